"""Work in the background that ends with whoever asked for it."""

from typing import Callable, TypeVar

from ..core.ports import Progress
from ..flows import jobs

T = TypeVar("T")


class Background:
    """The jobs of one owner, which is to stop them when it goes."""

    def __init__(self) -> None:
        self._running: dict[str, Callable[[], None]] = {}

    def start(self, title: str, work: "Callable[[Progress], T]", then: "Callable[[jobs.Outcome[T]], None]") -> None:
        """Begin work; one of the same title that still runs is stopped first, and heard of no more."""
        self._running.pop(title, lambda: None)()

        def ended(outcome: "jobs.Outcome[T]") -> None:
            self._running.pop(title, None)
            then(outcome)

        self._running[title] = jobs.start(title, work, ended)

    def stop(self) -> "tuple[str, ...]":
        """Stop everything without hearing of it again; answers with the titles of what still ran."""
        running, self._running = self._running, {}
        for stop in running.values():
            stop()
        return tuple(running)
