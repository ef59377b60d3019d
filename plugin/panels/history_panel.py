"""Who changed what, when and from what."""

from typing import Optional

from ..core.values import Id
from .case_panel import CasePanel


class HistoryPanel(CasePanel):
    """Who changed what, when and from what."""

    def show_row(self, row: Optional[Id]) -> None:
        """Only what changed this row; everything for None."""
