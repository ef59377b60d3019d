"""What can be done with the images chosen, and with the list: the menus of the Imagery panel."""

from collections.abc import Collection
from typing import Callable, Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QAction, QMenu, QWidget

from ..core.imagery.composites import COMPOSITES, TRUE_COLOUR
from ..core.imagery.scene_filter import BY_CLOUD, BY_DATE, BY_DATE_DOWN, BY_RESOLUTION, BY_SENSOR

SHOW, ZOOM, LOOKS, REMOVE, DOWNLOAD = "show", "zoom", "looks", "remove", "download"
SWIPE, FLICKER, BESIDE, SHIFT, COMPOSITE = "swipe", "flicker", "beside", "shift", "composite:"
OWN = "own"


class ScenesMenu(QMenu):
    """The ⋯ of the panel; `wanted` carries what to add, search or save, `ordered` how to sort."""

    wanted = pyqtSignal(str)
    ordered = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.changing: list[QAction] = []
        for what, text in (
            ("files", self.tr("Add Files…")), ("folder", self.tr("Add Folder…")),
            ("layers", self.tr("Add Layers of the Project…")), ("typed", self.tr("Add by Date and Provider…")),
            ("picture", self.tr("Place a Published Picture…")),
        ):  # fmt: skip
            self.changing.append(self._add(what, text))
        self.addSeparator()
        self._add("patterns", self.tr("Dates in File Names…"))
        self._add("thumbs", self.tr("Fetch Small Pictures"))
        self._add("calendar", self.tr("Save Calendar as SVG…"))
        self._add("keys", self.tr("Keys"))
        orders = self.addMenu(self.tr("Sort By"))
        self._orders: dict[str, QAction] = {}
        for order, text in (
            (BY_DATE_DOWN, self.tr("Newest First")), (BY_DATE, self.tr("Oldest First")), (BY_CLOUD, self.tr("Cloud")),
            (BY_RESOLUTION, self.tr("Resolution")), (BY_SENSOR, self.tr("Sensor")),
        ):  # fmt: skip
            action = orders.addAction(text)
            action.setCheckable(True)
            action.setChecked(order == BY_DATE_DOWN)
            action.triggered.connect(lambda _=False, order=order: self._order(order))
            self._orders[order] = action

    def _order(self, order: str) -> None:
        for name, action in self._orders.items():
            action.setChecked(name == order)
        self.ordered.emit(order)

    def _add(self, what: str, text: str) -> QAction:
        action = self.addAction(text)
        action.setObjectName(f"waybillScenes{what.capitalize()}")
        action.triggered.connect(lambda _=False: self.wanted.emit(what))
        return action


def context_menu(
    parent: QWidget, chosen: int, composites: "Collection[str]", writable: bool, do: Callable[[str], None]
) -> QMenu:
    """What can be done with so many images chosen; `composites` are those that the files of a single one allow."""
    tr = parent.tr
    menu = QMenu(parent)

    def add(to: QMenu, what: str, text: str, on: bool = True) -> None:
        action = to.addAction(text)
        action.setEnabled(on)
        action.triggered.connect(lambda _=False: do(what))

    add(menu, SHOW, tr("Show on Map"), chosen == 1)
    bands = menu.addMenu(tr("Show as"))
    bands.setEnabled(chosen == 1)
    for name, text in zip((*COMPOSITES, OWN), (tr("True Colour"), tr("False Colour"), tr("SWIR"), tr("Own Bands…"))):
        add(bands, COMPOSITE + name, text, name in (TRUE_COLOUR, OWN, *composites))
    add(menu, ZOOM, tr("Zoom to Footprint"))
    menu.addSeparator()
    add(menu, LOOKS, tr("Log a Look…"), writable)
    menu.addSeparator()
    pair = chosen in (1, 2)
    add(menu, SWIPE, tr("Swipe"), pair)
    add(menu, FLICKER, tr("Flicker"), pair)
    add(menu, BESIDE, tr("Side by Side"), pair)
    add(menu, SHIFT, tr("Measure Shift…"), pair and writable)
    menu.addSeparator()
    add(menu, DOWNLOAD, tr("Download Window…"), chosen == 1 and writable)
    add(menu, REMOVE, tr("Remove from Case"), writable)
    return menu
