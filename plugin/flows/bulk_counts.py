"""What becomes of the counts of many sightings when fields of all of them are set at once."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Optional

from ..core.actions import Update
from ..core.counting import has_sizes
from ..core.errors import BadValue
from ..core.ports import CaseStore
from ..core.records import Mark, Sighting, Tally, TallyLine
from ..core.values import Id, Interval
from ..core.vocab import UNIT_OF_SUBJECT
from .tallies import marks_to_follow

_SEVERAL = "counted in several classes"
_NONE = "without a count"
_NO_SIZES = "in size, being of a kind without sizes"
_SIZED = "with a container size, which that subject has none of"
_EXACT = "in reason, as the number needs none"


class SetCounts:
    """Sets fields of adopted counts, one sighting after the other, and remembers what it left as it was, and why.

    `counted` holds a colour, a size or a reason for the width by field. Raises BadValue where the reason is empty.
    """

    def __init__(self, store: CaseStore, sightings: Sequence[Sighting], counted: Mapping[str, Optional[str]]) -> None:
        self._store, self._left = store, Counter[str]()
        self._of_class: dict[str, Any] = {k: v for k, v in counted.items() if k != "width_reason"}
        self._why = counted.get("width_reason")
        if "width_reason" in counted and not (self._why or "").strip():
            raise BadValue("A reason for the width can't be taken away from many at once. Choose one, or keep them.")
        found = store.where_any(Tally, "sighting", [sighting.id for sighting in sightings])
        self._tallies = {tally.sighting: tally for tally in found if tally.adopted}
        ids = [tally.id for tally in self._tallies.values()]
        self._lines: dict[Id, list[TallyLine]] = {}
        for line in store.where_any(TallyLine, "tally", ids):
            self._lines.setdefault(line.tally, []).append(line)
        self._marked = {mark.tally for mark in store.where_any(Mark, "tally", ids)}

    def set_for(self, sighting: Sighting, subject: str) -> Optional[list[Update]]:
        """What its count becomes under that subject; None where the sighting has to stay as it is altogether."""
        tally = self._tallies.get(sighting.id)
        before = self._lines.get(tally.id, []) if tally else []
        after = list(before)
        if tally and subject != sighting.subject and len(before) == 1 and self._typed(tally):
            size = self._of_class.get("size_class", before[0].size_class)
            if size is not None and before[0].size_class and not has_sizes(subject):
                self._left[_SIZED] += 1
                return None
            after = [replace(before[0], kind=subject, unit=UNIT_OF_SUBJECT[subject])]
        if self._of_class:
            after = self._classed(after)
        if self._why is not None:
            after = self._explained(after)
        return [Update(new, seen=old) for old, new in zip(before, after)]

    def left(self) -> list[tuple[int, str]]:
        """How many were left as they were, in whole or in part, and why."""
        return [(self._left[why], why) for why in (_SEVERAL, _NONE, _NO_SIZES, _SIZED, _EXACT)]

    def marks_with(self, updates: Iterable[Update]) -> list[Update]:
        """Marks that follow the lines they are counted in."""
        lines = [(u.seen, u.record) for u in updates if isinstance(u.record, TallyLine)]
        before = [old for old, _ in lines if isinstance(old, TallyLine)]
        return marks_to_follow(self._store, before, [new for _, new in lines])

    def _typed(self, tally: Tally) -> bool:
        return tally.method == "counted" and tally.id not in self._marked

    def _classed(self, lines: list[TallyLine]) -> list[TallyLine]:
        if len(lines) != 1:
            self._left[_SEVERAL if lines else _NONE] += 1
            return lines
        fitting = dict(self._of_class)
        if fitting.get("size_class") is not None and not has_sizes(lines[0].kind):
            self._left[_NO_SIZES] += 1
            del fitting["size_class"]
        return [replace(lines[0], **fitting)]

    def _explained(self, lines: list[TallyLine]) -> list[TallyLine]:
        wide = {line.id for line in lines if _needs_reason(line)}
        if lines and not wide:
            self._left[_EXACT] += 1
        elif not lines and not self._of_class:  # else it was said of its class
            self._left[_NONE] += 1
        return [replace(line, width_reason=self._why) if line.id in wide else line for line in lines]


def _needs_reason(line: TallyLine) -> bool:
    count = Interval(line.low, line.best, line.high, None, line.bound)
    return not count.empty and not count.stands
