"""Put the image of a sighting onto the map; ask once where its file lies, if nobody knows."""

from pathlib import Path

from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ..core.errors import Cancelled
from ..core.values import Id
from ..flows.images import ImageMissing, Images


def name_file(images: Images, missing: ImageMissing, parent: QWidget) -> None:
    """Ask where the file of an image lies. Raises Cancelled where the person named none, ImageryError for another."""
    name, _ = QFileDialog.getOpenFileName(parent, str(missing), "", f"{missing.file_name};;* (*)")
    if not name:
        raise Cancelled(str(missing))
    images.accept(missing, Path(name))


def show_image(images: Images, sighting: Id, parent: QWidget) -> None:
    """Show it. Raises WaybillError; Cancelled, a kind of it, where the person named no file."""
    try:
        images.show(sighting)
    except ImageMissing as missing:
        name_file(images, missing, parent)
        images.show(sighting)
