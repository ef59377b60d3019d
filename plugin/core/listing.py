"""Sightings as a list holds them: one light entry each, filtered and sorted in memory, quick with a million of them."""

from array import array
from collections.abc import Iterable, Sequence
from enum import Enum
from itertools import compress
from typing import Any, Callable, NamedTuple, Optional

from .values import Id, Interval, Utc


class SightingEntry(NamedTuple):
    """What a list shows of one sighting; `words` is what else its filter may look for, in the record's own words."""

    fid: int
    id: Id
    subject: str
    status: str
    origin: str
    from_utc: Optional[Utc] = None
    to_utc: Optional[Utc] = None
    when_wording: Optional[str] = None
    time_precision: Optional[str] = None
    place: Optional[str] = None
    low: Optional[float] = None
    best: Optional[float] = None
    high: Optional[float] = None
    bound: Optional[str] = None
    reason: Optional[str] = None
    unit: Optional[str] = None
    colour_class: Optional[str] = None
    words: str = ""

    @property
    def counted(self) -> Interval:
        """The adopted count, its parts added low to low and high to high."""
        return Interval(self.low, self.best, self.high, self.reason, self.bound)


class Column(Enum):
    """What a list of sightings is sorted by."""

    WHEN = "when"
    WHERE = "where"
    COUNT = "count"
    STATUS = "status"


Key = Callable[[SightingEntry], Any]

_KEYS: dict[Column, Key] = {
    Column.WHEN: lambda entry: entry.from_utc or entry.to_utc or None,
    Column.WHERE: lambda entry: entry.place or None,
    Column.COUNT: lambda entry: next((v for v in (entry.best, entry.low, entry.high) if v is not None), None),
}


def _folded(text: str) -> str:
    """A text as it is searched: in lower case, with dashes and digits as they are typed, which also halves its size."""
    return text.lower().replace("–", "-").replace("\u2009", "")


class SightingIndex:
    """Entries in an order, those among them that match a filter, and where each stands.

    `searched` answers with the text a filter looks in, `status` with the word an entry is sorted by in that column;
    both are asked once an entry. A number that stands for an entry stays its own until `clear`.
    """

    def __init__(self, searched: Callable[[SightingEntry], str], status: Callable[[SightingEntry], str]) -> None:
        self._searched = searched
        self._keys: dict[Column, Key] = {**_KEYS, Column.STATUS: status}
        self._column, self._descending = Column.WHEN, True
        self._needles: tuple[str, ...] = ()
        self.clear()

    def clear(self) -> None:
        """Forget every entry; order and filter stay."""
        self._entries: list[SightingEntry] = []
        self._texts: list[str] = []
        self._numbers: dict[Id, int] = {}
        self._gone: set[int] = set()
        self._in_turn = True
        self._sort_keys: dict[Column, list[Any]] = {}
        self._order: Sequence[int] = array("I")
        self._shown: Sequence[int] = self._order

    # What is shown

    def __len__(self) -> int:
        return len(self._shown)

    @property
    def order(self) -> tuple[Column, bool]:
        """The column sorted by, and whether descending."""
        return self._column, self._descending

    @property
    def every(self) -> int:
        """Number of entries, shown or not."""
        return len(self._numbers)

    def entry(self, row: int) -> SightingEntry:
        """The entry in a row of what is shown."""
        return self._entries[self._shown[row]]

    def find(self, sighting: Id) -> Optional[SightingEntry]:
        """An entry by identifier, shown or not."""
        number = self._numbers.get(sighting)
        return None if number is None else self._entries[number]

    def row_of(self, sighting: Id) -> Optional[int]:
        """The row a sighting is shown in; None where it is not."""
        number = self._numbers.get(sighting)
        if number is None:
            return None
        try:
            return self._shown.index(number)
        except ValueError:
            return None

    def rows_of(self, sightings: Iterable[Id]) -> tuple[int, ...]:
        """Rows of those sightings that are shown, ascending; one pass over the list however many are asked for."""
        wanted = {self._numbers[sighting] for sighting in sightings if sighting in self._numbers}
        if not wanted:
            return ()
        return tuple(row for row, number in enumerate(self._shown) if number in wanted)

    def identifiers(self) -> tuple[Id, ...]:
        """Every sighting held, shown or not."""
        return tuple(self._numbers)

    # Filling

    def put(self, entries: Iterable[SightingEntry]) -> None:
        """Add entries; one whose sighting is held already takes its place. `settle` shows them.

        Their `words` are kept in the text searched only, not in the entries: with a million they would weigh.
        """
        for told in entries:
            entry, text = told._replace(words=""), _folded(self._searched(told))
            number = self._numbers.get(entry.id)
            if number is None:
                self._in_turn = self._in_turn and (not self._entries or entry.fid > self._entries[-1].fid)
                self._numbers[entry.id] = len(self._entries)
                self._entries.append(entry)
                self._texts.append(text)
                for column, keys in self._sort_keys.items():
                    keys.append(self._keys[column](entry))
            else:
                self._entries[number] = entry
                self._texts[number] = text
                for column, keys in self._sort_keys.items():
                    keys[number] = self._keys[column](entry)

    def drop(self, sightings: Iterable[Id]) -> None:
        """Forget entries. `settle` takes them from what is shown."""
        for sighting in sightings:
            number = self._numbers.pop(sighting, None)
            if number is not None:
                self._gone.add(number)
                self._texts[number] = ""

    def settle(self) -> None:
        """Sort and filter anew after entries were put or dropped."""
        self._order = self._sorted()
        self._shown = self._matching(self._order, self._needles)

    # Sorting and filtering

    def sort(self, column: Column, *, descending: bool = False) -> None:
        """Order by a column; equals keep the order they were added in, and what has no value comes last both ways."""
        if (column, descending) == (self._column, self._descending):
            return
        self._column, self._descending = column, descending
        self._order = self._sorted()
        if len(self._shown) == len(self._order):
            self._shown = self._order
            return
        shown = bytearray(len(self._entries))
        for number in self._shown:
            shown[number] = 1
        self._shown = array("I", compress(self._order, map(shown.__getitem__, self._order)))

    def filter(self, text: str) -> None:
        """Show what holds every word of a text, in any order, whatever its case and dashes."""
        needles = tuple(dict.fromkeys(_folded(text).split()))
        if needles == self._needles:
            return
        narrower = all(any(old in new for new in needles) for old in self._needles)
        self._shown = self._matching(self._shown if narrower else self._order, needles)
        self._needles = needles

    def _matching(self, numbers: Sequence[int], needles: tuple[str, ...]) -> Sequence[int]:
        texts = self._texts
        for needle in sorted(needles, key=len, reverse=True):
            if 2 * len(numbers) > len(texts):  # in the order they lie in memory, which is quicker by half
                matches = bytearray([needle in text for text in texts])
                numbers = array("I", compress(numbers, map(matches.__getitem__, numbers)))
            else:
                numbers = array("I", [number for number in numbers if needle in texts[number]])
        return numbers

    def _sorted(self) -> Sequence[int]:
        keys = self._sort_keys.get(self._column)
        if keys is None:
            made = self._keys[self._column]
            keys = self._sort_keys[self._column] = [made(entry) for entry in self._entries]
        known: list[int] = []
        without: list[int] = []
        for number in self._all_numbers():
            (without if keys[number] is None else known).append(number)
        known.sort(key=keys.__getitem__, reverse=self._descending)
        return array("I", known + without)

    def _all_numbers(self) -> Iterable[int]:
        """Numbers of the entries in the order the case added them."""
        numbers = range(len(self._entries))
        if self._in_turn and not self._gone:
            return numbers
        held = [number for number in numbers if number not in self._gone]
        return held if self._in_turn else sorted(held, key=lambda number: self._entries[number].fid)
