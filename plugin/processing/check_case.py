"""waybill:checkcase"""

from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterString,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..compat import text_field
from ..core.errors import WaybillError

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
        fields = QgsFields()
        for name in _COLUMNS:
            fields.append(text_field(name))
        nowhere, no_crs = QgsWkbTypes.Type.NoGeometry, QgsCoordinateReferenceSystem()
        sink, output = self.parameterAsSink(parameters, self.OUTPUT, context, fields, nowhere, no_crs)
        for finding in findings:
            told = [getattr(finding, name) for name in _COLUMNS]
            feedback.pushInfo(" · ".join(told))
            if sink is not None:
                feature = QgsFeature(fields)
                feature.setAttributes(told)
                sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert)
        counts = {name: sum(f.severity == severity for f in findings) for name, severity in _COUNTED}
        return {**counts, self.OUTPUT: output}

    def tr(self, text: str) -> str:
        """Translation in this algorithm's context."""
        return QCoreApplication.translate("CheckCase", text)
