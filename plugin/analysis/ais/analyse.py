"""From a spool of rows to tracks and events, one bucket of ships at a time."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Callable, Optional

from ...core.ais.events import Gap
from ...core.ais.limits import AisLimits
from ...core.errors import Cancelled
from ...core.ports import Progress
from .claims import LandPredicate
from .finding import Found, find
from .gaps import OtherShips
from .ports import Port
from .positions import Positions, unpacked
from .spool import Spool


@dataclass(frozen=True)
class Asked:
    """What to look for: thresholds, ports for port visits, and what is land where that is to be looked at."""

    limits: AisLimits = field(default_factory=AisLimits)
    ports: Sequence[Port] = ()
    land: Optional[LandPredicate] = None


def analyse(
    spool: Spool, asked: Asked, heard: Callable[[Found], None], progress: Progress
) -> tuple[Gap, ...]:
    """Find tracks and events bucket by bucket, each told by `heard`; answers with the gaps, which need all ships.

    About half a kilobyte is held for each gap. Raises Cancelled, and AisError where the disk is full.
    """
    silent: list[Gap] = []
    only: Optional[Positions] = None
    for done, rows in enumerate(spool.buckets()):
        _go_on(progress, 0.5 * done / spool.parts)
        found = find(rows, asked.limits, asked.ports, asked.land)
        silent += found.gaps
        heard(found)
        only = found.by_time if spool.parts == 1 else None
    if not silent:
        return ()
    others = OtherShips(silent, asked.limits)
    if only is not None:
        others.hear(only)
    else:
        for done, rows in enumerate(spool.buckets()):
            _go_on(progress, 0.5 + 0.5 * done / spool.parts)
            others.hear(unpacked(rows)[0])
    return tuple(others.filled())


def _go_on(progress: Progress, share: float) -> None:
    if progress.cancelled():
        raise Cancelled("The import was stopped.")
    progress.report(share)
