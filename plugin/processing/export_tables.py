"""waybill:exporttables"""

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..core.errors import WaybillError
from .watched import Watched

_FORMATS = ("csv", "geoparquet")


class ExportTables(QgsProcessingAlgorithm):
    """Write every table of a case as CSV or GeoParquet."""

    CASE, FORMAT, OUTPUT, TABLES, ROWS = "CASE", "FORMAT", "OUTPUT", "TABLES", "ROWS"

    def createInstance(self) -> "ExportTables":
        """A fresh copy, as Processing asks for."""
        return ExportTables()

    def name(self) -> str:
        """Name after the provider's prefix."""
        return "exporttables"

    def displayName(self) -> str:
        """What people see."""
        return self.tr("Export Tables")

    def shortHelpString(self) -> str:
        """What it does."""
        return self.tr(
            "Writes one file for each table of the case, the log included. CSV (UTF-8) needs nothing but QGIS: "
            "geometry is WKT in longitude and latitude, images are left out, and a text that a spreadsheet would run "
            "as a formula gets an apostrophe in front. GeoParquet keeps everything and needs geopandas and pyarrow."
        )

    def initAlgorithm(self, config: Any = None) -> None:
        """Which case, which format, where to."""
        self.addParameter(QgsProcessingParameterString(self.CASE, self.tr("Case (path, or pg:connection/schema)")))
        self.addParameter(
            QgsProcessingParameterEnum(
                self.FORMAT, self.tr("Format"), list(_FORMATS), defaultValue="csv", usesStaticStrings=True
            )
        )
        self.addParameter(QgsProcessingParameterFolderDestination(self.OUTPUT, self.tr("Folder")))
        self.addOutput(QgsProcessingOutputNumber(self.TABLES, self.tr("Tables")))
        self.addOutput(QgsProcessingOutputNumber(self.ROWS, self.tr("Rows")))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Write, and count."""
        from ..flows.export_tables import export_tables

        folder = Path(self.parameterAsString(parameters, self.OUTPUT, context))
        kind = self.parameterAsEnumString(parameters, self.FORMAT, context)
        address = self.parameterAsString(parameters, self.CASE, context)
        try:
            made = export_tables(address, kind, folder, Watched(feedback))
        except WaybillError as error:
            raise QgsProcessingException(str(error)) from error
        return {self.OUTPUT: made.folder, self.TABLES: len(made.files), self.ROWS: made.rows}

    def tr(self, text: str) -> str:
        """Translation in this algorithm's context."""
        return QCoreApplication.translate("ExportTables", text)
