"""The edge of land in a plane, in metres: how near a straight stretch comes to it, exactly."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .runs import laid_out

Array = NDArray[np.float64]
XY = tuple[float, float]
_LONGEST_EDGE_M = 4000.0  # one long edge would make `near` look at all edges as far as that


@dataclass(frozen=True)
class Shore:
    """Straight edges of land, n × 4 as x, y, x, y in metres, in the order of their westernmost ends.

    They are those of whole closed rings, so that an odd number of them lies west of every point on land.
    """

    edges: Array
    west: Array
    east: Array
    south: Array
    north: Array
    reach: float

    def near(self, box: tuple[float, float, float, float], within_m: float) -> Array:
        """The edges whose boxes come within a distance of a box (x and y from, x and y to)."""
        x0, y0, x1, y1 = box[0] - within_m, box[1] - within_m, box[2] + within_m, box[3] + within_m
        first = int(np.searchsorted(self.west, x0 - self.reach))
        last = int(np.searchsorted(self.west, x1, side="right"))
        part = slice(first, last)
        return self.edges[part][(self.east[part] >= x0) & (self.north[part] >= y0) & (self.south[part] <= y1)]

    def keeps_off(self, a: XY, b: XY, distance_m: float) -> bool:
        """True where no edge comes nearer than a distance to the stretch from a to b; with 0, where none is crossed."""
        box = (min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1]))
        some = self.near(box, distance_m)
        if not len(some):
            return True
        if _crossed(some, a, b).any():
            return False
        return distance_m <= 0.0 or bool(_apart(some, a, b).min() >= distance_m)

    def distance_m(self, at: XY, most_m: float) -> float:
        """From a point to the nearest edge; `most_m` where none is as near as that."""
        some = self.near((at[0], at[1], at[0], at[1]), most_m)
        return min(most_m, float(_to_edges(some, at).min())) if len(some) else most_m

    def on_land(self, at: XY) -> bool:
        """True where a point lies inside a ring of land, lakes cut out."""
        last = int(np.searchsorted(self.west, at[0], side="right"))
        x0, y0, x1, y1 = self.edges[:last].T
        over = (y0 > at[1]) != (y1 > at[1])
        x0, y0, x1, y1 = x0[over], y0[over], x1[over], y1[over]
        return bool(np.count_nonzero(x0 + (at[1] - y0) / (y1 - y0) * (x1 - x0) < at[0]) % 2)


def shore_of(rings: "list[Array]") -> Shore:
    """The shore of closed rings, each n × 2 in metres; long edges are cut into pieces."""
    pieces = [np.hstack([ring[:-1], ring[1:]]) for ring in rings if len(ring) > 3]
    edges = np.concatenate(pieces) if pieces else np.zeros((0, 4))
    edges = edges[np.isfinite(edges).all(1)]
    long = np.hypot(edges[:, 2] - edges[:, 0], edges[:, 3] - edges[:, 1])
    count = np.maximum(1, np.ceil(long / _LONGEST_EDGE_M)).astype(np.intp)
    which, turn = laid_out(count)
    start = (turn / count[which])[:, None]
    end = ((turn + 1) / count[which])[:, None]
    a, b = edges[which, :2], edges[which, 2:]
    edges = np.hstack([a + start * (b - a), a + end * (b - a)])
    edges = edges[np.argsort(np.minimum(edges[:, 0], edges[:, 2]), kind="stable")]
    x, y = edges[:, 0::2], edges[:, 1::2]
    reach = float((x.max(1) - x.min(1)).max()) if len(edges) else 0.0
    return Shore(edges, x.min(1), x.max(1), y.min(1), y.max(1), reach)


def _crossed(edges: Array, a: XY, b: XY) -> NDArray[np.bool_]:
    x0, y0, x1, y1 = edges.T
    one = (b[0] - a[0]) * (y0 - a[1]) - (b[1] - a[1]) * (x0 - a[0])
    other = (b[0] - a[0]) * (y1 - a[1]) - (b[1] - a[1]) * (x1 - a[0])
    first = (x1 - x0) * (a[1] - y0) - (y1 - y0) * (a[0] - x0)
    second = (x1 - x0) * (b[1] - y0) - (y1 - y0) * (b[0] - x0)
    return np.asarray((one * other <= 0.0) & (first * second <= 0.0) & ((one != other) | (first != second)))


def _apart(edges: Array, a: XY, b: XY) -> Array:
    """Distance of edges that are not crossed: the least of the four from an end to the other stretch."""
    ends = np.concatenate([edges[:, :2], edges[:, 2:]])
    from_ends = _to_stretch(ends, a, b).reshape(2, -1).min(0)
    return np.asarray(np.minimum(from_ends, np.minimum(_to_edges(edges, a), _to_edges(edges, b))))


def _to_stretch(points: Array, a: XY, b: XY) -> Array:
    dx, dy = b[0] - a[0], b[1] - a[1]
    long = dx * dx + dy * dy
    along = np.zeros(len(points))
    if long > 0.0:
        along = np.clip(((points[:, 0] - a[0]) * dx + (points[:, 1] - a[1]) * dy) / long, 0.0, 1.0)
    return np.hypot(points[:, 0] - a[0] - along * dx, points[:, 1] - a[1] - along * dy)


def _to_edges(edges: Array, at: XY) -> Array:
    x0, y0, x1, y1 = edges.T
    dx, dy = x1 - x0, y1 - y0
    long = np.maximum(dx * dx + dy * dy, 1e-12)
    along = np.clip(((at[0] - x0) * dx + (at[1] - y0) * dy) / long, 0.0, 1.0)
    return np.asarray(np.hypot(at[0] - x0 - along * dx, at[1] - y0 - along * dy))
