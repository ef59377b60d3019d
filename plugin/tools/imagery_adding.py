"""Where images of an open case come from: catalogues, files, layers, pictures in reports, and downloads of a window."""

from typing import Optional

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QInputDialog

from ..canvas.on_earth import OnEarth
from ..core.errors import BadValue, Cancelled, ImageryError
from ..core.imagery.assets import assets_of
from ..core.imagery.composites import Wanted
from ..core.outcomes import Done, Failed
from ..core.telling import GOOD, NEUTRAL, WARNING
from ..core.values import Id
from ..flows.add_scenes import ScenesAdded
from ..flows.jobs import Outcome
from ..flows.session import CaseSession
from ..panels import scene_words
from ..panels.add_scenes_dialog import AddScenesDialog
from ..panels.date_patterns_dialog import DatePatternsDialog
from ..panels.desk import Desk
from ..panels.download_dialog import DownloadDialog
from ..panels.imagery_panel import ImageryPanel
from ..panels.scene_pictures import ScenePictures
from ..panels.scenes_menu import OWN
from .base import Tools
from .picture_tools import PictureTools
from .search_tools import SearchTools


class ImageryAdding(Tools):
    """Serves the Imagery panel; `show_wanted` asks for an image to be brought onto the map."""

    show_wanted = pyqtSignal(str)

    def __init__(self, session: CaseSession, canvas: QgsMapCanvas, desk: Desk) -> None:
        super().__init__(session, canvas)
        self._panel: Optional[ImageryPanel] = None
        self.search = SearchTools(session, canvas, canvas.window(), session.scene_search)
        self.search.scenes_added.connect(self._show_first)
        self.picture = PictureTools(session, canvas)
        self.picture.placed.connect(self.show_wanted)
        self.thumbs = ScenePictures(session.folder, self)
        self.thumbs.failed.connect(lambda told: self.said.emit(told, WARNING))
        self.dialogs: list[AddScenesDialog] = []
        for teller in (self.search, self.picture):
            teller.said.connect(self.said)

    def serve(self, panel: ImageryPanel) -> None:
        """Do what a panel asks for."""
        self._panel = panel
        panel.adding_wanted.connect(lambda what: self._try(lambda: self._add(what)))
        panel.show_pictures(self.thumbs)
        self.thumbs.arrived.connect(panel.repaint_list)

    def close(self) -> None:
        """Leave nothing behind."""
        self.blockSignals(True)
        self.thumbs.blockSignals(True)
        self.thumbs.stop()
        self.search.close()
        self.picture.close()
        for dialog in tuple(self.dialogs):
            dialog.close()
        super().close()

    def bands_for(self, scene: Id, composite: str) -> Wanted:
        """The composite of a name, or three bands that are asked for. Raises Cancelled."""
        if composite != OWN:
            return composite
        told = self.tr("Three bands as red, green and blue: names (nir, red, green), keys of files, or numbers.")
        assets = assets_of(self._session.scene_book.scene(scene))
        known = list(dict.fromkeys(band for asset in assets for band in asset.bands))
        offered = ", ".join(known[:3]) if len(known) >= 3 else "1, 2, 3"
        text, ok = QInputDialog.getText(self._canvas.window(), self.tr("Own Bands"), told, text=offered)
        bands = tuple(part.strip() for part in text.split(",") if part.strip())
        if not ok:
            raise Cancelled("No bands were chosen.")
        if len(bands) not in (1, 3):
            raise BadValue(self.tr("Name three bands, or one, with commas between them: nir, red, green."))
        return bands

    def download(self, scene: Id) -> None:
        """Ask for a window of an image, and fetch it in the background. Raises WaybillError."""
        folder = None
        downloads, row = self._session.downloads, self._session.scene_book.scene(scene)
        if not row.href and not row.assets:
            raise ImageryError(self.tr("This image is known by its date only: there is no file to download."))
        dialog = DownloadDialog(self._session, scene, OnEarth(self._canvas).view(), self._canvas.window())
        accepted = dialog.exec() == DownloadDialog.DialogCode.Accepted
        bounds, margin, asset = dialog.bounds, dialog.margin_m, dialog.asset
        dialog.deleteLater()
        if not accepted:
            return
        if downloads.needs_folder:
            told = self.tr("Folder for the Image")
            folder = QFileDialog.getExistingDirectory(self._canvas.window(), told)
            if not folder:
                return
        plan = downloads.plan(scene, bounds, margin, asset=asset, folder=folder)
        downloads.start(plan, self._downloaded)
        told = self.tr("Downloading a window of the image … QGIS' list of tasks shows how far it is, and stops it.")
        self.said.emit(told, NEUTRAL)

    def _downloaded(self, outcome: "Outcome[Id]") -> None:
        if isinstance(outcome, Done):
            self.said.emit(self.tr("Downloaded; the window is an image of the case now."), GOOD)
            if self._panel is not None:
                self._panel.choose(outcome.value)
        else:
            stopped = self.tr("Stopped; what was fetched is kept, and the next download goes on from there.")
            self.said.emit(outcome.message if isinstance(outcome, Failed) else stopped, WARNING)

    def _add(self, what: str) -> None:
        if what == "search":
            place = self._panel.place if self._panel is not None else None
            self.search.show((place,) if place else ())
        elif what == "picture":
            self.picture.ask()
        elif what == "thumbs":
            self.thumbs.fetch()
        elif what == "patterns":
            dialog = DatePatternsDialog(self._session.indexer.patterns(), "", self._canvas.window())
            if dialog.exec() == DatePatternsDialog.DialogCode.Accepted:
                self._session.indexer.set_patterns(dialog.patterns())
            dialog.deleteLater()
        else:
            self._ask_scenes(what)

    def _ask_scenes(self, what: str) -> None:
        window = self._canvas.window()
        ask = {
            "files": AddScenesDialog.for_files,
            "folder": AddScenesDialog.for_folder,
            "layers": AddScenesDialog.for_layers,
        }
        dialog = ask[what](self._session.indexer, self._session, window)
        if dialog is not None:
            self.keep(dialog)
            dialog.show()

    def keep(self, dialog: AddScenesDialog) -> None:
        """Listen to a dialog until it ends, and close it with the case; one that ended is gone and can't be closed."""
        self.dialogs.append(dialog)
        dialog.finished.connect(lambda _: self.dialogs.remove(dialog))
        dialog.added.connect(self._added)

    def _added(self, added: ScenesAdded) -> None:
        """Say what joined the case, and show the first of it in the list."""
        told = scene_words.added(added.new, len(added.scenes))
        self.said.emit(told, GOOD if added.new else NEUTRAL)
        self._show_first(added.scenes)

    def _show_first(self, scenes: "tuple[Id, ...]") -> None:
        if self._panel is not None and scenes:
            self._panel.choose(scenes[0])
