"""From cells to what a mariner would call a track: pulled taut around the land, its corners rounded."""

import math
from collections.abc import Sequence

from .sea_shore import XY, Shore

_ROUNDS = 8  # of drawing taut; each gains less
_TOLERANCE = 0.98  # of the distance from land, so that a point at its limit may still be moved
_LEAST_ROOM_M = 5.0
_SHARES = (1.0, 0.6, 0.3, 0.12)  # of the way to the straight line: how far a corner is moved, if land lets it
_LEAST_REACH_M = 40.0  # a smaller curve would not be seen
_CURVE = 5  # points of a curve
_PARTS = 6  # of a stretch whose room changes along it

Knot = tuple[float, float, float]
"""A position, and how far from land it keeps."""


def pulled_taut(path: Sequence[XY], shore: Shore, clearance_m: float) -> "list[Knot]":
    """A chain of few corners along a path that keeps a clearance, where the path does; elsewhere what room it has."""
    knots = [(x, y, _room(shore, (x, y), clearance_m)) for x, y in path]
    chain = _straightened(knots, shore)
    for _ in range(_ROUNDS):
        moved = _relaxed(chain, shore)
        gained = _length(chain) - _length(moved)
        chain = moved
        if gained < 1e-4 * _length(chain):
            break
    return chain


def rounded(chain: Sequence[Knot], shore: Shore, clearance_m: float, reach_m: float) -> "list[XY]":
    """Corners replaced by curves, each as wide as `reach_m` and the clearance allow, or nearly all the room it has."""
    track = [chain[0][:2]]
    for before, corner, after in zip(chain, chain[1:], chain[2:]):
        room = min(before[2], corner[2], after[2])
        need = _TOLERANCE * clearance_m if room >= _TOLERANCE * clearance_m else 0.9 * room
        reach = min(reach_m, math.dist(before[:2], corner[:2]) / 2, math.dist(corner[:2], after[:2]) / 2)
        curve = [corner[:2]]
        while reach > _LEAST_REACH_M:
            enter, leave = _toward(corner, before, reach), _toward(corner, after, reach)
            tried = [_bent(enter, corner, leave, n / (_CURVE - 1)) for n in range(_CURVE)]
            if all(shore.keeps_off(a, b, need) for a, b in zip(tried, tried[1:])):
                curve = tried
                break
            reach *= 0.6
        track += curve
    return [*track, chain[-1][:2]]


def _room(shore: Shore, at: XY, clearance_m: float) -> float:
    return max(_LEAST_ROOM_M, min(clearance_m, shore.distance_m(at, clearance_m) * _TOLERANCE))


def _straightened(knots: "list[Knot]", shore: Shore) -> "list[Knot]":
    """Leave out what can be left out: from each knot to the farthest that is reached in a straight line."""
    chain, here = [knots[0]], 0
    while here < len(knots) - 1:
        here = _farthest(knots, here, shore)
        chain.append(knots[here])
    return chain


def _farthest(knots: "list[Knot]", here: int, shore: Shore) -> int:
    """Steps are doubled while they reach, then halved."""
    end, step, there = len(knots) - 1, 1, here + 1
    while there + step <= end and _straight(knots, here, there + step, shore):
        there += step
        step *= 2
    while step:
        if there + step <= end and _straight(knots, here, there + step, shore):
            there += step
        step //= 2
    return there


def _straight(knots: "list[Knot]", here: int, there: int, shore: Shore) -> bool:
    """True where a straight stretch has as much room as the path beside each part of it."""
    covered = [knot[2] for knot in knots[here : there + 1]]
    if min(covered) == max(covered):
        return shore.keeps_off(knots[here][:2], knots[there][:2], covered[0])
    parts = min(_PARTS, len(covered) - 1)
    ends = [round(n * (len(covered) - 1) / parts) for n in range(parts + 1)]
    rooms = [min(covered[a : b + 1]) for a, b in zip(ends, ends[1:])]
    return _has_room(shore, knots[here], knots[there], rooms)


def _joins(shore: Shore, a: Knot, b: Knot) -> bool:
    """True where the stretch between two knots has the room of one at its one end, of the other at its other."""
    if a[2] == b[2]:
        return shore.keeps_off(a[:2], b[:2], a[2])
    rooms = [a[2] + (b[2] - a[2]) * (n if a[2] < b[2] else n + 1) / _PARTS for n in range(_PARTS)]
    return _has_room(shore, a, b, rooms)


def _has_room(shore: Shore, a: Knot, b: Knot, rooms: "list[float]") -> bool:
    """True where each of equal parts of a stretch keeps its distance from land."""
    count = len(rooms)
    points = [(a[0] + (b[0] - a[0]) * n / count, a[1] + (b[1] - a[1]) * n / count) for n in range(count + 1)]
    return all(shore.keeps_off(p, q, room) for p, q, room in zip(points, points[1:], rooms))


def _relaxed(chain: "list[Knot]", shore: Shore) -> "list[Knot]":
    """Each corner drawn towards the straight line between its neighbours, as far as the land lets it."""
    moved = [chain[0]]
    for n in range(1, len(chain) - 1):
        before, corner, after = moved[-1], chain[n], chain[n + 1]
        if corner[2] <= max(before[2], after[2]) and _joins(shore, before, after):
            continue  # the corner is needed no more
        foot = _foot(before, after, corner)
        for share in _SHARES:
            x, y = corner[0] + share * (foot[0] - corner[0]), corner[1] + share * (foot[1] - corner[1])
            if _joins(shore, before, (x, y, corner[2])) and _joins(shore, (x, y, corner[2]), after):
                corner = (x, y, corner[2])
                break
        moved.append(corner)
    return [*moved, chain[-1]]


def _length(chain: "Sequence[Knot]") -> float:
    return sum(math.dist(a[:2], b[:2]) for a, b in zip(chain, chain[1:]))


def _foot(a: Knot, b: Knot, at: Knot) -> XY:
    dx, dy = b[0] - a[0], b[1] - a[1]
    long = dx * dx + dy * dy
    share = 0.0 if long == 0.0 else min(1.0, max(0.0, ((at[0] - a[0]) * dx + (at[1] - a[1]) * dy) / long))
    return a[0] + share * dx, a[1] + share * dy


def _toward(start: Knot, end: Knot, metres: float) -> XY:
    share = metres / max(math.dist(start[:2], end[:2]), 1e-9)
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def _bent(a: XY, b: Knot, c: XY, t: float) -> XY:
    one, two, three = (1 - t) ** 2, 2 * t * (1 - t), t * t
    return one * a[0] + two * b[0] + three * c[0], one * a[1] + two * b[1] + three * c[1]
