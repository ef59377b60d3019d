"""Which positions lie on land: by the polygons of a layer, or well inside of the coast that ships with the plugin."""

import math
from collections.abc import Iterator
from typing import Any, Callable, Optional

import numpy as np
from numpy.typing import NDArray
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeatureRequest,
    QgsFeatureSource,
    QgsGeometry,
    QgsPoint,
    QgsRectangle,
    QgsSpatialIndex,
)

from ..core.errors import AisError, RouteError
from .ais_layer import nowhere
from .coasts import COARSE_M, FINE, FINE_BOX, FINE_M, FRAME, FRAMED_M, WORLD, shipped_layer
from .geodesy import WGS84

Floats, Flags = NDArray[np.float64], NDArray[np.bool_]
_LAKES = "lakes"
_CELL_DEG = 0.05
_DEGREE_M = 110_574.0  # of latitude, where it is shortest


class Land:
    """Answers which positions lie on the polygons of a layer, in degrees; `said` names it."""

    def __init__(self, source: QgsFeatureSource, name: str, context: QgsCoordinateTransformContext) -> None:
        """Raises AisError where the polygons have no coordinate system or can't be brought to degrees."""
        if not source.sourceCrs().isValid():
            raise AisError(f"The layer “{name}” has no coordinate system. Set it, then run this again.")
        self.said = f"the layer “{name}”"
        transform = QgsCoordinateTransform(source.sourceCrs(), QgsCoordinateReferenceSystem(WGS84), context)
        self._areas = _Areas()
        for feature in source.getFeatures(QgsFeatureRequest().setNoAttributes()):
            geometry = feature.geometry()
            try:
                geometry.transform(transform)
            except QgsCsException:
                raise nowhere(feature, name) from None
            self._areas.add(geometry)

    def __call__(self, lon: Floats, lat: Floats) -> Flags:
        """For each position, in degrees: it lies inside of a polygon."""
        return self._areas.each(lon, lat, self._inside)

    def _inside(self, x: float, y: float) -> bool:
        return self._areas.around(x, y) is not None


class ShippedLand:
    """Answers which positions lie further inside of the shipped coast than that may be off, and on no lake."""

    said = "the coast that ships with Waybill, further inland than it may be off; rivers are not in it"

    def __init__(self) -> None:
        """Raises AisError where a file of the plugin is missing."""
        try:
            layers = {name: shipped_layer(name) for name in (FINE, WORLD, _LAKES)}
        except RouteError as error:
            raise AisError(str(error)) from error
        self._areas = {name: _Areas() for name in layers}
        for name, layer in layers.items():
            for feature in layer.getFeatures():
                self._areas[name].add(feature.geometry())

    def __call__(self, lon: Floats, lat: Floats) -> Flags:
        """For each position, in degrees: it can't be water, as far as the coast tells."""
        return self._areas[WORLD].each(lon, lat, self._inland)

    def _inland(self, x: float, y: float) -> bool:
        near, off_m = (FINE, FINE_M) if _holds(FINE_BOX, x, y) else (WORLD, COARSE_M)
        if near == WORLD and _holds(FRAME, x, y):
            off_m = FRAMED_M
        inside = self._areas[near].around(x, y)
        if inside is None or self._areas[_LAKES].around(x, y) is not None:
            return False
        # A degree of longitude is shorter than one of latitude: so no position is taken for further inland than it is.
        return self._areas[near].to_edge_deg(inside, x, y) * _DEGREE_M * math.cos(math.radians(y)) > off_m


class _Areas:
    """Polygons in degrees, looked up by position."""

    def __init__(self) -> None:
        self._index = QgsSpatialIndex()
        self._kept: list[QgsGeometry] = []  # an engine looks at a geometry it does not own
        self._insides: list[Any] = []
        self._edges: dict[int, tuple[QgsGeometry, Any]] = {}

    def add(self, area: QgsGeometry) -> None:
        """One more; an invalid one is made valid, and nothing is left out."""
        if area.isNull() or area.isEmpty():
            return
        area = area if area.isGeosValid() else area.makeValid()
        self._index.addFeature(len(self._kept), area.boundingBox())
        self._insides.append(_prepared(area))
        self._kept.append(area)

    def each(self, lon: Floats, lat: Floats, judged: Callable[[float, float], bool]) -> Flags:
        """What is judged of each position; False, unasked, where no polygon comes near: most ships are out at sea."""
        answers = np.zeros(len(lon), bool)
        sound = np.flatnonzero(np.isfinite(lon) & np.isfinite(lat))
        cells = np.floor(np.stack([lon[sound], lat[sound]], 1) / _CELL_DEG).astype(np.int64)
        known, which = np.unique(cells, axis=0, return_inverse=True)
        near = np.array([self._any_in(x, y) for x, y in known.tolist()], bool)
        for n in sound[near[which.reshape(-1)]].tolist():
            answers[n] = judged(float(lon[n]), float(lat[n]))
        return answers

    def around(self, x: float, y: float) -> Optional[int]:
        """Number of a polygon that a position is inside of; None where there is none."""
        return next(self._around(x, y), None)

    def to_edge_deg(self, number: int, x: float, y: float) -> float:
        """Degrees from a position to the edge of a polygon."""
        if number not in self._edges:
            edge = QgsGeometry(self._kept[number].constGet().boundary())
            self._edges[number] = edge, _prepared(edge)
        return float(self._edges[number][1].distance(QgsPoint(x, y)))

    def _around(self, x: float, y: float) -> Iterator[int]:
        point = QgsPoint(x, y)
        return (n for n in self._index.intersects(point.boundingBox()) if self._insides[n].contains(point))

    def _any_in(self, column: int, row: int) -> bool:
        west, south = column * _CELL_DEG, row * _CELL_DEG
        box = QgsRectangle(west, south, west + _CELL_DEG, south + _CELL_DEG)
        square = QgsGeometry.fromRect(box)
        return any(self._insides[n].intersects(square.constGet()) for n in self._index.intersects(box))


def _prepared(geometry: QgsGeometry) -> Any:
    engine = QgsGeometry.createGeometryEngine(geometry.constGet())
    engine.prepareGeometry()
    return engine


def _holds(box: QgsRectangle, x: float, y: float) -> bool:
    return bool(box.xMinimum() <= x <= box.xMaximum() and box.yMinimum() <= y <= box.yMaximum())
