"""Write one leg as GeoJSON: a FeatureCollection with one LineString per stretch, in travel direction."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

DECIMALS = 5


@dataclass(frozen=True)
class Stretch:
    points: tuple[tuple[float, float], ...]  # lon, lat
    path_status: str  # "inferred" | "hypothesised"
    schematic: bool
    method: str
    precision_m: int
    track_km: float | None = None  # length the source gives for the track, where it gives one


def write(path: Path, stretches: list[Stretch]) -> None:
    """Round, drop repeated vertices, check that the stretches join, write. Raises ValueError on a gap."""
    lines = [
        "{",
        '"type": "FeatureCollection",',
        f'"name": "{path.stem}",',
        '"features": [',
    ]
    features, last = [], None
    for seq, stretch in enumerate(stretches, 1):
        points: list[list[float]] = []
        for lon, lat in stretch.points:
            point = [round(lon, DECIMALS), round(lat, DECIMALS)]
            if not points or point != points[-1]:
                points.append(point)
        if last is not None and points[0] != last:
            raise ValueError(
                f"{path.name}: stretch {seq} starts at {points[0]}, the one before ends at {last}"
            )
        if len(points) < 2:
            raise ValueError(f"{path.name}: stretch {seq} has no length")
        last = points[-1]
        properties = {
            "seq": seq,
            "path_status": stretch.path_status,
            "schematic": stretch.schematic,
            "method": stretch.method,
            "precision_m": stretch.precision_m,
        }
        if stretch.track_km is not None:
            properties["track_km"] = round(stretch.track_km, 1)
        geometry = {"type": "LineString", "coordinates": points}
        features.append(
            json.dumps(
                {"type": "Feature", "properties": properties, "geometry": geometry}, ensure_ascii=False
            )
        )
    lines += [",\n".join(features), "]", "}", ""]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines), encoding="utf-8")
