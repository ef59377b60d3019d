"""What the planner of a mode goes by: at sea a distance and a coast, on rails what to avoid and which lines."""

from typing import Optional

from qgis.core import QgsMapLayerProxyModel
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QDoubleSpinBox, QFormLayout, QLineEdit, QSpinBox, QStackedWidget, QWidget

from ..core.geometry import LonLat
from ..flows.plan_leg import Wish
from ..flows.sea_leg import CLEARANCE_M

_PAGES = {"sea": 0, "rail": 1}


class PlannerOptions(QStackedWidget):
    """A page for each mode that is planned, an empty one for others; `changed` where another line may come of it."""

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.clearance = QDoubleSpinBox()
        self.clearance.setRange(0.0, 100_000.0)
        self.clearance.setDecimals(0)
        self.clearance.setSingleStep(500.0)
        self.clearance.setValue(CLEARANCE_M)
        self.clearance.setSuffix(" m")
        self.clearance.valueChanged.connect(lambda _: self.changed.emit())
        self.coast = self._layers(QgsMapLayerProxyModel.Filter.PolygonLayer, self.tr("Coast that ships with Waybill"))
        self._page((self.tr("Off shore"), self.clearance), (self.tr("Coast"), self.coast))
        self.avoid = QLineEdit()
        self.avoid.setObjectName("waybillPlanAvoid")
        self.avoid.setPlaceholderText(self.tr("China, unless an end lies there; “-” for nothing"))
        self.avoid.setToolTip(self.tr("ISO codes of countries, or numbers of lines, parted by commas"))
        self.avoid.textEdited.connect(lambda _: self.changed.emit())
        self.lines = self._layers(QgsMapLayerProxyModel.Filter.LineLayer, self.tr("Railways that ship with Waybill"))
        self.ways = QSpinBox()
        self.ways.setRange(1, 8)
        self.ways.setValue(4)
        told = self.tr("Ways to compare")
        self._page((self.tr("Avoid"), self.avoid), (self.tr("Lines"), self.lines), (told, self.ways))
        self.addWidget(QWidget())

    def show_mode(self, mode: str) -> None:
        """Show what is asked for a mode, no higher than that needs."""
        self.setCurrentIndex(_PAGES.get(mode, 2))
        self.setFixedHeight(self.currentWidget().sizeHint().height())

    def wish(self, mode: str, places: "tuple[LonLat, ...]") -> Wish:
        """What is to be planned."""
        box = {"sea": self.coast, "rail": self.lines}.get(mode)
        layer = box.currentLayer() if box is not None else None
        told = self.avoid.text().strip()
        avoid = None if not told else () if told == "-" else tuple(told.replace(";", ",").split(","))
        chosen = layer.id() if layer is not None else None
        return Wish(mode, places, self.clearance.value(), avoid, count=self.ways.value(), layer=chosen)

    def _page(self, *rows: "tuple[str, QWidget]") -> None:
        page = QWidget()
        form = QFormLayout(page)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for text, field in rows:
            form.addRow(text, field)
        self.addWidget(page)

    def _layers(self, kind: "QgsMapLayerProxyModel.Filter", empty: str) -> QgsMapLayerComboBox:
        box = QgsMapLayerComboBox()
        box.setFilters(kind)
        box.setAllowEmptyLayer(True, empty)
        box.setCurrentIndex(0)
        box.layerChanged.connect(lambda _: self.changed.emit())
        return box
