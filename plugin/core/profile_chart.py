"""The profile of a route laid out without drawing: bands, ticks with names that do not overlap, marks, axis."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Callable, Optional

from .chart_axis import tick_words
from .route_profile import PLACE, Band, RouteProfile

Measure = Callable[[str], float]
MARGIN, NAME_HIGH, BAND_HIGH, MARK = 12.0, 15.0, 14.0, 18.0
"""In points, as is all that follows. `MARK` is the side of the square of a mark."""
_TIERS, _MARK_ROWS = 4, 4  # of names above the band, of marks below it
_LEAST_BAND = 1.5  # so that the shortest leg is still seen
_NAMES_APART = 6.0
_TICKS_APART, _MOST_TICKS = 70.0, 1000


@dataclass(frozen=True)
class BandShape:
    """A band from left to right."""

    band: Band
    left: float
    right: float


@dataclass(frozen=True)
class Tick:
    """A place: where it is, and its name's left end and baseline; without a name where there was no room for it."""

    entry: int
    x: float
    name: str
    left: float
    wide: float
    baseline: float


@dataclass(frozen=True)
class MarkShape:
    """The middle of the mark of a sighting or an event."""

    entry: int
    x: float
    y: float


@dataclass(frozen=True)
class ProfileChart:
    """What is drawn where, y downward; entries by their number in the profile."""

    width: float
    height: float
    band_y: float
    axis_y: float
    bands: tuple[BandShape, ...]
    ticks: tuple[Tick, ...]
    marks: tuple[MarkShape, ...]
    axis: "tuple[tuple[float, str], ...]"

    def x_of_entry(self, entry: int) -> Optional[float]:
        """Where an entry is, from left to right."""
        places = [each.x for each in self.ticks if each.entry == entry]
        return next(iter(places or [each.x for each in self.marks if each.entry == entry]), None)

    def entry_at(self, x: float, y: float) -> "Optional[int]":
        """The entry whose mark, tick or name is at a position."""
        reach = MARK / 2.0
        near = [(abs(m.x - x) + abs(m.y - y), m.entry) for m in self.marks if max(abs(m.x - x), abs(m.y - y)) <= reach]
        if near:
            return min(near)[1]
        for tick in self.ticks:
            level = tick.baseline - NAME_HIGH + 3.0 <= y <= tick.baseline + 3.0
            if tick.name and level and tick.left <= x <= tick.left + tick.wide:
                return tick.entry
        above = [(abs(t.x - x), t.entry) for t in self.ticks if abs(t.x - x) <= 4.0 and y <= self.band_y + BAND_HIGH]
        return min(above)[1] if above else None


def lay_out(profile: RouteProfile, width: float, measure: Measure, first: "Sequence[int]" = ()) -> ProfileChart:
    """Lay a profile out in a width. Names are given room in the order of `first`, then from left to right."""
    inner = max(1.0, width - 2.0 * MARGIN)
    scale = inner / max(profile.length_km, 1e-9)

    def x_of(km: float) -> float:
        return MARGIN + km * scale

    places = [n for n, entry in enumerate(profile.entries) if entry.subject.kind == PLACE]
    order = [*(n for n in first if n in places), *(n for n in places if n not in first)]
    band_y = MARGIN + _TIERS * NAME_HIGH + 4.0
    taken: list[list[tuple[float, float]]] = [[] for _ in range(_TIERS)]
    ticks: dict[int, Tick] = {}
    for n in order:
        name = profile.entries[n].subject.label
        x, wide = x_of(profile.entries[n].km), measure(name)
        left = min(max(2.0, x - wide / 2.0), max(2.0, width - wide - 2.0))
        tier = next((t for t in range(_TIERS) if _free(taken[t], left, left + wide)), None)
        if tier is not None:
            taken[tier].append((left, left + wide))
        baseline = band_y - 6.0 - NAME_HIGH * (tier or 0)
        ticks[n] = Tick(n, x, name if tier is not None else "", left, wide, baseline)
    marks, rows = _marks(profile, x_of, band_y + BAND_HIGH + 4.0)
    axis_y = band_y + BAND_HIGH + 8.0 + max(1, rows) * MARK
    bands = tuple(
        BandShape(band, x_of(band.start_km), max(x_of(band.end_km), x_of(band.start_km) + _LEAST_BAND))
        for band in _seen_as_one(profile.bands)
    )  # fmt: skip
    shown = tuple((x_of(km), tick_words(km)) for km in _ticks(profile.length_km, _TICKS_APART / scale))
    return ProfileChart(
        width, axis_y + 30.0, band_y, axis_y, bands, tuple(ticks[n] for n in places), marks, shown
    )  # fmt: skip


def _ticks(length_km: float, least_km: float) -> "list[float]":
    """Round kilometres along the ruler, no nearer to each other than a least distance."""
    power = 10.0 ** math.floor(math.log10(max(least_km, 1e-6)))
    step = next(power * factor for factor in (1.0, 2.0, 5.0, 10.0) if power * factor >= least_km)
    return [n * step for n in range(min(_MOST_TICKS, int(length_km / step * (1.0 + 1e-9))) + 1)]


def _seen_as_one(bands: "Sequence[Band]") -> "list[Band]":
    """Bands of one leg that are drawn alike, joined."""
    found: list[Band] = []
    for band in bands:
        last = found[-1] if found else None
        if last is not None and (last.leg, last.path_status) == (band.leg, band.path_status):
            found[-1] = replace(last, end_km=band.end_km)
        else:
            found.append(band)
    return found


def _marks(profile: RouteProfile, x_of: "Callable[[float], float]", top: float) -> "tuple[tuple[MarkShape, ...], int]":
    """Marks below the band, in rows where they would cover each other; the last row takes what is left."""
    ends = [-1e9] * _MARK_ROWS
    marks = []
    for n, entry in enumerate(profile.entries):
        if entry.subject.kind != PLACE:
            x = x_of(entry.km)
            row = next((r for r, end in enumerate(ends) if x - MARK / 2.0 >= end), _MARK_ROWS - 1)
            ends[row] = x + MARK / 2.0
            marks.append(MarkShape(n, x, top + (row + 0.5) * MARK))
    rows = sum(1 for end in ends if end > -1e9)
    return tuple(marks), rows


def _free(taken: "Sequence[tuple[float, float]]", left: float, right: float) -> bool:
    return all(right + _NAMES_APART <= a or left >= b + _NAMES_APART for a, b in taken)
