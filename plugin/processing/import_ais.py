"""waybill:importais"""

from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional, Union

from qgis.core import (
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..core.errors import BadValue, Cancelled, WaybillError
from .follow_time import FollowTime
from .inputs import named_source
from .watched import Watched

if TYPE_CHECKING:  # what QGIS loads at its start stays light
    from ..core.ais.limits import AisLimits
    from ..flows.import_ais import AisQuestion, Imported, PointTable

_SINKS = (  # output, kind of shape, whether it is made unless told otherwise
    ("TRACKS", QgsProcessing.SourceType.TypeVectorLine, True),
    ("STOPS", QgsProcessing.SourceType.TypeVectorPoint, True),
    ("GAPS", QgsProcessing.SourceType.TypeVectorLine, True),
    ("JUMPS", QgsProcessing.SourceType.TypeVectorLine, True),
    ("EVENTS", QgsProcessing.SourceType.TypeVectorPoint, True),
    ("REJECTS", QgsProcessing.SourceType.TypeVector, False),
)
_LAYERS = (".gpkg", ".shp", ".geojson", ".json", ".fgb", ".parquet", ".gml", ".kml")
_THRESHOLDS = ("GAP_HOURS", "STOP_KNOTS", "STOP_HOURS", "MAX_KNOTS")


class ImportAis(QgsProcessingAlgorithm):
    """Tracks of ships from their AIS positions, with stops, gaps and jumps."""

    INPUT, MAPPING, PLACES, LAND = "INPUT", "MAPPING", "PLACES", "LAND"

    def createInstance(self) -> "ImportAis":
        """A fresh copy, as Processing asks for."""
        return ImportAis()

    def name(self) -> str:
        """Name after the provider's prefix."""
        return "importais"

    def displayName(self) -> str:
        """What people see."""
        return self.tr("Import AIS")

    def shortHelpString(self) -> str:
        """What it does."""
        return self.tr(
            "Reads positions of ships and makes tracks of them, split at gaps and jumps, with their beginning and "
            "end in UTC. INPUT is a file (CSV of MarineCadastre, of the Danish Maritime Authority, of Spire or "
            "exactEarth, any other with a mapping; NMEA sentences where the package pyais is installed; .gz and "
            ".zip are unpacked), a file of points as GeoPackage or Shapefile, or the name of a point layer of the "
            "project. Rows that can't be used are listed in REJECTS with line and reason, and the rest is imported.\n\n"
            'MAPPING is JSON, or a file of it: fields with their columns, {"mmsi": "…", "time": "…", "lat": "…", '
            '"lon": "…", "sog": "…", "draught": "…", "name": "…", "imo": "…", "type": "…"}, and settings: "zone" '
            '("Asia/Vladivostok", "+09:00"; times are UTC without it), "day_first" (true or false), '
            '"time_format", "speed_unit" (kn, m/s, km/h, mph), "delimiter", "encoding".\n\n'
            "A gap is a silence, whatever its cause. Beside each stand the ship's own earlier gaps and how many "
            "other ships were received in the same cell of half a degree meanwhile. A jump is a step that needs "
            "more than MAX_KNOTS over more than half a nautical mile on the sphere. EVENTS are port visits (with "
            "PLACES: in within 3 km, out beyond 4 km), positions on land (with LAND), one MMSI in several places "
            "in turns, changed draughts, and reported speeds that the positions belie; all are suspicions, each "
            "with the thresholds it was found by."
        )

    def initAlgorithm(self, config: Any = None) -> None:
        """A file or layer, thresholds, and where to put what is found."""
        told = self.tr("File of positions, or name of a point layer")
        anything = self.tr("All files (*)")  # the name of a layer has no ending
        self.addParameter(QgsProcessingParameterFile(self.INPUT, told, fileFilter=anything))
        told = self.tr("Mapping of columns (JSON, or a file of it)")
        self.addParameter(QgsProcessingParameterString(self.MAPPING, told, None, False, True))
        number = QgsProcessingParameterNumber.Type.Double
        for name, text, value in (
            ("GAP_HOURS", self.tr("A gap lasts at least (hours)"), 6.0),
            ("STOP_KNOTS", self.tr("A stop is slower than (knots)"), 0.5),
            ("STOP_HOURS", self.tr("A stop lasts at least (hours)"), 1.0),
            ("MAX_KNOTS", self.tr("No ship is faster than (knots)"), 50.0),
        ):
            self.addParameter(QgsProcessingParameterNumber(name, text, number, value, False, 0.01))
        points, polygons = QgsProcessing.SourceType.TypeVectorPoint, QgsProcessing.SourceType.TypeVectorPolygon
        for name, text, kind in (
            (self.PLACES, self.tr("Ports, for port visits"), points),
            (self.LAND, self.tr("Land, for positions on it"), polygons),
        ):
            self.addParameter(QgsProcessingParameterFeatureSource(name, text, [kind], None, True))
        titles = {
            "TRACKS": self.tr("Tracks"), "STOPS": self.tr("Stops"), "GAPS": self.tr("Gaps"), "JUMPS": self.tr("Jumps"),
            "EVENTS": self.tr("Other events"), "REJECTS": self.tr("Rows that could not be used"),
        }  # fmt: skip
        for name, kind, made in _SINKS:
            self.addParameter(QgsProcessingParameterFeatureSink(name, titles[name], kind, None, True, made))
        for name, text in (
            ("ROWS", self.tr("Rows used")), ("SHIPS", self.tr("Ships")), ("TRACK_COUNT", self.tr("Number of tracks")),
            ("STOP_COUNT", self.tr("Number of stops")), ("GAP_COUNT", self.tr("Number of gaps")),
            ("JUMP_COUNT", self.tr("Number of jumps")), ("EVENT_COUNT", self.tr("Number of other events")),
            ("REJECTED", self.tr("Rows that could not be used")), ("DUPLICATES", self.tr("Rows that repeat another")),
        ):  # fmt: skip
            self.addOutput(QgsProcessingOutputNumber(name, text))
        self.addOutput(QgsProcessingOutputString("NOTES", self.tr("What was understood of the file")))

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Any:
        """A layer may be given itself, where the parameter wants a text."""
        given = parameters.get(self.INPUT)
        if isinstance(given, QgsMapLayer):
            parameters = {**parameters, self.INPUT: given.id()}
        return super().checkParameterValues(parameters, context)

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Get hold of the layer while it may be touched."""
        self._points: Optional[PointTable] = None
        layer = self._layer(parameters, context)
        if layer is not None:
            from ..flows.import_ais import points_of

            try:
                self._points = points_of(layer, context.transformContext())
            except WaybillError as error:
                raise QgsProcessingException(str(error)) from error
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read, find, and write while it is found."""
        from ..flows.import_ais import import_ais
        from .ais_tables import AisTables

        file = self.parameterAsFile(parameters, self.INPUT, context)
        try:
            question = self._question(parameters, context)
            tables = AisTables(self, parameters, context, question.limits)
            done = import_ais(self._points or Path(file), question, tables, Watched(feedback))
        except Cancelled:
            return {}
        except WaybillError as error:
            raise QgsProcessingException(str(error)) from error
        for note in done.notes:
            feedback.pushInfo(note)
        for warning in done.warnings:
            feedback.pushWarning(warning)
        self._follow_time(tables.written, context)
        return {**tables.written, **_numbers(done)}

    def _question(self, parameters: dict[str, Any], context: QgsProcessingContext) -> "AisQuestion":
        from ..flows.import_ais import AisQuestion, land_in, mapping_of, ports_in

        mapping = mapping_of(self.parameterAsString(parameters, self.MAPPING, context))
        places, land = (named_source(self, parameters, name, context) for name in (self.PLACES, self.LAND))
        transforms = context.transformContext()
        return AisQuestion(
            self._limits(parameters, context), mapping, ports_in(places[0], transforms) if places is not None else (),
            land_in(*land, transforms) if land is not None else None,
        )  # fmt: skip

    def _limits(self, parameters: dict[str, Any], context: QgsProcessingContext) -> "AisLimits":
        from ..core.ais.limits import AisLimits

        given = {name.lower(): self.parameterAsDouble(parameters, name, context) for name in _THRESHOLDS}
        try:
            return AisLimits(**given)
        except BadValue as error:
            raise QgsProcessingException(str(error)) from error

    def _layer(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Optional[QgsVectorLayer]:
        given: Union[QgsMapLayer, str, None] = parameters.get(self.INPUT)
        if isinstance(given, str) and context.project() is not None and not Path(given).is_file():
            named = context.project().mapLayersByName(given)
            given = context.project().mapLayer(given) or (named[0] if named else given)
        if isinstance(given, str) and Path(given.split("|")[0]).suffix.lower() in _LAYERS:
            given = QgsVectorLayer(given, Path(given.split("|")[0]).stem, "ogr")
        return given if isinstance(given, QgsVectorLayer) else None

    def _follow_time(self, written: dict[str, Optional[str]], context: QgsProcessingContext) -> None:
        for where in written.values():
            if where and context.willLoadLayerOnCompletion(where):
                context.layerToLoadOnCompletionDetails(where).setPostProcessor(FollowTime.kept())

    def tr(self, text: str) -> str:
        """Translation in this algorithm's context."""
        return QCoreApplication.translate("ImportAis", text)


def _numbers(done: "Imported") -> dict[str, Any]:
    main = sum(done.count(kind) for kind in ("stop", "gap", "jump"))
    return {
        "ROWS": done.rows, "SHIPS": done.ships, "TRACK_COUNT": done.tracks, "STOP_COUNT": done.count("stop"),
        "GAP_COUNT": done.count("gap"), "JUMP_COUNT": done.count("jump"),
        "EVENT_COUNT": sum(done.events.values()) - main, "REJECTED": done.rejected, "DUPLICATES": done.duplicates,
        "NOTES": "\n".join([*done.notes, *done.warnings]),
    }  # fmt: skip
