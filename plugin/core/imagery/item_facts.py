"""Single facts of a catalogue's entry: numbers, texts, and what a sensor is called."""

import math
import re
from collections.abc import Iterable
from typing import Optional

_SENTINEL = re.compile(r"sentinel-?(\d)([a-d]?)", re.IGNORECASE)
_LANDSAT = re.compile(r"landsat[-_ ]?(\d)", re.IGNORECASE)
_WORLDVIEW = re.compile(r"(?:worldview|wv)[-_ ]?0?(\d)", re.IGNORECASE)


def number(value: object, low: float = -math.inf, high: float = math.inf) -> Optional[float]:
    """A finite number within bounds; None for anything else, since a wrong one is worse than none."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    try:
        found = float(value)
    except OverflowError:  # a whole number of hundreds of digits
        return None
    return found if math.isfinite(found) and low <= found <= high else None


def text(value: object) -> Optional[str]:
    """A text with something in it, and nothing that no file can hold, as half of a pair of surrogates."""
    if not isinstance(value, str):
        return None
    plain = value if value.isascii() else value.encode("utf-8", "replace").decode("utf-8")
    return plain.replace("\0", "").strip() or None


def sensor_words(platform: object, constellation: object, instruments: object) -> Optional[str]:
    """Sentinel-2B MSI, Landsat 8 OLI/TIRS, or as the catalogue has it."""
    name = _pretty(text(platform) or text(constellation))
    listed = instruments if isinstance(instruments, list) else [instruments]
    carried = [each for each in map(text, listed) if each]
    shown = "/".join(each.upper() if len(each) <= 6 else each for each in carried)
    if not name:
        return shown or None
    return f"{name} {shown}" if shown and shown.casefold() not in name.casefold() else name


def _pretty(name: Optional[str]) -> Optional[str]:
    if not name:
        return None
    for pattern, form in ((_SENTINEL, "Sentinel-{}{}"), (_LANDSAT, "Landsat {}"), (_WORLDVIEW, "WorldView-{}")):
        found = pattern.fullmatch(name)
        if found:
            return form.format(*(part.upper() for part in found.groups()))
    return name


def credit_of(providers: object) -> Optional[str]:
    """Whom to credit: who made or licenses the data, else whoever is named; None where nobody is."""
    named = [each for each in providers if isinstance(each, dict)] if isinstance(providers, list) else []
    makers = [each for each in named if {"producer", "licensor"} & set(_strings(each.get("roles")))]
    names = dict.fromkeys(filter(None, (text(each.get("name")) for each in makers or named)))
    return ", ".join(names) or None


def _strings(value: object) -> "Iterable[str]":
    return (each for each in value if isinstance(each, str)) if isinstance(value, list) else ()
