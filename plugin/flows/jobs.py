"""Long work for the panels: begun here, delivered on the main thread, stopped when nobody waits any more."""

from collections.abc import Hashable
from typing import Callable, Optional, TypeVar, Union

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


class Background:
    """The jobs of one owner, which is to stop them when it goes."""

    def __init__(self) -> None:
        self._running: dict[Hashable, Callable[[], None]] = {}

    def start(
        self,
        title: str,
        work: Callable[[Progress], T],
        then: Callable[[Outcome[T]], None],
        *,
        key: Optional[Hashable] = None,
        quiet: bool = False,
    ) -> Callable[[], None]:
        """Begin work; what still runs under the same key (else title) is stopped first, and heard of no more.

        Answers with how to stop it without hearing of it again.
        """
        name = title if key is None else key
        self._running.pop(name, lambda: None)()

        def ended(outcome: Outcome[T]) -> None:
            self._running.pop(name, None)
            then(outcome)

        stop = self._running[name] = start(title, work, ended, quiet=quiet)
        return stop

    def stop(self) -> None:
        """Stop everything without hearing of it again."""
        running, self._running = self._running, {}
        for stop in running.values():
            stop()
