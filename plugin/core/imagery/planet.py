"""Planet's Data API: a quick search and its items as images of the record (docs.planet.com, Data API)."""

import json
from collections.abc import Mapping
from typing import Any, Optional, Union

from ..errors import BadValue
from ..records import Scene
from .catalogue import NextPage, Reject, SceneQuestion, rejected
from .facts import instant
from .fresh import fresh_id
from .item_facts import number, text
from .links import Clean, origin_of, resolved
from .outline import of_extent, outline

ITEM_TYPES = ("PSScene", "SkySatCollect")
_NAMES = {"PSScene": "PlanetScope", "SkySatCollect": "SkySat", "SkySatScene": "SkySat", "REOrthoTile": "RapidEye"}


def first_search(url: str, question: SceneQuestion) -> NextPage:
    """The request that begins a quick search, newest first."""
    parts = [[[list(point) for point in ring] for ring in part] for part in of_extent(question.extent).polygons]
    shape = {"type": "MultiPolygon", "coordinates": parts}
    filters: list[dict[str, Any]] = [{"type": "GeometryFilter", "field_name": "geometry", "config": shape}]
    window = {key: value for key, value in (("gte", question.from_utc), ("lte", question.to_utc)) if value}
    if window:
        filters.append({"type": "DateRangeFilter", "field_name": "acquired", "config": window})
    if question.max_cloud_pct is not None:
        config = {"lte": question.max_cloud_pct / 100.0}
        filters.append({"type": "RangeFilter", "field_name": "cloud_cover", "config": config})
    body = {
        "item_types": list(question.collections or ITEM_TYPES),
        "filter": {"type": "AndFilter", "config": filters},
    }
    href = f"{url.rstrip('/')}/quick-search?_sort=acquired%20desc&_page_size={min(question.page_size, 250)}"
    return NextPage(href, "POST", json.dumps(body, separators=(",", ":")), (("Content-Type", "application/json"),))


def next_search(answer: "Mapping[str, Any]", asked: NextPage) -> Optional[NextPage]:
    """The page after this one, on the same server."""
    links = answer.get("_links")
    href = links.get("_next") if isinstance(links, dict) else None
    if not isinstance(href, str) or origin_of(href) != origin_of(asked.href):
        return None
    return NextPage(href)


def taken(item: object, catalogue: str, clean: Clean) -> "Union[Scene, Reject]":
    """An item as an image, or why it is none."""
    try:
        return _scene(item, catalogue, clean)
    except BadValue as error:
        return rejected(item, error)


def _scene(item: object, catalogue: str, clean: Clean) -> Scene:
    if not isinstance(item, dict):
        raise BadValue("it is no entry at all")
    item_id, said, named = text(item.get("id")), item.get("properties"), item.get("_links")
    facts: dict[str, Any] = said if isinstance(said, dict) else {}
    links: dict[str, Any] = named if isinstance(named, dict) else {}
    moment = instant(facts.get("acquired"))
    if not item_id:
        raise BadValue("it has no identifier")
    if moment is None:
        raise BadValue("it has no date of acquisition")
    kind = text(facts.get("item_type"))
    cloud = number(facts.get("cloud_cover"), 0.0, 1.0)
    name = " ".join(filter(None, (_NAMES.get(kind or "", kind), text(facts.get("satellite_id")))))
    azimuth = number(facts.get("sun_azimuth"), -360.0, 360.0)
    view = number(facts.get("view_angle"), -90.0, 90.0)
    return Scene(
        id=fresh_id(),
        kind="image",
        provider="Planet",
        sensor=name or None,
        item_id=item_id,
        acquisition_id=text(facts.get("strip_id")),
        href=resolved(links.get("_self"), catalogue, clean),
        acquired_from=moment,
        acquired_to=moment,
        published_utc=instant(facts.get("published")),
        date_basis="catalogue",
        gsd_stated_m=number(facts.get("gsd"), 1e-3, 1e6),
        pixel_size_m=number(facts.get("pixel_resolution"), 1e-3, 1e6),
        sun_elevation_deg=number(facts.get("sun_elevation"), -90.0, 90.0),
        sun_azimuth_deg=azimuth % 360.0 if azimuth is not None else None,
        off_nadir_deg=abs(view) if view is not None else None,
        view_azimuth_deg=number(facts.get("satellite_azimuth"), 0.0, 360.0),
        cloud_pct=round(100.0 * cloud, 2) if cloud is not None else None,
        credit="Planet Labs PBC",
        catalogue=catalogue,
        collection=kind,
        thumb_href=resolved(links.get("thumbnail"), catalogue, clean),
        geom=outline(item.get("geometry")),
    )
