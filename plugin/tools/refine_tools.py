"""Refining legs of an open case from OpenStreetMap: the window, the job behind it, and what is kept of its answer."""

from typing import Optional

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QTimer

from ..core import words
from ..core.errors import WaybillError
from ..core.imagery.links import host_of
from ..core.outcomes import Done, Failed
from ..core.telling import GOOD
from ..core.values import Id
from ..flows import preferences
from ..flows.jobs import Background, Gauge, Outcome
from ..flows.rail_from_osm import Asking, Refined, refine
from ..flows.refine_rail import answers_kept, cache_folder
from ..flows.session import CaseSession
from ..panels.refine_window import RefineWindow
from .base import Tools, in_front

_LOOK_EVERY_MS = 150


class RefineTools(Tools):
    """Makes its window when that is first wanted; nothing is asked before Refine is pressed in it."""

    def __init__(self, session: CaseSession, canvas: QgsMapCanvas) -> None:
        super().__init__(session, canvas)
        self._refining = session.route_work.refining
        self._background = Background()
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_EVERY_MS)
        self._look.timeout.connect(self._looked)
        self._gauge = Gauge()
        self._leg: Optional[Id] = None
        self._asking: Optional[Asking] = None
        self.window: Optional[RefineWindow] = None

    def show(self, leg: Id) -> None:
        """Open the window for a leg; what still ran for another is stopped. Raises CaseError."""
        rough, whole = self._refining.schematic_km(leg)
        if self.window is None:
            self.window = RefineWindow(self._canvas.window())
            self.window.changed.connect(self._count)
            self.window.asked_for.connect(lambda: self._try(self._refine))
            self.window.stop_wanted.connect(self._stop)
            self.window.finished.connect(lambda _: self._stop())
        self._stop()
        self._leg = leg
        name = self._refining.named(leg)
        self.window.begin(name, rough, whole, preferences.overpass_endpoint())
        self._count()
        in_front(self.window)

    def close(self) -> None:
        """Leave nothing behind."""
        self._background.stop()
        self._look.stop()
        self._take_down(self.window)
        super().close()

    def _count(self) -> None:
        """Say what would be asked now."""
        window, self._asking = self.window, None
        if window is None or self._leg is None:
            return
        try:
            asking = self._refining.asking(
                self._leg, window.endpoint.text(), schematic_only=window.rough.isChecked()
            )
        except WaybillError as error:
            window.show_asks(str(error), possible=False)
            return
        known = 0 if window.anew.isChecked() else answers_kept(asking, cache_folder())
        left = len(asking.boxes) - known
        boxes = words.plural(left, "box", "boxes")
        told = self.tr("{} will be asked for the railways in {} along the leg.").format(host_of(asking.endpoint), boxes)
        if known and not left:
            told = self.tr("Everything that is needed is kept from before; nothing will be asked.")
        elif known:
            told += " " + self.tr("{} more are kept from before.").format(known)
        window.show_asks(told, possible=True)
        self._asking = asking

    def _refine(self) -> None:
        self._count()
        window, asking = self.window, self._asking
        if window is None or asking is None:
            return
        preferences.set_overpass_endpoint(asking.endpoint)
        gauge = self._gauge = Gauge()
        anew, cache = window.anew.isChecked(), cache_folder()
        window.say(self.tr("Asking…"), busy=True)
        self._look.start()
        work = lambda progress: refine(asking, cache, gauge.watching(progress), anew=anew)  # noqa: E731 - the job's work
        self._background.start(self.tr("Refine from OpenStreetMap"), work, self._ended)

    def _looked(self) -> None:
        if self.window is not None and self._gauge.message:
            self.window.show_progress(self._gauge.share, self._gauge.message)

    def _stop(self) -> None:
        ran = self._background.stop()
        self._look.stop()
        if self.window is not None and ran:
            self.window.say(self._stopped_words())
            self._count()

    def _stopped_words(self) -> str:
        return self.tr("Stopped. What was answered so far is kept; Refine goes on from there.")

    def _ended(self, outcome: "Outcome[Refined]") -> None:
        self._look.stop()
        window = self.window
        if window is None:
            return
        window.say("")
        self._try(lambda: self._keep(window, outcome))
        told = window.told.text()
        self._try(lambda: self._again(window))
        window.told.setText(told)

    def _again(self, window: RefineWindow) -> None:
        """What is schematic now may be another part."""
        if self._leg is not None:
            rough, whole = self._refining.schematic_km(self._leg)
            window.begin(window.leg.text(), rough, whole, window.endpoint.text())
        self._count()

    def _keep(self, window: RefineWindow, outcome: "Outcome[Refined]") -> None:
        if isinstance(outcome, Failed):
            window.say(outcome.message)
        elif isinstance(outcome, Done):
            self._refining.keep(outcome.value, stations=window.stations.isChecked())
            window.say("\n".join(outcome.value.told))
            self.said.emit(self.tr("The leg was refined from OpenStreetMap; Undo takes it back."), GOOD)
        else:
            window.say(self._stopped_words())
