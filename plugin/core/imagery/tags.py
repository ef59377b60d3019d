"""What the tags inside an image file say."""

from collections.abc import Mapping
from datetime import datetime, timezone

from ..times import utc, whole_day
from ..vocab import SCENE_KINDS
from .facts import NOTHING, SceneFacts, dated, instant, number

_WHEN = "WAYBILL_ACQUIRED"


def kind_of(tags: Mapping[str, str], otherwise: str = "image") -> str:
    """Which kind of image a file says it is."""
    said = tags.get("WAYBILL_SCENE_KIND", otherwise)
    return said if said in SCENE_KINDS else "image"


def told_by_tags(tags: Mapping[str, str]) -> SceneFacts:
    """Facts from GDAL's metadata, its IMAGERY domain included; times there are UTC by GDAL's definition.

    TIFFTAG_DATETIME is no date of acquisition: see `software_time`.
    """
    if not tags:
        return NOTHING
    taken = tags.get("ACQUISITIONDATETIME") or ""
    moment = instant(taken.rstrip("Z") + "Z") if taken else None
    kept = (instant(tags.get(f"{_WHEN}_FROM")), instant(tags.get(f"{_WHEN}_TO")))
    if kept[0]:
        when = dated(kept[0], kept[1], tags.get("WAYBILL_DATE_BASIS") or "image metadata")
    else:
        when = dated(moment, None, "image metadata")
    return when.or_else(
        SceneFacts(
            sensor=tags.get("SATELLITEID") or tags.get("WAYBILL_SENSOR") or None,
            provider=tags.get("WAYBILL_PROVIDER") or None,
            gsd_stated_m=number(tags.get("WAYBILL_GSD_STATED_M"), 0.01, 1_000_000.0),
            cloud_pct=number(tags.get("CLOUDCOVER"), 0.0, 100.0),
            licence=tags.get("WAYBILL_LICENCE") or tags.get("LICENSE") or None,
            credit=tags.get("WAYBILL_CREDIT") or tags.get("TIFFTAG_COPYRIGHT") or None,
        )
    )


def software_time(tags: Mapping[str, str]) -> SceneFacts:
    """TIFFTAG_DATETIME as a whole day, named as what it is: a time some program wrote, perhaps not of the image."""
    text = tags.get("TIFFTAG_DATETIME", "")
    moment = instant(text[:10].replace(":", "-") + "T00:00:00Z") if len(text) >= 10 else None
    if moment is None:
        return NOTHING
    return dated(*whole_day(moment[:10]), "TIFF tag DateTime: written by software, maybe not the acquisition")


def file_time(seconds: float) -> SceneFacts:
    """The time stamp of a file, taken because a person said so."""
    try:
        moment = utc(datetime.fromtimestamp(seconds, timezone.utc))
    except (ValueError, OverflowError, OSError):
        return NOTHING
    return dated(moment, None, "time stamp of the file")

