"""Sources and claims: enter, grade, cite, and set side by side."""

from typing import Callable

from ..core.actions import Receipt
from ..core.ports import CaseStore


class SourceBook:
    """What the Sources panel reads and does; `tell` draws and passes on what changed."""

    def __init__(self, store: CaseStore, tell: Callable[[Receipt], Receipt]) -> None:
        self._store = store
        self._tell = tell
