"""The tree of routes, legs and places."""

from qgis.PyQt.QtCore import QModelIndex, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QStandardItem, QStandardItemModel

from ..core import words
from ..core.routes import LegLine, PlaceLine, RouteLine
from ..core.values import Id
from . import labels, marks

ROUTE, LEG, PLACE = "route", "leg", "place"
ROLE_ID = Qt.ItemDataRole.UserRole + 1
ROLE_KIND = Qt.ItemDataRole.UserRole + 2
ROLE_ABOUT = Qt.ItemDataRole.UserRole + 3


class RoutesModel(QStandardItemModel):
    """Check boxes say which legs are drawn; `legs_hidden` carries the identifiers of those that are not."""

    legs_hidden = pyqtSignal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._items: dict[Id, QStandardItem] = {}
        self._filling = False
        self.itemChanged.connect(self._checked)

    def show_routes(self, routes: tuple[RouteLine, ...]) -> None:
        """Replace everything shown; legs that were hidden stay hidden."""
        hidden = set(self.hidden_legs())
        self._filling = True
        self.clear()
        self._items = {}
        for route in routes:
            item = self._item(ROUTE, route.id, route.name, _about_route(route))
            for leg in route.legs:
                item.appendRow(self._leg(leg, leg.id not in hidden))
            _check(item, all(leg.id not in hidden for leg in route.legs))
            self.appendRow(item)
        self._filling = False

    def hidden_legs(self) -> tuple[Id, ...]:
        """Identifiers of the legs whose box is empty."""
        return tuple(leg.data(ROLE_ID) for leg in self._legs() if leg.checkState() == Qt.CheckState.Unchecked)

    def index_of(self, row: Id) -> QModelIndex:
        """Index of a row, invalid where there is none."""
        item = self._items.get(row)
        return item.index() if item else QModelIndex()

    def _leg(self, leg: LegLine, shown: bool) -> QStandardItem:
        name = leg.start.label if leg.start.id == leg.end.id else f"{leg.start.label} → {leg.end.label}"
        facts = [labels.mode(leg.mode)]
        if leg.length_km:
            facts.append(words.km(leg.length_km, leg.precision_m))
        facts += filter(None, [words.days(*leg.days)])
        second = [labels.path_status(leg.path_status), labels.sources(leg.sources)]
        item = self._item(LEG, leg.id, f"{name}\n{' · '.join(facts)}\n{' · '.join(second)}", _about_leg(name, leg))
        item.setIcon(marks.leg_icon(leg.mode, leg.path_status))
        _check(item, shown)
        for place in dict.fromkeys((leg.start, leg.end)):
            item.appendRow(self._place(place))
        return item

    def _place(self, place: PlaceLine) -> QStandardItem:
        name = f"{place.label}  {place.native}" if place.native else place.label
        facts = [f"± {words.metres(place.precision_m)}"] if place.precision_m else []
        item = self._item(
            PLACE, place.id, f"{name}\n{' · '.join([*facts, labels.sources(place.sources)])}", _about_place(place)
        )
        item.setIcon(marks.place_icon())
        return item

    def _item(self, kind: str, row: Id, text: str, about: str) -> QStandardItem:
        item = QStandardItem(text)
        item.setData(row, ROLE_ID)
        item.setData(kind, ROLE_KIND)
        item.setData(about, ROLE_ABOUT)
        item.setToolTip(labels.tooltip(about))
        self._items.setdefault(row, item)
        return item

    def _legs(self) -> list[QStandardItem]:
        routes = [self.item(row) for row in range(self.rowCount())]
        return [route.child(row) for route in routes for row in range(route.rowCount())]

    def _checked(self, item: QStandardItem) -> None:
        if self._filling:
            return
        self._filling = True
        if item.data(ROLE_KIND) == ROUTE:
            for row in range(item.rowCount()):
                item.child(row).setCheckState(item.checkState())
        elif item.data(ROLE_KIND) == LEG:
            route = item.parent()
            states = {route.child(row).checkState() for row in range(route.rowCount())}
            route.setCheckState(states.pop() if len(states) == 1 else Qt.CheckState.PartiallyChecked)
        self._filling = False
        self.legs_hidden.emit(self.hidden_legs())


def _check(item: QStandardItem, on: bool) -> None:
    item.setCheckable(True)
    item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)


def _about_route(route: RouteLine) -> str:
    known = [leg.length_km for leg in route.legs if leg.length_km]
    lines = [route.name]
    if known:
        lines.append(labels.tr("{} in {} legs").format(words.km(sum(known), 500), len(route.legs)))
    if route.direction:
        lines.append(route.direction)
    lines.append(labels.tr("Route {}").format(route.status))
    return "\n".join(lines)


def _about_leg(name: str, leg: LegLine) -> str:
    lines = [
        name,
        ", ".join(
            (labels.mode(leg.mode), labels.movement_status(leg.movement_status), labels.path_status(leg.path_status))
        ),
    ]
    if leg.length_km:
        lines.append(_length(leg))
    if words.days(*leg.days):
        lines.append(labels.tr("Transit {}, assumed").format(words.days(*leg.days)))
    lines.append(labels.tr("Direction of movement: {}").format(labels.direction(leg.direction)))
    if leg.precision_m:
        lines.append(labels.tr("Line good to about {}").format(words.metres(leg.precision_m)))
    if leg.schematic_parts:
        lines.append(labels.tr("Parts of the line are schematic"))
    lines += filter(None, [leg.method, leg.note, labels.sources(leg.sources)])
    return "\n".join(lines)


def _length(leg: LegLine) -> str:
    length = words.km(leg.length_km or 0.0, leg.precision_m)
    if leg.drawn_km and leg.length_km and abs(leg.drawn_km - leg.length_km) > 0.01 * leg.length_km:
        drawn = words.km(leg.drawn_km, leg.precision_m)
        return labels.tr("Length {} along the track; the simplified line drawn measures {}").format(length, drawn)
    return labels.tr("Length {}, on the ellipsoid").format(length)


def _about_place(place: PlaceLine) -> str:
    lines = [f"{place.label} {place.native}" if place.native else place.label]
    if place.precision_m:
        lines.append(labels.tr("Position good to about {}").format(words.metres(place.precision_m)))
    lines += filter(None, [place.note, labels.sources(place.sources)])
    return "\n".join(lines)
