"""Read light entries of sightings page by page, in SQL that SQLite and PostgreSQL both speak."""

from collections.abc import Iterable, Mapping, Sequence
from sys import intern
from typing import Any, Callable, Optional

from ..core.listing import SightingEntry
from ..core.values import Id, Interval, total

Execute = Callable[[str, Sequence[Any]], Iterable[Mapping[str, Any]]]
"""Runs a statement whose places are marked with `?`; answers with rows addressed by name."""

_AT_A_TIME = 500

_ENTRIES = """
SELECT s.fid AS fid, s.id AS id, s.subject AS subject, s.status AS status, s.observation AS observation,
       s.inference AS inference, s.note AS note, s.claim AS claim, c.wording AS wording,
       c.when_wording AS when_wording, c.time_precision AS time_precision, src.publisher AS publisher,
       coalesce(c.from_utc, sc.acquired_from) AS from_utc, coalesce(c.to_utc, sc.acquired_to) AS to_utc,
       sc.title AS scene, p.label AS place
FROM ({chosen}) s
LEFT JOIN look k ON k.id = s.look LEFT JOIN scene sc ON sc.id = k.scene
LEFT JOIN claim c ON c.id = s.claim LEFT JOIN source src ON src.id = c.source
LEFT JOIN place p ON p.id = coalesce(k.place, c.place)
ORDER BY s.fid"""

_COUNTS = """
SELECT s.id AS sighting, t.fid AS tally, l.low AS low, l.best AS best, l.high AS high, l.bound AS bound,
       l.width_reason AS width_reason, l.unit AS unit, l.colour_class AS colour_class
FROM ({chosen}) s
JOIN tally t ON t.sighting = s.id AND t.adopted = 1 LEFT JOIN tally_line l ON l.tally = t.id
ORDER BY t.fid, l.fid"""

_PAGE = "SELECT * FROM sighting WHERE fid > ? ORDER BY fid LIMIT ?"


def read_listing(execute: Execute, after: int, limit: int) -> tuple[SightingEntry, ...]:
    """Up to `limit` sightings that the case added after a fid, in the order it added them."""
    return _entries(execute, _PAGE, (after, limit))


def read_listing_of(execute: Execute, ids: Sequence[Id]) -> tuple[SightingEntry, ...]:
    """The sightings of these identifiers; those that are gone are left out."""
    found: list[SightingEntry] = []
    for first in range(0, len(ids), _AT_A_TIME):
        some = tuple(ids[first : first + _AT_A_TIME])
        chosen = f"SELECT * FROM sighting WHERE id IN ({', '.join('?' * len(some))})"  # nosec B608
        found.extend(_entries(execute, chosen, some))
    return tuple(found)


def _entries(execute: Execute, chosen: str, values: Sequence[Any]) -> tuple[SightingEntry, ...]:
    counts = _counts(execute(_COUNTS.format(chosen=chosen), values))
    return tuple(_entry(row, counts.get(row["id"], ())) for row in execute(_ENTRIES.format(chosen=chosen), values))


def _counts(rows: Iterable[Mapping[str, Any]]) -> dict[str, list[Mapping[str, Any]]]:
    """Lines of each sighting's adopted tally; should several be adopted, of the last."""
    lines: dict[str, list[Mapping[str, Any]]] = {}
    last: dict[str, int] = {}
    for row in rows:
        sighting, tally = row["sighting"], row["tally"]
        if last.get(sighting) != tally:
            last[sighting], lines[sighting] = tally, []
        lines[sighting].append(row)
    return lines


def _entry(row: Mapping[str, Any], lines: Sequence[Mapping[str, Any]]) -> SightingEntry:
    first = lines[0] if lines else None
    if len(lines) < 2:  # by far the most; a sum of one is that one
        count = (first["low"], first["best"], first["high"], first["bound"], first["width_reason"]) if first else None
    else:
        summed = total(Interval(x["low"], x["best"], x["high"], x["width_reason"], x["bound"]) for x in lines)
        count = (summed.low, summed.best, summed.high, summed.bound, summed.reason)
    low, best, high, bound, reason = count or (None,) * 5
    words = (row["observation"], row["wording"], row["inference"], row["note"], row["publisher"], row["scene"])
    return SightingEntry(
        row["fid"],
        row["id"],
        intern(row["subject"]),
        intern(row["status"]),
        "reported" if row["claim"] else "observed",
        _shared(row["from_utc"]),
        _shared(row["to_utc"]),
        _shared(row["when_wording"]),
        _shared(row["time_precision"]),
        _shared(row["place"]),
        low,
        best,
        high,
        _shared(bound),
        _shared(reason),
        _shared(first["unit"] if first else None),
        _shared(_colour(lines)),
        "\n".join(filter(None, words)),
    )


def _colour(lines: Sequence[Mapping[str, Any]]) -> Optional[str]:
    """The colour all lines have; mixed where they differ."""
    said = {line["colour_class"] for line in lines}
    return "mixed" if len(said) > 1 else said.pop() if said else None


def _shared(text: Optional[str]) -> Any:
    """The one copy of a text that many rows repeat."""
    return None if text is None else intern(text)
