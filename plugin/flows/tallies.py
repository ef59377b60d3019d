"""Counts of a sighting: whose they are, and the marks they hold."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Optional

from ..core.actions import NOTHING_DONE, Action, Delete, Insert, Operation, Receipt, Update
from ..core.counting import CountClass, CountedMark, LineKey, key_of, new_line, recounted, sums
from ..core.ports import CaseStore
from ..core.records import Mark, MarkBox, Person, Sighting, Tally, TallyLine
from ..core.times import now_utc
from ..core.values import Id, Interval, new_id, total
from ..core.vocab import EVERY_ONE_COUNTED, OF_PROPOSALS, UNIT_OF_SUBJECT


def marks_of(store: CaseStore, tallies: Sequence[Id]) -> tuple[CountedMark, ...]:
    """Every mark of some tallies with its outline, in the order they were made. Raises CaseError."""
    marks = store.where_any(Mark, "tally", tallies)
    boxes = {box.mark: box for box in store.where_any(MarkBox, "mark", [mark.id for mark in marks])}
    return tuple(CountedMark(mark, boxes.get(mark.id)) for mark in marks)


def mine_to_count(
    store: CaseStore, sighting: Id, me: Id, *, blind: bool
) -> tuple[Optional[Tally], tuple[TallyLine, ...]]:
    """The tally of a sighting that a person goes on counting into, and its lines; None where a new one is needed.

    A number that was typed, and not counted, stands for itself: marks never go into its tally. Raises CaseError.
    """
    own = [
        tally
        for tally in store.where(Tally, "sighting", sighting)
        if tally.person == me and bool(tally.blind) == blind and tally.method == "counted"
    ]
    for tally in reversed(own):
        lines = store.where(TallyLine, "tally", tally.id)
        typed = any(x is not None for line in lines for x in (line.low, line.best, line.high))
        if not typed or store.where(Mark, "tally", tally.id):
            return tally, lines
    return None, ()


def adopted_marks(store: CaseStore, sightings: Sequence[Id]) -> tuple[CountedMark, ...]:
    """Marks of the adopted tally of each sighting. Raises CaseError."""
    tallies = [tally.id for tally in store.where_any(Tally, "sighting", sightings) if tally.adopted]
    return marks_of(store, tallies)


def marks_to_follow(store: CaseStore, before: Sequence[TallyLine], after: Sequence[TallyLine]) -> list[Update]:
    """What gives marks the size and colour that their line was given, so that both go on saying the same."""
    keys = {(old.tally, *key_of(old)): new for old, new in zip(before, after) if key_of(old) != key_of(new)}
    marks = store.where_any(Mark, "tally", tuple(dict.fromkeys(tally for tally, *_ in keys)))
    updates = []
    for mark in marks:
        line = keys.get((mark.tally, mark.kind, mark.size_class, mark.colour_class))
        if line is not None:
            told = replace(mark, size_class=line.size_class, colour_class=line.colour_class)
            updates.append(Update(told, seen=mark))
    return updates


def lines_after(
    tally: Id,
    lines: Mapping[LineKey, TallyLine],
    gone: Iterable[CountedMark],
    come: Iterable[CountedMark],
    why: Optional[str],
) -> tuple[list[Operation], dict[LineKey, TallyLine]]:
    """Operations that bring the lines of a tally in step with marks that go and come, and the lines then."""
    come = tuple(come)
    was, now = sums(gone), sums(come)
    proposed = {mark.key for mark in come if mark.counts and mark.mark.decision is not None}
    operations: list[Operation] = []
    kept = dict(lines)
    for key in {*was, *now}:
        old, new = was.get(key, (0, 0)), now.get(key, (0, 0))
        if old == new:
            continue
        line = kept.pop(key, None)
        exact = OF_PROPOSALS if key in proposed else EVERY_ONE_COUNTED
        if line is not None and line.width_reason == OF_PROPOSALS:
            exact = OF_PROPOSALS  # until a person says otherwise
        then = recounted(line or new_line(new_id(), tally, key), old, new, why, exact)
        if line is None:
            operations.append(Insert(then))
        else:
            operations.append(Update(then, seen=line) if then.high else Delete("tally_line", line.id, seen=line))
        if then.high:
            kept[key] = then
    return operations, kept


def unexplained(lines: Iterable[TallyLine]) -> bool:
    """True where a number is wide and nobody said why: it stays a draft."""
    return any(not Interval(x.low, x.best, x.high, x.width_reason, x.bound).stands for x in lines)


def after_count(sighting: Sighting, tally: Tally, lines: Iterable[TallyLine]) -> Sighting:
    """A sighting once its count has these lines: one that was reviewed is a draft again where a reason is missing."""
    again = sighting.status == "reviewed" and tally.adopted and unexplained(lines)
    return replace(sighting, status="draft") if again else sighting


def adopt_number(
    store: CaseStore, sighting: Id, count: Interval, method: str, of: Optional[CountClass] = None
) -> Receipt:
    """Make a number that was not counted one by one the adopted count; the former one stands beside it.

    `method` is area or estimate, `of` what was measured; without it, what the sighting is about. Raises CaseError.
    """
    stored = store.get(Sighting, sighting)
    before = [tally for tally in store.where(Tally, "sighting", sighting) if tally.adopted]
    lines = store.where(TallyLine, "tally", before[-1].id) if before else ()
    tally = Tally(new_id(), sighting, 0, 1, method, store.me(), now_utc())
    size, colour = (lines[0].size_class, lines[0].colour_class) if len(lines) == 1 else (None, None)
    kind, unit = (of.kind, of.unit) if of else (stored.subject, UNIT_OF_SUBJECT[stored.subject])
    line = TallyLine(
        new_id(), tally.id, kind, of.size_class if of else size, colour, unit, count.bound or "interval",
        count.low, count.best, count.high, count.reason,
    )  # fmt: skip
    set_aside = [Update(replace(other, adopted=0), seen=other) for other in before]
    label = f"Count by {method}"
    return store.apply(Action("adopt_number", label, (*set_aside, Insert(tally), Insert(line))))


@dataclass(frozen=True)
class CountLine:
    """One count of a sighting as a list shows it; `marks` says how many things were marked for it."""

    id: Id
    who: str
    utc: Optional[str]
    method: str
    blind: bool
    adopted: bool
    count: Interval
    unit: Optional[str]
    marks: int


def counts_of(store: CaseStore, sighting: Id) -> tuple[CountLine, ...]:
    """Every count of a sighting, oldest first. Raises CaseError."""
    tallies = store.where(Tally, "sighting", sighting)
    people = {person.id: person.handle for person in store.all(Person)}
    lines = store.where_any(TallyLine, "tally", [tally.id for tally in tallies])
    marks = [mark for mark in marks_of(store, [tally.id for tally in tallies]) if mark.counts]
    return tuple(
        CountLine(
            tally.id,
            people.get(tally.person or Id(""), ""),
            tally.utc,
            tally.method,
            bool(tally.blind),
            bool(tally.adopted),
            total(Interval(x.low, x.best, x.high, x.width_reason, x.bound) for x in lines if x.tally == tally.id),
            next((x.unit for x in lines if x.tally == tally.id), None),
            sum(mark.mark.tally == tally.id for mark in marks),
        )
        for tally in tallies
    )


def adopt(store: CaseStore, sighting: Id, tally: Id, why: Optional[str] = None) -> Receipt:
    """Make another count the one that is drawn, listed and printed; the others stand beside it.

    A sighting that was reviewed is a draft again where the count lacks a reason for its width. Raises CaseError.
    """
    changed = []
    stored = store.get(Sighting, sighting)
    for other in store.where(Tally, "sighting", sighting):
        wanted = int(other.id == tally)
        if other.adopted != wanted:
            now = replace(other, adopted=wanted)
            changed.append(Update(now, seen=other))
            after = after_count(stored, now, store.where(TallyLine, "tally", other.id) if wanted else ())
            changed += [Update(after, seen=stored)] if after != stored else []
    return store.apply(Action("adopt_count", "Adopt another count", tuple(changed), why)) if changed else NOTHING_DONE
