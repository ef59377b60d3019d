"""Proposed boxes on the map: asked for inside an outline, then judged one by one, by area, or by score."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Callable, Optional

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QPoint, QPointF, QRectF, pyqtSignal
from qgis.PyQt.QtGui import QPolygonF

from ..core.counting import ACCEPTED, REJECTED, CountedMark
from ..core.errors import WaybillError
from ..core.geometry import LonLat, Point
from ..core.outcomes import Done, Failed
from ..core.sightings import SceneInHand
from ..core.telling import GOOD, NEUTRAL, WARNING
from ..core.values import Id
from ..core.words import plural
from ..flows.proposing import ProposedMarks, start_proposing
from ..flows.session import CaseSession
from ..flows.tally_colours import ColoursRead, outlines_in, start_reading
from .counting_map import CountingMap
from .on_earth import OnEarth

_CLICK_PX = 6
_REACH_PX = 14.0
_Ended = Callable[[object], None]


class ProposalsMap(QObject):
    """`working` says that boxes are being looked for, or no longer. Nothing is accepted by itself."""

    said = pyqtSignal(str, int)
    working = pyqtSignal(bool)

    def __init__(self, session: CaseSession, canvas: QgsMapCanvas, counting: CountingMap) -> None:
        super().__init__()
        self._session, self._canvas, self._map = session, canvas, counting
        self._counting = session.counting
        self._stop: Optional[Callable[[], None]] = None
        self.model: Optional[str] = None
        self.threshold = 0.8
        tool = counting.tool
        tool.outlined.connect(lambda ring: self._try(lambda: self.propose(tuple(ring))))
        tool.judged.connect(lambda pixels, yes: self._try(lambda: self._judge(pixels, yes)))
        self._counting.on_change(self._changed)

    # Proposing

    def propose(self, ring: "tuple[LonLat, ...]") -> None:
        """Look for boxes inside an outline. Raises ImageryError."""
        scene = self._map.scene(ring[0])
        if scene is None:
            return
        image = self._session.measuring.image(scene.layer_id)
        held = self._counting.sighting

        def found(marks: ProposedMarks) -> None:
            now = self._counting.sighting
            if (now and now.id) != (held and held.id) or not self._map.active:
                self.said.emit(self.tr("Another count is in hand by now: what was proposed was let go."), NEUTRAL)
            else:
                self._keep(scene, marks)

        self._begin(lambda ended: start_proposing(image, scene, ring, self.model, ended), found)

    def read_colours(self) -> None:
        """Read the colour of every box of the count in hand from its image, and note them as one step."""
        outlines = outlines_in(self._counting.marks.values())
        first = next(iter(outlines), None)
        scene = self._map.scene(first[1].rings[0][0]) if first else None
        if scene is None:
            self.said.emit(self.tr("This count has no boxes on an image to read colours from."), NEUTRAL)
            return
        image = self._session.measuring.image(scene.layer_id)
        self._begin(lambda ended: start_reading(image, outlines, ended), self._note)

    def _begin(self, start: "Callable[[_Ended], Callable[[], None]]", done: "Callable[..., None]") -> None:
        """Begin work in the background in the place of what still runs; `done` gets what came of it."""
        self.stop()

        def ended(outcome: object) -> None:
            self._stop = None
            self.working.emit(False)
            if isinstance(outcome, Failed):
                self.said.emit(outcome.message, WARNING)
            elif isinstance(outcome, Done):
                self._try(lambda: done(outcome.value))

        self.working.emit(True)
        self._stop = start(ended)

    def _note(self, read: ColoursRead) -> None:
        self._counting.note_colours(read)
        self._map.tell_soon()
        told = self.tr("Colours of {} were noted.").format(plural(len(read.colours), "box", "boxes"))
        if read.unread:
            told += self.tr(" {} lie where the image has no pixels.").format(read.unread)
        self.said.emit(told, GOOD)

    def stop(self) -> None:
        """Look no further."""
        stop, self._stop = self._stop, None
        if stop is not None:
            stop()
            self.working.emit(False)

    def _keep(self, scene: SceneInHand, found: ProposedMarks) -> None:
        drafts, told = found.drafts, found.told
        if told:
            self.said.emit(told, WARNING)
        if drafts:
            self._map.store(scene, drafts, self.tr("Propose {}").format(plural(len(drafts), "box", "boxes")))
            text = self.tr("{} proposed, none is counted yet: + accepts and − rejects the one in hand, a drag many.")
            self.said.emit(text.format(len(drafts)), NEUTRAL)

    # Judging

    def answer(self, what: str) -> None:
        """Do what a key or a button asks: accept, reject, accept_all, reject_all. Raises CaseError."""
        waiting = self._waiting()
        if not waiting:
            self.said.emit(self.tr("No proposal is waiting. Draw an outline in the mode Propose."), NEUTRAL)
        elif what in ("accept", "reject"):
            self._decide([waiting[0]], what == "accept")
        elif what == "accept_all":
            self._decide([mark for mark in waiting if (mark.mark.score or 0.0) >= self.threshold], True)
        else:
            self._decide([mark for mark in waiting if (mark.mark.score or 0.0) < self.threshold], False)

    def _judge(self, pixels: "list[QPoint]", accepted: bool) -> None:
        """A click judges the proposal under it, a drag all whose middle it encloses."""
        start, end = pixels
        if (end - start).manhattanLength() < _CLICK_PX:
            under = self._map.item.under(start.x(), start.y(), _REACH_PX)
            rows = [row for row in under if self._counting.marks[row].undecided][:1]
        else:
            box = QRectF(QPointF(start), QPointF(end)).normalized()
            rows = [row for row in self._map.item.within(QPolygonF(box)) if self._counting.marks[row].undecided]
        self._decide([self._counting.marks[row] for row in rows], accepted)

    def _decide(self, marks: "Iterable[CountedMark]", accepted: bool) -> None:
        ids = [mark.id for mark in marks]
        if not ids:
            self.said.emit(self.tr("No proposal there is waiting to be judged."), NEUTRAL)
            return
        decision = ACCEPTED if accepted else REJECTED
        verb = self.tr("Accept {}") if accepted else self.tr("Reject {}")
        label = verb.format(plural(len(ids), "box", "boxes"))
        self._counting.change(ids, label, lambda mark: replace(mark, decision=decision))
        self._map.tell_soon()
        left = self._waiting()
        if left:
            self._look_at(left[0])
        else:
            self.said.emit(self.tr("Every proposal is judged."), GOOD)

    def _waiting(self) -> "list[CountedMark]":
        """Proposals nobody judged, best first."""
        waiting = [mark for mark in self._counting.marks.values() if mark.undecided]
        return sorted(waiting, key=lambda mark: -(mark.mark.score or 0.0))

    def _look_at(self, mark: CountedMark) -> None:
        """Bring the proposal in hand into view."""
        if not isinstance(mark.mark.geom, Point):
            return
        (at,) = OnEarth(self._canvas).on_map(((mark.mark.geom.x, mark.mark.geom.y),)) or (None,)
        if at is not None and not self._canvas.extent().contains(QgsPointXY(at)):
            self._canvas.setCenter(at)
            self._canvas.refresh()

    def _changed(self) -> None:
        waiting = self._waiting() if self._map.active else []
        self._map.tool.judging = bool(waiting)
        in_hand: Optional[Id] = waiting[0].id if waiting else None
        self._map.item.hold(in_hand)

    def _try(self, step: Callable[[], object]) -> None:
        try:
            step()
        except WaybillError as error:
            self.said.emit(str(error), WARNING)
