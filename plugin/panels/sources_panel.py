"""Sources and what they claim."""

from ..core.values import Id
from .case_panel import CasePanel


class SourcesPanel(CasePanel):
    """Sources and what they claim."""

    def go_to(self, table: str, row: Id) -> None:
        """Show a source, a claim, or the claim or source that a citation names."""
