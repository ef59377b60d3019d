"""Refine a leg from OpenStreetMap: which server is asked, for which part, how much that is, what came of it."""

from typing import Optional

from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ..core import words

_PAUSE_MS = 300


class RefineWindow(QDialog):
    """`asked_for` when Refine is pressed, `stop_wanted` by Stop; `changed` where what is to be asked may be other.

    Nothing is sent anywhere by this window or before Refine is pressed.
    """

    asked_for = pyqtSignal()
    stop_wanted = pyqtSignal()
    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("waybillRefine")
        self.setWindowTitle(self.tr("Refine from OpenStreetMap"))
        self.setMinimumWidth(440)
        self._has_rough = False
        self._waits = QTimer(self)
        self._waits.setSingleShot(True)
        self._waits.setInterval(_PAUSE_MS)
        self._waits.timeout.connect(self.changed)
        self.leg = QLabel()
        self.leg.setTextFormat(Qt.TextFormat.PlainText)
        font = self.leg.font()
        font.setBold(True)
        self.leg.setFont(font)
        self.endpoint = QLineEdit()
        self.endpoint.setObjectName("waybillOverpassEndpoint")
        self.endpoint.setToolTip(self.tr("The Overpass server that is asked. It is kept for the next time."))
        self.endpoint.textEdited.connect(lambda _: self._waits.start())
        self.rough, self.whole = QRadioButton(), QRadioButton()
        self.rough.toggled.connect(lambda _: self.changed.emit())
        self.anew = QCheckBox(self.tr("Ask again where an answer is kept"))
        self.anew.toggled.connect(lambda _: self.changed.emit())
        self.asks, self.told = QLabel(), QLabel()
        for label in (self.asks, self.told):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QVBoxLayout(self)
        layout.addWidget(self.leg)
        layout.addLayout(self._make_form())
        layout.addWidget(self.asks)
        layout.addLayout(self._make_keys())
        layout.addWidget(self.told)
        layout.addStretch(1)

    def _make_form(self) -> QFormLayout:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&Server"), self.endpoint)
        form.addRow(self.tr("Part"), self.rough)
        form.addRow("", self.whole)
        form.addRow("", self.anew)
        self.stations = QCheckBox(self.tr("Add the stations along it as places"))
        self.stations.setObjectName("waybillRefineStations")
        form.addRow("", self.stations)
        return form

    def begin(self, leg: str, rough_km: float, whole_km: float, endpoint: str) -> None:
        """Offer the parts of a leg, the schematic ones where it has any."""
        self.leg.setText(leg)
        self.endpoint.setText(endpoint)
        self.endpoint.setCursorPosition(0)
        for button in (self.rough, self.whole):
            button.blockSignals(True)
        self.rough.setText(self.tr("Schematic stretches only ({} km)").format(words.number(rough_km)))
        self.whole.setText(self.tr("The whole leg ({} km)").format(words.number(whole_km)))
        self._has_rough = rough_km > 0.0
        (self.rough if rough_km > 0.0 else self.whole).setChecked(True)
        for button in (self.rough, self.whole):
            button.blockSignals(False)
        self.anew.setChecked(False)
        self.say("")

    def show_asks(self, text: str, *, possible: bool) -> None:
        """Tell what would be asked, or why nothing can be."""
        self.asks.setText(text)
        self.refine.setEnabled(possible)

    def say(self, text: str, *, busy: bool = False) -> None:
        """Tell how far it is, or how it ended."""
        self.told.setText(text)
        for widget in (self.bar, self.stop):
            widget.setVisible(busy)
        for widget in (self.refine, self.endpoint, self.whole, self.anew):
            widget.setEnabled(not busy)
        self.rough.setEnabled(self._has_rough and not busy)
        self.bar.setValue(0)

    def show_progress(self, share: float, text: str) -> None:
        """How far it is, from 0 to 1."""
        self.bar.setValue(round(100.0 * share))
        self.told.setText(text)

    def _make_keys(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.refine = QPushButton(self.tr("Refine"))
        self.refine.setObjectName("waybillRefineNow")
        self.refine.setDefault(True)
        self.refine.clicked.connect(self.asked_for)
        self.bar = QProgressBar()
        self.bar.setRange(0, 100)
        self.stop = QPushButton(self.tr("Stop"))
        self.stop.setAutoDefault(False)
        self.stop.clicked.connect(self.stop_wanted)
        close = QPushButton(self.tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        for widget, room in ((self.refine, 0), (self.bar, 1), (self.stop, 0)):
            row.addWidget(widget, room)
        row.addStretch(1)
        row.addWidget(close)
        self.bar.hide()
        self.stop.hide()
        return row
