"""A STAC item (1.0 and 1.1) as an image of the record."""

from collections.abc import Mapping
from typing import Any, Optional, Union

from ..errors import BadValue
from ..geometry import MultiPolygon
from ..records import Scene
from ..values import Utc
from .assets import Asset, packed
from .catalogue import Reject, rejected
from .facts import instant
from .fresh import fresh_id
from .item_facts import credit_of, number, sensor_words, text
from .links import Clean, openable, resolved
from .outline import box_outline, outline

_PICTURES = ("image/png", "image/jpeg", "image/jpg", "image/webp")
_MAIN_KEYS = ("visual", "TCI_10m", "TCI", "tci", "true-color", "image", "ortho", "rendered")
_NOT_THE_IMAGE = {"thumbnail", "metadata", "overview"}


def taken(item: object, base: str, catalogue: str, clean: Clean) -> "Union[Scene, Reject]":
    """An item as an image, or why it is none. `base` is where it was read."""
    try:
        return scene_of(item, base, catalogue, clean)
    except BadValue as error:
        return rejected(item, error)


def scene_of(item: object, base: str, catalogue: str, clean: Clean) -> Scene:
    """One item. Raises BadValue with what is missing: its identifier, its date, its footprint."""
    if not isinstance(item, dict):
        raise BadValue("it is no entry at all")
    item_id = text(item.get("id"))
    if not item_id:
        raise BadValue("it has no identifier")
    said = item.get("properties")
    properties: dict[str, Any] = said if isinstance(said, dict) else {}
    start, end = _acquired(properties)
    links = [link for link in _list(item.get("links")) if isinstance(link, dict)]
    here = next((resolved(link.get("href"), base, clean) for link in links if link.get("rel") == "self"), None)
    credit = credit_of(properties.get("providers"))
    assets = _assets(item.get("assets"), here or base, clean, _list(properties.get("bands")))
    return Scene(
        id=fresh_id(),
        kind="image",
        title=text(properties.get("title")),
        provider=credit,
        sensor=sensor_words(
            properties.get("platform"), properties.get("constellation"), properties.get("instruments")
        ),
        item_id=item_id,
        href=_main(assets) or here,
        acquired_from=start,
        acquired_to=end,
        published_utc=instant(properties.get("published")),
        date_basis="catalogue",
        gsd_stated_m=number(properties.get("gsd"), 1e-3, 1e6) or _finest(assets),
        sun_elevation_deg=number(properties.get("view:sun_elevation"), -90.0, 90.0),
        sun_azimuth_deg=number(properties.get("view:sun_azimuth"), 0.0, 360.0),
        off_nadir_deg=number(properties.get("view:off_nadir"), 0.0, 90.0),
        view_azimuth_deg=_to_satellite(number(properties.get("view:azimuth"), 0.0, 360.0)),
        cloud_pct=number(properties.get("eo:cloud_cover"), 0.0, 100.0),
        licence=text(properties.get("license")),
        credit=credit,
        catalogue=catalogue,
        collection=text(item.get("collection")),
        thumb_href=_thumb(assets, links, here or base, clean),
        assets=packed(assets),
        geom=_footprint(item),
    )


def _acquired(properties: "Mapping[str, Any]") -> "tuple[Utc, Utc]":
    start, end = instant(properties.get("start_datetime")), instant(properties.get("end_datetime"))
    if start and end:
        return (start, end) if start <= end else (end, start)
    moment = instant(properties.get("datetime")) or start or end
    if moment is None:
        raise BadValue("it has no date of acquisition")
    return moment, moment


def _footprint(item: "Mapping[str, Any]") -> MultiPolygon:
    """Its outline; its bbox where the outline is missing or broken."""
    try:
        return outline(item.get("geometry"))
    except BadValue:
        if item.get("bbox") is None:
            raise
        return box_outline(item.get("bbox"))


def _assets(listed: object, base: str, clean: Clean, common: "list[Any]") -> "tuple[Asset, ...]":
    found = []
    for key, stored in (listed.items() if isinstance(listed, dict) else ()):
        href = resolved(stored.get("href"), base, clean) if isinstance(stored, dict) else None
        if href is None:
            continue
        own = _list(stored.get("bands")) or _list(stored.get("eo:bands"))
        roles = tuple(role for role in _list(stored.get("roles")) if isinstance(role, str))
        bands = own or (common if "data" in roles else [])
        found.append(
            Asset(
                key,
                href,
                text(stored.get("type")),
                text(stored.get("title")),
                roles,
                tuple(filter(None, map(_band, bands))),
                _gsd(stored, own),
                _size(stored.get("file:size")),
            )
        )
    return tuple(found)


def _band(band: object) -> Optional[str]:
    """Common name of a band (STAC 1.0: `common_name`, 1.1: `eo:common_name`), else its name."""
    if not isinstance(band, dict):
        return None
    return text(band.get("eo:common_name")) or text(band.get("common_name")) or text(band.get("name"))


def _gsd(stored: "Mapping[str, Any]", bands: "list[Any]") -> Optional[float]:
    rasters = _list(stored.get("raster:bands"))
    said = [stored.get("gsd"), stored.get("raster:spatial_resolution")]
    said += [band.get(key) for band in bands if isinstance(band, dict) for key in ("gsd", "raster:spatial_resolution")]
    said += [band.get("spatial_resolution") for band in rasters if isinstance(band, dict)]
    return min((size for size in (number(value, 1e-3, 1e6) for value in said) if size), default=None)


def _finest(assets: "tuple[Asset, ...]") -> Optional[float]:
    sizes = [asset.gsd_m for asset in assets if asset.gsd_m and not _NOT_THE_IMAGE & set(asset.roles)]
    return min(sizes, default=None)


def _size(value: object) -> Optional[int]:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def _main(assets: "tuple[Asset, ...]") -> Optional[str]:
    """The picture to open first: in true colour as one file; the only data file; None where a choice is needed."""
    rasters = [asset for asset in assets if _is_raster(asset)]
    for name in _MAIN_KEYS:
        for asset in rasters:
            if asset.key == name and openable(asset.href):
                return asset.href
    for asset in rasters:
        if "visual" in asset.roles and openable(asset.href):
            return asset.href
    data = [asset for asset in rasters if "data" in asset.roles] or rasters
    return data[0].href if len(data) == 1 and openable(data[0].href) else None


def _is_raster(asset: Asset) -> bool:
    kind = (asset.media_type or "").lower()
    named = asset.href.split("?")[0].lower().endswith((".tif", ".tiff", ".jp2", ".vrt"))
    return (kind.startswith(("image/tiff", "image/vnd.stac.geotiff", "image/jp2")) or named) and not (
        _NOT_THE_IMAGE & set(asset.roles)
    )


def _thumb(
    assets: "tuple[Asset, ...]", links: "list[dict[str, Any]]", base: str, clean: Clean
) -> Optional[str]:
    """A small picture that can be fetched: said to be one, else any picture for the eye."""
    for roles in ({"thumbnail"}, {"overview", "preview"}):
        for asset in assets:
            small = (asset.media_type or "image/png").split(";")[0].strip().lower() in _PICTURES
            if (roles & set(asset.roles) or asset.key in roles) and small and openable(asset.href):
                return asset.href
    for link in links:
        if link.get("rel") in ("thumbnail", "preview"):
            href = resolved(link.get("href"), base, clean)
            if openable(href):
                return href
    return None


def _list(value: object) -> "list[Any]":
    return value if isinstance(value, list) else []


def _to_satellite(view: Optional[float]) -> Optional[float]:
    """STAC's viewing azimuth points from below the satellite to the image; ours from the ground to the satellite."""
    return None if view is None else (view + 180.0) % 360.0
