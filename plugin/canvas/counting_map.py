"""Counting on the map: the tool, the marks in hand, the image under the cursor and the totals, for one open case."""

from collections.abc import Sequence
from typing import Callable, Optional

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QPoint, QTimer, pyqtSignal

from ..core.count_grid import CountGrid
from ..core.count_settings import CountSettings
from ..core.counting import MarkDraft, in_order, made_mark
from ..core.errors import BadValue, WaybillError
from ..core.geometry import LonLat
from ..core.ground import turned
from ..core.sightings import SceneInHand, anchor
from ..core.telling import NEUTRAL, WARNING
from ..core.values import Id
from ..flows.ghosts_in_hand import GhostsInHand
from ..flows.session import CaseSession
from .count_tool import CountTool
from .eraser import ERASER_PX, pixels_along
from .grid_item import GridItem
from .hand_tool import Hand
from .image_teller import ImageTeller
from .marks_item import MarksItem
from .notes import TotalsNote
from .on_earth import OnEarth
from .scene_picker import ScenePicker, Which

_TELL_AFTER_MS = 400
_SETTLE_PX = 26.0
_UNSTORED = Id("not stored yet")


class CountingMap(QObject):
    """`which` asks a person to choose among several images, or to date one; `name` gives a class its words.

    `begun` carries a sighting that a first mark made, `asked` a key that the bar answers.
    """

    said = pyqtSignal(str, int)
    begun = pyqtSignal(str)
    asked = pyqtSignal(str)
    set_to = pyqtSignal(object)
    stepped = pyqtSignal(str)
    dropped = pyqtSignal()

    def __init__(self, session: CaseSession, canvas: QgsMapCanvas, which: Which, name: "Callable[..., str]") -> None:
        super().__init__()
        self._session, self._canvas, self._name = session, canvas, name
        self._counting = session.counting
        self.item, self._grid = MarksItem(canvas), GridItem(canvas)
        self._totals = TotalsNote(canvas)
        self._picker = ScenePicker(session, canvas, which)
        self._teller = ImageTeller(session, canvas, self._picker, counts=True)
        self._shown: Optional[Id] = None
        self._ghosts = GhostsInHand(session.counting)
        self._brushed: set[Id] = set()
        self._tell = QTimer(self)
        self._tell.setSingleShot(True)
        self._tell.setInterval(_TELL_AFTER_MS)
        self._tell.timeout.connect(lambda: self._try(session.notice))
        self._make_tool()
        self._counting.on_change(self._changed)

    def _make_tool(self) -> None:
        self.tool = tool = CountTool(self._canvas)
        self._hand = Hand(self._canvas, tool)
        tool.placed.connect(lambda drafts, label: self._try(lambda: self._place(drafts, label)))
        tool.taken_back.connect(lambda: self._try(self._take_back))
        tool.brushed.connect(lambda path, ended: self._try(lambda: self._brush(path[-2:], ended)))
        tool.settled.connect(lambda how, pixel, at: self._try(lambda: self._settle(how, pixel, at)))
        tool.moved.connect(lambda pixel, _at: self._teller.tell(pixel))
        tool.failed.connect(lambda message: self.said.emit(message, WARNING))
        for signal in ("asked", "set_to", "stepped", "dropped"):
            getattr(tool, signal).connect(getattr(self, signal))
        tool.deactivated.connect(self.dropped)

    # From outside

    @property
    def active(self) -> bool:
        """True while the tool is in the hand."""
        return self._hand.holds

    def take(self, sighting: Optional[Id], *, blind: bool = False) -> None:
        """Put the tool into the hand, to go on with a sighting or begin one with the first mark."""
        self._hand.take()
        self._canvas.setFocus()
        self._try(lambda: self._counting.take(sighting, blind=blind))

    def is_on_top(self) -> bool:
        """False where the image in view at the sighting in hand is known to be another one. Raises CaseError."""
        held = self._counting.sighting
        if held is None or held.geom is None:
            return True
        point = anchor(held.geom)
        scene, _ = self._picker.seen((point.x, point.y))
        return scene is None or self._counting.rests_on(scene)

    def put_down(self) -> None:
        """Give the hand back the tool it had."""
        self._teller.hush()
        self._totals.hide()
        self._hand.put_down()
        self.flush()
        self._show_marks()

    def flush(self) -> None:
        """Tell everybody at once what was counted."""
        if self._tell.isActive():
            self._tell.stop()
            self._try(self._session.notice)

    def obey(self, settings: CountSettings) -> None:
        """Count with other settings."""
        ghosts = settings.ghosts != self.tool.settings.ghosts
        self.tool.obey(settings)
        if ghosts and self.active:
            self._changed()

    def lay_grid(self, rows: int, columns: int) -> None:
        """Lay a grid over what the map shows now. Raises BadValue, CaseError."""
        rect = self._canvas.viewport().rect()
        corners = (rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft())
        earth = OnEarth(self._canvas)
        found = [at for corner in corners if earth.holds(corner) and (at := earth.lon_lat(corner))]
        if len(found) < len(corners):
            raise BadValue(self.tr("The map shows more than the earth has. Zoom to the image, then lay the grid."))
        xs = [found[0][0] + turned(lon - found[0][0]) for lon, _ in found]
        ys = [lat for _, lat in found]
        self._counting.keep_grid(CountGrid((min(xs), min(ys), max(xs), max(ys)), rows, columns))
        self._tell.start()

    def take_grid_away(self) -> None:
        """Count without a grid from now on. Raises CaseError."""
        if self._counting.grid is None:
            self.said.emit(self.tr("No grid is laid."), NEUTRAL)
            return
        self._counting.keep_grid(None)
        self._tell.start()

    def cell_done(self) -> None:
        """The cell in hand is counted; the map goes on to the next one. Raises CaseError."""
        grid = self._counting.grid
        if grid is None or grid.current is None:
            self.said.emit(self.tr("There is no grid with a cell left. ⋯ in the bar lays one."), NEUTRAL)
            return
        grid = grid.toggled(grid.current)
        self._counting.keep_grid(grid)
        self._tell.start()
        if grid.current is not None:
            nw, se = OnEarth(self._canvas).on_map(grid.corners(grid.current))[::2] or [self._canvas.center()] * 2
            self._canvas.setCenter(QgsPointXY((nw.x() + se.x()) / 2.0, (nw.y() + se.y()) / 2.0))
            self._canvas.refresh()
        else:
            self.said.emit(self.tr("Every cell of the grid is done."), NEUTRAL)

    def show_sighting(self, sighting: Optional[Id]) -> None:
        """Show the adopted marks of a sighting while nobody counts."""
        self._shown = sighting
        if not self.active:
            self._show_marks()

    def discard(self) -> None:
        """Leave nothing on the canvas."""
        self.blockSignals(True)
        self._tell.stop()
        self.put_down()
        self.tool.discard()
        for item in (self.item, self._grid):
            self._canvas.scene().removeItem(item)
        self._teller.discard()
        self._totals.hide()
        self._totals.deleteLater()
        self.tool.deleteLater()
        self.deleteLater()

    # What the tool tells

    def _place(self, drafts: "Sequence[MarkDraft]", label: str) -> None:
        scene = self.scene(drafts[0].at)
        if scene is None:
            return
        told = ""
        if self.tool.settings.from_image and not any(draft.settled in ("still", "gone") for draft in drafts):
            drafts, told = self._counting.coloured(scene.layer_id, drafts)
        if told:
            self.said.emit(told, WARNING)
        self.store(scene, drafts, label)

    def store(self, scene: SceneInHand, drafts: "Sequence[MarkDraft]", label: str) -> None:
        """Store marks made on an image. Raises WaybillError."""
        first = self._counting.sighting is None
        if len(drafts) == 1:  # the eye is answered first; the disk may take its time
            self.item.paint_now(made_mark(_UNSTORED, 0, drafts[0]))
        try:
            self._counting.add(scene, drafts, label)
        except WaybillError:
            self.item.forget()
            raise
        self.tell_soon()
        sighting = self._counting.sighting
        if first and sighting is not None:
            self._session.images.keep(sighting.id, scene.layer_id)
            self.begun.emit(sighting.id)

    def tell_soon(self) -> None:
        """Tell everybody what was written, once the hand rests."""
        self._tell.start()

    def _take_back(self) -> None:
        if self._counting.take_back() is None:
            self.said.emit(self.tr("Nothing is marked yet, so there is nothing to take back."), NEUTRAL)
        self._tell.start()

    def _brush(self, path: "list[QPoint]", ended: bool) -> None:
        """Marks under the brush vanish as it passes, and are erased in one step when it is lifted."""
        if not path:
            self._brushed.clear()
            self._changed()
            return
        self._brushed.update(row for x, y in pixels_along(path) for row in self.item.under(x, y, ERASER_PX))
        if ended:
            gone, self._brushed = self._brushed, set()
            self._counting.erase(gone)
            self._tell.start()
        elif self._brushed:
            kept = {row: mark for row, mark in self._counting.marks.items() if row not in self._brushed}
            self.item.show_marks(kept, self._ghosts.left())

    def _settle(self, how: str, pixel: QPoint, at: "Optional[LonLat]") -> None:
        found = self.item.under(pixel.x(), pixel.y(), _SETTLE_PX, ghosts=True)
        settings = self.tool.settings
        if how == "new":
            draft = MarkDraft(at, settings.of, colour_class=settings.colour, settled="new") if at else None
        else:
            draft = self._ghosts.marks[found[0]].again(how) if found else None
        if draft is None:
            self.said.emit(self.tr("No mark of the image before is near the cursor."), NEUTRAL)
            return
        self._place([draft], {"still": "Still there", "gone": "Gone since", "new": "New since"}[how])

    # Within

    def scene(self, at: "LonLat") -> Optional[SceneInHand]:
        """The image in hand at a position; None where a person chose none. Raises WaybillError."""
        return self._picker.pick(at)

    def _call_ghosts(self) -> None:
        told = self._ghosts.call(self.tool.settings.ghosts)
        if told:
            self.said.emit(told, NEUTRAL)

    def _changed(self) -> None:
        if not self.active:
            self._show_marks()
            return
        self._try(self._call_ghosts)
        self.item.show_marks(self._counting.marks, self._ghosts.left())
        self._grid.show_grid(self._counting.grid)
        totals = [(t, self._name(t.kind, t.size_class)) for t in in_order(self._counting.sums.lines)]
        title = self._counting.scene.title if self._counting.scene else None
        foot = self.tr("Doubtful: say why, beside the map") if self._counting.unexplained else ""
        if self._counting.sums.proposed:
            foot = self.tr("{} proposed, not counted").format(self._counting.sums.proposed)
        self._totals.say(title or self.tr("Click to count"), totals, self.tr("All"), foot)

    def _show_marks(self) -> None:
        self._grid.show_grid(None)
        self._try(lambda: self.item.show_marks(self._counting.adopted_of(self._shown), {}))

    def _try(self, step: Callable[[], object]) -> None:
        try:
            step()
        except WaybillError as error:
            self.said.emit(str(error), WARNING)
