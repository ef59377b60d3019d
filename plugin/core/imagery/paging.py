"""Whether an answer still goes forward: a catalogue that repeats itself would be read for ever."""

from collections.abc import Iterable
from typing import Optional

from .catalogue import NextPage

_MOST_PAGES, _MOST_EMPTY = 2_000, 3


class Pages:
    """What has been asked and seen of one answer."""

    def __init__(self) -> None:
        self._asked: set[tuple[str, str]] = set()
        self._seen: set[tuple[object, object]] = set()
        self._empty = 0

    def complaint(self, page: NextPage, keys: "Iterable[tuple[object, object]]") -> Optional[str]:
        """Note a page that was read and what is in it; answers with why no further one should be, None where it may."""
        self._asked.add((page.href, page.body or ""))
        fresh = set(keys) - self._seen
        self._seen |= fresh
        self._empty = 0 if fresh else self._empty + 1
        if self._empty >= _MOST_EMPTY:
            return "The catalogue goes on without end, with nothing new on its pages; reading stopped."
        if len(self._asked) >= _MOST_PAGES:
            return f"Reading stopped after {_MOST_PAGES:,} pages. Ask for a shorter time or a smaller area."
        return None

    def repeats(self, following: NextPage) -> Optional[str]:
        """Why a page should not be asked for again; None where it is new."""
        if (following.href, following.body or "") in self._asked:
            return "The catalogue names a page as the next one that was read before; reading stopped."
        return None
