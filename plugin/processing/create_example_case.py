"""waybill:createexamplecase"""

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterFileDestination,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..core.errors import WaybillError


class CreateExampleCase(QgsProcessingAlgorithm):
    """Build the Rajin–Dunai–Tikhoretsk case from its plain text."""

    OUTPUT = "OUTPUT"

    def createInstance(self) -> "CreateExampleCase":
        """A fresh copy, as Processing asks for."""
        return CreateExampleCase()

    def name(self) -> str:
        """Name after the provider's prefix."""
        return "createexamplecase"

    def displayName(self) -> str:
        """What people see."""
        return self.tr("Create Example Case")

    def shortHelpString(self) -> str:
        """What it does."""
        return self.tr(
            "Builds the worked example, Rajin–Dunai–Tikhoretsk 2023, as one GeoPackage: routes, places, vessels, "
            "sources, claims with their wording and status, the denials, and reported sightings. "
            "Everything is read from plain text that comes with the plugin; no network is used."
        )

    def initAlgorithm(self, config: Any = None) -> None:
        """One parameter: where to write."""
        self.addParameter(
            QgsProcessingParameterFileDestination(self.OUTPUT, self.tr("Example case"), "GeoPackage (*.gpkg)")
        )

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Build and answer with the path and what it holds."""
        from ..flows.create_case import create_example_case

        path = Path(self.parameterAsFileOutput(parameters, self.OUTPUT, context))
        try:
            made = create_example_case(path, replace=True)
        except WaybillError as error:
            raise QgsProcessingException(str(error)) from error
        feedback.pushInfo(
            f"{made.sources} sources, {made.claims} claims, {made.places} places, "
            f"{made.legs} legs, {made.sightings} sightings"
        )
        return {
            self.OUTPUT: str(made.path), "SOURCES": made.sources, "CLAIMS": made.claims, "PLACES": made.places,
            "LEGS": made.legs, "SIGHTINGS": made.sightings,
        }  # fmt: skip

    def tr(self, text: str) -> str:
        """Translation in this algorithm's context."""
        return QCoreApplication.translate("CreateExampleCase", text)
