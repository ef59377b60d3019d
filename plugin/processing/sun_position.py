"""waybill:sunposition"""

from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterPoint,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..core.errors import WaybillError


class SunPosition(QgsProcessingAlgorithm):
    """Where the sun stood over a place at an instant."""

    POINT, UTC, ELEVATION, AZIMUTH = "POINT", "UTC", "ELEVATION", "AZIMUTH"

    def createInstance(self) -> "SunPosition":
        """A fresh copy, as Processing asks for."""
        return SunPosition()

    def name(self) -> str:
        """Name after the provider's prefix."""
        return "sunposition"

    def displayName(self) -> str:
        """What people see."""
        return self.tr("Sun Position")

    def shortHelpString(self) -> str:
        """What it does."""
        return self.tr(
            "Elevation and azimuth of the sun over a point at an instant in UTC (written like 2023-09-12T02:15:00Z), "
            "in degrees, without refraction, good to 0.02° between 1950 and 2100. A shadow falls in the direction of "
            "the azimuth turned by 180°; on flat ground a height is the shadow's length times the tangent of the "
            "elevation."
        )

    def initAlgorithm(self, config: Any = None) -> None:
        """A point and an instant."""
        self.addParameter(QgsProcessingParameterPoint(self.POINT, self.tr("Point")))
        self.addParameter(QgsProcessingParameterString(self.UTC, self.tr("Time (UTC, like 2023-09-12T02:15:00Z)")))
        self.addOutput(QgsProcessingOutputNumber(self.ELEVATION, self.tr("Elevation, degrees")))
        self.addOutput(QgsProcessingOutputNumber(self.AZIMUTH, self.tr("Azimuth, degrees from north")))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Compute, and say when it was night."""
        from ..core.values import Utc
        from ..flows.sun import sun_position

        degrees = QgsCoordinateReferenceSystem("EPSG:4326")
        point = self.parameterAsPoint(parameters, self.POINT, context, degrees)
        moment = Utc(self.parameterAsString(parameters, self.UTC, context).strip())
        try:
            sun = sun_position((point.x(), point.y()), moment)
        except WaybillError as error:
            raise QgsProcessingException(str(error)) from error
        if sun.elevation_deg <= 0.0:
            feedback.pushWarning(self.tr("The sun was below the horizon: nothing there cast a shadow."))
        return {self.ELEVATION: round(sun.elevation_deg, 4), self.AZIMUTH: round(sun.azimuth_deg, 4)}

    def tr(self, text: str) -> str:
        """Translation in this algorithm's context."""
        return QCoreApplication.translate("SunPosition", text)
