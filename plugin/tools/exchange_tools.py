"""Export and import of routes in an open case: the dialogs, and the job that reads a file."""

from pathlib import Path
from typing import Optional

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtWidgets import QFileDialog

from ..core import words
from ..core.outcomes import Done, Failed
from ..core.route_features import ReadRoute
from ..core.telling import GOOD, WARNING
from ..core.values import Id
from ..flows.jobs import Background, Outcome
from ..flows.route_exchange import read
from ..flows.session import CaseSession
from ..panels import labels
from ..panels.import_legs_dialog import ImportLegsDialog
from ..panels.save_dialogs import ask_where
from .base import Tools


class ExchangeTools(Tools):
    """Asks where to and where from; one import is one step that Undo takes back."""

    def __init__(self, session: CaseSession, canvas: QgsMapCanvas) -> None:
        super().__init__(session, canvas)
        self._background = Background()

    def export(self, route: Id) -> None:
        """Ask for a file and write a route into it. Raises WaybillError."""
        kinds = (
            (self.tr("GeoJSON (*.geojson)"), ".geojson"), (self.tr("KML (*.kml)"), ".kml"),
            (self.tr("GPX (*.gpx)"), ".gpx"), (self.tr("GeoPackage (*.gpkg)"), ".gpkg"),
        )  # fmt: skip
        name = next(each.name for each in self._session.route_book.routes() if each.id == route)
        start = (self._session.folder or Path.home()) / f"{_file_name(name)}.geojson"
        path = ask_where(self._canvas.window(), self.tr("Export Route"), start, kinds)
        if path is not None:
            count = words.plural(self._session.route_work.exchange.export(route, path), "leg", "legs")
            self.said.emit(self.tr("{} written: {}").format(count, labels.link(path)), GOOD)

    def bring_in(self, route: Optional[Id]) -> None:
        """Ask for a file and read it in the background; then ask what becomes of its lines."""
        kinds = self.tr("Lines (*.geojson *.json *.kml *.kmz *.gpx *.gpkg *.shp);;All files (*)")
        folder = str(self._session.folder or "")
        name, _ = QFileDialog.getOpenFileName(self._canvas.window(), self.tr("Import Legs"), folder, kinds)
        if name:
            self.read(Path(name), route)

    def read(self, path: Path, route: Optional[Id]) -> None:
        """Read a file, then ask."""
        title = self.tr("Read {}").format(path.name)
        self._background.start(title, lambda _: read(path), lambda outcome: self._was_read(outcome, route))

    def close(self) -> None:
        """Leave nothing behind."""
        self._background.stop()
        super().close()

    def _was_read(self, outcome: "Outcome[ReadRoute]", route: Optional[Id]) -> None:
        if isinstance(outcome, Failed):
            self.said.emit(outcome.message, WARNING)
        elif isinstance(outcome, Done):
            self._try(lambda: self._ask(outcome.value, route))

    def _ask(self, found: ReadRoute, route: Optional[Id]) -> None:
        dialog = ImportLegsDialog(found, self._session.route_book.routes(), route, self._canvas.window())
        agreed = bool(dialog.exec())
        wish = dialog.wish
        dialog.deleteLater()
        if not agreed:
            return
        done = self._session.route_work.exchange.keep(found, wish)
        told = self.tr("{} imported").format(words.plural(done.legs, "leg", "legs"))
        if done.places:
            told += self.tr(", {} added").format(words.plural(done.places, "place", "places"))
        if done.told:
            told += self.tr(", {} left out").format(words.plural(len(done.told), "feature", "features"))
        self.said.emit(self.tr("{}; Undo takes it back.").format(told), GOOD)


def _file_name(name: str) -> str:
    """A name without what some systems allow in none."""
    return "".join("-" if sign in '\\/:*?"<>|' or ord(sign) < 32 else sign for sign in name).strip(" .") or "route"
