"""Ships and voyages of an open case: the window beside the map, and dark stretches drawn between two fixes."""

from typing import Optional

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QInputDialog

from ..canvas.view import show_bounds
from ..core import words
from ..core.errors import BadValue
from ..core.geometry import MultiLine
from ..core.outcomes import Done, Failed
from ..core.records import Vessel
from ..core.telling import GOOD, NEUTRAL
from ..core.values import Id
from ..flows.jobs import Background, Outcome
from ..flows.keep_ais import AisKept
from ..flows.possible import Dated
from ..flows.session import CaseSession
from ..flows.vessel_book import dark_line
from ..panels.import_ais_dialog import ImportAisDialog
from ..panels.vessels_window import VesselsWindow
from .base import Tools, beside

_SHOWN_HERE = {"vessel", "vessel_fact", "voyage", "place", "source", "claim", "measurement"}
_SCALE = 100_000.0  # of a track that is hardly more than a point


class VesselTools(Tools):
    """Makes the window when it is first wanted."""

    zoom_wanted = pyqtSignal(str, str)

    def __init__(self, session: CaseSession, canvas: QgsMapCanvas) -> None:
        super().__init__(session, canvas)
        self._background = Background()
        self.window: Optional[VesselsWindow] = None
        self._ais: Optional[ImportAisDialog] = None
        session.on_change(self._case_changed)

    def show(self) -> None:
        """Open the window, with what the case holds now."""
        if self.window is None:
            window = self.window = VesselsWindow(self._session.vessel_book, self._try, self._canvas.window())
            window.zoom_wanted.connect(lambda voyage: self.zoom_wanted.emit("voyage", voyage))
            window.sightings_wanted.connect(lambda ship: self._try(lambda: self._from_sightings(ship)))
        self.window.reload()
        beside(self.window, self._canvas)

    def import_ais(self) -> None:
        """Open the dialog that reads positions of ships."""
        if self._ais is None:
            dialog = self._ais = ImportAisDialog(self._session.ais, self._session.folder, self._canvas.window())
            dialog.destroyed.connect(self._ais_gone)
            dialog.kept.connect(self._ais_kept)
        beside(self._ais, self._canvas)

    def _ais_kept(self, kept: AisKept) -> None:
        if not kept.tracks:
            self.said.emit(self.tr("The case holds all of this already; nothing was added."), NEUTRAL)
            return
        told = self.tr("AIS kept. Tracks: {}, findings: {}, ships new to the case: {}. Undo takes it back.")
        self.said.emit(told.format(*map(words.number, (kept.tracks, kept.events, kept.vessels))), GOOD)
        if kept.bounds is not None:
            show_bounds(self._canvas, kept.bounds, point_scale=_SCALE)

    def _ais_gone(self) -> None:
        self._ais = None

    def close(self) -> None:
        """Leave nothing behind."""
        self._background.stop()
        self._session.ais.stop()
        self._take_down(self._ais)
        self._take_down(self.window)
        super().close()

    def draw_dark(self, first: Dated, second: Dated, gap: Optional[Id]) -> None:
        """Draw the way a ship may have taken between two fixes along a planned sea leg, and keep it with its reason.

        Raises BadValue, before anything is planned, in a case that can only be read.
        """
        if not self._session.writable:
            raise BadValue(self.tr("The case can only be read: no dark stretch can be kept in it."))
        book = self._session.vessel_book
        vessel = book.vessel_of_gap(gap) if gap else None
        what = self.tr("a gap in what was received") if gap else self.tr("between two sightings")
        why = self.tr("Dark stretch ({}), {}: drawn along a planned sea leg, a modelled path and not a track.")
        reason = why.format(what, first.label if gap else f"{first.label}; {second.label}")

        def drawn(outcome: "Outcome[MultiLine]") -> None:
            if isinstance(outcome, Done):
                self._try(lambda: self._keep(book.dark_stretch(first, second, outcome.value, vessel, reason).id))
            elif isinstance(outcome, Failed):
                self._complain(outcome.message)

        self.said.emit(self.tr("The dark stretch is being planned…"), NEUTRAL)
        self._background.start(
            self.tr("Plan dark stretch"), lambda progress: dark_line(first.at, second.at, progress), drawn
        )

    def _keep(self, voyage: Id) -> None:
        self.zoom_wanted.emit("voyage", voyage)
        self.said.emit(self.tr("The dark stretch is drawn as an inferred voyage; Undo takes it back."), GOOD)

    def _from_sightings(self, ship: Optional[Vessel]) -> None:
        if self.window is None:
            return
        dated = self._session.possible.dated()
        if not dated:
            raise BadValue(self.tr("The case has no dated sighting yet. Add sightings first."))
        names = [f"{n}. {each.label}" for n, each in enumerate(dated, 1)]
        chosen = []
        for told in (self.tr("Seen first"), self.tr("Seen then")):
            title = self.tr("Voyage from Two Sightings")
            name, agreed = QInputDialog.getItem(self.window, title, told, names, 0, False)
            if not agreed:
                return
            chosen.append(dated[names.index(name)])
        draft = self._session.vessel_book.from_sightings(chosen[0], chosen[1], ship.id if ship else None)
        self.window.offer_voyage(draft)

    def _case_changed(self, tables: "tuple[str, ...]") -> None:
        if self.window is not None and self.window.isVisible() and _SHOWN_HERE & set(tables):
            self._try(self.window.reload)
