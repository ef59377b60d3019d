"""The gates of the oceans and the lanes between them, as they ship with the plugin."""

import csv
from collections.abc import Iterator
from pathlib import Path

from ..core.geometry import LonLat
from ..core.ground import turned
from ..core.lanes import Lane, Lanes
from .geodesy import geodesic, length_km

_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "sea"
_read: "list[Lanes]" = []


def shipped_lanes() -> Lanes:
    """The lanes that ship with the plugin, read once."""
    if not _read:
        gates = {row["name"]: (float(row["lon"]), float(row["lat"])) for row in _rows("gates.csv")}
        lanes = []
        for row in _rows("lanes.csv"):
            corners = (gates[row["from"]], *_corners(row["line"])[1:-1], gates[row["to"]])
            lanes.append(Lane(row["from"], row["to"], float(row["km"]), corners))
        for row in _rows("canals.csv"):
            corners = (gates[row["from"]], *_corners(row["line"]), gates[row["to"]])
            lanes.append(Lane(row["from"], row["to"], length_km(geodesic(corners)), corners, row["name"]))
        _read.append(Lanes(gates, tuple(lanes)))
    return _read[0]


def _rows(name: str) -> "Iterator[dict[str, str]]":
    with (_FOLDER / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _corners(text: str) -> "tuple[LonLat, ...]":
    """Positions as “lon lat; lon lat”, brought to −180 to 180."""
    found = []
    for at in text.split(";"):
        lon, lat = (float(value) for value in at.split())
        found.append((turned(lon), lat))
    return tuple(found)
