"""Ask which case to open or make; each answers with its address, or None where the person changed their mind."""

from pathlib import Path
from typing import Callable, Optional, Union

from qgis.PyQt.QtCore import QDir
from qgis.PyQt.QtWidgets import QFileDialog, QInputDialog, QMessageBox, QWidget

from ..flows import create_case, preferences
from .labels import tr

_FILTER = "Waybill case (*.gpkg)"


def ask_open(parent: QWidget) -> Optional[Path]:
    """An existing case."""
    name, _ = QFileDialog.getOpenFileName(
        parent, tr("Open Case"), preferences.case_folder() or QDir.homePath(), _FILTER
    )
    return _kept(name)


def ask_new(parent: QWidget) -> Optional[Path]:
    """A new, empty case, made where the person said."""
    path = _where(parent, tr("New Case"), "case.gpkg")
    if path is None:
        return None
    title, agreed = QInputDialog.getText(parent, tr("New Case"), tr("Title of the case"), text=path.stem)
    if not agreed:
        return None
    return create_case.create_case(path, title, preferences.handle(), replace=True).path


def ask_example(parent: QWidget) -> Optional[Path]:
    """A fresh copy of the example case, made where the person said."""
    path = _where(parent, tr("Where to Keep the Example Case"), "rajin-tikhoretsk.gpkg")
    if path is None:
        return None
    return create_case.create_example_case(path, preferences.handle(), replace=True).path


def ask_database(parent: QWidget) -> Optional[str]:
    """A case in a database."""
    from .database_dialogs import OpenFromDatabase

    dialog = OpenFromDatabase(parent)
    chosen = dialog.exec() == OpenFromDatabase.DialogCode.Accepted
    address = dialog.address if chosen else None
    dialog.deleteLater()
    return address


def _where(parent: QWidget, title: str, name: str) -> Optional[Path]:
    folder = preferences.case_folder() or QDir.homePath()
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(Path(folder) / name), _FILTER)
    path = _kept(chosen)
    if path is not None and path.suffix.lower() != ".gpkg":
        path = path.with_name(path.name + ".gpkg")
        if path.exists() and not _may_replace(parent, path):  # the file dialog asked about another name
            return None
    return path


def _may_replace(parent: QWidget, path: Path) -> bool:
    question = tr("{} exists already. Replace it?").format(path.name)
    return QMessageBox.question(parent, tr("Replace File"), question) == QMessageBox.StandardButton.Yes


def _kept(name: str) -> Optional[Path]:
    if not name:
        return None
    preferences.set_case_folder(str(Path(name).parent))
    return Path(name)


ASK: "dict[str, Callable[[QWidget], Union[Path, str, None]]]" = {
    "example": ask_example,
    "open": ask_open,
    "database": ask_database,
    "new": ask_new,
}
