"""waybill:countbyarea"""

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..core.errors import WaybillError

_SIZES = ("20ft", "40ft", "45ft")
_PITCHES = {"20ft": "6.31 × 2.84", "40ft": "12.44 × 2.84", "45ft": "13.97 × 2.84"}


class CountByArea(QgsProcessingAlgorithm):
    """How many containers an outlined block holds, by its area."""

    AREA, PITCH, TIERS, SIZE, GSD = "AREA", "PITCH", "TIERS", "SIZE", "GSD"
    NUMBERS = ("LOW", "BEST", "HIGH", "TEU_LOW", "TEU_BEST", "TEU_HIGH", "SQUARE_METRES", "OUTLINES")
    REASON = "REASON"

    def createInstance(self) -> "CountByArea":
        """A fresh copy, as Processing asks for."""
        return CountByArea()

    def name(self) -> str:
        """Name after the provider's prefix."""
        return "countbyarea"

    def displayName(self) -> str:
        """What people see."""
        return self.tr("Count by Area")

    def shortHelpString(self) -> str:
        """What it does."""
        return self.tr(
            "Counts the containers of tight blocks, whose boxes run together on the image, by the ground they cover: "
            "area over pitch, times tiers. Draw the polygons along the outer roofs; leave lanes out. The pitch is the "
            "distance from box to box along their length and across, gaps included (empty: gaps of 0.25 and 0.4 m). "
            "Tiers are one number, or low–best–high. The interval holds the tiers, an error of 3 % in the pitch and, "
            "where the resolution of the image is given, that of the outline's corners; sums add low to low and high "
            "to high."
        )

    def initAlgorithm(self, config: Any = None) -> None:
        """Polygons; all else has a default."""
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.addParameter(QgsProcessingParameterFeatureSource(self.AREA, self.tr("Outlines of blocks"), polygons))
        pitch = self.tr("Pitch in metres, along × across (empty: usual gaps)")
        self.addParameter(QgsProcessingParameterString(self.PITCH, pitch, optional=True))
        tiers = self.tr("Tiers (one number, or low–best–high)")
        self.addParameter(QgsProcessingParameterString(self.TIERS, tiers, defaultValue="1", optional=True))
        size = self.tr("Size of the containers")
        self.addParameter(
            QgsProcessingParameterEnum(self.SIZE, size, list(_SIZES), defaultValue="20ft", usesStaticStrings=True)
        )
        gsd = QgsProcessingParameterNumber(
            self.GSD, self.tr("Resolution of the image as collected, in metres"),
            QgsProcessingParameterNumber.Type.Double, optional=True, minValue=0.01, maxValue=100.0,
        )  # fmt: skip
        self.addParameter(gsd)
        for name in self.NUMBERS:
            self.addOutput(QgsProcessingOutputNumber(name, name.replace("_", " ").capitalize()))
        self.addOutput(QgsProcessingOutputString(self.REASON, self.tr("Why low and high differ")))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Count, and say what the interval leaves out."""
        from ..flows.counting_by_area import count_blocks

        source = self.parameterAsSource(parameters, self.AREA, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, self.AREA))
        size = self.parameterAsEnumString(parameters, self.SIZE, context)
        pitch = self.parameterAsString(parameters, self.PITCH, context).strip() or _PITCHES[size]
        tiers = self.parameterAsString(parameters, self.TIERS, context).strip() or "1"
        given = parameters.get(self.GSD) is not None
        gsd = self.parameterAsDouble(parameters, self.GSD, context) if given else None
        try:
            found = count_blocks(source, context.transformContext(), pitch, tiers, size, gsd)
        except WaybillError as error:
            raise QgsProcessingException(str(error)) from error
        if not given:
            feedback.pushWarning(
                self.tr("No resolution was given, so the interval does not hold the error of the outlines themselves.")
            )
        feedback.pushInfo(self.tr("Pitch {} m, tiers {}: {}").format(pitch, tiers, found.boxes.reason or ""))
        boxes, teu = found.boxes, found.teu
        numbers = (boxes.low, boxes.best, boxes.high, teu.low, teu.best, teu.high, found.area_m2, found.outlines)
        return {**dict(zip(self.NUMBERS, numbers)), self.REASON: boxes.reason or ""}

    def tr(self, text: str) -> str:
        """Translation in this algorithm's context."""
        return QCoreApplication.translate("CountByArea", text)
