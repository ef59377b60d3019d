"""Rows that could not be used, with line and reason; many of them are counted, and only the first kept."""

from dataclasses import dataclass
from typing import Callable, Optional

KEPT = 1000
TEXT_BYTES = 200

FIELDS, NO_MMSI, ODD_MMSI, NO_TIME, EARLY, NOT_AVAILABLE, LATITUDE, LONGITUDE, NO_POSITION = range(1, 10)
STATION, TOO_LONG, BROKEN, SENTENCE = range(10, 14)
REASONS = {
    FIELDS: "It has another number of fields than the header.",
    NO_MMSI: "The MMSI is missing or no number.",
    ODD_MMSI: "The MMSI is 0, or has more than nine digits: no ship can be told by it.",
    NO_TIME: "The time is missing or can't be read.",
    EARLY: "The time is before 1990 or after 2100.",
    NOT_AVAILABLE: "Its position is “not available” (latitude 91 or longitude 181).",
    LATITUDE: "The latitude is beyond 90°.",
    LONGITUDE: "The longitude is beyond 180°.",
    NO_POSITION: "The position is missing or no number.",
    STATION: "It comes from a station on shore or a buoy, not from a ship.",
    TOO_LONG: "The line is longer than a megabyte.",
    BROKEN: "The compressed file breaks off here; what came before is imported.",
    SENTENCE: "The sentence is damaged or cut off, or a part of it is missing.",
}


@dataclass(frozen=True)
class Reject:
    """One row: its line (from 1, the header counted) in a file, why, and how it begins."""

    file: str
    line: int
    reason: str
    text: str


class Rejects:
    """Hears every rejected row, counts by reason, keeps the first `KEPT` and tells all of them on."""

    def __init__(self, heard: Optional[Callable[[Reject], None]] = None) -> None:
        self.kept: list[Reject] = []
        self.counts: dict[str, int] = {}
        self._heard = heard

    @property
    def total(self) -> int:
        """How many in all."""
        return sum(self.counts.values())

    @property
    def wants_text(self) -> bool:
        """False where nobody would see what a row says."""
        return self._heard is not None or len(self.kept) < KEPT

    def add(self, file: str, line: int, reason: str, text: str) -> None:
        """One row."""
        self.counts[reason] = self.counts.get(reason, 0) + 1
        if not self.wants_text:
            return
        reject = Reject(file, line, reason, text)
        if len(self.kept) < KEPT:
            self.kept.append(reject)
        if self._heard is not None:
            self._heard(reject)

    def add_count(self, reason: str, count: int) -> None:
        """Rows that are counted only."""
        self.counts[reason] = self.counts.get(reason, 0) + count

    def words(self) -> str:
        """Reasons with their counts, the commonest first."""
        ordered = sorted(self.counts.items(), key=lambda each: -each[1])
        return " ".join(f"{reason.rstrip('.')} ({count:,})." for reason, count in ordered)
