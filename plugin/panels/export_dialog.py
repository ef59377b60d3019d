"""Ask in which format, and into which folder, the tables of the case go."""

from pathlib import Path
from typing import Optional

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from ..flows.export_tables import CSV, GEOPARQUET, why_no_geoparquet


class ExportTablesDialog(QDialog):
    """`kind` and `folder` say what was asked for."""

    def __init__(self, name: str, folder: Optional[Path], parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export Tables"))
        self.setMinimumWidth(460)
        self.csv = QRadioButton(self.tr("&CSV"))
        self.csv.setToolTip(self.tr("Opens everywhere. Geometry as WKT, images left out."))
        self.parquet = QRadioButton(self.tr("&GeoParquet"))
        self.csv.setChecked(True)
        missing = why_no_geoparquet()
        self.parquet.setEnabled(missing is None)
        self.parquet.setToolTip(missing or self.tr("For notebooks and geopandas; keeps geometry and images."))
        self.where = QgsFileWidget()
        self.where.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.where.setFilePath(str((folder or Path.home()) / f"{name}-tables"))
        about = QLabel(self.tr("One file for each table, the log included; files of the same name are replaced."))
        about.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.save = buttons.button(QDialogButtonBox.StandardButton.Save)
        self.where.fileChanged.connect(lambda path: self.save.setEnabled(bool(path.strip())))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.addRow(self.tr("Format"), self.csv)
        form.addRow("", self.parquet)
        if missing:
            why = QLabel(missing)
            why.setWordWrap(True)
            why.setEnabled(False)
            form.addRow("", why)
        form.addRow(self.tr("&Folder"), self.where)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(about)
        layout.addWidget(buttons)

    @property
    def kind(self) -> str:
        """The format chosen."""
        return GEOPARQUET if self.parquet.isChecked() else CSV

    @property
    def folder(self) -> Path:
        """The folder chosen."""
        return Path(self.where.filePath().strip()).absolute()
