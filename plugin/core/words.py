"""Numbers and states in print: no bare number, and no likelihood in the same sentence as a confidence."""

import math
from typing import Optional

from .values import Interval

THIN = "\u2009"


def number(value: float, digits: int = 0) -> str:
    """1234567.8 as 1 234 568, thin spaces between thousands, halves rounded up."""
    rounded = math.floor(value * 10**digits + 0.5) / 10**digits
    return f"{rounded:,.{digits}f}".replace(",", THIN)


def km(value: float, precision_m: Optional[float] = None) -> str:
    """A length in km, rounded to what its precision supports."""
    step = 10 if value >= 1000 and (precision_m or 0) >= 500 else 1
    return f"{number(round(value / step) * step)} km"


def metres(value: float) -> str:
    """A distance as m or km."""
    return f"{number(value)} m" if value < 1000 else f"{value / 1000:.3g} km"


def interval(count: Interval) -> str:
    """A count as 280 – 300 – 320, 73, ≥ 73, ≤ 20 or about 300; an open end is never printed as a closed one."""
    if count.empty:
        return "–"
    low, best, high = count.low, count.best, count.high
    if low is not None and high is not None:
        shown = [value for value in (low, best, high) if value is not None]
        text = _plain(low) if len(set(shown)) == 1 else " – ".join(_plain(value) for value in shown)
        return f"about {text}" if count.bound == "about" else text
    sides = []
    if low is not None:
        sides.append(f"≥ {_plain(low)}")
    if best is not None:
        sides.append(f"about {_plain(best)}")
    if high is not None:
        sides.append(f"≤ {_plain(high)}")
    return ", ".join(sides)


_ONE = {
    "containers": "container", "railcars": "railcar", "lorries": "lorry", "vessels": "vessel",
    "pits or berms": "pit or berm", "buildings": "building", "items": "item",
}  # fmt: skip


def counted(count: Interval, unit: Optional[str]) -> str:
    """A count with its unit: 280 – 300 – 320 containers, 1 container."""
    one = count.low == count.best == count.high == 1
    return f"{interval(count)} {_ONE.get(unit or '', unit or '') if one else unit or ''}".strip()


def _plain(value: float) -> str:
    """A published number with the decimals it was given, two at most: 2.6 is not 3."""
    digits = next((digits for digits in (0, 1) if abs(value - round(value, digits)) < 1e-9), 2)
    return number(value, digits)


def days(least: Optional[float], mode: Optional[float], most: Optional[float]) -> str:
    """Transit days as 0.5–4 d; empty where none are known."""
    known = [value for value in (least, mode, most) if value is not None]
    if not known:
        return ""
    low, high = min(known), max(known)
    return f"{low:g} d" if low == high else f"{low:g}–{high:g} d"


def plural(count: int, one: str, many: str) -> str:
    """1 source, 2 sources."""
    return f"{count} {one if count == 1 else many}"


def position(lon: float, lat: float, precision_m: Optional[float] = None) -> str:
    """A position as 42.23330° N, 130.30000° E; with no more digits than its precision supports, and the precision."""
    digits = 5 if not precision_m or precision_m < 10 else 4 if precision_m < 100 else 3 if precision_m < 1000 else 2
    text = f"{abs(lat):.{digits}f}° {'N' if lat >= 0 else 'S'}, {abs(lon):.{digits}f}° {'E' if lon >= 0 else 'W'}"
    return f"{text} ± {metres(precision_m)}" if precision_m else text
