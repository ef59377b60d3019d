"""Choose which figure to export and where; the export itself is a flow."""

from pathlib import Path
from typing import Optional

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ..core import words
from ..core.errors import WaybillError
from ..core.figures import FigureRequest
from ..core.kinds import FORMATS
from ..core.listing import SightingEntry
from ..core.values import Id
from ..flows import preferences
from ..flows.session import CaseSession
from . import labels
from .save_dialogs import may_replace


class FigureDialog(QDialog):
    """Exports on accept; `made` carries the path and what could not be as wished. Stays open where it failed.

    A sheet is offered of the sighting chosen and of those in `offered`.
    """

    made = pyqtSignal(str, str)

    def __init__(
        self,
        session: CaseSession,
        sighting: Optional[str],
        offered: "tuple[SightingEntry, ...]",
        figure: str,
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(self.tr("Export Figure"))
        self.setObjectName("waybillFigureDialog")
        self.setMinimumWidth(460)
        self.figure = QComboBox()
        self.figure.addItem(self.tr("Route overview, A4 landscape"), "route_overview")
        self.figure.addItem(self.tr("Sighting sheet, A4 landscape"), "sighting_sheet")
        self.figure.setCurrentIndex(self.figure.findData(figure))
        self.sighting = QComboBox()
        self.sighting.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        if sighting and all(entry.id != sighting for entry in offered):
            offered = (*session.listed.of((Id(sighting),)), *offered)
        for entry in offered:
            facts = (labels.when(entry), entry.place or "–", labels.subject(entry.subject))
            self.sighting.addItem(" · ".join((*facts, words.interval(entry.counted))), entry.id)
        if sighting:
            self.sighting.setCurrentIndex(max(0, self.sighting.findData(sighting)))
        self.format = QComboBox()
        for name in FORMATS:
            self.format.addItem(name.upper(), name)
        self.format.setCurrentIndex(max(0, self.format.findData(preferences.figure_format())))
        self.dpi = QSpinBox()
        self.dpi.setRange(50, 1200)
        self.dpi.setValue(300)
        self.dpi.setSuffix(self.tr(" dpi"))
        self.output = QgsFileWidget()
        self.output.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.output.setObjectName("waybillFigurePath")
        self.warning = QLabel()
        self.warning.setWordWrap(True)
        self.warning.setVisible(False)
        self._lay_out()
        self._suggest()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("&Figure"), self.figure)
        form.addRow(self.tr("&Sighting"), self.sighting)
        form.addRow(self.tr("F&ormat"), self.format)
        form.addRow(self.tr("&Resolution"), self.dpi)
        form.addRow(self.tr("&Write to"), self.output)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        export = buttons.button(QDialogButtonBox.StandardButton.Save)
        export.setText(self.tr("Export"))
        self.output.fileChanged.connect(lambda path: export.setEnabled(bool(path.strip())))
        buttons.accepted.connect(self._export)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.warning)
        layout.addWidget(buttons)
        self.figure.currentIndexChanged.connect(self._suggest)
        self.format.currentIndexChanged.connect(self._suggest)

    def _suggest(self) -> None:
        """A path beside the case, until the person chose another folder."""
        sheet = self.figure.currentData() == "sighting_sheet"
        self.sighting.setEnabled(sheet)
        kind = self.format.currentData()
        self.dpi.setEnabled(kind == "png")
        typed = self.output.filePath()
        folder = Path(typed).parent if typed else self._session.folder or Path.home()
        self.output.setFilter(f"{kind.upper()} (*.{kind})")
        self.output.setFilePath(str(folder / f"{self._session.name}-{self.figure.currentData()}.{kind}"))

    def _export(self) -> None:
        output = Path(self.output.filePath().strip()).absolute()
        if output.exists() and not may_replace(self, output):
            return
        try:
            request = FigureRequest(
                kind=self.figure.currentData(),
                format=self.format.currentData(),
                dpi=self.dpi.value(),
                sighting=self.sighting.currentData() if self.sighting.isEnabled() else None,
            )
            made = self._session.export_figure(request, output)
        except WaybillError as error:
            self.warning.setText(str(error))
            self.warning.setVisible(True)
            return
        preferences.set_figure_format(request.format)
        self.made.emit(made.path, " ".join(("", *made.notes)))
        self.accept()
