"""Two counts of one image beside each other: what both have, what one of them has, and what both may have missed."""

from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from ..core.words import plural
from ..flows.second_count import Compared


class SecondCountDialog(QDialog):
    """Tells how far two counts agree; nothing is adopted by looking."""

    def __init__(self, compared: Compared, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("waybillSecondCount")
        self.setWindowTitle(self.tr("First and second count"))
        agreement = compared.agreement
        both, first, second = len(agreement.pairs), len(agreement.only_first), len(agreement.only_second)
        layout = QVBoxLayout(self)
        form = QFormLayout()
        form.addRow(compared.first, QLabel(plural(both + first, self.tr("thing"), self.tr("things"))))
        form.addRow(compared.second, QLabel(plural(both + second, self.tr("thing"), self.tr("things"))))
        form.addRow(self.tr("Both have"), QLabel(f"{both}"))
        form.addRow(self.tr("Only {}").format(compared.first), QLabel(f"{first}"))
        form.addRow(self.tr("Only {}").format(compared.second), QLabel(f"{second}"))
        form.addRow(self.tr("Of the same class"), QLabel(self.tr("{} of {}").format(agreement.same_kind, both)))
        if agreement.share is not None:
            form.addRow(self.tr("Agreement"), QLabel(f"{100 * agreement.share:.0f} %"))
        estimate = agreement.estimate
        if estimate is not None:
            told = self.tr("{:.0f} (90 %: {} to {}, Chapman)").format(estimate.total, estimate.low, estimate.high)
            form.addRow(self.tr("There may be"), QLabel(told))
        layout.addLayout(form)
        kept = self.tr("Which count is adopted stays as it is.")
        for text in filter(None, (estimate.warning if estimate else "", kept)):
            label = QLabel(text)
            label.setWordWrap(True)
            layout.addWidget(label)
        for label in self.findChildren(QLabel):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self.resize(420, self.sizeHint().height())
