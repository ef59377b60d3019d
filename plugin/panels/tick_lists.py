"""Lists of ticks, and rows of fields that share a label."""

from collections.abc import Collection

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSpinBox,
    QWidget,
)

ROLE = Qt.ItemDataRole.UserRole


def check_list(name: str) -> QListWidget:
    """A list of ticks, with the name that screen readers say."""
    made = QListWidget()
    made.setAccessibleName(name)
    made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return made


def add_tick(view: QListWidget, text: str, key: str, on: bool, about: str) -> None:
    """Add one line, which stands for a key."""
    item = QListWidgetItem(text)
    item.setData(ROLE, key)
    item.setToolTip(about)
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
    view.addItem(item)


def tick_only(view: QListWidget, keys: "Collection[str]") -> None:
    """Tick the lines of these keys and no others."""
    for number in range(view.count()):
        item = view.item(number)
        item.setCheckState(Qt.CheckState.Checked if item.data(ROLE) in keys else Qt.CheckState.Unchecked)


def ticked(view: QListWidget) -> "tuple[str, ...]":
    """Keys of what is ticked."""
    items = (view.item(number) for number in range(view.count()))
    return tuple(item.data(ROLE) for item in items if item.checkState() == Qt.CheckState.Checked)


def buddy(text: str, field: QWidget) -> QLabel:
    """A label whose key goes to a field."""
    label = QLabel(text)
    label.setBuddy(field)
    return label


def side_by_side(*widgets: QWidget) -> QHBoxLayout:
    """Widgets in a row; fields share the room."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        row.addWidget(widget, 1 if isinstance(widget, (QLineEdit, QSpinBox, QDoubleSpinBox)) else 0)
    return row
