"""How far two outlines on the ground cover the same."""

from collections.abc import Sequence

from ..ground import EastNorth
from .outlines import shoelace_m2


def overlap_share(first: Sequence[EastNorth], second: Sequence[EastNorth]) -> float:
    """Area common to two convex open rings over the area of both together (IoU), 0 to 1. Units are the rings' own."""
    common = _common(_counter_clockwise(first), _counter_clockwise(second))
    shared = shoelace_m2(common) if len(common) > 2 else 0.0
    together = shoelace_m2(first) + shoelace_m2(second) - shared
    return shared / together if together > 0.0 else 0.0


def lies_in(ring: Sequence[EastNorth], at: EastNorth) -> bool:
    """True where a position lies in a convex open ring, or on its edge."""
    turned = _counter_clockwise(ring)
    return all(_left(a, b, at) >= 0.0 for a, b in zip(turned, (*turned[1:], turned[0])))


def _common(subject: Sequence[EastNorth], window: Sequence[EastNorth]) -> list[EastNorth]:
    """Cut one ring by each edge of the other (Sutherland and Hodgman, 1974)."""
    kept = list(subject)
    for a, b in zip(window, (*window[1:], window[0])):
        if not kept:
            break
        kept = _half(kept, a, b)
    return kept


def _half(ring: Sequence[EastNorth], a: EastNorth, b: EastNorth) -> list[EastNorth]:
    kept: list[EastNorth] = []
    for p, q in zip(ring, (*ring[1:], ring[0])):
        at_p, at_q = _left(a, b, p), _left(a, b, q)
        if at_p >= 0.0:
            kept.append(p)
        if at_p * at_q < 0.0:
            t = at_p / (at_p - at_q)
            kept.append((p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])))
    return kept


def _left(a: EastNorth, b: EastNorth, p: EastNorth) -> float:
    return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])


def _counter_clockwise(ring: Sequence[EastNorth]) -> tuple[EastNorth, ...]:
    turn = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, (*ring[1:], ring[0])))
    return tuple(ring) if turn >= 0.0 else tuple(reversed(ring))
