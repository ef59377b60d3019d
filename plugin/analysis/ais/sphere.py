"""Distances between AIS positions, on the sphere of the mean radius.

Within 0.6 % of the ellipsoid, which is far less than what tells a jump from a voyage.
"""

import math
from typing import Any

import numpy as np

Array = Any

EARTH_NM = 6371.0088 / 1.852
"""Mean radius R1 of WGS 84 (Moritz 2000), in nautical miles."""


def east_deg(from_lon: Array, to_lon: Array) -> Array:
    """Degrees of longitude to the east, -180 to 180, the short way round."""
    return (to_lon - from_lon + 180.0) % 360.0 - 180.0


def distance_nm(lon: Array, lat: Array, to_lon: Array, to_lat: Array) -> Array:
    """Great-circle distance in nautical miles by the haversine formula, of arrays in degrees."""
    one, two = np.radians(lat), np.radians(to_lat)
    half = np.sin((two - one) / 2) ** 2
    half = half + np.cos(one) * np.cos(two) * np.sin(np.radians(to_lon - lon) / 2) ** 2
    return 2 * EARTH_NM * np.arcsin(np.minimum(1.0, np.sqrt(half)))


def short_nm(lon: Array, lat: Array, to_lon: Array, to_lat: Array) -> Array:
    """Distance of neighbouring positions in nautical miles, as on a plane; within 0.1 % up to 30 nm below 70°."""
    east = east_deg(lon, to_lon) * np.cos(np.radians((lat + to_lat) / 2))
    return np.hypot(east, to_lat - lat) * math.radians(EARTH_NM)


def one_distance_nm(lon: float, lat: float, to_lon: float, to_lat: float) -> float:
    """`distance_nm` of one pair, without the cost of arrays."""
    one, two = math.radians(lat), math.radians(to_lat)
    half = math.sin((two - one) / 2) ** 2
    half += math.cos(one) * math.cos(two) * math.sin(math.radians(to_lon - lon) / 2) ** 2
    return 2 * EARTH_NM * math.asin(min(1.0, math.sqrt(half)))
