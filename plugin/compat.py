"""What differs between Qt and QGIS versions, in one place."""

from typing import Optional

from qgis.core import Qgis, QgsField, QgsLayoutExporter, QgsMapLayer
from qgis.PyQt.QtCore import QT_VERSION_STR, QMetaType, QVariant
from qgis.PyQt.QtGui import QFontDatabase

_QT6 = int(QT_VERSION_STR.split(".")[0]) >= 6


def font_families(system: Optional[QFontDatabase.WritingSystem] = None) -> "list[str]":
    """Installed font families, or those that can write a system; the database has no instances in Qt 6."""
    database = QFontDatabase if _QT6 else QFontDatabase()
    return list(database.families() if system is None else database.families(system))


def export_problem(exporter: QgsLayoutExporter) -> str:
    """What a layout's exporter says went wrong; older ones have no words for it."""
    return str(exporter.errorMessage()) if hasattr(exporter, "errorMessage") else ""


def attribution_of(layer: QgsMapLayer) -> str:
    """Whom a layer says to credit; it moved with QGIS 3.38."""
    if Qgis.QGIS_VERSION_INT >= 33800:
        return str(layer.serverProperties().attribution())
    return str(layer.attribution())


def text_field(name: str) -> QgsField:
    """A text field; what names its type changed with QGIS 3.38."""
    return QgsField(name, QMetaType.Type.QString if Qgis.QGIS_VERSION_INT >= 33800 else QVariant.Type.String)
