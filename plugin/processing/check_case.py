"""waybill:checkcase"""

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..core.errors import WaybillError
from .tables import write

_COLUMNS = ("severity", "table", "row", "field", "message", "remedy")
_COUNTED = (("ERRORS", "error"), ("WARNINGS", "warning"), ("HINTS", "hint"))


class CheckCase(QgsProcessingAlgorithm):
    """Look a case over and list what would not stand up."""

    CASE, OUTPUT = "CASE", "OUTPUT"

    def createInstance(self) -> "CheckCase":
        """A fresh copy, as Processing asks for."""
        return CheckCase()

    def name(self) -> str:
        """Name after the provider's prefix."""
        return "checkcase"

    def displayName(self) -> str:
        """What people see."""
        return self.tr("Check Case")

    def shortHelpString(self) -> str:
        """What it does."""
        return self.tr(
            "Lists what a hostile reader would find: broken references, sightings outside their image or without "
            "observation, counts without the reason for their width, chips that do not fit their hash, IMO numbers "
            "with a wrong digit, legs out of order or away from their places, claims that confirm themselves, paths "
            "of one machine and secrets in addresses. Each finding names row, field and remedy."
        )

    def initAlgorithm(self, config: Any = None) -> None:
        """The case, and a table of findings."""
        self.addParameter(QgsProcessingParameterString(self.CASE, self.tr("Case (path, or pg:connection/schema)")))
        kind = QgsProcessing.SourceType.TypeVector
        self.addParameter(QgsProcessingParameterFeatureSink(self.OUTPUT, self.tr("Findings"), kind, None, True))
        for name, _ in _COUNTED:
            self.addOutput(QgsProcessingOutputNumber(name, name.capitalize()))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Check, write the table, and count."""
        from ..core.checks import check_case
        from ..flows.open_store import opened

        try:
            with opened(self.parameterAsString(parameters, self.CASE, context)) as store:
                findings = check_case(store)
        except WaybillError as error:
            raise QgsProcessingException(str(error)) from error
        told = [[getattr(finding, name) for name in _COLUMNS] for finding in findings]
        for line in told:
            feedback.pushInfo(" · ".join(line))
        columns = dict.fromkeys(_COLUMNS, str)
        output = write(self, parameters, self.OUTPUT, context, columns, ((None, line) for line in told))
        counts = {name: sum(f.severity == severity for f in findings) for name, severity in _COUNTED}
        return {**counts, self.OUTPUT: output}

    def tr(self, text: str) -> str:
        """Translation in this algorithm's context."""
        return QCoreApplication.translate("CheckCase", text)
