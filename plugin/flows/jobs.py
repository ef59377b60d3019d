"""Long work for the panels: begun here, delivered on the main thread, stopped when nobody waits any more."""

from typing import Callable, TypeVar, Union

from ..core.outcomes import Done, Failed, Stopped
from ..core.ports import Progress
from ..gis import jobs

T = TypeVar("T")
Outcome = Union[Done[T], Failed, Stopped]


def start(
    title: str, work: Callable[[Progress], T], then: Callable[[Outcome[T]], None], *, quiet: bool = False
) -> Callable[[], None]:
    """Begin work in the background; answers with how to stop it without hearing of it again.

    `quiet` work is not in QGIS' list of tasks, where QGIS can leave it out.
    """
    return jobs.start(title, work, then, quiet=quiet)
