"""Routes, legs and places as a tree; what stands behind the selected one below it."""

from html import escape
from typing import Callable, Optional

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import QModelIndex, QPoint, QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QMenu,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ..core.routes import ClaimLine
from ..core.telling import NEUTRAL
from ..core.values import Id
from ..flows.session import CaseSession
from . import labels
from .case_panel import CasePanel, filter_line, more_button
from .copying import make_copyable
from .legs_menu import LegsMenu
from .route_menu import RouteMenu
from .routes_model import LEG, PLACE, ROLE_ABOUT, ROLE_ID, ROLE_KIND, ROUTE, RoutesModel
from .words_filter import WordsFilter

_MAP_TABLE = {LEG: "leg_map", PLACE: "place_map"}


class RoutesPanel(CasePanel):
    """The Routes panel of an open case; `line_wanted` asks for a leg's line to be edited on the map.

    `more_wanted` asks for other work on a leg or a route, by its name.
    """

    cite_wanted = pyqtSignal(str, str)
    plan_wanted = pyqtSignal(object)
    edit_wanted = pyqtSignal(str)
    line_wanted = pyqtSignal(str)
    more_wanted = pyqtSignal(str, object)

    def __init__(self, session: CaseSession, menu: QMenu, parent: Optional[QWidget] = None) -> None:
        super().__init__(session, parent)
        self._model = RoutesModel(self)
        self._shown = WordsFilter(ROLE_ABOUT, self)
        self._shown.setSourceModel(self._model)
        self._build(menu)
        self.reload()
        self._model.legs_hidden.connect(self._session.show_only)
        session.on_change(self._case_changed)

    def reload(self) -> None:
        """Read the routes anew; what was hidden, open and selected stays so."""
        kept = self._current_id()
        routes = self._session.routes()
        self._model.show_routes(routes)
        self.empty.setVisible(not routes)
        self.tree.expandToDepth(0)
        if kept:
            self.select_row(kept)

    def select_row(self, row: Id) -> None:
        """Show a leg or place that was selected on the map."""
        index = self._shown.mapFromSource(self._model.index_of(row))
        if index.isValid() and index != self.tree.currentIndex():
            self.tree.setCurrentIndex(index)

    def show_row(self, row: Id) -> None:
        """Show a route, leg or place, also one that the filter hides or a branch that is folded holds."""
        if not self._shown.mapFromSource(self._model.index_of(row)).isValid():
            self.filter.clear()
        self.select_row(row)
        self.tree.scrollTo(self.tree.currentIndex())

    def _build(self, menu: QMenu) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        top = QHBoxLayout()
        self.title = title = QLabel(self._session.title)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setToolTip(labels.tooltip(self._session.address))
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        top.addWidget(title, 1)
        top.addWidget(more_button(menu))
        layout.addLayout(top)
        if not self._session.writable:
            layout.addWidget(QLabel(self.tr("Read-only: nothing can be saved here")))
        row = QHBoxLayout()
        self.filter = filter_line(self.tr("Filter legs and places"), self._filter)
        row.addWidget(self.filter, 1)
        self.plan = QToolButton()
        self.plan.setText(self.tr("Plan Leg…"))
        self.plan.setObjectName("waybillPlanLegButton")
        self.plan.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        more = QMenu(self.plan)
        for what, text in (
            ("import", self.tr("Import Legs…")), ("ais", self.tr("Import AIS…")),
            ("possible", self.tr("Was It Possible?")), ("vessels", self.tr("Ships and Voyages…")),
        ):  # fmt: skip
            more.addAction(text).triggered.connect(lambda _=False, what=what: self.more_wanted.emit(what, None))
        self.plan.setMenu(more)
        self.plan.setToolTip(self.tr("Plan a leg by sea or rail, compare ways, and add one to a route"))
        self.plan.clicked.connect(self._plan_leg)
        row.addWidget(self.plan)
        layout.addLayout(row)
        self.empty = QLabel(
            self.tr(
                "This case has no route yet: choose Plan Leg to draw one, or Import Legs beside it to take lines "
                "from a file. Images and sightings can be added all the same: put an image on the map, then choose Add "
                "Sighting in the Sightings panel."
            )
        )
        self.empty.setWordWrap(True)
        layout.addWidget(self.empty)
        splitter = QSplitter(Qt.Orientation.Vertical)
        self.tree = self._make_tree()
        splitter.addWidget(self.tree)
        splitter.addWidget(self._make_details())
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        layout.addWidget(splitter, 1)

    def _make_tree(self) -> QTreeView:
        tree = QTreeView()
        tree.setObjectName("waybillRoutesTree")
        tree.setAccessibleName(self.tr("Routes, legs and places"))
        tree.setModel(self._shown)
        tree.setHeaderHidden(True)
        tree.setIconSize(QSize(30, 12))
        tree.setIndentation(14)
        tree.setWordWrap(True)
        tree.setExpandsOnDoubleClick(False)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.doubleClicked.connect(self._zoom_to)
        tree.selectionModel().currentChanged.connect(lambda index, _: self._try(lambda: self._show(index)))
        make_copyable(tree)
        self._legs_menu = LegsMenu(self)
        self._legs_menu.chosen.connect(lambda what: self._try(lambda: self._leg_step(what)))
        self._route_menu = RouteMenu(self)
        self._route_menu.chosen.connect(lambda what: self._try(lambda: self._route_step(what)))
        self._legs_menu.split_at.connect(lambda place: self._try(lambda: self._split(Id(place))))
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tree.customContextMenuRequested.connect(lambda at: self._try(lambda: self._offer_steps(at)))
        return tree

    def _make_details(self) -> QgsCollapsibleGroupBox:
        box = QgsCollapsibleGroupBox(self.tr("Details"))
        box.setObjectName("waybillRouteDetails")
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        self.details = QTextBrowser()
        self.details.setOpenExternalLinks(True)
        self.details.setAccessibleName(self.tr("Sources and claims"))
        self.details.setPlaceholderText(self.tr("Choose a leg or place to read what stands behind it."))
        layout.addWidget(self.details)
        self.cite = QPushButton(self.tr("Cite…"))
        self.cite.setObjectName("waybillCiteForRoute")
        self.cite.setToolTip(self.tr("Choose claims and sources that back this, or take a citation away"))
        self.cite.setEnabled(False)
        self.cite.clicked.connect(self._cite)
        layout.addWidget(self.cite, 0, Qt.AlignmentFlag.AlignLeft)
        return box

    def _filter(self, text: str) -> None:
        self._shown.look_for(text)
        if text:
            self.tree.expandAll()
        else:
            self.tree.expandToDepth(0)

    def _case_changed(self, tables: tuple[str, ...]) -> None:
        if {"leg", "route", "place", "citation", "claim", "source"} & set(tables):
            self.reload()
        if "meta" in tables:
            self.title.setText(self._session.title)

    def _plan_leg(self) -> None:
        if self._session.writable:
            self.plan_wanted.emit(self._current_route())
        else:
            self.said.emit(self.tr("The case can only be read: no leg can be added to it."), NEUTRAL)

    def _current_route(self) -> Optional[Id]:
        """The route that is chosen, or the one of the leg or place that is."""
        index = self.tree.currentIndex()
        while index.isValid() and index.data(ROLE_KIND) != ROUTE:
            index = index.parent()
        return index.data(ROLE_ID) if index.isValid() else None

    def _offer_steps(self, at: QPoint) -> None:
        index = self.tree.indexAt(at)
        self.tree.setCurrentIndex(index)
        if index.data(ROLE_KIND) != LEG:
            self._route_menu.prepare(there=index.isValid(), writable=self._session.writable)
            self._route_menu.popup(self.tree.viewport().mapToGlobal(at))
            return
        leg, book = index.data(ROLE_ID), self._session.route_book
        rail = book.leg(leg).mode == "rail"
        legs = book.legs_of(book.leg(leg).route)
        ends = legs[0].id == leg, legs[-1].id == leg
        self._legs_menu.prepare(book.passed(leg), ends, writable=self._session.writable, rail=rail)
        self._legs_menu.popup(self.tree.viewport().mapToGlobal(at))

    def _leg_step(self, what: str) -> None:
        index, book = self.tree.currentIndex(), self._session.route_book
        leg = index.data(ROLE_ID)
        steps: dict[str, Callable[[], object]] = {
            "zoom": lambda: self._zoom_to(index), "edit": lambda: self.edit_wanted.emit(leg),
            "line": lambda: self.line_wanted.emit(leg), "turn": lambda: book.turn_round(leg),
            "join": lambda: book.join(leg), "up": lambda: book.move(leg, -1), "down": lambda: book.move(leg, 1),
            "delete": lambda: book.delete(leg), "towns": lambda: book.add_towns(leg),
            "refine": lambda: self.more_wanted.emit("refine", leg),
        }  # fmt: skip
        if index.data(ROLE_KIND) == LEG:
            done = steps[what]()
            if what == "towns":
                self.said.emit(self.tr("%n town(s) added as places; Undo takes it back.", "", done), NEUTRAL)
            elif what in ("turn", "join", "delete"):
                self.said.emit(self.tr("Done; Undo takes it back."), NEUTRAL)

    def _route_step(self, what: str) -> None:
        route = self._current_route()
        if what == "rename" and route is not None:
            self._rename(route)
        elif what == "delete" and route is not None:
            self._session.route_book.delete_route(route)
            self.said.emit(self.tr("The route was deleted with its legs; Undo takes it back."), NEUTRAL)
        else:
            self.more_wanted.emit(what, route)

    def _rename(self, route: Id) -> None:
        book = self._session.route_book
        before = next(each.name for each in book.routes() if each.id == route)
        title, told = self.tr("Rename Route"), self.tr("What is the route called?")
        name, agreed = QInputDialog.getText(self, title, told, text=before)
        if agreed and name.strip() != before:
            book.rename(route, name)

    def _split(self, place: Id) -> None:
        self._session.route_book.split(self.tree.currentIndex().data(ROLE_ID), place)
        told = self.tr("The leg was split; Undo takes it back. Enter the days of each part anew.")
        self.said.emit(told, NEUTRAL)

    def _current_id(self) -> Optional[Id]:
        return self.tree.currentIndex().data(ROLE_ID)

    def _show(self, index: QModelIndex) -> None:
        kind, row = index.data(ROLE_KIND), index.data(ROLE_ID)
        self.cite.setEnabled(bool(row) and self._session.writable)
        if not row:
            self.details.clear()
            return
        if kind in _MAP_TABLE:
            self._session.select(_MAP_TABLE[kind], (row,))
        self.details.setHtml(_about(index.data(ROLE_ABOUT), self._session.claims_about(row)))

    def _cite(self) -> None:
        index = self.tree.currentIndex()
        if index.data(ROLE_ID):
            self.cite_wanted.emit(index.data(ROLE_KIND), index.data(ROLE_ID))

    def _zoom_to(self, index: QModelIndex) -> None:
        kind = index.data(ROLE_KIND)
        if kind in _MAP_TABLE:
            self.zoom_wanted.emit(_MAP_TABLE[kind], index.data(ROLE_ID))
        else:
            self.tree.setExpanded(index, not self.tree.isExpanded(index))


def _about(about: str, claims: tuple[ClaimLine, ...]) -> str:
    """The details as HTML; everything from the case is escaped, for it is data."""
    first, *rest = about.split("\n")
    parts = [f"<p><b>{escape(first)}</b><br>{'<br>'.join(escape(line) for line in rest)}</p>"]
    if not claims:
        parts.append(f"<p><i>{escape(labels.tr('No source is cited for this yet.'))}</i></p>")
    for claim in claims:
        marks = [labels.claim_kind(claim.kind), claim.grade]
        if claim.second_hand:
            marks.append(labels.tr("read second hand"))
        if claim.repeats:
            marks.append(labels.tr("repeats another"))
        who = f"<b>{escape(claim.publisher)}</b>, {escape(labels.published(claim.published_on))}"
        if claim.url and claim.url.startswith(("https://", "http://")):
            who = f'<a href="{escape(claim.url, quote=True)}">{who}</a>'
        when = f" ({escape(claim.when)})" if claim.when else ""
        parts.append(f"<p>{who} · {escape(' · '.join(marks))}<br>{escape(claim.wording)}{when}</p>")
    return "".join(parts)
