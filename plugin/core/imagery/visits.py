"""A visit plan: which places are asked for, over which outline, in which months."""

import json
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Optional

from ..errors import BadValue
from ..geometry import MultiPolygon, Point, Polygon
from ..ground import Ground
from ..times import is_partial_date, whole_day
from ..values import Id, Utc
from .catalogue import Ask, Extent, Filters
from .outline import extent_of, of_extent, outline

Window = tuple[Optional[Utc], Optional[Utc]]
_MOST_MONTHS = 600


def window(first: str, last: str) -> Window:
    """A window of whole UTC days, months or years, both included; open where nothing is given. Raises BadValue."""
    start = whole_day(_edge(first, first=True))[0] if first else None
    end = whole_day(_edge(last, first=False))[1] if last else None
    if start and end and start > end:
        raise BadValue(f"The search would end ({last}) before it begins ({first}). Change one of the dates.")
    return start, end


def months(span: Window) -> tuple[Window, ...]:
    """The window month by month. Raises BadValue where it is open at an end, or is longer than fifty years."""
    start, end = span
    if not start or not end:
        raise BadValue("Month by month needs both a first and a last day.")
    day, last, found = date.fromisoformat(start[:10]), date.fromisoformat(end[:10]), []
    while day <= last:
        following = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
        upto = min(following - timedelta(days=1), last)
        found.append((whole_day(day.isoformat())[0], whole_day(upto.isoformat())[1]))
        day = following
        if len(found) > _MOST_MONTHS:
            raise BadValue("That is more than fifty years, month by month. Choose a shorter time.")
    return tuple(found)


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


def _edge(text: str, *, first: bool) -> str:
    """First or last day of a year, a month or a day."""
    if not is_partial_date(text):
        raise BadValue(f"“{text}” is no date. Write it like 2023, 2023-09 or 2023-09-12.")
    if len(text) == 4:
        return f"{text}-01-01" if first else f"{text}-12-31"
    if len(text) == 7:
        start = date.fromisoformat(f"{text}-01")
        following = (start + timedelta(days=31)).replace(day=1)
        return (start if first else following - timedelta(days=1)).isoformat()
    return text
