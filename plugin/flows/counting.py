"""Count on an image: every mark is stored as it is made, into the tally of whoever counts."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Callable, Optional

from qgis.core import QgsProject

from ..core.actions import NOTHING_DONE, Action, Delete, Insert, Operation, Receipt, Update
from ..core.count_grid import CountGrid, read_grid
from ..core.counting import CountedMark, LineKey, MarkDraft, Sums, key_of, made_mark
from ..core.errors import BadValue, Conflict
from ..core.geometry import Point
from ..core.ports import CaseStore
from ..core.records import Look, Mark, Scene, Sighting, Tally, TallyLine
from ..core.sightings import SceneInHand, SightingDraft
from ..core.times import now_utc
from ..core.values import Id, new_id
from . import annotate
from .ghosts import Ghosts, ghosts_for, refuse_own
from .hanging import hanging
from .mark_colours import coloured
from .scene_in_hand import refuse_single_boxes
from .tallies import adopted_marks, after_count, lines_after, marks_of, mine_to_count, unexplained
from .tally_colours import ColoursRead, noting

Rows = Sequence[tuple[str, Id]]
_DELETED = "This sighting was deleted meanwhile, so the mark was not saved. The next click begins a new count."
_CHANGED = "This count was changed by somebody else meanwhile. Nothing was saved; it is read anew, so do it once more."
_OWN_TABLES = {"mark", "mark_box", "tally", "tally_line", "sighting", "look", "scene", "chip"}


class Counting:
    """The count in hand: a sighting, this person's tally of it, its marks and lines.

    Without a sighting in hand the first mark makes one. What is written is not told at once, so that the next click
    need not wait; the session's next look finds it. Methods that write raise what `CaseStore.apply` raises.
    """

    def __init__(self, store: CaseStore, project: QgsProject) -> None:
        self._store = store
        self._project = project
        self._listeners: list[Callable[[], None]] = []
        self._written: set[tuple[str, Id]] = set()
        self._fits: dict[str, bool] = {}
        self.blind = False
        self.why: Optional[str] = None
        self._grid: Optional[CountGrid] = None  # laid before there was a tally to keep it with
        self._clear()

    def _clear(self) -> None:
        self.sighting: Optional[Sighting] = None
        self.scene: Optional[Scene] = None
        self.tally: Optional[Tally] = None
        self.marks: dict[Id, CountedMark] = {}
        self.sums = Sums()
        self._lines: dict[LineKey, TallyLine] = {}
        self._fits = {}

    def on_change(self, listener: Callable[[], None]) -> None:
        """Call the listener whenever the marks in hand are others than before."""
        self._listeners.append(listener)

    def close(self) -> None:
        """Tell nobody any more."""
        self._listeners.clear()

    # What is in hand

    def take(self, sighting: Optional[Id], *, blind: bool = False) -> None:
        """Go on with the count of a sighting, or begin a new one with the next mark. Raises CaseError."""
        self._read(sighting, blind)
        self._grid = None
        reasons = {line.width_reason for line in self._lines.values() if line.low != line.high}
        self.why = reasons.pop() if len(reasons) == 1 else None  # a reason is never carried from one count to another
        self._tell()

    def _read(self, sighting: Optional[Id], blind: bool) -> None:
        """Take what is stored; what can't be read leaves in the hand what is there. Raises CaseError."""
        found = self._store.where(Sighting, "id", sighting) if sighting else ()
        if not found or found[0].look is None:
            self._clear()
            self.blind = blind
            return
        scene = self._store.get(Scene, self._store.get(Look, found[0].look).scene)
        tally, lines = mine_to_count(self._store, found[0].id, self._store.me(), blind=blind)
        marks = marks_of(self._store, (tally.id,)) if tally else ()
        self._clear()
        self.blind, self.sighting, self.scene, self.tally = blind, found[0], scene, tally
        self._lines = {key_of(line): line for line in lines}
        self.marks = {mark.id: mark for mark in marks}
        self.sums = Sums(marks)

    def heard(self, rows: Rows) -> None:
        """After the case changed: read the count in hand anew, unless all of it was written here. Raises CaseError."""
        touching = {row for row in rows if row[0] in _OWN_TABLES}
        foreign = touching - self._written
        self._written -= touching
        if foreign and self.sighting is not None:
            self._read(self.sighting.id, self.blind)
            self._tell()

    @property
    def latest(self) -> Optional[CountedMark]:
        """The mark made last."""
        return next(reversed(self.marks.values()), None)

    def rests_on(self, scene: SceneInHand) -> bool:
        """True where the sighting in hand was made on this image; also where there is none yet."""
        if self.scene is None:
            return True
        key = f"{scene.layer_id} {scene.title} {scene.href} {scene.acquired_from}"
        if key not in self._fits:
            self._fits[key] = annotate.is_scene(self.scene, scene)
        return self._fits[key]

    # Marks

    def add(self, scene: SceneInHand, drafts: Sequence[MarkDraft], verb: str = "") -> tuple[CountedMark, ...]:
        """Store marks made on an image as one step; the first of a new count makes its sighting.

        Raises BadValue where the count in hand rests on another image, or the image is too coarse for single boxes.
        """
        if not drafts:
            return ()
        if self.blind and self.sighting is None:
            raise BadValue("The sighting that was counted a second time is gone. Choose another one in the list.")
        if not self.rests_on(scene):
            there = self.scene.title if self.scene else ""
            raise BadValue(
                f"This count rests on “{there}”, and the image under the cursor is “{scene.title}”. Begin a new count "
                "for this image, or bring the other one on top."
            )
        refuse_single_boxes(scene, drafts)
        refuse_own(self._store, self.sighting, drafts)
        operations = self._begin(scene, drafts[0])
        assert self._pending is not None  # nosec B101 - for the type checker
        sighting, found_scene, tally, lines = self._pending
        seq = self.latest.mark.seq or 0 if self.latest else 0
        made = tuple(made_mark(tally.id, seq + n, draft) for n, draft in enumerate(drafts, start=1))
        for mark in made:
            operations.append(Insert(mark.mark))
            if mark.box is not None:
                operations.append(Insert(mark.box))
        marks = {**self.marks, **{mark.id: mark for mark in made}}
        counted, lines = lines_after(tally.id, lines, (), made, self.why)
        if (after := after_count(sighting, tally, lines.values())) != sighting:
            counted.append(Update(after, seen=sighting))
        label = verb or ("Count one" if len(made) == 1 else f"Count {len(made)}")
        self._apply(Action("count", label, (*operations, *counted)))
        self.sighting, self.scene, self.tally, self.marks, self._lines = after, found_scene, tally, marks, lines
        self.sums.move((), made)
        self._tell()
        return made

    def take_back(self) -> Optional[CountedMark]:
        """Remove the mark made last; answers with it, None where there is none."""
        last = self.latest
        if last is not None:
            self.erase((last.id,), "Take back a mark")
        return last

    def erase(self, marks: Iterable[Id], label: str = "") -> None:
        """Remove marks as one step, with what hangs on them."""
        going = [self.marks[mark] for mark in marks if mark in self.marks]
        if not going or self.tally is None:
            return
        gone = {mark.id for mark in going}
        kept = {row: mark for row, mark in self.marks.items() if row not in gone}
        parts = reversed(hanging(self._store, [("mark", mark.id) for mark in going]).items())
        operations: list[Operation] = [Delete(table, row) for row, table in parts]
        operations += [Delete("mark", mark.id) for mark in going]
        counted, lines = lines_after(self.tally.id, self._lines, going, (), self.why)
        said = label or f"Erase {len(going)} mark{'s' if len(going) > 1 else ''}"
        self._apply(Action("erase_marks", said, (*operations, *counted)))
        self.marks, self._lines = kept, lines
        self.sums.move(going, ())
        self._tell()

    def change(self, marks: Iterable[Id], label: str, change: Callable[[Mark], Mark]) -> None:
        """Give marks another class, colour, certainty or decision as one step."""
        changed = {row: replace(m, mark=change(m.mark)) for row in marks if (m := self.marks.get(row))}
        changed = {row: mark for row, mark in changed.items() if mark != self.marks[row]}
        if not changed or self.tally is None:
            return
        after = {**self.marks, **changed}
        before = [self.marks[row] for row in changed]
        counted, lines = lines_after(self.tally.id, self._lines, before, changed.values(), self.why)
        updates = [Update(mark.mark, seen=self.marks[row].mark) for row, mark in changed.items()]
        if self.sighting and (now := after_count(self.sighting, self.tally, lines.values())) != self.sighting:
            counted.append(Update(now, seen=self.sighting))
            self.sighting = now
        self._apply(Action("change_marks", label, (*updates, *counted)))
        self.marks, self._lines = after, lines
        self.sums.move(before, tuple(changed.values()))
        self._tell()

    def note_colours(self, read: ColoursRead) -> None:
        """Note colours that were read from the image, as one step; a class chosen by hand stays."""
        self.change([row for row, _ in read.colours], "Note colours of boxes", noting(read))

    def explain(self, why: Optional[str]) -> Receipt:
        """Say why the count is wide where it is, now and for marks to come."""
        self.why = why
        wide = {k: line for k, line in self._lines.items() if line.low != line.high and line.width_reason != why}
        if not wide:
            return NOTHING_DONE
        told = {key: replace(line, width_reason=why) for key, line in wide.items()}
        updates = tuple(Update(line, seen=wide[key]) for key, line in told.items())
        receipt = self._apply(Action("explain_count", "Say why the count is wide", updates))
        self._lines.update(told)
        self._tell()
        return receipt

    @property
    def unexplained(self) -> bool:
        """True where a line is wide and nobody said why: then the count stays a draft."""
        return unexplained(self._lines.values())

    @property
    def grid(self) -> Optional[CountGrid]:
        """The grid of this count; None where none was laid."""
        return read_grid(self.tally.grid) if self.tally else self._grid

    def keep_grid(self, grid: Optional[CountGrid]) -> None:
        """Keep the frame of a systematic count and its cells done with the tally, else until a first mark makes one.

        None takes it away.
        """
        stored = grid.text() if grid else None
        if self.tally is not None and self.tally.grid != stored:
            gridded = replace(self.tally, grid=stored)
            label = "Grid of the count" if grid else "Take the grid away"
            self._apply(Action("grid", label, (Update(gridded, seen=self.tally),)))
            self.tally = gridded
        self._grid = grid
        self._tell()

    def coloured(self, layer_id: str, drafts: Sequence[MarkDraft]) -> tuple[tuple[MarkDraft, ...], str]:
        """Drafts with their colours read from the image of a layer, and what could not be read."""
        return coloured(self._project, layer_id, drafts)

    def ghosts(self) -> Ghosts:
        """Marks of the image before at this place. Raises CaseError."""
        if self.sighting is None or self.scene is None:
            return Ghosts({}, "Mark the first thing, then the marks of the image before are shown.")
        return ghosts_for(self._store, self.sighting, self.scene)

    def adopted_of(self, sighting: Optional[Id]) -> dict[Id, CountedMark]:
        """Marks of a sighting's adopted count. Raises CaseError."""
        return {mark.id: mark for mark in adopted_marks(self._store, (sighting,))} if sighting else {}

    # Within

    _pending: Optional[tuple[Sighting, Scene, Tally, dict[LineKey, TallyLine]]] = None

    def _begin(self, scene: SceneInHand, first: MarkDraft) -> list[Operation]:
        """What must be stored before the first mark: the sighting, and this person's tally."""
        operations: list[Operation] = []
        sighting, found, tally = self.sighting, self.scene, self.tally
        if sighting is None:
            draft = SightingDraft(subject=first.of.subject, acquired_from=scene.acquired_from)
            operations, sighting, scene_id = annotate.observed(
                self._store, self._project, self._store.me(), scene, Point(*first.at), draft
            )
            new = (o.record for o in operations if not isinstance(o, Delete) and isinstance(o.record, Scene))
            found = next(new, None) or self._store.get(Scene, scene_id)
        assert found is not None  # nosec B101 - for the type checker
        lines = dict(self._lines)
        if tally is None:
            adopted = not self.blind and not self._adopted(sighting.id)
            grid, me = self._grid.text() if self._grid else None, self._store.me()
            tally = Tally(new_id(), sighting.id, int(self.blind), int(adopted), "counted", me, now_utc(), grid)
            operations.append(Insert(tally))
            lines = {}
        for key, line in tuple(lines.items()):
            if line.low is None and line.best is None and line.high is None:  # a form's empty number
                operations.append(Delete("tally_line", line.id, seen=line))
                del lines[key]
        self._pending = sighting, found, tally, lines
        return operations

    def _adopted(self, sighting: Id) -> bool:
        return any(tally.adopted for tally in self._store.where(Tally, "sighting", sighting))

    def _apply(self, action: Action) -> Receipt:
        try:
            receipt = self._store.apply(action)
        except (BadValue, Conflict):
            if self.sighting is None:
                raise
            self._read(self.sighting.id, self.blind)
            self._tell()
            raise BadValue(_CHANGED if self.sighting else _DELETED) from None
        self._written.update(receipt.rows)
        return receipt

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()
