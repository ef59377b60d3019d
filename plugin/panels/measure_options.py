"""What the analyst adds to a drawing: a page of options for each kind of measuring."""

from typing import Optional

from qgis.gui import QgsCollapsibleGroupBox, QgsDoubleSpinBox, QgsSpinBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..core.measuring.outlines import Pitch, pitch_of
from ..core.measuring.shadows import FROM_DARK, FROM_ROOF, LEAN
from ..core.measuring.trains import WAGON_TYPES, WagonType
from ..core.values import Interval
from ..flows.shadows import ShadowOptions
from . import labels
from .form_parts import WheelGuard, combo, text_or_none
from .labels import tr

_UNSET = -1.0
_SIZES = ("20ft", "40ft", "45ft")


class OptionsPage(QWidget):
    """A form whose every change is told, and which the wheel does not change by accident."""

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._wheel = WheelGuard(self)
        self.outer = QVBoxLayout(self)
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.form = self.new_form()
        self.outer.addLayout(self.form)

    def new_form(self) -> QFormLayout:
        """Rows as everywhere in the panels."""
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        return form

    def number(self, least: float, most: float, value: float, unit: str, digits: int = 1) -> QgsDoubleSpinBox:
        """A number that tells when it is changed; its clear button brings the first value back."""
        box = QgsDoubleSpinBox()
        box.setDecimals(digits)
        box.setRange(least, most)
        box.setSingleStep(10.0**-digits if digits else 1.0)
        box.setSuffix(f" {unit}")
        box.setClearValue(value)
        box.setValue(value)
        box.setMinimumWidth(60)
        box.valueChanged.connect(lambda _: self.changed.emit())
        self._wheel.guard(box)
        return box

    def whole(self, least: int, most: int, value: int) -> QgsSpinBox:
        """A whole number that tells when it is changed."""
        box = QgsSpinBox()
        box.setRange(least, most)
        box.setClearValue(value)
        box.setValue(value)
        box.valueChanged.connect(lambda _: self.changed.emit())
        self._wheel.guard(box)
        return box

    def choice(self, items: "list[tuple[Optional[str], str, None]]") -> QComboBox:
        """A choice that tells when it is changed."""
        box = combo(items)
        box.currentIndexChanged.connect(lambda _: self.changed.emit())
        self._wheel.guard(box)
        return box

    def row(self, name: str, field: QWidget, tip: str = "", form: Optional[QFormLayout] = None) -> None:
        """A labelled field."""
        (self.form if form is None else form).addRow(name, field)  # one without rows counts as false
        field.setAccessibleName(name.replace("&", ""))
        field.setToolTip(tip)


class TrainPage(OptionsPage):
    """Which wagons, an own type by its length, and colours in order."""

    colours_wanted = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.own_m = self.number(0.0, 60.0, 0.0, "m", 2)
        self.own_m.setSpecialValueText(tr("none"))
        types = [(None, tr("Not known"), None), *((kind.id, kind.name, None) for kind in WAGON_TYPES)]
        self.type = self.choice([*types, ("own", tr("Own type"), None)])
        self.row(tr("&Wagons"), self.type, tr("Type that is used for the count"))
        self.row(tr("Own &length"), self.own_m, tr("Length of your own type over its couplers"))
        self.colours = QPushButton(tr("Read &Colours in Order"))
        self.colours.setAutoDefault(False)
        self.colours.setToolTip(tr("One colour for each wagon along the line, from where it was begun"))
        self.colours.clicked.connect(self.colours_wanted)
        self.form.addRow(self.colours)

    def own(self) -> "tuple[WagonType, ...]":
        """The own type, if its length was given. Raises BadValue."""
        length = self.own_m.value()
        return (WagonType("own", tr("Own type"), length, length, source=tr("given by the analyst")),) if length else ()

    def pitch_m(self) -> Optional[float]:
        """Length of the chosen wagons; None where none was chosen."""
        for kind in (*WAGON_TYPES, *self.own()):
            if kind.id == self.type.currentData():
                return (kind.shortest_m + kind.longest_m) / 2.0
        return None


class ShadowPage(OptionsPage):
    """Where the line begins, the ground it lies on, the wall, and where the satellite stood."""

    def __init__(self) -> None:
        super().__init__()
        starts = [
            (FROM_ROOF, tr("Roof edge to shadow tip"), None), (FROM_DARK, tr("Dark edge to shadow tip"), None),
            (LEAN, tr("Foot to roof edge (lean)"), None),
        ]  # fmt: skip
        self.start = self.choice(starts)
        self.slope = self.number(-20.0, 20.0, 0.0, "°")
        self.neighbour = self.whole(0, 11, 0)
        self.neighbour.setSpecialValueText(tr("on the ground"))
        self.neighbour.setSuffix(tr(" tiers"))
        self.wall = self.number(_UNSET, 360.0, _UNSET, "°", 0)
        self.off_nadir = self.number(_UNSET, 55.0, _UNSET, "°", 0)
        self.view = self.number(_UNSET, 360.0, _UNSET, "°", 0)
        self.time = QLineEdit()
        self.time.setPlaceholderText(tr("as the image says"))
        self.time.editingFinished.connect(self.changed)
        for box, text in ((self.wall, tr("corner to corner")), (self.off_nadir, tr("as the image says")),
                          (self.view, tr("as the image says"))):  # fmt: skip
            box.setSpecialValueText(text)
        self.row(tr("Li&ne"), self.start, tr("Begin at the dark edge where the roof's edge can't be seen"))
        self.row(tr("&Slope"), self.slope, tr("Of the ground along the shadow; rising away from the stack is positive"))
        self.row(tr("&Tip lies"), self.neighbour, tr("On the ground, or on the roof of a neighbour of so many tiers"))
        self.row(tr("Time (&UTC)"), self.time, tr("Stated time, like 02:15, where only the day of the image is known"))
        more = QgsCollapsibleGroupBox(tr("Wall and view"))
        more.setCollapsed(True)
        form = self.new_form()
        more.setLayout(form)
        self.row(tr("&Wall looks to"), self.wall, tr("Direction the wall looks in, if the line crosses it askew"), form)
        self.row(tr("&Off nadir"), self.off_nadir, tr("How far from straight above the image was taken"), form)
        self.row(tr("Satellite &in"), self.view, tr("Direction the satellite stood in, seen from the ground"), form)
        self.outer.addWidget(more)

    def options(self) -> ShadowOptions:
        """What was given."""
        return ShadowOptions(
            self.start.currentData(), self.slope.value(), _given(self.wall), self.neighbour.value(),
            _given(self.off_nadir), _given(self.view), text_or_none(self.time.text()),
        )  # fmt: skip


class AreaPage(OptionsPage):
    """Size, pitch and tiers of the boxes in a block; tiers are assumed until somebody says that they were measured."""

    def __init__(self) -> None:
        super().__init__()
        first = pitch_of(_SIZES[0])
        self.size = self.choice([(name, labels.size_class(name), None) for name in _SIZES])
        self.along = self.number(5.0, 45.0, first.along_m, "m", 2)
        self.across = self.number(2.4, 9.0, first.across_m, "m", 2)
        self.tiers = tuple(self.whole(1, 12, 1) for _ in range(3))
        self.size.currentIndexChanged.connect(self._usual_pitch)
        self.row(tr("Si&ze"), self.size)
        self.row(tr("Pitch a&long"), self.along, tr("From box to box along their length, gap included"))
        across = tr("From box to box across, gap included: measure ten, divide by ten")
        self.row(tr("Pitch a&cross"), self.across, across)
        row = QHBoxLayout()
        for box, name in zip(self.tiers, (tr("Low"), tr("Best"), tr("High"))):
            box.setShowClearButton(False)
            box.setMinimumWidth(44)
            box.setAccessibleName(tr("Tiers, {}").format(name.lower()))
            box.setToolTip(name)
            row.addWidget(box)
        self.form.addRow(tr("Tiers"), row)
        self.measured = QCheckBox(tr("Tiers measured, not assumed"))
        self.measured.setToolTip(tr("By a shadow, or seen from the side; else the count says that they are assumed"))
        self.measured.toggled.connect(lambda _: self.changed.emit())
        self.form.addRow(self.measured)
        self.tiers[0].valueChanged.connect(lambda value: self._push(1, value))
        self.tiers[1].valueChanged.connect(lambda value: self._push(2, value))
        self.tiers[1].valueChanged.connect(lambda value: self._pull(0, value))
        self.tiers[2].valueChanged.connect(lambda value: self._pull(1, value))

    def pitch(self) -> Pitch:
        """The pitch given. Raises BadValue."""
        return Pitch(self.along.value(), self.across.value(), self.size.currentData())

    def stacked(self) -> Interval:
        """Tiers as low, best and high."""
        low, best, high = (float(box.value()) for box in self.tiers)
        return Interval(low, best, high)

    def _push(self, place: int, least: int) -> None:
        if self.tiers[place].value() < least:
            self.tiers[place].setValue(least)

    def _pull(self, place: int, most: int) -> None:
        if self.tiers[place].value() > most:
            self.tiers[place].setValue(most)

    def _usual_pitch(self, *_: object) -> None:
        usual = pitch_of(self.size.currentData())
        self.along.setClearValue(usual.along_m)
        self.along.setValue(usual.along_m)


class ResolutionPage(OptionsPage):
    """Across an edge, for how fine the image is; or along something of known length, for its scale."""

    def __init__(self) -> None:
        super().__init__()
        self.what = self.choice([
            ("edge", tr("Across one sharp edge"), None), ("scale", tr("Along a known length"), None),
        ])  # fmt: skip
        self.known = self.number(0.1, 1000.0, 12.192, "m", 3)
        self.row(tr("&Draw"), self.what, tr("An edge shows how finely the image was collected; a length its scale"))
        self.row(tr("&Known length"), self.known, tr("12.192 m is a 40 ft container"))
        self.what.currentIndexChanged.connect(self._fit)
        self._fit()

    def _fit(self, *_: object) -> None:
        self.known.setEnabled(self.what.currentData() == "scale")


class ColourPage(OptionsPage):
    """The image to compare with, and whether a click is on unchanged ground."""

    def __init__(self) -> None:
        super().__init__()
        self.other = self.choice([(None, tr("None"), None)])
        self.unchanged = QCheckBox(tr("On &unchanged ground"))
        self.unchanged.setToolTip(
            tr("Clicks are on ground that is the same in both images: old tarmac, concrete, roofs; dark and bright.")
        )
        self.row(tr("Compare &with"), self.other)
        self.form.addRow(self.unchanged)
        self.other.currentIndexChanged.connect(self._fit)
        self._fit()

    def offer(self, images: "tuple[tuple[str, str], ...]") -> None:
        """Images that can be compared with, as identifier and name."""
        kept = self.other.currentData()
        self.other.blockSignals(True)
        self.other.clear()
        self.other.addItem(tr("None"), None)
        for layer_id, name in images:
            self.other.addItem(name, layer_id)
        self.other.setCurrentIndex(max(0, self.other.findData(kept)))
        self.other.blockSignals(False)
        self._fit()

    def _fit(self, *_: object) -> None:
        comparing = self.other.currentData() is not None
        self.unchanged.setEnabled(comparing)
        if not comparing:
            self.unchanged.setChecked(False)


def _given(box: QgsDoubleSpinBox) -> Optional[float]:
    return None if box.value() == _UNSET else box.value()
