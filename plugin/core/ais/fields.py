"""Which column of an AIS file says what: known headers, and mappings of one's own."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Optional

from ..errors import AisError
from ..sphere import KM_PER_NM

NEEDED = ("mmsi", "time", "lat", "lon")
FIELDS = (*NEEDED, "sog", "draught", "name", "imo", "type", "station")
"""`station` says whether a ship sends or a station on shore (Class A, Base Station …)."""

KNOTS = {"kn": 1.0, "m/s": 3.6 / KM_PER_NM, "km/h": 1 / KM_PER_NM, "mph": 1.609344 / KM_PER_NM}
"""Knots in one unit of speed."""

_SPELLINGS: dict[str, tuple[str, ...]] = {
    "mmsi": ("mmsi", "vesselmmsi", "shipmmsi", "userid", "sourcemmsi"),
    "time": (
        "basedatetime", "timestamp", "time", "datetime", "tmstp", "dtposutc", "positiontimestamp", "timestamputc",
        "dateutc", "receivedat", "msgtime", "utc", "datetimeutc", "postime", "lastpositionupdate", "positionupdatetime",
        "positiontime", "dtutc", "date", "t",
    ),
    "lat": ("lat", "latitude", "positionlatitude", "y"),
    "lon": ("lon", "longitude", "long", "lng", "positionlongitude", "x"),
    "sog": ("sog", "speed", "speedoverground", "speedknots", "positionspeed"),
    "draught": ("draught", "draft", "maxdraught", "maximumdraught", "draughtm", "vesseldraught"),
    "name": ("vesselname", "name", "shipname"),
    "imo": ("imo", "imonumber", "vesselimo", "shipimo"),
    "type": ("vesseltype", "shiptype", "shipandcargotype", "typeofshipandcargo", "shiptypeandcargo"),
    "station": ("typeofmobile",),
}  # fmt: skip
"""How publishers spell them, without signs and capitals, the likelier first."""

_SETTINGS = ("time_format", "day_first", "zone", "speed_unit", "delimiter", "encoding")


@dataclass(frozen=True)
class Columns:
    """Number of the column of each field (from 0), and how its values are to be read.

    `time_format` is iso, day_first, month_first, epoch_s, epoch_ms, compact or a pattern of strptime; None where the
    values are to say, and `usual` what a publisher writes where they leave it open. `zone` is an IANA name or an offset
    like +09:00; None means UTC. `source` names the layout.
    """

    at: Mapping[str, int]
    source: str = "own mapping"
    time_format: Optional[str] = None
    zone: Optional[str] = None
    speed_unit: str = "kn"
    header: tuple[str, ...] = field(default=())
    usual: Optional[str] = None

    @property
    def last(self) -> int:
        """Number of the last column that is read."""
        return max(self.at.values())


@dataclass(frozen=True)
class OwnMapping:
    """What a person says of a file: columns by name (or number, from 1), and how to read them."""

    columns: Mapping[str, str] = field(default_factory=dict)
    time_format: Optional[str] = None
    zone: Optional[str] = None
    speed_unit: str = "kn"
    delimiter: Optional[str] = None
    encoding: Optional[str] = None


def own_mapping(text: str) -> OwnMapping:
    """A mapping from JSON: fields with the names of their columns, and settings. Raises AisError.

    {"mmsi": "ship", "time": "when", "lat": "y", "lon": "x", "zone": "Asia/Vladivostok", "day_first": true}
    """
    try:
        given = json.loads(text)
    except ValueError as error:
        raise AisError(f"The mapping is no JSON ({error}). Write it like {_EXAMPLE}.") from None
    if not isinstance(given, dict):
        raise AisError(f"The mapping must be one JSON object. Write it like {_EXAMPLE}.")
    unknown = sorted(set(given) - set(FIELDS) - set(_SETTINGS))
    if unknown:
        allowed = ", ".join((*FIELDS, *_SETTINGS))
        raise AisError(f"The mapping knows no {', '.join(unknown)}. It may say: {allowed}.")
    return OwnMapping(
        {name: str(given[name]) for name in FIELDS if given.get(name) not in (None, "")},
        _time_format(given), _text(given, "zone"), _speed_unit(given), _delimiter(given), _text(given, "encoding"),
    )  # fmt: skip


_EXAMPLE = '{"mmsi": "MMSI", "time": "Timestamp", "lat": "Latitude", "lon": "Longitude"}'


def _text(given: Mapping[str, Any], name: str) -> Optional[str]:
    value = given.get(name)
    if value is not None and not isinstance(value, str):
        raise AisError(f"In the mapping, {name} must be a text.")
    return value or None


def _time_format(given: Mapping[str, Any]) -> Optional[str]:
    day_first = given.get("day_first")
    if day_first not in (None, True, False):
        raise AisError("In the mapping, day_first must be true or false.")
    if day_first is None:
        return _text(given, "time_format")
    return "day_first" if day_first else "month_first"


def _speed_unit(given: Mapping[str, Any]) -> str:
    unit = _text(given, "speed_unit") or "kn"
    if unit not in KNOTS:
        raise AisError(f"“{unit}” is no unit of speed that is known. Choose one of: {', '.join(KNOTS)}.")
    return unit


def _delimiter(given: Mapping[str, Any]) -> Optional[str]:
    delimiter = given.get("delimiter")
    if delimiter in (None, ""):
        return None
    delimiter = {"tab": "\t", "\\t": "\t"}.get(delimiter, delimiter)
    if delimiter not in (",", ";", "\t", "|"):
        raise AisError("In the mapping, delimiter must be a comma, a semicolon, a tab or a vertical bar.")
    return str(delimiter)


def plain(name: str) -> str:
    """A column's name without signs and capitals."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def columns_of(header: Sequence[str], own: Optional[OwnMapping] = None, *, placed: bool = False) -> Columns:
    """Which column says what. What is not said is recognised. Raises AisError, which lists the columns found.

    Rows that are `placed` have a geometry, and need no columns for latitude and longitude.
    """
    own = own or OwnMapping()
    at: dict[str, int] = {}
    for name in FIELDS:
        said = own.columns.get(name)
        found = _named(said, header) if said else _recognised(name, header)
        if found is None and said:
            raise AisError(f"There is no column “{said}” for {name}. {_found(header)}")
        if found is not None:
            at[name] = found
    missing = [name for name in NEEDED if name not in at and not (placed and name in ("lat", "lon"))]
    if missing:
        raise AisError(
            f"No column for {', '.join(missing)} was recognised. {_found(header)} "
            f"Say in a mapping which is which, like {_EXAMPLE}."
        )
    twice = sorted(name for name in NEEDED if name in at and list(at.values()).count(at[name]) > 1)
    if twice:
        raise AisError(f"{' and '.join(twice)} are said to be one column. {_found(header)}")
    source, usual = _publisher(header)
    return Columns(at, source, own.time_format, own.zone, own.speed_unit, tuple(header), usual)


def _named(said: str, header: Sequence[str]) -> Optional[int]:
    for same in (str.strip, lambda name: name.strip().lower(), plain):
        for number, name in enumerate(header):
            if same(name) == same(said):
                return number
    if said.isdigit() and 1 <= int(said) <= len(header):
        return int(said) - 1
    return None


def _recognised(name: str, header: Sequence[str]) -> Optional[int]:
    names = [plain(each) for each in header]
    for spelling in _SPELLINGS[name]:
        if spelling in names:
            return names.index(spelling)
    return None


def _publisher(header: Sequence[str]) -> tuple[str, Optional[str]]:
    names = {plain(each) for each in header}
    if "basedatetime" in names:
        return "MarineCadastre", "iso"
    if {"timestamp", "typeofmobile", "mmsi"} <= names:
        return "Danish Maritime Authority", "day_first"
    if {"messageid", "repeatindicator", "time"} <= names:
        return "exactEarth", None
    if {"mmsi", "timestamp", "collectiontype"} <= names or {"dtposutc", "mmsi"} <= names:
        return "Spire", None
    return "columns by name", None


def _found(header: Sequence[str]) -> str:
    shown = ", ".join(f"“{name}”" for name in header[:40])
    more = f" and {len(header) - 40} more" if len(header) > 40 else ""
    return f"The columns found are {shown}{more}."
