"""Counting one by one: the classes of the number keys, what a mark is, and how marks add up to a tally."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Optional

from .geometry import LonLat, Point
from .ground import box
from .records import Mark, MarkBox, TallyLine
from .values import Id, new_id
from .vocab import EVERY_ONE_COUNTED, OF_PROPOSALS

FIRM, DOUBTFUL = "firm", "doubtful"
STILL, GONE, NEW = "still", "gone", "new"
PROPOSED, ACCEPTED, REJECTED = "proposed", "accepted", "rejected"

_UNITS = {
    "container": "containers", "railcar": "railcars", "lorry": "lorries", "vessel": "vessels", "pit": "pits or berms",
}  # fmt: skip
_SUBJECTS = {
    "container": "container_stack", "railcar": "railcars", "lorry": "lorries", "vessel": "vessel", "pit": "earthwork",
}  # fmt: skip


@dataclass(frozen=True)
class CountClass:
    """What one number key counts: a kind, with a size where it has sizes. Own kinds are any word."""

    kind: str
    size_class: Optional[str] = None

    @property
    def unit(self) -> str:
        """Unit of such a count."""
        return _UNITS.get(self.kind, self.kind)

    @property
    def subject(self) -> str:
        """Subject of a sighting that holds nothing else."""
        return _SUBJECTS.get(self.kind, "other")


CLASSES = (
    CountClass("container", "20ft"), CountClass("container", "40ft"), CountClass("container", "45ft"),
    CountClass("railcar"), CountClass("lorry"), CountClass("vessel"), CountClass("pit"),
)  # fmt: skip
"""Classes of the keys 1 to 7; the analyst's own follow on 8 and 9."""


def has_sizes(kind: str) -> bool:
    """True for kinds that come in sizes, also where a form names them by their subject."""
    return any(of.size_class and kind in (of.kind, of.subject) for of in CLASSES)


@dataclass(frozen=True)
class BoxShape:
    """Outline of one counted thing: sides in metres, azimuth of the long one in degrees from north, 0 to 180."""

    length_m: float
    width_m: float
    azimuth_deg: float


@dataclass(frozen=True)
class MarkDraft:
    """A mark before it is stored: where it is put and what it counts; with a `model` it is proposed, not counted."""

    at: LonLat
    of: CountClass
    firm: bool = True
    colour_class: Optional[str] = None
    colour_lab: Optional[str] = None
    box: Optional[BoxShape] = None
    settled: Optional[str] = None
    same_as: Optional[Id] = None
    model: Optional[str] = None
    score: Optional[float] = None


@dataclass(frozen=True)
class CountedMark:
    """A stored mark with its outline, if it has one."""

    mark: Mark
    box: Optional[MarkBox] = None

    @property
    def id(self) -> Id:
        """Identifier of the mark."""
        return self.mark.id

    @property
    def counts(self) -> bool:
        """False for what is gone since the image before, and for proposals nobody accepted."""
        return self.mark.settled != GONE and self.mark.decision in (None, ACCEPTED)

    @property
    def undecided(self) -> bool:
        """True for a proposal that nobody accepted or rejected yet."""
        return self.mark.decision == PROPOSED

    @property
    def shape(self) -> Optional[BoxShape]:
        """Its outline as sides and azimuth; None where it has none."""
        box = self.box
        if box is None or not box.length_m or not box.width_m or box.azimuth_deg is None:
            return None
        return BoxShape(box.length_m, box.width_m, box.azimuth_deg)

    def again(self, how: Optional[str] = None) -> Optional[MarkDraft]:
        """A mark like this one at its place, settled against it (still or gone); None where it has no place."""
        stored = self.mark
        if stored.geom is None:
            return None
        of, at = CountClass(stored.kind, stored.size_class), (stored.geom.x, stored.geom.y)
        return MarkDraft(
            at, of, self.firm, stored.colour_class, box=self.shape, settled=how, same_as=stored.id if how else None
        )

    @property
    def firm(self) -> bool:
        """True where the analyst is sure."""
        return self.mark.certainty == FIRM

    @property
    def key(self) -> "LineKey":
        """The line of a tally it is counted in."""
        return self.mark.kind, self.mark.size_class, self.mark.colour_class


def made_mark(tally: Id, seq: int, draft: MarkDraft) -> CountedMark:
    """The mark of a draft, the so-manieth of a tally."""
    proposed = draft.model is not None
    mark = Mark(
        new_id(), tally, draft.of.kind, FIRM if draft.firm else DOUBTFUL, "proposed" if proposed else "hand", seq=seq,
        size_class=draft.of.size_class, colour_class=draft.colour_class, colour_lab=draft.colour_lab,
        model=draft.model, decision=PROPOSED if proposed else None, score=draft.score,
        settled=draft.settled, same_as=draft.same_as, geom=Point(*draft.at),
    )  # fmt: skip
    return CountedMark(mark, box_of(mark.id, draft.at, draft.box) if draft.box else None)


def box_of(mark: Id, at: LonLat, shape: BoxShape) -> MarkBox:
    """The outline of a mark, true to scale on the ground."""
    outline = box(at, shape.length_m, shape.width_m, shape.azimuth_deg)
    return MarkBox(new_id(), mark, shape.length_m, shape.width_m, shape.azimuth_deg, outline)


LineKey = tuple[str, Optional[str], Optional[str]]
"""Kind, size and colour: what a tally counts apart."""


def sums(marks: Iterable[CountedMark]) -> dict[LineKey, tuple[int, int]]:
    """Low and high of each line: firm marks count in both, doubtful ones in high only."""
    found: dict[LineKey, tuple[int, int]] = {}
    for mark in marks:
        if mark.counts:
            low, high = found.get(mark.key, (0, 0))
            found[mark.key] = (low + mark.firm, high + 1)
    return found


class Sums:
    """Sums of marks kept in step with marks that come and go, so that nobody counts thousands anew at each click."""

    def __init__(self, marks: Iterable[CountedMark] = ()) -> None:
        self.lines: dict[LineKey, tuple[int, int]] = {}
        self.proposed = 0
        self.move((), tuple(marks))

    def move(self, gone: Collection[CountedMark], come: Collection[CountedMark]) -> None:
        """Some marks went, others came."""
        for marks, sign in ((gone, -1), (come, 1)):
            self.proposed += sign * sum(mark.mark.decision == PROPOSED for mark in marks)
            for key, (low, high) in sums(marks).items():
                was = self.lines.get(key, (0, 0))
                self.lines[key] = was[0] + sign * low, was[1] + sign * high
        self.lines = {key: count for key, count in self.lines.items() if count[1]}


def recounted(
    line: TallyLine,
    gone: tuple[int, int],
    come: tuple[int, int],
    why: Optional[str],
    exact: str = EVERY_ONE_COUNTED,
) -> TallyLine:
    """A line after marks came or went: what the analyst widened it by by hand stays on top of what is marked.

    `gone` and `come` are low and high of the marks that went and came; `why` is the reason given to a line that
    becomes wide, `exact` to one that is not.
    """
    low_by, high_by = come[0] - gone[0], come[1] - gone[1]
    low, best = _shifted(line.low, low_by), _shifted(line.best, low_by)
    high = _shifted(line.high, high_by)
    reason = line.width_reason
    if low == best == high:
        reason = exact if reason in (None, EVERY_ONE_COUNTED) or line.low != line.high else reason
    elif reason in (None, EVERY_ONE_COUNTED, OF_PROPOSALS):
        reason = why
    return replace(line, low=low, best=best, high=high, width_reason=reason)


def _shifted(value: Optional[float], by: int) -> Optional[float]:
    return None if value is None else max(0.0, value + by)


def new_line(line_id: Id, tally: Id, key: LineKey) -> TallyLine:
    """An empty line of a tally."""
    kind, size, colour = key
    unit = CountClass(kind, size).unit
    return TallyLine(line_id, tally, kind, size, colour, unit, "interval", 0.0, 0.0, 0.0)


def key_of(line: TallyLine) -> LineKey:
    """What a line counts."""
    return line.kind, line.size_class, line.colour_class


def subject_of(keys: Iterable[LineKey]) -> str:
    """Subject of a sighting that holds these: their own if they agree, else other."""
    subjects = {CountClass(kind, size).subject for kind, size, _ in keys}
    return subjects.pop() if len(subjects) == 1 else "other"


@dataclass(frozen=True)
class RunningTotal:
    """One line of the totals on the map, or their sum (kind empty)."""

    kind: str
    size_class: Optional[str]
    colour_class: Optional[str]
    low: int
    high: int


def running_totals(marks: Iterable[CountedMark]) -> tuple[RunningTotal, ...]:
    """Totals by class and colour, in the order of the number keys; sizes and colours unknown come last."""
    return in_order(sums(marks))


def in_order(found: Mapping[LineKey, tuple[int, int]]) -> tuple[RunningTotal, ...]:
    """Sums as running totals."""
    order = {(each.kind, each.size_class): number for number, each in enumerate(CLASSES)}
    ordered = sorted(found, key=lambda key: (order.get(key[:2], 99), key[0], key[1] or "~", key[2] or "~"))
    return tuple(RunningTotal(*key, *found[key]) for key in ordered)


def nearest(marks: Mapping[Id, tuple[float, float]], at: tuple[float, float], within: float) -> Optional[Id]:
    """The mark closest to a position in the same plane, no farther than `within`."""
    best, found = within * within, None
    for mark, (x, y) in marks.items():
        distance = (x - at[0]) ** 2 + (y - at[1]) ** 2
        if distance <= best:
            best, found = distance, mark
    return found
