"""Counting by area: an outlined block, the pitch of its boxes and its tiers as boxes and TEU."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..errors import BadValue
from ..geometry import LonLat, Polygon
from ..ground import EastNorth, Ground
from ..iso import LENGTHS_M, TEU, WIDTH_M
from ..values import Interval
from .lengths import Z90, Measured
from .resolution import Resolution

GAP_ALONG_M, GAP_ACROSS_M, PITCH_ERROR = 0.25, 0.4, 0.03
TIERS_REASON, PIXEL_REASON, PITCH_REASON = "tiers assumed", "pixel size", "pitch assumed"
TIERS_MEASURED = "tiers measured to a range"
_SLIVER_M2 = 1.0


@dataclass(frozen=True)
class Pitch:
    """From box to box along their length and across, in metres, gaps included; `error` is its relative deviation."""

    along_m: float = LENGTHS_M["20ft"] + GAP_ALONG_M
    across_m: float = WIDTH_M + GAP_ACROSS_M
    size_class: str = "20ft"
    error: float = PITCH_ERROR

    def __post_init__(self) -> None:
        if self.size_class not in LENGTHS_M:
            raise BadValue(f"“{self.size_class}” is no container length. Use one of {', '.join(LENGTHS_M)}.")
        length = LENGTHS_M[self.size_class]
        if not (0.98 * length <= self.along_m <= 3 * length and 0.98 * WIDTH_M <= self.across_m <= 4 * WIDTH_M):
            raise BadValue(
                f"A pitch of {self.along_m:g} × {self.across_m:g} m does not fit boxes of {length:g} × {WIDTH_M:g} m. "
                "Give the distance from box to box, the gap included: first along their length, then across."
            )
        if not 0.0 <= self.error <= 0.5:
            raise BadValue("The error of the pitch is a share between 0 and 0.5.")

    @property
    def cell_m2(self) -> float:
        """Ground one box takes, its share of the gaps included."""
        return self.along_m * self.across_m

    @property
    def gap_m(self) -> float:
        """Mean of the two gaps."""
        return max(0.0, (self.along_m - LENGTHS_M[self.size_class] + self.across_m - WIDTH_M) / 2.0)


def pitch_of(size_class: str, gap_along_m: float = GAP_ALONG_M, gap_across_m: float = GAP_ACROSS_M) -> Pitch:
    """The pitch of boxes of a size with gaps in metres. Raises BadValue."""
    if size_class not in LENGTHS_M:
        raise BadValue(f"“{size_class}” is no container length. Use one of {', '.join(LENGTHS_M)}.")
    return Pitch(LENGTHS_M[size_class] + gap_along_m, WIDTH_M + gap_across_m, size_class)


def read_pitch(text: str, size_class: str) -> Pitch:
    """A pitch typed as “6.31 × 2.84”, in metres. Raises BadValue."""
    numbers = [float(part.replace(",", ".")) for part in re.findall(r"\d+(?:[.,]\d+)?", text)]
    if len(numbers) != 2:
        raise BadValue(
            f"“{text}” is no pitch. Write two lengths in metres, along the boxes and across, such as 6.31 × 2.84."
        )
    return Pitch(numbers[0], numbers[1], size_class)


def read_tiers(text: str) -> Interval:
    """Tiers typed as “2”, “1–3” or “1–2–3”; of two, the best lies half way. Raises BadValue."""
    numbers = [float(part) for part in re.findall(r"\d+(?:\.\d+)?", text)]
    if not 1 <= len(numbers) <= 3:
        raise BadValue(f"“{text}” is no number of tiers. Write one, or low–best–high such as 1–2–3.")
    low, high = numbers[0], numbers[-1]
    return Interval(low, numbers[1] if len(numbers) == 3 else (low + high) / 2.0, high)


@dataclass(frozen=True)
class AreaCount:
    """A block counted by its area; both intervals carry the reasons for their width."""

    area: Measured
    boxes: Interval
    teu: Interval


def outline_area(shape: Polygon, of: Resolution) -> Measured:
    """Area of an outline without its holes on the ellipsoid, in m², with corners placed to half a pixel each.

    `sd = s/2 · sqrt(Σ |P(i+1) − P(i−1)|²)`: the shoelace formula differentiated. Raises BadValue for a sliver.
    """
    outer, *holes = (in_metres(ring) for ring in shape.rings)
    area = shoelace_m2(outer) - sum(shoelace_m2(hole) for hole in holes)
    if area < _SLIVER_M2:
        raise BadValue("The outline covers less than a square metre. Draw around the whole block.")
    if any(crosses_itself(ring) for ring in (outer, *holes)):
        raise BadValue("The outline crosses itself, so that parts of it would count against each other. Draw it again.")
    gsd = of.at_least_m
    if gsd is None:
        return Measured(area, None, "m²")
    return Measured(area, math.hypot(*(area_sd_m2(ring, 0.5 * gsd) for ring in (outer, *holes))), "m²")


def count_by_area(
    shape: Polygon, of: Resolution, pitch: Pitch, tiers: Interval, *, measured: bool = False
) -> AreaCount:
    """Boxes and TEU inside an outline drawn along the roofs' outer edges. Raises BadValue.

    `measured` says that the tiers were; else they are assumed, and the reason says so however narrow they are.

    The outermost boxes lack half a gap on each open side: the outline is grown by it, which for a convex shape is
    exact (Steiner's formula with the mean gap). Errors of outline and pitch add in quadrature, tiers multiply.
    """
    low, best, high = _all_three(tiers)
    area, gap = outline_area(shape, of), pitch.gap_m
    outer, *holes = (in_metres(ring) for ring in shape.rings)
    grown = area.value + gap * half_widths_m(outer) + gap**2 + sum(gap * half_widths_m(hole) for hole in holes)
    share = math.hypot((area.sigma or 0.0) / area.value, pitch.error)
    one_tier = grown / pitch.cell_m2
    ends = (max(0.0, one_tier * (1.0 - Z90 * share)) * low, one_tier * best, one_tier * (1.0 + Z90 * share) * high)
    boxes = (float(math.floor(ends[0])), float(round(ends[1])), float(math.ceil(ends[2])))
    reasons = [] if measured else [TIERS_REASON]
    reasons += [TIERS_MEASURED] if measured and low != high else []
    reasons += [PIXEL_REASON] if area.sigma else []
    reasons += [PITCH_REASON] if pitch.error else []
    reason, factor = "; ".join(reasons) or None, TEU[pitch.size_class]
    least, likeliest, most = math.floor(boxes[0] * factor), round(boxes[1] * factor), math.ceil(boxes[2] * factor)
    teu = Interval(float(least), float(likeliest), float(most), reason)
    return AreaCount(area, Interval(boxes[0], boxes[1], boxes[2], reason), teu)


def in_metres(ring: Sequence[LonLat]) -> tuple[EastNorth, ...]:
    """Corners of a ring as metres from its first corner, without the repeated last one. Raises BadValue under three."""
    points = tuple(ring[:-1]) if len(ring) > 1 and ring[0] == ring[-1] else tuple(ring)
    if len(set(points)) < 3:
        raise BadValue("The outline needs at least three corners. Draw it again.")
    ground = Ground(points[0][0], sum(lat for _, lat in points) / len(points))
    return tuple(ground.to_plane(point) for point in points)


def shoelace_m2(plane: Sequence[EastNorth]) -> float:
    """Area of an open ring of metres."""
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(plane, (*plane[1:], plane[0])))) / 2.0


def area_sd_m2(plane: Sequence[EastNorth], corner_sd_m: float) -> float:
    """Standard deviation of the area of an open ring whose corners each err by so much in east and in north."""
    count = len(plane)
    chords = (math.dist(plane[(i + 1) % count], plane[i - 1]) ** 2 for i in range(count))
    return corner_sd_m / 2.0 * math.sqrt(sum(chords))


def half_widths_m(plane: Sequence[EastNorth]) -> float:
    """Extent of a ring along its rows plus extent across, by its edges' turn fourfold: half a rectangle's perimeter."""
    edges = [(b[0] - a[0], b[1] - a[1]) for a, b in zip(plane, (*plane[1:], plane[0]))]
    sine = sum(math.hypot(*e) * math.sin(4 * math.atan2(e[1], e[0])) for e in edges)
    cosine = sum(math.hypot(*e) * math.cos(4 * math.atan2(e[1], e[0])) for e in edges)
    axis = math.atan2(sine, cosine) / 4.0
    c, s = math.cos(axis), math.sin(axis)
    return sum(abs(x * c + y * s) + abs(y * c - x * s) for x, y in edges) / 2.0


def crosses_itself(plane: Sequence[EastNorth]) -> bool:
    """True where two edges of an open ring that are no neighbours cut each other."""
    count = len(plane)
    edges = [(plane[i], plane[(i + 1) % count]) for i in range(count)]
    pairs = ((i, j) for i in range(count) for j in range(i + 2, count) if (j + 1) % count != i)
    return any(_cut(edges[i], edges[j]) for i, j in pairs)


def _cut(first: tuple[EastNorth, EastNorth], second: tuple[EastNorth, EastNorth]) -> bool:
    (a, b), (c, d) = first, second
    return _side(a, b, c) * _side(a, b, d) < 0.0 and _side(c, d, a) * _side(c, d, b) < 0.0


def _side(a: EastNorth, b: EastNorth, p: EastNorth) -> float:
    return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])


def _all_three(tiers: Interval) -> tuple[float, float, float]:
    if tiers.best is None:
        raise BadValue("Say how many tiers the block has: at least the likeliest number.")
    low = tiers.best if tiers.low is None else tiers.low
    high = tiers.best if tiers.high is None else tiers.high
    if low < 1.0 or high > 12.0:
        raise BadValue("Tiers go from 1 to 12: nobody stacks higher. Correct them.")
    return low, tiers.best, high
