"""Land of coast layers as rings in a plane: what ships with the plugin, or any polygon layer."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeatureRequest,
    QgsFeatureSource,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingFeatureSource,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..core.errors import RouteError
from ..core.geometry import LonLat
from .geodesy import WGS84
from .planes import Plane, spanned
from .wkb_chains import Array, rings_in

Box = tuple[float, float, float, float]
_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "basemap"
FINE = "coast_sea_of_japan"
FINE_BOX = QgsRectangle(129.5, 41.5, 133.9, 43.5)
"""Where the finer coast lies."""
WORLD = "land"
FRAME = QgsRectangle(22.0, 28.0, 150.0, 74.0)
"""Within it, Natural Earth is thinned less; see resources/SOURCES.md."""
_SEAM_DEG = 0.02  # within that of the edge of the finer coast, the coarser one may be what is near
_STEP_DEG = 0.25  # so much of a parallel leaves the straight line by less than ten metres
FINE_M, FRAMED_M, COARSE_M = 500.0, 1500.0, 5000.0
"""How far each may be off: GSHHG, and Natural Earth, thinned to 0.006° within the frame and to 0.03° beyond it."""
_WORDS = {FINE: "GSHHG 2.3.6, full resolution", WORLD: "Natural Earth 1:10m, thinned"}
_CREDITS = {FINE: "Shoreline: GSHHG 2.3.6 (Wessel and Smith), LGPL", WORLD: "Made with Natural Earth"}


@dataclass(frozen=True)
class Coast:
    """Rings of land in metres of a plane, with what they were taken from; `layer` is None for what ships with us."""

    rings: "list[Array]"
    layer: Optional[str] = None

    def said_of(self, track: "Iterable[LonLat]") -> "Said":
        """What has to be said of the shore along a track."""
        if self.layer is not None:
            return Said((f"coast layer “{self.layer}”",), None, ())
        inner = QgsRectangle(FINE_BOX)
        inner.grow(-_SEAM_DEG)
        points = [QgsPointXY(*at) for at in track]
        fine = [inner.contains(at) for at in points]
        coarse = any(not FRAME.contains(at) for at in points)
        used = [name for name, is_used in ((FINE, any(fine)), (WORLD, not all(fine))) if is_used]
        precision = FINE_M if all(fine) else COARSE_M if coarse else FRAMED_M
        return Said(tuple(_WORDS[n] for n in used), precision, tuple(_CREDITS[n] for n in used))


@dataclass(frozen=True)
class Said:
    """Which shore a track was planned by, how far that may be off in metres, and whom to credit."""

    words: tuple[str, ...]
    precision_m: Optional[float]
    credits: tuple[str, ...]


def shipped_coast(plane: Plane, box: Box, around: LonLat) -> Coast:
    """The land that ships with the plugin, within a box of a plane: GSHHG at the Sea of Japan, else Natural Earth."""
    rings: list[Array] = []
    for part in _rectangles(plane, box, around):
        near = part.intersect(FINE_BOX)
        if not near.isEmpty():
            rings += _rings(shipped_layer(FINE), near, plane)
        if not FINE_BOX.contains(part):
            beyond = QgsGeometry.fromRect(part).difference(QgsGeometry.fromRect(FINE_BOX))
            rings += _rings(shipped_layer(WORLD), part, plane, None if near.isEmpty() else beyond)
    return Coast(rings)


def coast_of(source: QgsFeatureSource, name: str, plane: Plane, box: Box, around: LonLat) -> Coast:
    """The land of a polygon layer in any CRS, within a box of a plane; what is invalid in it is made valid.

    Raises RouteError where the layer has no polygons or no CRS.
    """
    if QgsWkbTypes.geometryType(source.wkbType()) != QgsWkbTypes.GeometryType.PolygonGeometry:
        raise RouteError(f"The coast layer “{name}” has no polygons. Choose a layer of land areas.")
    if not source.sourceCrs().isValid():
        raise RouteError(
            f"The coast layer “{name}” has no coordinate system. Set the right one under Layer properties, Source."
        )
    parts = [turned for part in _rectangles(plane, box, around) for turned in _as_drawn(part, source)]
    return Coast([ring for part in parts for ring in _rings(source, part, plane)], name)


def _as_drawn(part: QgsRectangle, source: QgsFeatureSource) -> "list[QgsRectangle]":
    """A rectangle, and where else a layer in degrees may hold its land: some go on beyond ±180°."""
    drawn = [part]
    reach = source.sourceExtent()
    if source.sourceCrs().isGeographic():
        for turn, beyond in ((360.0, reach.xMaximum() > 180.0), (-360.0, reach.xMinimum() < -180.0)):
            if beyond:
                drawn.append(
                    QgsRectangle(part.xMinimum() + turn, part.yMinimum(), part.xMaximum() + turn, part.yMaximum())
                )
    return drawn


def _rectangles(plane: Plane, box: Box, around: LonLat) -> "list[QgsRectangle]":
    return [QgsRectangle(*degrees) for degrees in spanned(plane, box, around)]


def shipped_layer(name: str) -> QgsVectorLayer:
    """A layer of the shipped base map. Raises RouteError where it can't be read."""
    path = _FOLDER / f"{name}.fgb"
    layer = QgsVectorLayer(str(path), name, "ogr")
    if not layer.isValid():
        raise RouteError(f"The coast that ships with Waybill can't be read: {path}. Install the plugin again.")
    return layer


def _rings(
    source: QgsFeatureSource, part: QgsRectangle, plane: Plane, within: Optional[QgsGeometry] = None
) -> "list[Array]":
    """Closed rings of the land in a rectangle in degrees, in the plane."""
    earth = QgsCoordinateReferenceSystem(WGS84)
    request = QgsFeatureRequest().setNoAttributes().setFilterRect(part)
    if source.sourceCrs() != earth:
        request.setDestinationCrs(earth, QgsCoordinateTransformContext())
    if isinstance(source, QgsProcessingFeatureSource):
        features = source.getFeatures(request, QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks)
    else:
        features = source.getFeatures(request)
    there = QgsCoordinateTransform(earth, plane.crs(), QgsCoordinateTransformContext())
    found: list[Array] = []
    for feature in features:
        land = feature.geometry()
        if land.isEmpty():
            continue
        if not part.contains(land.boundingBox()):
            land = _clipped(land, part)
        if within is not None and land.intersects(within):
            land = land.intersection(within)
        elif within is not None:
            continue
        land = land.densifyByDistance(_STEP_DEG)
        try:
            land.transform(there)
        except QgsCsException:
            continue  # on the far side of the earth
        found += rings_in(bytes(land.asWkb()))
    return found


def _clipped(land: QgsGeometry, part: QgsRectangle) -> QgsGeometry:
    """Land within a rectangle; what is invalid is made valid where it can't be cut as it is."""
    if not land.isGeosValid():
        land = land.makeValid()
    return land.intersection(QgsGeometry.fromRect(part))
