"""The marks of the image before, kept for the sighting in hand while somebody settles them."""

from typing import Optional

from ..core.counting import CountedMark
from ..core.values import Id
from .counting import Counting


class GhostsInHand:
    """`marks` are all of them; which are left to settle is asked each time, so that an undone answer asks again."""

    def __init__(self, counting: Counting) -> None:
        self._counting = counting
        self._of: Optional[Id] = None
        self._wanted = False
        self.marks: dict[Id, CountedMark] = {}

    def call(self, wanted: bool) -> str:
        """Read them where they are wanted, or the sighting in hand is another one; what was found in words.

        Empty where nothing changed. Raises CaseError.
        """
        held = self._counting.sighting.id if self._counting.sighting else None
        if (wanted, held) == (self._wanted, self._of):
            return ""
        self.marks = {}
        told = ""
        if wanted:
            found = self._counting.ghosts()
            self.marks, told = dict(found.marks), found.told
        self._wanted, self._of = wanted, held
        return told

    def left(self) -> "dict[Id, CountedMark]":
        """Those that no mark of the count in hand settles."""
        if not self.marks:
            return {}
        settled = {mark.mark.same_as for mark in self._counting.marks.values()}
        return {row: ghost for row, ghost in self.marks.items() if row not in settled}
