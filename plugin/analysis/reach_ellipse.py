"""The outline of everywhere a ship could have been between two positions: an ellipse on the sphere."""

import math
from typing import Optional

import numpy as np
from numpy.typing import NDArray

from ..core.geometry import LonLat
from ..core.ground import turned
from ..core.sphere import RADIUS_KM
from .sphere import distance_km, east_deg

Array = NDArray[np.float64]
_HALVINGS = 40  # of half the way round the earth: to less than a millimetre


def reach_outline(
    a: LonLat, b: LonLat, reach_km: float, straight_km: Optional[float] = None, corners: int = 180
) -> "tuple[LonLat, ...]":
    """Positions in degrees whose distances from a and b add up to `reach_km`, closed; they go on across ±180°.

    By halving, along bearings from the middle of both, on the mean sphere. Longer than the way round the earth, it has
    no outline: everywhere was possible, and the answer is empty. Around one pole it is closed along that; with both
    poles inside, it is the outline of what was out of reach. `straight_km` is how far a and b lie apart on the
    ellipsoid: up to half a per cent more or less than on the sphere, which is as much as a narrow outline is wide.
    """
    middle, apart = _middle(a, b), float(distance_km(*a, *b))
    reach_km *= apart / straight_km if straight_km else 1.0
    if reach_km >= 2.0 * math.pi * RADIUS_KM - apart:
        return ()
    bearings = np.linspace(0.0, 2.0 * np.pi, corners, endpoint=False)
    low, high = np.zeros(corners), np.full(corners, min(reach_km / 2.0 + 1.0, math.pi * RADIUS_KM))
    for _ in range(_HALVINGS):
        half = (low + high) / 2.0
        lon, lat = _there(middle, bearings, half)
        inside = distance_km(*a, lon, lat) + distance_km(*b, lon, lat) <= reach_km
        low, high = np.where(inside, half, low), np.where(inside, high, half)
    lon, lat = _there(middle, bearings, low)
    ring = list(zip((middle[0] + east_deg(middle[0], lon)).tolist(), lat.tolist()))
    north, south = poles_within(a, b, reach_km)
    return (*ring, ring[0]) if north == south else _round_a_pole(ring, 90.0 if north else -90.0)


def poles_within(a: LonLat, b: LonLat, reach_km: float) -> "tuple[bool, bool]":
    """Whether the north and the south pole are within reach."""
    north, south = (sum(RADIUS_KM * math.radians(abs(pole - at[1])) for at in (a, b)) for pole in (90.0, -90.0))
    return north <= reach_km, south <= reach_km


def _round_a_pole(ring: "list[LonLat]", pole: float) -> "tuple[LonLat, ...]":
    """A ring round a pole as its edge from −180° to 180°, and back along the pole."""
    edge = sorted((turned(lon), lat) for lon, lat in ring)
    (west, low), (east, high) = edge[0], edge[-1]
    share = (180.0 - east) / max(west + 360.0 - east, 1e-9)
    seam = high + share * (low - high)
    back = [(lon, pole) for lon in (180.0, 90.0, 0.0, -90.0, -180.0)]
    return (-180.0, seam), *edge, (180.0, seam), *back, (-180.0, seam)


def _middle(a: LonLat, b: LonLat) -> LonLat:
    x, y, z = (sum(each) for each in zip(_unit(a), _unit(b)))
    return math.degrees(math.atan2(y, x)), math.degrees(math.atan2(z, math.hypot(x, y)))


def _unit(at: LonLat) -> "tuple[float, float, float]":
    lon, lat = math.radians(at[0]), math.radians(at[1])
    return math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)


def _there(start: LonLat, bearing: Array, km: Array) -> "tuple[Array, Array]":
    """Longitude and latitude, in degrees, at a distance along each bearing."""
    lon, lat = math.radians(start[0]), math.radians(start[1])
    arc = km / RADIUS_KM
    up = np.arcsin(np.clip(math.sin(lat) * np.cos(arc) + math.cos(lat) * np.sin(arc) * np.cos(bearing), -1.0, 1.0))
    side = np.arctan2(np.sin(bearing) * np.sin(arc) * math.cos(lat), np.cos(arc) - math.sin(lat) * np.sin(up))
    return np.degrees(lon + side), np.degrees(up)
