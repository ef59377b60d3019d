"""What Waybill says in QGIS' message bar."""

from html import escape
from typing import Optional

from qgis.core import Qgis
from qgis.gui import QgsMessageBar, QgsMessageBarItem
from qgis.PyQt import sip

from ..core.telling import GOOD, NEUTRAL, WARNING

_STAYS, _FADES_AFTER_S = 0, 6
_LEVELS = {NEUTRAL: Qgis.MessageLevel.Info, WARNING: Qgis.MessageLevel.Warning, GOOD: Qgis.MessageLevel.Success}


class MessageBar:
    """News that pass make room for what is said next; warnings and good news stay until they are closed."""

    def __init__(self, bar: QgsMessageBar) -> None:
        self._bar = bar
        self._passing: Optional[QgsMessageBarItem] = None

    def say(self, message: str, level: int) -> None:
        """Tell; only good news may carry a link, all else is data."""
        if self._passing is not None and not sip.isdeleted(self._passing):
            self._bar.popWidget(self._passing)
        text = message if level == GOOD else escape(message)
        item = QgsMessageBarItem("Waybill", text, _LEVELS[level], _FADES_AFTER_S if level == NEUTRAL else _STAYS)
        self._bar.pushItem(item)
        self._passing = item if level == NEUTRAL else None
