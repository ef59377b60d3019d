"""Lines of a file as legs: which were found and which left out, into which route, and what is known of them."""

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from ..core import words
from ..core.leg_drafts import MODES, STATUSES
from ..core.records import Route
from ..core.route_features import ReadRoute
from ..core.values import Id
from ..flows.route_exchange import ImportWish
from . import labels
from .copying import make_copyable
from .form_parts import choose, combo

_LISTED = 500


class ImportLegsDialog(QDialog):
    """Asks for what the file does not say; what it does say goes before that."""

    def __init__(
        self, read: ReadRoute, routes: "Sequence[Route]", route: Optional[Id], parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("waybillImportLegs")
        self.setWindowTitle(self.tr("Import Legs"))
        self.setMinimumWidth(460)
        legs = read.found.legs
        layout = QVBoxLayout(self)
        told = self.tr("{}: {}").format(read.file, words.plural(len(legs), "line", "lines"))
        layout.addWidget(QLabel(told + (self.tr(", {} left out").format(len(read.rejected)) if read.rejected else "")))
        layout.addWidget(self._make_list(read), 1)
        layout.addLayout(self._make_form(read, routes, route))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(self.tr("Import"))
        self.ok.setEnabled(bool(legs))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self._route_chosen()

    @property
    def wish(self) -> ImportWish:
        """What was chosen."""
        return ImportWish(
            self.route.currentData(), self.name.text(), str(self.mode.currentData()), str(self.status.currentData()),
            self.snap.value(), self.credit.text().strip(),
        )  # fmt: skip

    def _make_list(self, read: ReadRoute) -> QListWidget:
        self.found = QListWidget()
        self.found.setObjectName("waybillImportFound")
        self.found.setAccessibleName(self.tr("Lines found and left out"))
        self.found.setWordWrap(True)
        self.found.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.found.setAlternatingRowColors(True)
        self.found.addItems([self.tr("Left out: {}").format(each) for each in read.rejected[:_LISTED]])
        self.found.addItems([each.name or self.tr("(no name)") for each in read.found.legs[:_LISTED]])
        make_copyable(self.found)
        return self.found

    def _make_form(self, read: ReadRoute, routes: "Sequence[Route]", route: Optional[Id]) -> QFormLayout:
        legs = read.found.legs
        self.route = combo([*((r.id, r.name, None) for r in routes), (None, self.tr("New route"), None)])
        self.route.setObjectName("waybillImportRoute")
        choose(self.route, route)
        self.name = QLineEdit(next((each.route for each in legs if each.route), None) or read.file.rsplit(".", 1)[0])
        self.route.currentIndexChanged.connect(lambda _: self._route_chosen())
        self.mode = combo((name, labels.mode(name), None) for name in MODES)
        self.status = combo((name, labels.path_status(name), None) for name in reversed(STATUSES))
        said = bool(legs) and all(each.mode and each.path_status for each in legs)
        for box in (self.mode, self.status):
            box.setEnabled(not said)
            box.setToolTip(self.tr("The file says it of every leg.") if said else "")
        self.snap = QDoubleSpinBox()
        self.snap.setRange(0.0, 100.0)
        self.snap.setDecimals(1)
        self.snap.setValue(5.0)
        self.snap.setSuffix(" km")
        self.snap.setToolTip(self.tr("A line that ends within this of a place ends there; elsewhere a place is added."))
        self.credit = QLineEdit()
        self.credit.setPlaceholderText(self.tr("whose data the lines are, such as © Somebody, CC BY 4.0"))
        self.credit.setEnabled(not any(each.credits for each in legs))
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows = (
            (self.tr("&Route"), self.route), (self.tr("&Name"), self.name), (self.tr("&Mode"), self.mode),
            (self.tr("Movement and path"), self.status), (self.tr("Places within"), self.snap),
            (self.tr("&Credit"), self.credit),
        )  # fmt: skip
        for text, field in rows:
            form.addRow(text, field)
        return form

    def _route_chosen(self) -> None:
        self.name.setEnabled(self.route.currentData() is None)
