"""waybill:railleg"""

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
    QgsProcessingParameterString,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..core.errors import Cancelled, WaybillError
from .inputs import named_source, position, positions_on_the_way
from .tables import write
from .watched import Watched

_COLUMNS = {
    "rank": float, "length_km": float, "drawn_km": float, "precision_m": float, "towns": str, "method": str,
    "credit": str, "told": str,
}  # fmt: skip
_MOST_WAYS = 12


class RailLeg(QgsProcessingAlgorithm):
    """Where a train can go between two places."""

    START, END, VIA, AVOID, NETWORK, OUTPUT = "START", "END", "VIA", "AVOID", "NETWORK", "OUTPUT"
    GAP, ALTERNATIVES, LENGTH_KM = "GAP", "ALTERNATIVES", "LENGTH_KM"

    def createInstance(self) -> "RailLeg":
        """A fresh copy, as Processing asks for."""
        return RailLeg()

    def name(self) -> str:
        """Name after the provider's prefix."""
        return "railleg"

    def displayName(self) -> str:
        """What people see."""
        return self.tr("Rail Leg")

    def shortHelpString(self) -> str:
        """What it does."""
        return self.tr(
            "Plans where a train can go between two places: the shortest way along railway lines, through points in "
            "their order (VIA, a multipoint), without the countries (ISO codes such as CN) or lines (numbers of their "
            "features) named under AVOID, parted by commas. With nothing named there, lines in China are left out on "
            "the shipped network unless the leg begins or ends in China; a single “-” avoids nothing.\n\n"
            "Without a layer it uses the network that ships with Waybill: OpenStreetMap's railways from 22° E and "
            "38° N to the Pacific, thinned to straight chords, with the length of track. ALTERNATIVES asks for several "
            "ways that differ, the shortest first. The path is a modelled one: nobody saw a train take it."
        )

    def initAlgorithm(self, config: Any = None) -> None:
        """Two points; all else has a default."""
        self.addParameter(QgsProcessingParameterPoint(self.START, self.tr("Start")))
        self.addParameter(QgsProcessingParameterPoint(self.END, self.tr("End")))
        points = [QgsWkbTypes.GeometryType.PointGeometry]
        via = self.tr("Points on the way (WKT, longitude and latitude)")
        self.addParameter(QgsProcessingParameterGeometry(self.VIA, via, None, True, points))
        avoid = self.tr("Avoid: ISO codes of countries, numbers of lines (empty: China; “-”: nothing)")
        self.addParameter(QgsProcessingParameterString(self.AVOID, avoid, None, False, True))
        lines = [QgsProcessing.SourceType.TypeVectorLine]
        network = self.tr("Network: railway lines (empty: what ships with Waybill)")
        self.addParameter(QgsProcessingParameterFeatureSource(self.NETWORK, network, lines, None, True))
        double, whole = QgsProcessingParameterNumber.Type.Double, QgsProcessingParameterNumber.Type.Integer
        gap = self.tr("Join loose ends of the layer's lines nearer than, in metres")
        self.addParameter(QgsProcessingParameterNumber(self.GAP, gap, double, 100.0, True, 0.0, 5000.0))
        several = self.tr("Number of alternatives")
        self.addParameter(QgsProcessingParameterNumber(self.ALTERNATIVES, several, whole, 1, True, 1, _MOST_WAYS))
        line = QgsProcessing.SourceType.TypeVectorLine
        self.addParameter(QgsProcessingParameterFeatureSink(self.OUTPUT, self.tr("Rail leg"), line))
        self.addOutput(QgsProcessingOutputNumber(self.LENGTH_KM, self.tr("Length of track in kilometres")))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Plan, and say what has to be said beside it."""
        from ..flows.rail_leg import plan_rail_legs

        start, end = (position(self, parameters, name, context) for name in (self.START, self.END))
        places = [start, *positions_on_the_way(self, parameters, self.VIA, context), end]
        lines = named_source(self, parameters, self.NETWORK, context)
        told = self.parameterAsString(parameters, self.AVOID, context).strip()
        avoid = None if not told else [] if told == "-" else told.replace(";", ",").split(",")
        count = self.parameterAsInt(parameters, self.ALTERNATIVES, context)
        gap = self.parameterAsDouble(parameters, self.GAP, context)
        try:
            legs = plan_rail_legs(places, count, avoid, lines, gap, Watched(feedback))
        except Cancelled:
            return {}
        except WaybillError as error:
            raise QgsProcessingException(str(error)) from error
        rows = []
        for rank, leg in enumerate(legs, 1):
            towns = ", ".join(town.name for town in leg.towns)
            facts = [rank, leg.length_km, leg.drawn_km, leg.precision_m, towns, leg.method, leg.credit]
            rows.append((leg.line, [*facts, " ".join(leg.told)]))
            for each in leg.told:
                feedback.pushInfo(f"{rank}: {each}")
        target = write(self, parameters, self.OUTPUT, context, _COLUMNS, rows, QgsWkbTypes.Type.MultiLineString)
        return {self.OUTPUT: target, self.LENGTH_KM: legs[0].length_km}

    def tr(self, text: str) -> str:
        """Translation in this algorithm's context."""
        return QCoreApplication.translate("RailLeg", text)
