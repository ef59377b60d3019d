"""What an Overpass server is asked for railways, in boxes along a line, and how its answers read."""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Optional

from .errors import BadAnswer
from .geometry import LonLat
from .sphere import KM_PER_DEG

LONGEST_KM, MARGIN_KM = 80.0, 8.0
"""Of a line in one box, and around it: a box is answered within the time that is asked for, and sidings lie within."""
_STEP_KM = 4.0  # a chord is boxed in pieces of at most that

Box = tuple[float, float, float, float]
"""South, west, north and east in degrees, the order in which Overpass has them."""


@dataclass(frozen=True)
class Way:
    """A way of OpenStreetMap: its number, and its positions in degrees."""

    number: int
    points: tuple[LonLat, ...]


@dataclass(frozen=True)
class Station:
    """A station of OpenStreetMap: its number, its name (Latin where it has such), its own name, its position."""

    number: int
    name: str
    native: str
    at: LonLat


@dataclass(frozen=True)
class Answer:
    """Railways and stations in a box; `data_of` is the moment of the data where the server says it."""

    ways: tuple[Way, ...]
    data_of: Optional[str]
    stations: tuple[Station, ...] = ()


def boxes_along(
    lines: "Sequence[Sequence[LonLat]]", longest_km: float = LONGEST_KM, margin_km: float = MARGIN_KM
) -> "tuple[Box, ...]":
    """Boxes that together hold every line with a margin around it, each of at most about `longest_km` of a line."""
    found: list[Box] = []
    for line in lines:
        run: list[LonLat] = []
        gone = 0.0
        for a, b in zip(line, line[1:]):
            steps = max(1, math.ceil(_about_km(a, b) / _STEP_KM))
            for n in range(1, steps + 1):
                here = (a[0] + (b[0] - a[0]) * n / steps, a[1] + (b[1] - a[1]) * n / steps)
                last = run[-1] if run else a
                run = run or [a]
                step = _about_km(last, here)
                if gone + step > longest_km:
                    found.append(_box(run, margin_km))
                    run, gone = [last], 0.0
                run.append(here)
                gone += step
        if len(run) > 1:
            found.append(_box(run, margin_km))
    return tuple(dict.fromkeys(found))


def query_of(box: Box) -> str:
    """The question for the railways in a box, sidings among them, and for its stations."""
    where = ",".join(f"{value:.5f}" for value in box)
    ways = f'way["railway"~"^(rail|light_rail|narrow_gauge)$"]({where});'
    return f'[out:json][timeout:60];({ways}node["railway"="station"]({where}););out geom;'


def read_answer(text: str, host: str) -> Answer:
    """The ways of an answer. Raises BadAnswer for what is none, is cut off, or tells that the server gave up."""
    told = _object(text, host)
    remark = str(told.get("remark") or "")
    if "error" in remark.lower() or "timed out" in remark.lower():
        raise BadAnswer(
            f"{host} gave up on a box: {remark[:200]}. Try again later, or refine the schematic stretches only."
        )
    elements = told.get("elements")
    if not isinstance(elements, list):
        raise BadAnswer(f"The answer of {host} holds no list of ways. Check the address of the Overpass server.")
    ways = [way for each in elements for way in _ways(each)]
    base = told.get("osm3s")
    moment = base.get("timestamp_osm_base") if isinstance(base, dict) else None
    stations = tuple(found for each in elements if (found := _station(each)) is not None)
    return Answer(tuple(ways), moment if isinstance(moment, str) else None, stations)


def _object(text: str, host: str) -> "dict[str, Any]":
    start = text.lstrip("\ufeff \t\r\n")[:1]
    if not start:
        raise BadAnswer(f"{host} answered with nothing. Try again later, or choose another Overpass server.")
    if start == "<":
        raise BadAnswer(
            f"{host} answered with a web page, not with railways. Check the address: it ends in /api/interpreter "
            "on most Overpass servers."
        )
    try:
        told = json.loads(text.lstrip("\ufeff"))
    except (ValueError, RecursionError):
        raise BadAnswer(f"The answer of {host} is cut off or broken. Try again later.") from None
    if not isinstance(told, dict):
        raise BadAnswer(f"{host} answered with something else than railways. Check the address of the server.")
    return told


def _ways(element: object) -> "list[Way]":
    """A way as one run, or several where the server left positions out; nothing for what is no way."""
    if not isinstance(element, dict) or element.get("type") != "way":
        return []
    geometry = element.get("geometry")
    number = element.get("id")
    if not isinstance(geometry, list) or not isinstance(number, int):
        return []
    runs: list[list[LonLat]] = [[]]
    for each in geometry:
        at = _position(each)
        if at is None:
            runs.append([])
        elif not runs[-1] or runs[-1][-1] != at:
            runs[-1].append(at)
    return [Way(number, tuple(run)) for run in runs if len(run) > 1]


def _station(element: object) -> Optional[Station]:
    """A station with a name; nothing for what is none."""
    if not isinstance(element, dict) or element.get("type") != "node":
        return None
    at, number, tags = _position(element), element.get("id"), element.get("tags")
    if at is None or not isinstance(number, int) or not isinstance(tags, dict):
        return None
    native = str(tags.get("name") or "").strip()
    name = str(tags.get("name:en") or tags.get("int_name") or native).strip()
    return Station(number, name, native, at) if name else None


def _position(told: object) -> Optional[LonLat]:
    if not isinstance(told, dict):
        return None
    lon, lat = told.get("lon"), told.get("lat")
    if not isinstance(lon, (int, float)) or not isinstance(lat, (int, float)):
        return None
    return (float(lon), float(lat)) if -180.0 <= lon <= 180.0 and -90.0 <= lat <= 90.0 else None


def _about_km(a: LonLat, b: LonLat) -> float:
    east = (b[0] - a[0]) * math.cos(math.radians((a[1] + b[1]) / 2.0))
    return math.hypot(east, b[1] - a[1]) * KM_PER_DEG


def _box(run: "Sequence[LonLat]", margin_km: float) -> Box:
    lons, lats = [p[0] for p in run], [p[1] for p in run]
    up = margin_km / KM_PER_DEG
    south, north = max(-90.0, min(lats) - up), min(90.0, max(lats) + up)
    aside = up / max(0.05, math.cos(math.radians(max(abs(south), abs(north)))))
    west, east = max(-180.0, min(lons) - aside), min(180.0, max(lons) + aside)
    return round(south, 5), round(west, 5), round(north, 5), round(east, 5)
