"""The ground around a position as a plane: east and north in metres on WGS 84, exact to a millimetre over a yard.

A plane touches the ellipsoid at its origin; at a distance d its error is about d³ / R², 0.03 mm at 1 km. Longitudes
are taken the short way round, so that a box across ±180° is as long as elsewhere.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from .errors import BadValue
from .geometry import LonLat, Polygon

_A = 6_378_137.0
_F = 1.0 / 298.257_223_563
_E2 = _F * (2.0 - _F)
LEAST_M_PER_DEG = 110_574.0
"""Metres of one degree of latitude where it is shortest, at the equator."""
EastNorth = tuple[float, float]


@dataclass(frozen=True)
class Ground:
    """The plane at a longitude and latitude; its two scales are metres per degree. Raises BadValue at a pole."""

    lon: float
    lat: float

    def __post_init__(self) -> None:
        if not (math.isfinite(self.lon) and abs(self.lat) < 89.99):
            raise BadValue("At a pole there is no east and no west to measure along. Choose another position.")

    @property
    def m_per_deg_n(self) -> float:
        """Metres of one degree of latitude, from the meridian's radius of curvature."""
        w2 = 1.0 - _E2 * math.sin(math.radians(self.lat)) ** 2
        return math.radians(_A * (1.0 - _E2) / w2**1.5)

    @property
    def m_per_deg_e(self) -> float:
        """Metres of one degree of longitude, from the prime vertical's radius of curvature."""
        w2 = 1.0 - _E2 * math.sin(math.radians(self.lat)) ** 2
        return math.radians(_A * math.cos(math.radians(self.lat)) / math.sqrt(w2))

    def to_plane(self, at: LonLat) -> EastNorth:
        """East and north of the origin, in metres."""
        north = at[1] - self.lat
        east = turned(at[0] - self.lon)
        # at another latitude a degree of longitude is shorter: taken half way, which makes the plane symmetric
        middle = math.radians(self.lat + north / 2.0)
        w2 = 1.0 - _E2 * math.sin(middle) ** 2
        x = east * math.radians(_A * math.cos(middle) / math.sqrt(w2))
        return x, north * math.radians(_A * (1.0 - _E2) / w2**1.5)

    def to_degrees(self, at: EastNorth) -> LonLat:
        """Longitude (−180 to 180) and latitude of a point of the plane, in degrees."""
        lat = self.lat + at[1] / self.m_per_deg_n
        for _ in range(2):  # the scales belong to the latitude half way
            middle = math.radians((self.lat + lat) / 2.0)
            w2 = 1.0 - _E2 * math.sin(middle) ** 2
            lat = self.lat + at[1] / math.radians(_A * (1.0 - _E2) / w2**1.5)
        middle = math.radians((self.lat + lat) / 2.0)
        w2 = 1.0 - _E2 * math.sin(middle) ** 2
        return turned(self.lon + at[0] / math.radians(_A * math.cos(middle) / math.sqrt(w2))), lat


def turned(lon: float) -> float:
    """A longitude or difference of longitudes in −180 to 180 degrees."""
    return lon if -180.0 <= lon <= 180.0 else (lon + 180.0) % 360.0 - 180.0


def vector(a: LonLat, b: LonLat) -> tuple[float, float]:
    """Length in metres and azimuth in degrees from north (0 to 360) from one position to a near one."""
    east, north = Ground(*a).to_plane(b)
    return math.hypot(east, north), math.degrees(math.atan2(east, north)) % 360.0


def length_m(chain: Iterable[LonLat]) -> float:
    """Length of a chain of near positions, in metres."""
    points = tuple(chain)
    return sum(vector(a, b)[0] for a, b in zip(points, points[1:]))


def area_m2(ring: Iterable[LonLat]) -> float:
    """Area of a closed ring of near positions, in square metres, by the shoelace formula in the plane of its middle."""
    points = tuple(ring)
    ground = Ground(points[0][0], sum(p[1] for p in points) / len(points))
    plane = [ground.to_plane(p) for p in points]
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(plane, (*plane[1:], plane[0])))) / 2.0


def moved(at: LonLat, metres: float, azimuth_deg: float) -> LonLat:
    """The position so many metres away in a direction from north."""
    angle = math.radians(azimuth_deg)
    return Ground(*at).to_degrees((metres * math.sin(angle), metres * math.cos(angle)))


def box(centre: LonLat, length: float, width: float, azimuth_deg: float) -> Polygon:
    """A rectangle around a position: length along the azimuth, width across, in metres.

    Its ring runs clockwise from the right front corner. Across ±180° the ring goes on beyond 180.
    """
    angle = math.radians(azimuth_deg)
    along, across = (math.sin(angle), math.cos(angle)), (math.cos(angle), -math.sin(angle))
    ground = Ground(*centre)
    ring = []
    for forward, right in ((0.5, 0.5), (-0.5, 0.5), (-0.5, -0.5), (0.5, -0.5)):
        east = forward * length * along[0] + right * width * across[0]
        north = forward * length * along[1] + right * width * across[1]
        lon, lat = ground.to_degrees((east, north))
        ring.append((centre[0] + turned(lon - centre[0]), lat))
    return Polygon(((*ring, ring[0]),))
