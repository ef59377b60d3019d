"""Where positions are read from: a file, or a layer of points in the project."""

from pathlib import Path
from typing import Optional

from qgis.core import QgsMapLayerProxyModel
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from ..flows.ais_desk import Given


class PositionsPicker(QWidget):
    """Answers with a file or a layer; naming one lets go of the other."""

    changed = pyqtSignal()

    def __init__(self, folder: Optional[Path] = None, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self.file = QLineEdit()
        self.file.setAccessibleName(self.tr("File of positions"))
        self.file.setPlaceholderText(self.tr("File of positions: CSV, NMEA, also as .gz or .zip"))
        self.file.editingFinished.connect(self.file_named)
        browse = QPushButton(self.tr("&Choose…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self.choose)
        self.layer = QgsMapLayerComboBox()
        self.layer.setFilters(QgsMapLayerProxyModel.Filter.PointLayer)
        self.layer.setAllowEmptyLayer(True, self.tr("Or a layer of points"))
        self.layer.setCurrentIndex(0)
        self.layer.setAccessibleName(self.tr("Layer of positions"))
        self.layer.layerChanged.connect(lambda _: self._layer_chosen())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.file, 3)
        row.addWidget(browse)
        row.addWidget(self.layer, 1)

    def given(self) -> Optional[Given]:
        """The layer that was chosen, else the file; None where there is neither."""
        layer, file = self.layer.currentLayer(), self.file.text().strip()
        return layer if layer is not None else Path(file) if file else None

    def choose(self) -> None:
        """Ask for a file."""
        kinds = self.tr("Positions (*.csv *.txt *.tsv *.gz *.zip *.nmea *.nm4 *.log);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("File of AIS Positions"), str(self._folder or ""), kinds)
        if name:
            self.file.setText(name)
            self.file_named()

    def file_named(self) -> None:
        """A file is named: a layer is not meant any more."""
        if self.file.text().strip() and self.layer.currentLayer() is not None:
            self.layer.setLayer(None)  # which tells of the change
        else:
            self.changed.emit()

    def _layer_chosen(self) -> None:
        if self.layer.currentLayer() is not None:
            self.file.clear()
        self.changed.emit()
