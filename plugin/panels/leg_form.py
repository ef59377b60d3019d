"""The form of a leg: what is known of it beside its line."""

from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ..core.errors import WaybillError
from ..core.leg_drafts import draft_of
from ..core.values import Id
from ..flows.session import CaseSession
from . import labels
from .form_parts import count_in, text_or_none
from .leg_fields import LegFields


class LegForm(QDialog):
    """Edits one leg; stays open with its words where it can't be saved."""

    def __init__(self, session: CaseSession, leg: Id, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("waybillLegForm")
        self._session = session
        self._seen = session.route_book.leg(leg)
        named = session.route_book.named(self._seen)
        self.setWindowTitle(self.tr("Leg {}").format(named))
        head = QLabel(f"{labels.mode(self._seen.mode)} · {named}")
        head.setTextFormat(Qt.TextFormat.PlainText)
        self.fields = LegFields()
        self.fields.fill(draft_of(self._seen))
        self.fields.show_mode(self._seen.mode)
        self.method = QLineEdit(self._seen.method or "")
        self.method.setCursorPosition(0)
        self.method.setPlaceholderText(self.tr("how the line was made"))
        self.precision = QLineEdit("" if self._seen.precision_m is None else f"{self._seen.precision_m:g}")
        self.precision.setPlaceholderText(self.tr("metres the path may be off"))
        line = QFormLayout()
        line.addRow(self.tr("Method"), self.method)
        line.addRow(self.tr("Precision, m"), self.precision)
        self.problem = QLabel()
        self.problem.setObjectName("waybillLegProblem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._save)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(head)
        layout.addWidget(self.fields)
        layout.addLayout(line)
        layout.addWidget(self.problem)
        layout.addWidget(buttons)
        self.resize(520, self.sizeHint().height())

    def _save(self) -> None:
        try:
            seen, precision = self._seen, count_in(self.precision)
            method = text_or_none(self.method.text())
            draft = self.fields.draft(seen.mode, seen.from_place, seen.to_place, method, precision)
            self._session.route_book.edit(draft, seen)
        except WaybillError as error:
            self._complain(str(error))
        else:
            self.accept()

    def _complain(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.show()
