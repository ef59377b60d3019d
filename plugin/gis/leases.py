"""Leases: rows that say who has a case open, outside the log; taken while QGIS shows it, given back at the end."""

import platform
import uuid
from datetime import datetime, timezone
from time import monotonic
from typing import Callable, NamedTuple

from ..core.errors import CaseError
from ..core.holders import STALE_AFTER_S, Holder
from ..core.times import utc
from .database import Database

_KEEP = (
    "INSERT INTO lease (id, person, host, beat_utc) VALUES (?, ?, ?, ?) "
    "ON CONFLICT (id) DO UPDATE SET beat_utc = excluded.beat_utc"
)


class _Watched(NamedTuple):
    """A lease of somebody else: its last beat, since when that is known here, and when it was given, by this clock."""

    beat: str
    met: float
    given: float


class Leases:
    """One's own lease, and those of others as they were watched.

    Clocks of two machines may be minutes apart. A lease counts as long as its beat was seen to change lately; only of
    one just met is its time compared with the clock here.
    """

    def __init__(self, db: Database, person: str, clock: Callable[[], float] = monotonic) -> None:
        self._db = db
        self._person = person
        self._clock = clock
        self._id = str(uuid.uuid4())
        self._held = False
        self._seen: dict[str, _Watched] = {}

    def beat(self) -> None:
        """Say that one is still there, and clear away who no longer is. A busy or unreachable case is left alone."""
        try:
            with self._db.hurried():  # the window waits for this
                self._db.run(_KEEP, (self._id, self._person, platform.node(), utc(datetime.now(timezone.utc))))
                self._held = True
                self._clear()
        except CaseError:
            return  # whoever writes just now is more important; the next beat comes

    def give_back(self) -> None:
        """End the lease. A case that can't be written any more keeps it, and others clear it away."""
        if self._held:
            self._held = False
            try:
                self._db.run("DELETE FROM lease WHERE id = ?", (self._id,))
            except CaseError:
                return

    def others(self) -> tuple[Holder, ...]:
        """Who else has the case open, as far as they said so lately. Raises CaseError."""
        found = self._db.rows("SELECT id, person, host, beat_utc FROM lease WHERE id <> ?", (self._id,))
        there = [row for row in found if self._is_there(row["id"], row["beat_utc"] or "")]
        return tuple(
            Holder(row["person"] or "", row["host"] or "", row["beat_utc"])
            for row in sorted(there, key=lambda row: row["beat_utc"], reverse=True)
        )

    def _is_there(self, lease: str, beat: str) -> bool:
        now = self._clock()
        known = self._seen.get(lease)
        if known is None:
            self._seen[lease] = _Watched(beat, now, now - _age_s(beat))
        elif known.beat != beat:
            self._seen[lease] = _Watched(beat, now, now)
        return now - self._seen[lease].given <= STALE_AFTER_S

    def _clear(self) -> None:
        """Remove leases that were watched long enough without a beat."""
        self.others()
        for lease, watched in tuple(self._seen.items()):
            if self._clock() - watched.met > STALE_AFTER_S:
                self._db.run("DELETE FROM lease WHERE id = ? AND beat_utc = ?", (lease, watched.beat))
                del self._seen[lease]


def _age_s(beat: str) -> float:
    """How far a beat lies from now by the clock here, before or after it."""
    try:
        then = datetime.fromisoformat(beat.replace("Z", "+00:00"))
        return abs((datetime.now(timezone.utc) - then).total_seconds())
    except (ValueError, TypeError):
        return float("inf")
