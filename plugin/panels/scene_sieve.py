"""Which images are listed: by days, resolution, cloud and whether anybody looked; folded behind one button."""

from typing import Optional

from qgis.gui import QgsDateTimeEdit
from qgis.PyQt.QtCore import QDate, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QFrame,
    QMenu,
    QPushButton,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from ..core.imagery.scene_filter import ALL, LOOKED_AT, TO_LOOK_AT, USABLE, SceneFilter
from ..core.times import window_words


class SceneSieve(QToolButton):
    """A button that says what it leaves out; `changed` when that changes."""

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("waybillScenesSieve")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setAccessibleName(self.tr("Time, resolution, cloud"))
        menu = QMenu(self)
        action = QWidgetAction(menu)
        action.setDefaultWidget(self._form())
        menu.addAction(action)
        self.setMenu(menu)
        self._say()

    def sieve(self, words: str) -> SceneFilter:
        """What is let through, with the words of the filter line."""
        return SceneFilter(
            words,
            self._day(self._first),
            self._day(self._last),
            self._finest.value() or None,
            float(self._cloud.value()) if self._cloud.value() < 100 else None,
            self._state.currentData(),
            self._known.isChecked(),
        )

    def _form(self) -> QWidget:
        frame = QFrame()
        form = QFormLayout()
        self._first, self._last = self._day_field(self.tr("From")), self._day_field(self.tr("To"))
        self._finest = QDoubleSpinBox()
        self._finest.setRange(0.0, 1000.0)
        self._finest.setDecimals(2)
        self._finest.setSuffix(" m")
        self._finest.setSpecialValueText(self.tr("any"))
        self._cloud = QSpinBox()
        self._cloud.setRange(0, 100)
        self._cloud.setValue(100)
        self._cloud.setSuffix(" %")
        self._state = QComboBox()
        for state, text in (
            (ALL, self.tr("All")), (TO_LOOK_AT, self.tr("Not yet examined")), (LOOKED_AT, self.tr("Examined")),
            (USABLE, self.tr("Without cloud and can't tell")),
        ):  # fmt: skip
            self._state.addItem(text, state)
        self._known = QCheckBox(self.tr("Leave out what is not known"))
        form.addRow(self.tr("From (UTC)"), self._first)
        form.addRow(self.tr("To (UTC)"), self._last)
        form.addRow(self.tr("Resolution up to"), self._finest)
        form.addRow(self.tr("Cloud up to"), self._cloud)
        form.addRow(self.tr("Looks"), self._state)
        layout = QVBoxLayout(frame)
        layout.addLayout(form)
        layout.addWidget(self._known)
        clear = QPushButton(self.tr("Show Everything"))
        clear.clicked.connect(self.clear)
        layout.addWidget(clear)
        for signal in (self._finest.valueChanged, self._cloud.valueChanged, self._known.toggled):
            signal.connect(self._changed)
        self._state.currentIndexChanged.connect(self._changed)
        return frame

    def clear(self) -> None:
        """Leave nothing out."""
        self._first.clear()
        self._last.clear()
        self._finest.setValue(0.0)
        self._cloud.setValue(100)
        self._state.setCurrentIndex(0)
        self._known.setChecked(False)
        self._changed()

    def _day_field(self, name: str) -> QgsDateTimeEdit:
        field = QgsDateTimeEdit()
        field.setDisplayFormat("d MMM yyyy")
        field.setCalendarPopup(True)
        field.setAllowNull(True)
        field.setNullRepresentation(self.tr("any"))
        field.clear()
        field.setAccessibleName(name)
        field.valueChanged.connect(self._changed)
        return field

    @staticmethod
    def _day(field: QgsDateTimeEdit) -> Optional[str]:
        if field.isNull():
            return None
        day: QDate = field.dateTime().date()
        return str(day.toString("yyyy-MM-dd"))

    def _changed(self, *_: object) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        how = self.sieve("")
        if not how.narrow:
            self.setText(self.tr("All times"))
            self.setToolTip(self.tr("Choose by time, resolution, cloud and looks"))
            return
        parts = [window_words(how.first, how.last)] if how.first or how.last else []
        if how.finest_m:
            parts.append(f"≤ {how.finest_m:g} m")
        if how.cloud_pct is not None:
            parts.append(f"☁ ≤ {how.cloud_pct:.0f} %")
        if how.state != ALL:
            parts.append(self._state.currentText())
        self.setText(" · ".join(parts))
        self.setToolTip(self.tr("Listed: {}").format(", ".join(parts)))
