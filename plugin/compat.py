"""What differs between versions of Qt and QGIS, and between platforms, in one place."""

from typing import Optional

from qgis.core import Qgis, QgsField, QgsLayoutExporter, QgsLayoutItemLabel, QgsMapLayer, QgsRaster, QgsTask
from qgis.PyQt.QtCore import QT_VERSION_STR, QEvent, QMetaType, QVariant
from qgis.PyQt.QtGui import QFont, QFontDatabase, QKeyEvent, QKeySequence

_QT6 = int(QT_VERSION_STR.split(".")[0]) >= 6
ALPHA_BAND = (getattr(Qgis, "RasterColorInterpretation", None) or QgsRaster.ColorInterpretation).AlphaBand
"""What a raster's provider calls a band of transparency; it moved with QGIS 3.36."""


def font_families(system: Optional[QFontDatabase.WritingSystem] = None) -> "list[str]":
    """Installed font families, or those that can write a system; the database has no instances in Qt 6."""
    database = QFontDatabase if _QT6 else QFontDatabase()
    return list(database.families() if system is None else database.families(system))


def export_problem(exporter: QgsLayoutExporter) -> str:
    """What a layout's exporter says went wrong; older ones have no words for it."""
    return str(exporter.errorMessage()) if hasattr(exporter, "errorMessage") else ""


def label_font(label: QgsLayoutItemLabel) -> QFont:
    """Font of a label on a page; it became part of a text format with QGIS 3.24."""
    return label.textFormat().toQFont() if hasattr(label, "textFormat") else label.font()


def set_label_size(label: QgsLayoutItemLabel, points: float) -> None:
    """Set the size of a label's text in points."""
    if hasattr(label, "textFormat"):
        text_format = label.textFormat()
        text_format.setSize(points)
        label.setTextFormat(text_format)
    else:
        font = QFont(label.font())
        font.setPointSizeF(points)
        label.setFont(font)


def attribution_of(layer: QgsMapLayer) -> str:
    """Whom a layer says to credit; it moved with QGIS 3.38."""
    if Qgis.QGIS_VERSION_INT >= 33800:
        return str(layer.serverProperties().attribution())
    return str(layer.attribution())


def set_attribution(layer: QgsMapLayer, credit: str) -> None:
    """Say whom to credit for a layer; it moved with QGIS 3.38."""
    if Qgis.QGIS_VERSION_INT >= 33800:
        layer.serverProperties().setAttribution(credit)
    else:
        layer.setAttribution(credit)


def step_of(event: QEvent) -> str:
    """"undo" or "redo" for a key event that asks for it, else empty; Ctrl+Y redoes on every platform."""
    matches = getattr(event, "matches", None)
    if matches is None:
        return ""
    if matches(QKeySequence.StandardKey.Undo):
        return "undo"
    if matches(QKeySequence.StandardKey.Redo):
        return "redo"
    return "redo" if is_typed(event, "Ctrl+Y") else ""


def is_typed(event: QEvent, keys: str) -> bool:
    """True for a key event of these keys, as "Ctrl+L"."""
    if not isinstance(event, QKeyEvent):
        return False
    typed = QKeySequence(int(event.modifiers()) | event.key()) if not _QT6 else QKeySequence(event.keyCombination())
    return bool(typed == QKeySequence(keys))


def task_flags(quiet: bool) -> "QgsTask.Flags":
    """Flags of a task that can be stopped; a quiet one is not listed, where QGIS knows such (from 3.26)."""
    hidden = getattr(QgsTask.Flag, "Hidden", None)
    return QgsTask.Flag.CanCancel | hidden if quiet and hidden is not None else QgsTask.Flag.CanCancel


def text_field(name: str) -> QgsField:
    """A text field; what names its type changed with QGIS 3.38."""
    return QgsField(name, QMetaType.Type.QString if Qgis.QGIS_VERSION_INT >= 33800 else QVariant.Type.String)
