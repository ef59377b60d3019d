"""Where boxes of one size go when they are stamped in a row or fill a block: on the ground, in metres."""

import math

from .counting import BoxShape
from .errors import BadValue
from .geometry import LonLat
from .ground import Ground, moved, vector

MOST_AT_ONCE = 2_000


def along(azimuth_deg: float) -> float:
    """The direction of a box, which has no front: 0 to 180 degrees from north."""
    return azimuth_deg % 180.0


def row(
    start: LonLat, end: LonLat, shape: BoxShape, *, gap_along_m: float, gap_across_m: float
) -> tuple[BoxShape, tuple[LonLat, ...]]:
    """Boxes from one position towards another, the first on the start; end to end or side by side.

    They stand end to end where the row runs within 45° of the box's own direction, else side by side; either way
    they are turned to fit the row exactly. Raises BadValue for a row of more than 2,000.
    """
    length, azimuth = vector(start, end)
    if length == 0.0:
        return shape, (start,)
    turn = abs((azimuth - shape.azimuth_deg + 90.0) % 180.0 - 90.0)
    lengthwise = turn <= 45.0
    pitch = shape.length_m + gap_along_m if lengthwise else shape.width_m + gap_across_m
    count = _checked(math.floor(length / pitch + 1e-9) + 1)
    fitted = BoxShape(shape.length_m, shape.width_m, along(azimuth if lengthwise else azimuth + 90.0))
    return fitted, tuple(moved(start, number * pitch, azimuth) for number in range(count))


def block(
    ring: tuple[LonLat, ...], shape: BoxShape, *, gap_along_m: float, gap_across_m: float
) -> tuple[LonLat, ...]:
    """Middles of the boxes that fit whole into an outline, in rows along the shape's direction.

    What is left over at the outline's sides is shared between them. Raises BadValue where none fits, or over 2,000.
    """
    ground = Ground(*ring[0])
    angle = math.radians(shape.azimuth_deg)
    sine, cosine = math.sin(angle), math.cos(angle)
    plane = [ground.to_plane(corner) for corner in ring]
    turned = [(e * sine + n * cosine, e * cosine - n * sine) for e, n in plane]
    lows = [min(p[axis] for p in turned) for axis in (0, 1)]
    highs = [max(p[axis] for p in turned) for axis in (0, 1)]
    steps = []
    for low, high, side, gap in zip(lows, highs, (shape.length_m, shape.width_m), (gap_along_m, gap_across_m)):
        count = math.floor((high - low + gap) / (side + gap) + 1e-6)
        first = low + (high - low - (count * (side + gap) - gap)) / 2.0 + side / 2.0
        steps.append([first + number * (side + gap) for number in range(max(count, 0))])
    _checked(len(steps[0]) * len(steps[1]))
    half_length, half_width = shape.length_m / 2.0 - 0.01, shape.width_m / 2.0 - 0.01
    found = []
    for across in steps[1]:
        for forward in steps[0]:
            corners = ((forward + a * half_length, across + b * half_width) for a in (-1, 1) for b in (-1, 1))
            if all(_inside(turned, corner) for corner in corners):
                east, north = forward * sine + across * cosine, forward * cosine - across * sine
                found.append(ground.to_degrees((east, north)))
    if not found:
        raise BadValue("No box of this size fits into the outline. Draw it larger, or turn the box with the wheel.")
    return tuple(found)


def _inside(ring: list[tuple[float, float]], at: tuple[float, float]) -> bool:
    x, y = at
    inside = False
    for (ax, ay), (bx, by) in zip(ring, (*ring[1:], ring[0])):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            inside = not inside
    return inside


def _checked(count: int) -> int:
    if count > MOST_AT_ONCE:
        raise BadValue(f"That would be {count:,} boxes at once. Draw a shorter row or a smaller outline.")
    return count
