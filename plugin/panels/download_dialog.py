"""Which part of an image is downloaded: a place or what the map shows, with a margin, and which of its files."""

from typing import Optional

from qgis.PyQt.QtCore import Qt
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

from ..core.imagery.assets import assets_of
from ..core.values import Id
from ..flows.session import CaseSession
from . import scene_words

Bounds = tuple[float, float, float, float]
_AROUND_A_POINT = 1e-6


class DownloadDialog(QDialog):
    """Offers places that the image shows, and the view."""

    def __init__(
        self, session: CaseSession, scene: Id, view: Optional[Bounds], parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("waybillDownload")
        self.setWindowTitle(self.tr("Download a Window"))
        row = session.scene_book.scene(scene)
        head = QLabel(f"{scene_words.in_short(row)}\n{row.title or ''}")
        head.setTextFormat(Qt.TextFormat.PlainText)
        head.setWordWrap(True)
        self._where = QComboBox()
        self._where.setObjectName("waybillDownloadWhere")
        for place in (session.scene_book.place(each) for each in session.scene_book.places_of(scene)):
            if place.geom is not None:
                x, y, little = place.geom.x, place.geom.y, _AROUND_A_POINT
                self._where.addItem(place.label, (x - little, y - little, x + little, y + little))
        if view is not None:
            self._where.addItem(self.tr("What the map shows"), view)
        self._margin = QSpinBox()
        self._margin.setRange(0, 100_000)
        self._margin.setSingleStep(500)
        self._margin.setValue(2_000)
        self._margin.setSuffix(" m")
        self._where.currentIndexChanged.connect(self._where_chosen)
        self._files = QComboBox()
        self._files.addItem(self.tr("True colour, or the first file with pixels"), None)
        for asset in assets_of(row):
            self._files.addItem(" · ".join(filter(None, (asset.key, asset.title))), asset.key)
        form = QFormLayout()
        form.addRow(self.tr("Place"), self._where)
        form.addRow(self.tr("Margin around it"), self._margin)
        form.addRow(self.tr("File"), self._files)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setText(self.tr("Download"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(head)
        layout.addLayout(form)
        layout.addWidget(buttons)
        self._ok.setEnabled(self._where.count() > 0)
        self._where_chosen()

    @property
    def bounds(self) -> Bounds:
        """West, south, east and north in degrees, without the margin."""
        west, south, east, north = self._where.currentData() or (0.0, 0.0, 0.0, 0.0)
        return float(west), float(south), float(east), float(north)

    @property
    def margin_m(self) -> float:
        """Margin around it, in metres."""
        return float(self._margin.value())

    @property
    def asset(self) -> Optional[str]:
        """Key of the file wanted; None for the one that makes a picture."""
        return self._files.currentData()

    def _where_chosen(self) -> None:
        """A point needs a margin, a view none."""
        west, _, east, _ = self.bounds
        self._margin.setValue(2_000 if east - west < 10 * _AROUND_A_POINT else 0)
