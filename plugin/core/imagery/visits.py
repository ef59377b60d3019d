"""A visit plan: which places are asked for, over which outline, in which months."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import islice
from typing import Optional

from .. import times
from ..errors import BadValue
from ..geometry import MultiPolygon, Point, Polygon
from ..ground import Ground
from ..times import edges, whole_day
from ..values import Id, Utc
from .catalogue import Ask, Extent, Filters
from .outline import extent_of, of_extent, outline

Window = tuple[Optional[Utc], Optional[Utc]]
_MOST_MONTHS = 600


def window(first: str, last: str) -> Window:
    """A window of whole UTC days, months or years, both included; open where nothing is given. Raises BadValue."""
    start = edges(first)[0] if first else None
    end = edges(last)[1] if last else None
    if start and end and start > end:
        raise BadValue(f"The search would end ({last}) before it begins ({first}). Change one of the dates.")
    return start, end


def months(span: Window) -> tuple[Window, ...]:
    """The window month by month. Raises BadValue where it is open at an end, or is longer than fifty years."""
    start, end = span
    if not start or not end:
        raise BadValue("Month by month needs both a first and a last day.")
    days = tuple(islice(times.months(date.fromisoformat(start[:10]), date.fromisoformat(end[:10])), _MOST_MONTHS + 1))
    if len(days) > _MOST_MONTHS:
        raise BadValue("That is more than fifty years, month by month. Choose a shorter time.")
    return tuple((whole_day(first.isoformat())[0], whole_day(last.isoformat())[1]) for first, last in days)


def area_of(point: Optional[Point], outlines: Iterable[Polygon], half_side_m: float) -> Optional[MultiPolygon]:
    """What counts as a place: its own outlines, else a square around its point; None where it has neither."""
    rings = [outline({"type": "Polygon", "coordinates": shape.rings}) for shape in outlines]
    if rings:
        return MultiPolygon(tuple(part for shape in rings for part in shape.polygons))
    if point is None:
        return None
    ground = Ground(point.x, point.y)
    east, north = half_side_m / ground.m_per_deg_e, half_side_m / ground.m_per_deg_n
    south, top = max(-90.0, point.y - north), min(90.0, point.y + north)
    corners = [(point.x + dx, y) for dx, y in ((-east, south), (east, south), (east, top), (-east, top))]
    return outline({"type": "Polygon", "coordinates": [corners]})


def asks(areas: "Sequence[tuple[Optional[Id], str, MultiPolygon]]", windows: Sequence[Window]) -> tuple[Ask, ...]:
    """Every place in every window, place after place; a place is an identifier (None for no place), name and area."""
    return tuple(
        Ask(extent_of(area), area, label, place, start, end) for place, label, area in areas for start, end in windows
    )


def ask_of_extent(extent: Extent, label: str, windows: Sequence[Window]) -> tuple[Ask, ...]:
    """What is asked of an extent, such as what a map shows. Raises BadValue where that encloses nothing."""
    west, south, east, north = extent
    south, north = max(south, -90.0), min(north, 90.0)
    if south >= north or west == east:
        raise BadValue("The extent encloses nothing. Show a part of the map, or choose places.")
    return tuple(
        Ask((west, south, east, north), of_extent((west, south, east, north)), label, None, start, end)
        for start, end in windows
    )


def filters_text(filters: Filters) -> Optional[str]:
    """Filters as the record keeps them, readable by people too; None where nothing was left out."""
    said = {
        "collections": list(filters.collections) or None,
        "max_cloud_pct": filters.max_cloud_pct,
        "max_gsd_m": filters.max_gsd_m,
    }
    given = {name: value for name, value in said.items() if value is not None}
    return json.dumps(given, ensure_ascii=False) if given else None


def extent_text(extent: Extent) -> str:
    """An extent as the record keeps it: west south east north, to the nearest decimetre or so."""
    return " ".join(f"{value:.6f}" for value in extent)


def extent_of_text(text: Optional[str]) -> Optional[Extent]:
    """An extent as the record keeps it; None where that is none."""
    try:
        west, south, east, north = (float(part) for part in (text or "").split())
    except ValueError:
        return None
    return west, south, east, north
