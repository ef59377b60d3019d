"""Numbers and states in print: no bare number, and no likelihood in the same sentence as a confidence."""

from typing import Optional

from .values import Interval

THIN = "\u2009"


def number(value: float, digits: int = 0) -> str:
    """1234567.8 as 1 234 568, thin spaces between thousands."""
    return f"{value:,.{digits}f}".replace(",", THIN)


def km(value: float, precision_m: Optional[float] = None) -> str:
    """A length in km, rounded to what its precision supports."""
    step = 10 if value >= 1000 and (precision_m or 0) >= 500 else 1
    return f"{number(round(value / step) * step)} km"


def metres(value: float) -> str:
    """A distance as m or km."""
    return f"{number(value)} m" if value < 1000 else f"{value / 1000:g} km"


def interval(count: Interval, bound: Optional[str] = None) -> str:
    """A count as 280 – 300 – 320, 73, ≥ 73, ≤ 20 or about 300; an en dash where there is none."""
    if count.empty:
        return "–"
    known = [value for value in (count.low, count.best, count.high) if value is not None]
    if bound == "at_least":
        return f"≥ {number(known[0])}"
    if bound == "at_most":
        return f"≤ {number(known[-1])}"
    if len(set(known)) == 1:
        return f"about {number(known[0])}" if bound == "about" else number(known[0])
    return " – ".join(number(value) for value in known)


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


def position(lon: float, lat: float) -> str:
    """A position as 42.23330° N, 130.30000° E."""
    return f"{abs(lat):.5f}° {'N' if lat >= 0 else 'S'}, {abs(lon):.5f}° {'E' if lon >= 0 else 'W'}"
