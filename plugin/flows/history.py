"""The log as people read it: who did what when, and each field before and after."""

from ..core.ports import CaseStore


class History:
    """What the History panel reads."""

    def __init__(self, store: CaseStore) -> None:
        self._store = store
