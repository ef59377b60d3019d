"""Leases: rows that say who has a case open, outside the log; taken while QGIS shows it, given back at the end."""

import platform
from datetime import datetime, timedelta, timezone

from ..core.errors import CaseError
from ..core.holders import STALE_AFTER_S, Holder
from ..core.times import utc
from .database import Database


def beat(db: Database, lease: str, person: str) -> None:
    """Say that one is still there, and clear away who no longer is. A busy or unreachable case is left alone."""
    now = datetime.now(timezone.utc)
    stale = utc(now - timedelta(seconds=STALE_AFTER_S))
    try:
        db.run("DELETE FROM lease WHERE id = ? OR beat_utc < ?", (lease, stale))
        db.run(
            "INSERT INTO lease (id, person, host, beat_utc) VALUES (?, ?, ?, ?)",
            (lease, person, platform.node(), utc(now)),
        )
    except CaseError:
        return  # whoever writes just now is more important; the next beat comes


def give_back(db: Database, lease: str) -> None:
    """End a lease. A case that can't be written any more keeps it until it is stale."""
    try:
        db.run("DELETE FROM lease WHERE id = ?", (lease,))
    except CaseError:
        return


def others(db: Database, lease: str) -> tuple[Holder, ...]:
    """Who else has the case open, as far as they said so lately. Raises CaseError."""
    since = utc(datetime.now(timezone.utc) - timedelta(seconds=STALE_AFTER_S))
    sql = "SELECT person, host, beat_utc FROM lease WHERE id <> ? AND beat_utc >= ? ORDER BY beat_utc DESC"
    found = db.rows(sql, (lease, since))
    return tuple(Holder(row["person"] or "", row["host"] or "", row["beat_utc"]) for row in found)
