"""waybill:sealeg"""

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterGeometry,
    QgsProcessingParameterNumber,
    QgsProcessingParameterPoint,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..core.errors import Cancelled, WaybillError
from .inputs import named_source, position, positions_on_the_way
from .tables import write
from .watched import Watched

_COLUMNS = {"length_km": float, "precision_m": float, "coast": str, "method": str, "credit": str, "told": str}


class SeaLeg(QgsProcessingAlgorithm):
    """Where a ship can go between two places."""

    START, END, VIA, CLEARANCE, COAST, OUTPUT = "START", "END", "VIA", "CLEARANCE", "COAST", "OUTPUT"
    LENGTH_KM = "LENGTH_KM"

    def createInstance(self) -> "SeaLeg":
        """A fresh copy, as Processing asks for."""
        return SeaLeg()

    def name(self) -> str:
        """Name after the provider's prefix."""
        return "sealeg"

    def displayName(self) -> str:
        """What people see."""
        return self.tr("Sea Leg")

    def shortHelpString(self) -> str:
        """What it does."""
        return self.tr(
            "Plans where a ship can go between two places: the shortest way that crosses no land of the coast layer "
            "and keeps a distance off shore where there is room, with rounded corners. A place on land, up to 15 km "
            "from the sea, is joined from the nearest water that leads to the other. VIA is a multipoint of positions "
            "on the way, in their order.\n\n"
            "Without a coast layer it uses GSHHG in full resolution around Rajin and Peter the Great Gulf, and Natural "
            "Earth elsewhere, which is coarse: precision_m says how far the shore may be off. The path is a modelled "
            "one, not a track: it knows no depth, fairway, ice or traffic scheme."
        )

    def initAlgorithm(self, config: Any = None) -> None:
        """Two points; all else has a default."""
        self.addParameter(QgsProcessingParameterPoint(self.START, self.tr("Start")))
        self.addParameter(QgsProcessingParameterPoint(self.END, self.tr("End")))
        points = [QgsWkbTypes.GeometryType.PointGeometry]
        via = self.tr("Points on the way (WKT, longitude and latitude)")
        self.addParameter(QgsProcessingParameterGeometry(self.VIA, via, None, True, points))
        clearance = QgsProcessingParameterNumber(
            self.CLEARANCE, self.tr("Distance off shore, in metres"),
            QgsProcessingParameterNumber.Type.Double, 1000.0, False, 0.0, 100_000.0,
        )  # fmt: skip
        self.addParameter(clearance)
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        coast = self.tr("Coast: polygons of land (empty: what ships with Waybill)")
        self.addParameter(QgsProcessingParameterFeatureSource(self.COAST, coast, polygons, None, True))
        lines = QgsProcessing.SourceType.TypeVectorLine
        self.addParameter(QgsProcessingParameterFeatureSink(self.OUTPUT, self.tr("Sea leg"), lines))
        self.addOutput(QgsProcessingOutputNumber(self.LENGTH_KM, self.tr("Length in kilometres")))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Plan, and say what has to be said beside it."""
        from ..flows.sea_leg import plan_sea_leg

        start, end = (position(self, parameters, name, context) for name in (self.START, self.END))
        via = positions_on_the_way(self, parameters, self.VIA, context)
        coast = named_source(self, parameters, self.COAST, context)
        clearance = self.parameterAsDouble(parameters, self.CLEARANCE, context)
        try:
            leg = plan_sea_leg(start, end, via, clearance, coast, Watched(feedback))
        except Cancelled:
            return {}
        except WaybillError as error:
            raise QgsProcessingException(str(error)) from error
        for told in leg.told:
            feedback.pushWarning(told)
        row = leg.line, [leg.length_km, leg.precision_m, leg.coast, leg.method, leg.credit, " ".join(leg.told)]
        target = write(self, parameters, self.OUTPUT, context, _COLUMNS, [row], QgsWkbTypes.Type.MultiLineString)
        return {self.OUTPUT: target, self.LENGTH_KM: leg.length_km}

    def tr(self, text: str) -> str:
        """Translation in this algorithm's context."""
        return QCoreApplication.translate("SeaLeg", text)
