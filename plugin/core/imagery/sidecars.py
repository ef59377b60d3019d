"""What the metadata files beside an image say: text lists, XML and JSON already read into flat values.

A flat mapping has a path of element names as key, joined by /, and every value that stands there, in order.
"""

import json
from collections.abc import Mapping
from typing import Optional

from ..values import Utc
from .facts import NOTHING, SceneFacts, azimuth, dated, day, instant, mean, number
from .product_names import AIRBUS_NAMES, COPERNICUS_CREDIT

Flat = Mapping[str, "tuple[str, ...]"]

_MAXAR_CRAFT = {
    "WV01": "WorldView-1", "WV02": "WorldView-2", "WV03": "WorldView-3", "WV04": "WorldView-4", "GE01": "GeoEye-1",
    "GEO1": "GeoEye-1", "QB02": "QuickBird-2", "IK01": "Ikonos", "LG01": "WorldView Legion 1",
    "LG02": "WorldView Legion 2",
}  # fmt: skip
_MOST_LINES = 20_000


def flat_text(text: str) -> "dict[str, tuple[str, ...]]":
    """`key = value;` lines with BEGIN_GROUP and END_GROUP, as IMD and MTL files are written; groups as path."""
    found: dict[str, tuple[str, ...]] = {}
    groups: list[str] = []
    for line in text.splitlines()[:_MOST_LINES]:
        key, equals, value = line.partition("=")
        key, value = key.strip(), value.strip().rstrip(";").strip().strip('"')
        if not equals:
            continue
        if key.upper() in ("BEGIN_GROUP", "GROUP"):
            groups = [*groups, value][-12:]
        elif key.upper() == "END_GROUP":
            groups = groups[:-1]
        else:
            path = "/".join((*groups, key))
            found[path] = (*found.get(path, ()), value)[:50]
    return found


def flat_json(text: str) -> "dict[str, tuple[str, ...]]":
    """A JSON text's plain values by path; nothing where it is none."""
    try:
        stored = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    found: dict[str, tuple[str, ...]] = {}
    waiting: list[tuple[str, object]] = [("", stored)]
    while waiting and len(found) < _MOST_LINES:
        path, value = waiting.pop(0)
        if isinstance(value, dict):
            waiting += [(f"{path}/{key}" if path else str(key), each) for key, each in value.items()]
        elif isinstance(value, (str, int, float)) and not isinstance(value, bool):
            found[path] = (*found.get(path, ()), str(value))
    return found


def one(flat: Flat, *endings: str) -> Optional[str]:
    """The first value whose path ends so, of the first ending that is there at all; case does not matter."""
    for ending in endings:
        wanted = ending.lower()
        for path, values in flat.items():
            low = path.lower()
            if values and (low == wanted or low.endswith("/" + wanted)):
                return values[0].strip() or None
    return None


def every(flat: Flat, ending: str) -> "tuple[str, ...]":
    """All values whose path ends so."""
    wanted = ending.lower()
    return tuple(v for path, vs in flat.items() if ("/" + path.lower()).endswith("/" + wanted) for v in vs)


def maxar(flat: Flat) -> SceneFacts:
    """An IMD file, or the XML that says the same in capitals."""
    craft = one(flat, "satId")
    time = one(flat, "firstLineTime", "earliestAcqTime", "TLCTime")
    if craft is None and time is None:
        return NOTHING
    last = one(flat, "latestAcqTime")
    cloud = number(one(flat, "cloudCover"), 0.0, 1.0)
    name = _MAXAR_CRAFT.get(craft or "", craft)
    end = instant(last) if one(flat, "firstLineTime") is None else None
    return dated(instant(time), end, "Maxar metadata").or_else(
        SceneFacts(
            sensor=name,
            provider="Maxar",
            item_id=one(flat, "CatId"),
            gsd_stated_m=number(one(flat, "meanProductGSD", "meanCollectedGSD", "productGSD"), 0.05, 1000.0),
            sun_elevation_deg=number(one(flat, "meanSunEl"), -90.0, 90.0),
            sun_azimuth_deg=azimuth(one(flat, "meanSunAz")),
            off_nadir_deg=number(one(flat, "meanOffNadirViewAngle"), 0.0, 90.0),
            view_azimuth_deg=azimuth(one(flat, "meanSatAz")),
            cloud_pct=None if cloud is None else round(100.0 * cloud, 3),
        )
    )


def airbus(flat: Flat) -> SceneFacts:
    """A DIMAP document, version 2 or 1; its AZIMUTH_ANGLE is that of the scan lines, not of the view."""
    mission = one(flat, "Strip_Source/MISSION", "Source_Information/Scene_Source/MISSION", "Scene_Source/MISSION")
    index = one(flat, "Strip_Source/MISSION_INDEX", "Scene_Source/MISSION_INDEX")
    if mission is None:
        return NOTHING
    date = one(flat, "Strip_Source/IMAGING_DATE", "Scene_Source/IMAGING_DATE")
    time = one(flat, "Strip_Source/IMAGING_TIME", "Scene_Source/IMAGING_TIME")
    moment = instant(f"{date}T{(time or '').rstrip('Z')}Z") if date and time else None
    if moment is not None:
        when = dated(moment, None, "Airbus metadata")
    else:
        parts = (date or "--").split("-")
        when = dated(*day(*parts), "Airbus metadata, day only") if len(parts) == 3 else NOTHING
    steps = (f"Ground_Sample_Distance/GSD_{way}_TRACK" for way in ("ACROSS", "ALONG"))
    sides = [number(value, 0.05, 1000.0) for step in steps for value in every(flat, step)]
    given = [side for side in sides if side is not None]
    across = every(flat, "VIEWING_ANGLE")
    craft = f"{mission}{index or ''}".upper().replace("-", "")
    name = AIRBUS_NAMES.get(craft, " ".join(filter(None, (mission, index))))
    return when.or_else(
        SceneFacts(
            sensor=name,
            provider="Airbus",
            item_id=one(flat, "Dataset_Identification/DATASET_NAME", "Strip_Source/SOURCE_ID"),
            gsd_stated_m=max(given) if given else None,
            sun_elevation_deg=mean(tuple(number(v, -90.0, 90.0) for v in every(flat, "SUN_ELEVATION"))),
            sun_azimuth_deg=_middle_azimuth(every(flat, "SUN_AZIMUTH")),
            off_nadir_deg=mean(tuple(number(v, 0.0, 90.0) for v in across)),
            cloud_pct=number(one(flat, "CLOUD_COVERAGE"), 0.0, 100.0),
        )
    )


def planet(flat: Flat) -> SceneFacts:
    """The JSON that Planet gives beside an image."""
    time = one(flat, "properties/acquired")
    if time is None:
        return NOTHING
    kind = one(flat, "properties/item_type") or ""
    share = number(one(flat, "properties/cloud_percent"), 0.0, 100.0)
    ratio = number(one(flat, "properties/cloud_cover"), 0.0, 1.0)
    cloud = share if share is not None else None if ratio is None else round(100.0 * ratio, 3)
    view = number(one(flat, "properties/view_angle"), -90.0, 90.0)
    return dated(instant(time), None, "Planet metadata").or_else(
        SceneFacts(
            sensor="SkySat" if kind.startswith("SkySat") else "PlanetScope" if kind.startswith("PS") else kind or None,
            provider="Planet",
            item_id=one(flat, "id"),
            gsd_stated_m=number(one(flat, "properties/gsd"), 0.05, 1000.0),
            sun_elevation_deg=number(one(flat, "properties/sun_elevation"), -90.0, 90.0),
            sun_azimuth_deg=azimuth(one(flat, "properties/sun_azimuth")),
            off_nadir_deg=None if view is None else abs(view),
            view_azimuth_deg=azimuth(one(flat, "properties/satellite_azimuth")),
            cloud_pct=cloud,
        )
    )


def sentinel_2(flat: Flat) -> SceneFacts:
    """MTD_MSIL1C/L2A.xml, with the granule's MTD_TL.xml in the same mapping where it was read."""
    craft = one(flat, "Datatake/SPACECRAFT_NAME")
    sensing = instant(one(flat, "General_Info/SENSING_TIME"))
    start, end = instant(one(flat, "PRODUCT_START_TIME")), instant(one(flat, "PRODUCT_STOP_TIME"))
    if craft is None and sensing is None and start is None:
        return NOTHING
    zenith = number(one(flat, "Mean_Sun_Angle/ZENITH_ANGLE"), 0.0, 180.0)
    views = [number(v, 0.0, 90.0) for v in every(flat, "Mean_Viewing_Incidence_Angle/ZENITH_ANGLE")]
    when = dated(sensing, None, "Sentinel-2 metadata of the tile")
    if sensing is None:
        when = dated(start, end, "Sentinel-2 metadata")
    return when.or_else(
        SceneFacts(
            sensor=craft,
            provider="Copernicus",
            item_id=(one(flat, "PRODUCT_URI") or "").replace(".SAFE", "") or None,
            sun_elevation_deg=None if zenith is None else round(90.0 - zenith, 6),
            sun_azimuth_deg=azimuth(one(flat, "Mean_Sun_Angle/AZIMUTH_ANGLE")),
            off_nadir_deg=mean(tuple(views)),
            cloud_pct=number(one(flat, "Cloud_Coverage_Assessment"), 0.0, 100.0),
            credit=COPERNICUS_CREDIT.format((sensing or start or "")[:4]).strip(),
        )
    )


def sentinel_1(flat: Flat) -> SceneFacts:
    """manifest.safe of Sentinel-1."""
    family, part = one(flat, "platform/familyName"), one(flat, "platform/number")
    if not (family or "").upper().startswith("SENTINEL-1"):
        return NOTHING
    start, end = _zoned(one(flat, "acquisitionPeriod/startTime")), _zoned(one(flat, "acquisitionPeriod/stopTime"))
    credit = COPERNICUS_CREDIT.format((start or "")[:4]).strip()
    facts = SceneFacts(sensor=f"Sentinel-1{part or ''}", provider="Copernicus", credit=credit)
    return dated(start, end, "Sentinel-1 metadata").or_else(facts)


def _zoned(text: Optional[str]) -> Optional[Utc]:
    """An instant of a product whose specification says UTC, with or without the Z."""
    return instant(text.rstrip("Z") + "Z") if text else None


def landsat(flat: Flat) -> SceneFacts:
    """An MTL file as text, XML or JSON."""
    craft, date = one(flat, "SPACECRAFT_ID"), one(flat, "DATE_ACQUIRED", "ACQUISITION_DATE")
    if craft is None or date is None:
        return NOTHING
    time = one(flat, "SCENE_CENTER_TIME", "SCENE_CENTER_SCAN_TIME")
    moment = instant(f"{date}T{time.rstrip('Z')}Z") if time else None
    parts = date.split("-")
    when = dated(moment, None, "Landsat metadata, middle of the scene")
    if moment is None and len(parts) == 3:
        when = dated(*day(*parts), "Landsat metadata, day only")
    roll = number(one(flat, "ROLL_ANGLE"), -45.0, 45.0)
    return when.or_else(
        SceneFacts(
            sensor=craft.replace("_", " ").title(),
            provider="USGS",
            item_id=one(flat, "PRODUCT_CONTENTS/LANDSAT_PRODUCT_ID", "LANDSAT_PRODUCT_ID", "LANDSAT_SCENE_ID"),
            sun_elevation_deg=number(one(flat, "SUN_ELEVATION"), -90.0, 90.0),
            sun_azimuth_deg=azimuth(one(flat, "SUN_AZIMUTH")),
            off_nadir_deg=None if roll is None else abs(roll),
            cloud_pct=number(one(flat, "CLOUD_COVER"), 0.0, 100.0),
            credit="Landsat image courtesy of the U.S. Geological Survey",
        )
    )


def _middle_azimuth(texts: "tuple[str, ...]") -> Optional[float]:
    """The value in the middle of a list, which for DIMAP is the middle of the scene; a mean would fail at north."""
    return azimuth(texts[len(texts) // 2]) if texts else None
