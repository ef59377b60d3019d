"""What differs between Qt and QGIS versions, in one place."""

from typing import Optional

from qgis.core import QgsLayoutExporter
from qgis.PyQt.QtCore import QT_VERSION_STR
from qgis.PyQt.QtGui import QFontDatabase

_QT6 = int(QT_VERSION_STR.split(".")[0]) >= 6


def font_families(system: Optional[QFontDatabase.WritingSystem] = None) -> "list[str]":
    """Installed font families, or those that can write a system; the database has no instances in Qt 6."""
    database = QFontDatabase if _QT6 else QFontDatabase()
    return list(database.families() if system is None else database.families(system))


def export_problem(exporter: QgsLayoutExporter) -> str:
    """What a layout's exporter says went wrong; before QGIS 3.30 it has no words for it."""
    return str(exporter.errorMessage()) if hasattr(exporter, "errorMessage") else ""
