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


class Gauge:
    """How far a job is, to be looked at by a window while a thread writes it; it hands on whether to stop."""

    def __init__(self) -> None:
        self.share, self.message = 0.0, ""
        self._start, self._end = 0.0, 1.0
        self._job: Optional[Progress] = None

    def watching(self, job: Progress, start: float = 0.0, end: float = 1.0) -> Progress:
        """The part of a job from one share of it to another."""
        self._job, self._start, self._end = job, start, end
        return self

    def report(self, share: float, message: str = "") -> None:
        """Share of this part that is done, 0 to 1."""
        self.share, self.message = self._start + share * (self._end - self._start), message
        if self._job is not None:
            self._job.report(self.share, message)

    def cancelled(self) -> bool:
        """True once the person asked to stop."""
        return self._job is not None and self._job.cancelled()


class Background:
    """The jobs of one owner, which is to stop them when it goes."""

    def __init__(self) -> None:
        self._running: dict[Hashable, tuple[str, Callable[[], None]]] = {}

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
        if name in self._running:
            self._running.pop(name)[1]()

        def ended(outcome: Outcome[T]) -> None:
            self._running.pop(name, None)
            then(outcome)

        stop = start(title, work, ended, quiet=quiet)
        self._running[name] = title, stop
        return stop

    def stop(self) -> "tuple[str, ...]":
        """Stop everything without hearing of it again; answers with the titles of what still ran."""
        running, self._running = self._running, {}
        for _, stop in running.values():
            stop()
        return tuple(title for title, _ in running.values())
