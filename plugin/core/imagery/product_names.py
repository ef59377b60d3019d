"""Names that providers give their products; each convention says by itself that its times are UTC."""

import re

from ..times import MONTHS
from .facts import NOTHING, SceneFacts, day, instant, later

_TIME = r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)"
_S1 = re.compile(rf"\b(S1[A-D])_[A-Z0-9]{{2}}_[A-Z]{{3}}[A-Z_]_\w{{4}}_{_TIME}_{_TIME}_\d{{6}}", re.IGNORECASE)
_S2 = re.compile(rf"\b(S2[A-D])_MSI(L[12][AC])_{_TIME}_N\d{{4}}_R\d{{3}}_T\d\d[A-Z]{{3}}", re.IGNORECASE)
_LANDSAT = re.compile(r"\bL([COTEM])0([1-9])_(L[12]\w\w)_\d{6}_(\d{4})(\d\d)(\d\d)_\d{8}_\d\d_(RT|T1|T2|A1|A2)", re.I)
_PLANET = re.compile(
    r"\b((\d{4})(\d\d)(\d\d)_(\d\d)(\d\d)(\d\d)_(?:(\d\d_)?[0-9a-f]{4}|ssc?\d{1,2}d?\d?_\d{4}))"
    r"(?=_(?:[13][AB]_|analytic|visual|panchro|pansharp|basic|ortho|udm|metadata))",
    re.IGNORECASE,
)
_MAXAR = re.compile(r"(?<![0-9A-Z])(\d\d)([A-Z]{3})(\d\d)(\d\d)(\d\d)(\d\d)-[MPSA]\d[A-Z]{2}", re.IGNORECASE)
_AIRBUS = re.compile(
    r"\b(?:IMG|DIM|DS)_(PHR1[AB]|SPOT[67]|PNEO[3-6]|S[67])_(?:[A-Z]+(?:-[A-Z]+)?_)?"
    r"(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\d?_",
    re.IGNORECASE,
)
_MONTHS = tuple(month.upper() for month in MONTHS)
_LONGEST_DATATAKE_MIN = 40  # 15,000 km of ground, the most Sentinel-2 takes in one go
AIRBUS_NAMES = {
    "PHR1A": "Pléiades 1A", "PHR1B": "Pléiades 1B", "PNEO3": "Pléiades Neo 3", "PNEO4": "Pléiades Neo 4",
    "S6": "SPOT 6", "S7": "SPOT 7", "SPOT6": "SPOT 6", "SPOT7": "SPOT 7",
}  # fmt: skip
COPERNICUS_CREDIT = "Contains modified Copernicus Sentinel data {}"


def told_by_name(name: str) -> SceneFacts:
    """What a product's name says by its provider's convention; nothing for other names."""
    name = name[:255]
    for reading in (_sentinel_2, _sentinel_1, _landsat, _planet, _maxar, _airbus):
        found = reading(name)
        if found != NOTHING:
            return found
    return NOTHING


def _sentinel_2(name: str) -> SceneFacts:
    found = _S2.search(name)
    if not found:
        return NOTHING
    craft, _, *time = found.groups()
    start = instant("{}-{}-{}T{}:{}:{}Z".format(*time))
    return SceneFacts(
        start,
        later(start, _LONGEST_DATATAKE_MIN) if start else None,
        "Sentinel-2 product name: within 40 minutes after its datatake began" if start else None,
        sensor=f"Sentinel-{craft[1:].upper()}",
        provider="Copernicus",
        credit=COPERNICUS_CREDIT.format(time[0]),
    )


def _sentinel_1(name: str) -> SceneFacts:
    found = _S1.search(name)
    if not found:
        return NOTHING
    craft, *times = found.groups()
    start, end = (instant("{}-{}-{}T{}:{}:{}Z".format(*times[n : n + 6])) for n in (0, 6))
    both = start is not None and end is not None
    return SceneFacts(
        start if both else None,
        end if both else None,
        "Sentinel-1 product name" if both else None,
        sensor=f"Sentinel-{craft[1:].upper()}",
        provider="Copernicus",
        credit=COPERNICUS_CREDIT.format(times[0]),
    )


def _landsat(name: str) -> SceneFacts:
    found = _LANDSAT.search(name)
    if not found:
        return NOTHING
    start, end = day(*found.group(4, 5, 6))
    return SceneFacts(
        start,
        end,
        "Landsat product name, day only" if start else None,
        sensor=f"Landsat {found.group(2)}",
        provider="USGS",
        item_id=found.group(0),
        credit="Landsat image courtesy of the U.S. Geological Survey",
    )


def _planet(name: str) -> SceneFacts:
    found = _PLANET.search(name)
    if not found:
        return NOTHING
    moment = instant("{}-{}-{}T{}:{}:{}Z".format(*found.group(2, 3, 4, 5, 6, 7)))
    skysat = "_ss" in found.group(1).lower()
    return SceneFacts(
        moment, moment, "Planet item name" if moment else None,
        sensor="SkySat" if skysat else "PlanetScope", provider="Planet", item_id=found.group(1),
    )  # fmt: skip


def _maxar(name: str) -> SceneFacts:
    found = _MAXAR.search(name)
    if not found or found.group(2).upper() not in _MONTHS:
        return NOTHING
    year, month, *rest = found.groups()
    moment = instant("20{}-{:02d}-{}T{}:{}:{}Z".format(year, _MONTHS.index(month.upper()) + 1, *rest))
    return SceneFacts(moment, moment, "Maxar product name" if moment else None, provider="Maxar")


def _airbus(name: str) -> SceneFacts:
    found = _AIRBUS.search(name)
    if not found:
        return NOTHING
    craft, *time = found.groups()
    moment = instant("{}-{}-{}T{}:{}:{}Z".format(*time))
    sensor = AIRBUS_NAMES.get(craft.upper(), craft.upper())
    return SceneFacts(moment, moment, "Airbus product name" if moment else None, sensor=sensor, provider="Airbus")
