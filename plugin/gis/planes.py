"""A plane through two positions, in metres: distances from both are true, and the straight line is the geodesic."""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from osgeo import osr
from qgis.core import QgsCoordinateReferenceSystem

from ..core.errors import RouteError
from ..core.geometry import LonLat
from ..core.ground import turned
from .axes import degrees, east_first
from .raster_frames import quiet

Array = NDArray[np.float64]
_LEAST_APART_DEG = 0.01  # about a kilometre; a plane by two points needs two that differ


class Plane:
    """Longitude and latitude on WGS 84 to metres of a plane that fits two positions, and back."""

    def __init__(self, a: LonLat, b: LonLat) -> None:
        apart = max(abs(turned(a[0] - b[0])), abs(a[1] - b[1]))
        if apart < _LEAST_APART_DEG:
            self.proj = f"+proj=aeqd +lat_0={a[1]:.9f} +lon_0={a[0]:.9f}"
        else:
            self.proj = f"+proj=tpeqd +lat_1={a[1]:.9f} +lon_1={a[0]:.9f} +lat_2={b[1]:.9f} +lon_2={b[0]:.9f}"
        self.proj += " +datum=WGS84 +units=m +no_defs"
        own = osr.SpatialReference()
        own.ImportFromProj4(self.proj)
        earth, own = degrees(), east_first(own)
        self._there = osr.CoordinateTransformation(earth, own)
        self._back = osr.CoordinateTransformation(own, earth)

    def crs(self) -> QgsCoordinateReferenceSystem:
        """The plane as QGIS knows it."""
        return QgsCoordinateReferenceSystem.fromProj(self.proj)

    def to_metres(self, points: "Sequence[LonLat]") -> Array:
        """Positions as n × 2 metres; infinite where the plane does not reach."""
        with quiet():
            try:
                found = self._there.TransformPoints([(x, y) for x, y in points])
            except RuntimeError:
                return np.full((len(points), 2), math.inf)
        return np.array([each[:2] for each in found], float).reshape(-1, 2)

    def to_degrees(self, points: "Sequence[tuple[float, float]]") -> "tuple[LonLat, ...]":
        """Points of the plane as longitude and latitude. Raises RouteError where one lies off the earth."""
        with quiet():
            try:
                found = self._back.TransformPoints(list(points))
            except RuntimeError:
                found = [(math.inf, math.inf)]
        if not all(math.isfinite(lon) and math.isfinite(lat) for lon, lat, *_ in found):
            raise RouteError("The two places lie too far apart for one plane. Give points on the way between them.")
        return tuple((turned(lon), lat) for lon, lat, *_ in found)


def spanned(
    plane: Plane, box: "tuple[float, float, float, float]", around: LonLat
) -> "tuple[tuple[float, float, float, float], ...]":
    """Boxes in degrees (west, south, east, north) that hold a box of the plane; two where it goes across ±180°."""
    side = np.linspace(0.0, 1.0, 21)
    xs, ys = box[0] + side * (box[2] - box[0]), box[1] + side * (box[3] - box[1])
    edge = [(x, y) for x in (box[0], box[2]) for y in ys] + [(x, y) for y in (box[1], box[3]) for x in xs]
    at = np.array([(around[0] + turned(lon - around[0]), lat) for lon, lat in plane.to_degrees(edge)])
    (west, south), (east, north) = at.min(0).tolist(), at.max(0).tolist()
    poles = [(0.0, 90.0), (0.0, -90.0)]
    held = [bool(box[0] <= x <= box[2] and box[1] <= y <= box[3]) for x, y in plane.to_metres(poles)]
    if any(held) or east - west > 350.0:
        return ((-180.0, -90.0 if held[1] else south, 180.0, 90.0 if held[0] else north),)
    if west < -180.0:
        return (west + 360.0, south, 180.0, north), (-180.0, south, east, north)
    if east > 180.0:
        return (west, south, 180.0, north), (-180.0, south, east - 360.0, north)
    return ((west, south, east, north),)
