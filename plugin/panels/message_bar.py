"""What Waybill says in QGIS' message bar."""

import math
from html import escape
from typing import Optional

from qgis.core import Qgis
from qgis.gui import QgsMessageBar, QgsMessageBarItem
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QObject, Qt, QTimer
from qgis.PyQt.QtWidgets import QTextBrowser

from ..core.telling import GOOD, NEUTRAL, WARNING

_STAYS, _FADES_AFTER_S = 0, 6
_LEVELS = {NEUTRAL: Qgis.MessageLevel.Info, WARNING: Qgis.MessageLevel.Warning, GOOD: Qgis.MessageLevel.Success}
_MOST_LINES = 6


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
        for browser in item.findChildren(QTextBrowser):
            _AllLines(browser)
        self._passing = item if level == NEUTRAL else None


class _AllLines(QObject):
    """Gives a message the height of its lines at its width: QGIS shows one and a half, and what to do comes last."""

    def __init__(self, browser: QTextBrowser) -> None:
        super().__init__(browser)
        self._browser = browser
        browser.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # one takes width, and so makes lines
        browser.installEventFilter(self)
        QTimer.singleShot(0, self._fit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again whenever the width has changed."""
        if event.type() == QEvent.Type.Resize and event.oldSize().width() != event.size().width():
            QTimer.singleShot(0, self._fit)
        return bool(super().eventFilter(watched, event))

    def _fit(self) -> None:
        if not sip.isdeleted(self) and not sip.isdeleted(self._browser):
            browser = self._browser
            frame = browser.height() - browser.viewport().height()
            lines = math.ceil(browser.document().size().height())
            browser.setFixedHeight(frame + min(lines, _MOST_LINES * browser.fontMetrics().lineSpacing()))
