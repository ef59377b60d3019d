"""Claims side by side: all published numbers on one subject, on screen and as a picture."""

from pathlib import Path
from typing import Optional

from qgis.PyQt.QtCore import QEvent, QPoint, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from ..core.chart_parts import Chart, Spot
from ..core.claim_chart import lay_out
from ..core.errors import WaybillError
from ..core.kinds import FORMATS
from ..core.side_by_side import SideBySide
from ..core.telling import GOOD
from ..core.times import day_words, now_utc
from ..flows.session import CaseSession
from . import chart_painting, labels
from .claim_labels import chart_words
from .save_dialogs import ask_where

_PRINT_WIDTH = 540.0  # points: what A4 upright leaves between its margins
_LEAST_WIDTH = 430.0
_SHOWN_HERE = {"source", "claim", "sighting", "tally", "tally_line", "look", "scene", "place", "meta"}


class SideBySideWindow(QDialog):
    """Stays open beside the map; `claim_chosen` carries a claim that was double-clicked."""

    claim_chosen = pyqtSignal(str)
    said = pyqtSignal(str, int)

    def __init__(self, session: CaseSession, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("waybillSideBySideWindow")
        self.setWindowTitle(self.tr("Claims Side by Side"))
        self.setModal(False)
        self.resize(820, 680)
        self.subject = QComboBox()
        self.subject.setObjectName("waybillSubject")
        self.subject.setAccessibleName(self.tr("Subject"))
        self.subject.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.subject.setMinimumContentsLength(24)
        self.chart = ChartView()
        self.chart.claim_chosen.connect(self.claim_chosen)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._scroll.setWidget(self.chart)
        self.button = QPushButton(self.tr("Export…"))
        self.button.setObjectName("waybillExportClaims")
        self.button.setAutoDefault(False)
        self.button.setToolTip(self.tr("Write this comparison as PNG, SVG or PDF"))
        self.button.clicked.connect(self._ask_and_export)
        self.warning = QLabel()
        self.warning.setTextFormat(Qt.TextFormat.PlainText)
        self.warning.setWordWrap(True)
        self.warning.setVisible(False)
        top = QHBoxLayout()
        name = QLabel(self.tr("&Subject"))
        name.setBuddy(self.subject)
        top.addWidget(name)
        top.addWidget(self.subject, 1)
        top.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(self.warning)
        layout.addWidget(self._scroll, 1)
        self._offer_subjects()
        self.subject.currentIndexChanged.connect(self._show)

    def show_subject(self, subject: Optional[str]) -> None:
        """Bring the window to the front, on a subject where one is given."""
        if subject:
            self.subject.setCurrentIndex(max(0, self.subject.findData(subject)))
        self._show()
        self.show()
        self.raise_()
        self.activateWindow()

    def case_changed(self, tables: "tuple[str, ...]") -> None:
        """Read anew what is shown, if any of it changed."""
        if self.isVisible() and _SHOWN_HERE & set(tables):
            self._show_anew()

    def export(self, output: Path) -> None:
        """Write the comparison shown, with what a reader needs to judge it. Raises WaybillError."""
        shown = self._shown()
        title = f"{self._session.title}: {shown.subject}"
        chart = lay_out(shown, _PRINT_WIDTH, chart_painting.measure, chart_words(), self.footer(shown))
        chart_painting.export(chart, output, title)

    def footer(self, shown: SideBySide) -> "tuple[str, ...]":
        """Case, date, how to read it, and whose the numbers are."""
        return (
            self.tr("Numbers as published; not averaged; claims that repeat another are not further support."),
            self.tr("Sources: {}.").format(", ".join(shown.credits)) if shown.credits else "",
            self.tr("{} · made {} with Waybill").format(self._session.title, day_words(now_utc())),
        )

    def _offer_subjects(self) -> None:
        kept = self.subject.currentData()
        self.subject.blockSignals(True)
        self.subject.clear()
        for subject in self._session.sources.subjects():
            self.subject.addItem(subject, subject)
        self.subject.setCurrentIndex(max(0, self.subject.findData(kept)))
        self.subject.blockSignals(False)

    def _shown(self) -> SideBySide:
        return self._session.sources.side_by_side(self.subject.currentData() or "")

    def _show(self, *_: object) -> None:
        self.warning.setVisible(False)
        self.button.setEnabled(self.subject.count() > 0)
        try:
            shown = self._shown()
        except WaybillError as error:
            self._complain(str(error))
            return
        self.chart.show_claims(shown, self.footer(shown)[:1])

    def _show_anew(self) -> None:
        try:
            self._offer_subjects()
        except WaybillError as error:
            self._complain(str(error))
        else:
            self._show()

    def _ask_and_export(self) -> None:
        kinds = tuple((f"{kind.upper()} (*.{kind})", f".{kind}") for kind in FORMATS)
        subject = "".join(c if c.isalnum() else "-" for c in self.subject.currentData() or "")
        start = (self._session.folder or Path.home()) / f"{self._session.name}-{subject}.pdf"
        output = ask_where(self, self.tr("Export Claims Side by Side"), start, kinds)
        if output is None:
            return
        try:
            self.export(output)
        except WaybillError as error:
            self._complain(str(error))
            return
        self._complain("")
        self.said.emit(self.tr("Written: {}").format(labels.link(output)), GOOD)

    def _complain(self, message: str) -> None:
        self.warning.setText(message)
        self.warning.setVisible(bool(message))


class ChartView(QWidget):
    """Draws the chart as wide as it is itself; a line tells itself in full when pointed at."""

    claim_chosen = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("waybillClaimsChart")
        self.setAccessibleName(self.tr("Claims side by side"))
        self._claims: Optional[SideBySide] = None
        self._footer: tuple[str, ...] = ()
        self._chart: Optional[Chart] = None
        self._width = 0
        self.setMinimumWidth(int(_LEAST_WIDTH * self._scale()))

    @property
    def spots(self) -> "tuple[Spot, ...]":
        """The lines of the chart, in points."""
        return self._chart.spots if self._chart else ()

    def show_claims(self, claims: SideBySide, footer: "tuple[str, ...]") -> None:
        """Draw these."""
        self._claims, self._footer, self._width = claims, footer, 0
        self.setAccessibleDescription("")
        self._lay_out()

    def scale(self) -> float:
        """Pixels a point."""
        return self._scale()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw in the colours of the theme."""
        painter = QPainter(self)
        colours = chart_painting.screen_colours(self.palette())
        painter.fillRect(event.rect(), colours.paper)
        if self._chart is not None:
            painter.scale(self._scale(), self._scale())
            chart_painting.paint(painter, self._chart, colours)
        painter.end()

    def resizeEvent(self, event: QEvent) -> None:
        """Lay out anew at the new width."""
        super().resizeEvent(event)
        self._lay_out()

    def event(self, event: QEvent) -> bool:
        """Tell a line in full."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            spot = self._spot_at(event.pos())
            if spot is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), labels.tooltip(spot.text), self)
            return True
        return bool(super().event(event))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go to the claim."""
        spot = self._spot_at(event.pos())
        if spot is not None and spot.claim:
            self.claim_chosen.emit(spot.claim)

    def sizeHint(self) -> QSize:
        """As high as the chart."""
        height = self._chart.height * self._scale() if self._chart else 200
        return QSize(self.minimumWidth(), int(height))

    def _scale(self) -> float:
        return max(1.0, self.logicalDpiX() / 72.0)

    def _lay_out(self) -> None:
        if self._claims is None or self.width() == self._width:
            return
        self._width = self.width()
        wide = self._width / self._scale()
        self._chart = lay_out(self._claims, wide, chart_painting.measure, chart_words(), self._footer)
        self.setAccessibleDescription("\n".join(spot.text for spot in self._chart.spots))
        self.setMinimumHeight(int(self._chart.height * self._scale()) + 1)
        self.update()

    def _spot_at(self, at: QPoint) -> Optional[Spot]:
        y = at.y() / self._scale()
        return next((spot for spot in self.spots if spot.y <= y < spot.y + spot.height), None)
