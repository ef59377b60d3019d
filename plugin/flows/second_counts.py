"""Counts of a sighting, first and second, as the panels ask for them."""

from pathlib import Path
from typing import Callable, Optional

from ..core.actions import Receipt
from ..core.ports import CaseStore
from ..core.values import Id
from . import second_count
from .second_count import Compared
from .tallies import CountLine, adopt, counts_of


class SecondCounts:
    """What can be done about second counts in an open case; everything raises WaybillError."""

    def __init__(self, store: CaseStore, handle: str, tell: Callable[[Receipt], Receipt]) -> None:
        self._store, self._handle, self._tell = store, handle, tell

    def check(self, sighting: Id) -> None:
        """Refuse a second count that would be none."""
        second_count.check_may_count(self._store, sighting)

    def compare(self, sighting: Id) -> Compared:
        """The first count against the second."""
        return second_count.compare_counts(self._store, sighting)

    def write_task(self, sighting: Id, path: Path) -> None:
        """Write a task for another analyst."""
        second_count.write_task(self._store, sighting, path)

    def all(self, sighting: Id) -> tuple[CountLine, ...]:
        """Every count of a sighting."""
        return counts_of(self._store, sighting)

    def adopt(self, sighting: Id, tally: Id, why: Optional[str]) -> None:
        """Make another count the one that is drawn, listed and printed."""
        self._tell(adopt(self._store, sighting, tally, why))

    @property
    def task(self) -> Optional[Id]:
        """The sighting to be counted, in a case that was made of a task."""
        return second_count.task_of(self._store)

    def write_answer(self, path: Path) -> int:
        """Write what was counted of a task; answers with the number of marks."""
        return second_count.write_answer(self._store, self._handle, path)

    def take_answer(self, path: Path) -> Receipt:
        """Take in another analyst's answer as one step."""
        return self._tell(second_count.take_answer(self._store, path))
