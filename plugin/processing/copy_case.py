"""waybill:copycase"""

from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..core.errors import WaybillError
from .watched import Watched


class CopyCase(QgsProcessingAlgorithm):
    """Copy a case to another file, into a database for a team, or back out of it."""

    CASE, TARGET, ROWS, ENTRIES, HEAD = "CASE", "TARGET", "ROWS", "ENTRIES", "HEAD"

    def createInstance(self) -> "CopyCase":
        """A fresh copy, as Processing asks for."""
        return CopyCase()

    def name(self) -> str:
        """Name after the provider's prefix."""
        return "copycase"

    def displayName(self) -> str:
        """What people see."""
        return self.tr("Copy Case")

    def shortHelpString(self) -> str:
        """What it does."""
        return self.tr(
            "Copies a case with every row, every image and every line of its log: from a GeoPackage to another, into a "
            "new schema of a PostGIS database (TARGET pg:connection/schema, the connection as QGIS has it), or back. "
            "The copy's log is checked; HEAD, its last hash, is the same on both sides. Nothing is ever replaced."
        )

    def initAlgorithm(self, config: Any = None) -> None:
        """From where and to where."""
        where = self.tr("{} (path, or pg:connection/schema)")
        self.addParameter(QgsProcessingParameterString(self.CASE, where.format(self.tr("Case"))))
        self.addParameter(QgsProcessingParameterString(self.TARGET, where.format(self.tr("Copy"))))
        self.addOutput(QgsProcessingOutputString(self.TARGET, self.tr("Address of the copy")))
        self.addOutput(QgsProcessingOutputNumber(self.ROWS, self.tr("Rows")))
        self.addOutput(QgsProcessingOutputNumber(self.ENTRIES, self.tr("Entries of the log")))
        self.addOutput(QgsProcessingOutputString(self.HEAD, self.tr("Hash of the last entry")))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Copy, and say what was."""
        from ..flows.copy_case import copy_case

        source, target = (self.parameterAsString(parameters, name, context) for name in (self.CASE, self.TARGET))
        try:
            made = copy_case(source, target, Watched(feedback))
        except WaybillError as error:
            raise QgsProcessingException(str(error)) from error
        return {self.TARGET: made.address, self.ROWS: made.rows, self.ENTRIES: made.entries, self.HEAD: made.head}

    def tr(self, text: str) -> str:
        """Translation in this algorithm's context."""
        return QCoreApplication.translate("CopyCase", text)
