"""The profile of a route laid out without drawing: bands, ticks with names that do not overlap, marks, axis."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Callable, Optional

from .chart_axis import axis_for, tick_words
from .route_profile import PLACE, Band, RouteProfile

Measure = Callable[[str], float]
MARGIN, NAME_HIGH, BAND_HIGH, MARK = 12.0, 15.0, 14.0, 18.0
_TIERS, _MARK_ROWS = 4, 4
_LEAST_BAND = 1.5
_GAP = 6.0


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
    axis = axis_for([profile.length_km])
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
        for band in profile.bands
    )  # fmt: skip
    shown = tuple((x_of(tick), tick_words(tick)) for tick in axis.ticks if tick <= profile.length_km * (1.0 + 1e-9))
    return ProfileChart(
        width, axis_y + 30.0, band_y, axis_y, bands, tuple(ticks[n] for n in places), marks, shown
    )  # fmt: skip


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
    return all(right + _GAP <= a or left >= b + _GAP for a, b in taken)
