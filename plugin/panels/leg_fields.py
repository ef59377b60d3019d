"""What is known of a leg beside its line: fields that the plan window and the form of a leg share."""

from typing import Optional

from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from ..core.leg_drafts import CONFIDENCES, DIRECTIONS, STATUSES, LegDraft
from ..core.values import Id
from . import labels
from .form_parts import choose, combo, count_in, text_or_none


class LegFields(QWidget):
    """Statuses, direction, days, confidence and a note."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.movement = combo((name, labels.movement_status(name), None) for name in STATUSES)
        self.path = combo((name, labels.path_status(name), None) for name in STATUSES)
        self.direction = combo((name, labels.direction(name), None) for name in DIRECTIONS)
        self.confidence = combo((name, labels.confidence(name), None) for name in CONFIDENCES)
        self.days = [QLineEdit() for _ in range(3)]
        for field, told in zip(self.days, (self.tr("least"), self.tr("usual"), self.tr("most"))):
            field.setPlaceholderText(told)
            field.setAccessibleName(self.tr("Days, {}").format(told))
            field.setMinimumWidth(44)
        self.note = QPlainTextEdit()
        self.note.setFixedHeight(46)
        self.note.setTabChangesFocus(True)
        days = QHBoxLayout()
        for n, field in enumerate(self.days):
            if n:
                days.addWidget(QLabel("–"))
            days.addWidget(field)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Movement"), self.movement)
        form.addRow(self.tr("Path"), self.path)
        form.addRow(self.tr("Direction"), self.direction)
        self._days = QLabel()
        form.addRow(self._days, days)
        form.addRow(self.tr("Confidence"), self.confidence)
        form.addRow(self.tr("Note"), self.note)
        self.show_mode("")
        self.movement.setObjectName("waybillLegMovement")
        self.path.setObjectName("waybillLegPath")
        self.movement.setToolTip(self.tr("Was something seen to move from the one place to the other?"))
        self.path.setToolTip(self.tr("Was the way it took seen? A planned line is not."))

    def show_mode(self, mode: str) -> None:
        """Days are of transit, or of dwelling where goods change from one means to another."""
        self._days.setText(self.tr("Dwell, days") if mode == "transshipment" else self.tr("Days"))

    def fill(self, draft: LegDraft) -> None:
        """Show what a draft says."""
        choose(self.movement, draft.movement_status)
        choose(self.path, draft.path_status)
        choose(self.direction, draft.direction)
        choose(self.confidence, draft.confidence)
        for field, days in zip(self.days, (draft.days_min, draft.days_mode, draft.days_max)):
            field.setText("" if days is None else f"{days:g}")
        self.note.setPlainText(draft.note or "")

    def of(self, box: QComboBox) -> str:
        """The choice in one of the boxes."""
        return str(box.currentData())

    def draft(self, mode: str, start: Id, end: Id, method: Optional[str], precision_m: Optional[float]) -> LegDraft:
        """What the fields hold, as a leg from place to place. Raises BadValue for days that are no numbers."""
        least, usual, most = (count_in(field) for field in self.days)
        return LegDraft(
            mode, start, end, self.of(self.movement), self.of(self.path), self.direction.currentData(), least, usual,
            most, self.confidence.currentData(), precision_m, method, text_or_none(self.note.toPlainText()),
        )  # fmt: skip
