"""How a file of AIS positions is to be read: which column says what, how times are written, and the thresholds."""

from typing import Optional

from qgis.core import QgsMapLayerProxyModel, QgsVectorLayer
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QDoubleSpinBox, QFormLayout, QGroupBox, QHBoxLayout, QLineEdit, QWidget

from ..core.ais.fields import FIELDS, KNOTS, OwnMapping
from ..core.ais.limits import AisLimits
from ..flows.ais_desk import AisPreview
from .form_parts import combo

_SHOWN = tuple(name for name in FIELDS if name != "station")


class ImportAisForm(QWidget):
    """Answers with a mapping and thresholds. What is left open is recognised."""

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.columns: dict[str, QComboBox] = {}
        self._header: tuple[str, ...] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for group in (self._columns(), self._times(), self._limits()):
            row.addWidget(group, 1)

    def mapping(self) -> OwnMapping:
        """What is said of the file."""
        said = {name: str(box.currentData()) for name, box in self.columns.items() if box.currentData()}
        return OwnMapping(said, self.order.currentData(), self.zone.text().strip() or None, self.unit.currentText())

    def limits(self) -> AisLimits:
        """Thresholds."""
        return AisLimits(**{name: box.value() for name, box in self.thresholds.items()})

    def land(self) -> "tuple[Optional[QgsVectorLayer], bool]":
        """The layer of land to hold positions against, and whether it is to be the shipped coast."""
        return self.coast.currentLayer(), self.coast.currentIndex() == 0

    def show_preview(self, seen: AisPreview) -> None:
        """Offer the columns that were found; what was chosen before stays chosen where it still is there."""
        names = self._names()
        for name, box in self.columns.items():
            chosen = box.currentData()
            at = seen.at.get(name)
            blocked = box.blockSignals(True)
            if seen.header != self._header:
                box.clear()
                box.addItem("", None)
                for number, column in enumerate(seen.header, start=1):
                    box.addItem(column or str(number), str(number))
                box.setCurrentIndex(max(0, box.findData(chosen)) if self._header == seen.header else 0)
            found = seen.header[at] if at is not None and not box.currentData() else ""
            missing = self.tr("As its points lie") if seen.placed and name in ("lat", "lon") else self.tr("Not there")
            box.setItemText(0, found or missing)
            box.setToolTip(self.tr("Recognised by its name") if found else "")
            box.blockSignals(blocked)
            box.setAccessibleName(names[name])
        self._header = seen.header

    def _names(self) -> "dict[str, str]":
        return {
            "mmsi": self.tr("MMSI"), "time": self.tr("Time"), "lat": self.tr("Latitude"), "lon": self.tr("Longitude"),
            "sog": self.tr("Speed"), "draught": self.tr("Draught"), "name": self.tr("Name"),
            "imo": self.tr("IMO number"), "type": self.tr("Type of ship"),
        }  # fmt: skip

    def _columns(self) -> QGroupBox:
        group = QGroupBox(self.tr("Columns"))
        form = QFormLayout(group)
        names = self._names()
        for name in _SHOWN:
            box = combo([(None, "", None)])
            box.currentIndexChanged.connect(lambda _: self.changed.emit())
            self.columns[name] = box
            form.addRow(names[name], box)
        return group

    def _times(self) -> QGroupBox:
        group = QGroupBox(self.tr("Values"))
        form = QFormLayout(group)
        self.order = combo((
            (None, self.tr("As the file shows"), None), ("day_first", self.tr("Day first"), None),
            ("month_first", self.tr("Month first"), None),
        ))  # fmt: skip
        self.order.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.zone = QLineEdit()
        self.zone.setPlaceholderText(self.tr("UTC"))
        self.zone.setToolTip(self.tr("Where the clock hangs, if times name no zone: Asia/Vladivostok, or +10:00"))
        self.zone.editingFinished.connect(self.changed.emit)
        self.unit = QComboBox()
        self.unit.addItems(list(KNOTS))
        self.unit.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.only = QLineEdit()
        self.only.setPlaceholderText(self.tr("All"))
        self.only.setToolTip(self.tr("MMSI of ships, with commas between; all others are left out"))
        form.addRow(self.tr("Order of dates"), self.order)
        form.addRow(self.tr("Time zone"), self.zone)
        form.addRow(self.tr("Unit of speed"), self.unit)
        form.addRow(self.tr("Only ships"), self.only)
        return group

    def _limits(self) -> QGroupBox:
        group = QGroupBox(self.tr("Thresholds"))
        form = QFormLayout(group)
        usual = AisLimits()
        self.thresholds: dict[str, QDoubleSpinBox] = {}
        for name, text, unit in (
            ("gap_hours", self.tr("A gap lasts at least"), self.tr(" h")),
            ("stop_knots", self.tr("A stop is slower than"), self.tr(" kn")),
            ("stop_hours", self.tr("A stop lasts at least"), self.tr(" h")),
            ("max_knots", self.tr("No ship is faster than"), self.tr(" kn")),
        ):
            box = QDoubleSpinBox()
            box.setRange(0.1, 1000.0)
            box.setDecimals(1)
            box.setValue(getattr(usual, name))
            box.setSuffix(unit)
            self.thresholds[name] = box
            form.addRow(text, box)
        self.coast = QgsMapLayerComboBox()
        self.coast.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.coast.setAllowEmptyLayer(True, self.tr("Waybill’s coast"))
        self.coast.setAdditionalItems([self.tr("Not looked for")])
        self.coast.setCurrentIndex(0)
        told = self.tr(
            "Positions on land are suspicions. By the coast that ships with Waybill, only those count that are further "
            "inland than it may be off (0.5 km at the Sea of Japan, 1.5 to 5 km elsewhere); it knows no rivers."
        )
        self.coast.setToolTip(told)
        form.addRow(self.tr("On land by"), self.coast)
        return group
