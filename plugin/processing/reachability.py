"""waybill:reachability"""

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterPoint,
    QgsProcessingParameterString,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..core.errors import Cancelled, WaybillError
from .inputs import named_source, position
from .tables import write
from .watched import Watched

_AREA = dict.fromkeys(("hours", "knots", "port_hours", "straight_km", "reach_km", "least_knots"), float)
_CALLS = {"name": str, "possible": str, "hours_left": float, "there_km": float, "onward_km": float, "words": str}


class Reachability(QgsProcessingAlgorithm):
    """What a ship could have done between two positions."""

    START, START_UTC, END, END_UTC = "START", "START_UTC", "END", "END_UTC"
    SPEED_KNOTS, PORT_HOURS, PLACES, NAME_FIELD, BY_SEA = "SPEED_KNOTS", "PORT_HOURS", "PLACES", "NAME_FIELD", "BY_SEA"
    OUTPUT, FEASIBLE = "OUTPUT", "FEASIBLE"
    SPARE_KM, LEAST_KNOTS, COUNT = "SPARE_KM", "LEAST_KNOTS", "COUNT"

    def createInstance(self) -> "Reachability":
        """A fresh copy, as Processing asks for."""
        return Reachability()

    def name(self) -> str:
        """Name after the provider's prefix."""
        return "reachability"

    def displayName(self) -> str:
        """What people see."""
        return self.tr("Reachability")

    def shortHelpString(self) -> str:
        """What it does."""
        return self.tr(
            "Between two positions of a ship with their times (UTC, as 2023-09-08T02:00:00Z): the outline of where "
            "it could have been at a speed, and for each of the places given whether a call was possible and how many "
            "hours in port that left. The outline is an ellipse with both positions as its foci. Distances are "
            "along the earth; BY_SEA measures the ways to places that are possible by these along planned sea legs. "
            "Possible does not mean that it happened."
        )

    def initAlgorithm(self, config: Any = None) -> None:
        """Two positions and their times; all else has a default."""
        first, second = self.tr("First position"), self.tr("Second position")
        for point, when, told in ((self.START, self.START_UTC, first), (self.END, self.END_UTC, second)):
            self.addParameter(QgsProcessingParameterPoint(point, told))
            self.addParameter(QgsProcessingParameterString(when, self.tr("{}: time in UTC").format(told)))
        double = QgsProcessingParameterNumber.Type.Double
        speed, stay = self.tr("Speed in knots"), self.tr("Least hours in port")
        self.addParameter(QgsProcessingParameterNumber(self.SPEED_KNOTS, speed, double, 12.0, True, 0.1, 60.0))
        self.addParameter(QgsProcessingParameterNumber(self.PORT_HOURS, stay, double, 0.0, True, 0.0, 10_000.0))
        points = [QgsProcessing.SourceType.TypeVectorPoint]
        places = self.tr("Places where it may have called")
        self.addParameter(QgsProcessingParameterFeatureSource(self.PLACES, places, points, None, True))
        named = self.tr("Field with their names")
        field = QgsProcessingParameterField(self.NAME_FIELD, named, None, self.PLACES, optional=True)
        self.addParameter(field)
        by_sea = self.tr("Measure along planned sea legs")
        self.addParameter(QgsProcessingParameterBoolean(self.BY_SEA, by_sea, False, True))
        area = QgsProcessing.SourceType.TypeVectorPolygon
        self.addParameter(QgsProcessingParameterFeatureSink(self.OUTPUT, self.tr("Within reach"), area))
        calls = self.tr("Feasible places")
        kind = QgsProcessing.SourceType.TypeVectorPoint
        self.addParameter(QgsProcessingParameterFeatureSink(self.FEASIBLE, calls, kind, None, True, False))
        self.addOutput(QgsProcessingOutputNumber(self.SPARE_KM, self.tr("Kilometres left for a detour")))
        self.addOutput(QgsProcessingOutputNumber(self.LEAST_KNOTS, self.tr("Speed that the straight way needs")))
        self.addOutput(QgsProcessingOutputNumber(self.COUNT, self.tr("Places where a call was possible")))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Measure, and say what was possible."""
        from ..core.geometry import Point
        from ..core.reachable import call_words
        from ..flows.reachability import reach_between

        knots = self.parameterAsDouble(parameters, self.SPEED_KNOTS, context)
        stay = self.parameterAsDouble(parameters, self.PORT_HOURS, context)
        by_sea = self.parameterAsBoolean(parameters, self.BY_SEA, context)
        try:
            first = self._fix(parameters, context, self.START, self.START_UTC)
            second = self._fix(parameters, context, self.END, self.END_UTC)
            places = self._places(parameters, context)
            reach = reach_between(first, second, places, knots, stay, by_sea, Watched(feedback))
        except Cancelled:
            return {}
        except WaybillError as error:
            raise QgsProcessingException(str(error)) from error
        for told in reach.told:
            feedback.pushInfo(told)
        budget, rows = reach.budget, []
        for call in reach.calls:
            words = call_words(call, knots)
            feedback.pushInfo(words)
            told = [call.name, "yes" if call.possible else "no", call.hours_left, call.there_km, call.onward_km, words]
            rows.append((Point(*call.at), told))
        facts = [budget.hours, knots, stay, budget.straight_km, budget.reach_km, budget.least_knots]
        kinds = QgsWkbTypes.Type
        area = write(self, parameters, self.OUTPUT, context, _AREA, [(reach.outline, facts)], kinds.MultiPolygon)
        calls = write(self, parameters, self.FEASIBLE, context, _CALLS, rows, kinds.Point)
        count = sum(call.possible for call in reach.calls)
        numbers = {self.SPARE_KM: budget.spare_km, self.LEAST_KNOTS: budget.least_knots, self.COUNT: count}
        return {self.OUTPUT: area, self.FEASIBLE: calls, **numbers}

    def _fix(self, parameters: dict[str, Any], context: QgsProcessingContext, point: str, when: str) -> Any:
        from ..core.reachable import Fix
        from ..core.times import parse_utc, utc

        told = self.parameterAsString(parameters, when, context).strip()
        return Fix(position(self, parameters, point, context), utc(parse_utc(told)))

    def _places(self, parameters: dict[str, Any], context: QgsProcessingContext) -> "list[Any]":
        given = named_source(self, parameters, self.PLACES, context)
        if given is None:
            return []
        from ..flows.reachability import named_points

        return named_points(given[0], self.parameterAsString(parameters, self.NAME_FIELD, context))

    def tr(self, text: str) -> str:
        """Translation in this algorithm's context."""
        return QCoreApplication.translate("Reachability", text)
