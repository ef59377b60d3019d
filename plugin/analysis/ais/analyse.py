"""From a spool of rows to tracks and events, some ships at a time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Callable, Optional

import numpy as np

from ...core.ais.events import Gap
from ...core.ais.limits import AisLimits
from ...core.errors import Cancelled
from ...core.ports import Progress
from .claims import LandPredicate
from .finding import Found, find
from .ports import Port
from .positions import unpacked
from .reception import GapTable
from .rows import Array
from .spool import Spool

BLOCK_ROWS = 250_000


@dataclass(frozen=True)
class Asked:
    """What to look for: thresholds, ports for port visits, and what is land where that is to be looked at."""

    limits: AisLimits = field(default_factory=AisLimits)
    ports: Sequence[Port] = ()
    land: Optional[LandPredicate] = None


def analyse(spool: Spool, asked: Asked, heard: Callable[[Found], None], progress: Progress) -> Iterator[Gap]:
    """Find tracks and events, each told by `heard`; answers with the gaps, for which all ships had to be seen.

    About a quarter of a million rows are worked on at once, or one ship. Raises Cancelled, and AisError where the disk
    is full.
    """
    gaps = GapTable(asked.limits)
    for share, rows in _blocks(spool):
        _go_on(progress, 0.7 * share)
        found = find(rows, asked.limits, asked.ports, asked.land)
        gaps.add(found.gaps)
        heard(found)
    if not len(gaps):
        return iter(())
    gaps.begin()
    for share, rows in _blocks(spool):
        _go_on(progress, 0.7 + 0.3 * share)
        gaps.hear(unpacked(rows)[0])
    return gaps.filled()


def _blocks(spool: Spool) -> Iterator[tuple[float, Array]]:
    """Rows of whole ships, and the share of all rows before them."""
    done = 0
    for rows in spool.buckets():
        first = 0
        while first < rows.size:
            last = first + BLOCK_ROWS
            if last < rows.size:  # to the end of the ship that is there
                last += int(np.searchsorted(rows["mmsi"][last:], rows["mmsi"][last - 1], "right"))
            yield done / spool.rows, rows[first:last]
            done += min(last, rows.size) - first
            first = last


def _go_on(progress: Progress, share: float) -> None:
    if progress.cancelled():
        raise Cancelled("The import was stopped.")
    progress.report(share)
