"""The form of a leg: what is known of it beside its line."""

from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QWidget

from ..core.leg_drafts import draft_of
from ..core.values import Id
from ..flows.session import CaseSession
from . import labels
from .form_dialog import FormDialog
from .form_parts import count_in, text_or_none
from .leg_fields import LegFields


class LegForm(FormDialog):
    """Edits one leg."""

    def __init__(self, session: CaseSession, leg: Id, parent: Optional[QWidget] = None) -> None:
        book = session.route_book
        seen = book.leg(leg)
        named = book.named(seen)
        super().__init__(labels.tr("Leg {}").format(named), parent)
        self.setObjectName("waybillLegForm")
        self._book, self._seen = book, seen
        head = QLabel(f"{labels.mode(seen.mode)} · {named}")
        head.setTextFormat(Qt.TextFormat.PlainText)
        self.fields = LegFields()
        self.fields.fill(draft_of(seen))
        self.fields.show_mode(seen.mode)
        self.form.addRow(head)
        self.form.addRow(self.fields)
        self.method = self.line(labels.tr("Method"), seen.method, labels.tr("how the line was made"))
        metres = "" if seen.precision_m is None else f"{seen.precision_m:g}"
        self.precision = self.line(labels.tr("Precision, m"), metres, labels.tr("metres the path may be off"))
        self.resize(520, self.sizeHint().height())

    def _keep(self) -> None:
        seen, method = self._seen, text_or_none(self.method.text())
        draft = self.fields.draft(seen.mode, seen.from_place, seen.to_place, method, count_in(self.precision))
        self._book.edit(draft, seen)
