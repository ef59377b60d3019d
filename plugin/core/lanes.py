"""Lanes between the gates of the oceans: the shortest chain of them between two positions that lie near some."""

import heapq
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Optional

from .geometry import LonLat


@dataclass(frozen=True)
class Lane:
    """A way between two gates that was planned before, or a canal; its corners run from the one to the other."""

    start: str
    end: str
    km: float
    corners: tuple[LonLat, ...]
    canal: str = ""


@dataclass(frozen=True)
class Lanes:
    """Gates with their positions, and the lanes between them, which are sailed both ways."""

    gates: Mapping[str, LonLat]
    lanes: tuple[Lane, ...]


def chain(
    lanes: Lanes, entries: "Mapping[str, float]", exits: "Mapping[str, float]"
) -> "Optional[tuple[str, tuple[Lane, ...]]]":
    """The gate to begin at and the lanes from there, turned the way they are sailed, that make the shortest whole.

    `entries` are kilometres from the start to gates, `exits` from gates to the end. None where nothing joins them.
    """
    onward: dict[str, list[tuple[float, str, Lane]]] = {}
    for lane in lanes.lanes:
        back = Lane(lane.end, lane.start, lane.km, lane.corners[::-1], lane.canal)
        onward.setdefault(lane.start, []).append((lane.km, lane.end, lane))
        onward.setdefault(lane.end, []).append((lane.km, lane.start, back))
    best = dict(entries)
    before: dict[str, Lane] = {}
    heap = [(km, gate) for gate, km in entries.items()]
    heapq.heapify(heap)
    done: set[str] = set()
    arrived, last = math.inf, ""
    while heap:
        km, here = heapq.heappop(heap)
        if km >= arrived:
            break
        if here in done:
            continue
        done.add(here)
        if km + exits.get(here, math.inf) < arrived:
            arrived, last = km + exits[here], here
        for more, there, lane in onward.get(here, ()):
            if km + more < best.get(there, math.inf):
                best[there] = km + more
                before[there] = lane
                heapq.heappush(heap, (km + more, there))
    if not last:
        return None
    sailed: list[Lane] = []
    gate = last
    while gate in before and (gate not in entries or best[gate] < entries[gate]):
        sailed.append(before[gate])
        gate = before[gate].start
    return gate, tuple(reversed(sailed))


def named_on(lanes: "Sequence[Lane]", first: str) -> "tuple[str, ...]":
    """The gates and canals that a chain passes, in its order."""
    names = [first]
    for lane in lanes:
        names += [lane.canal] if lane.canal else []
        names.append(lane.end)
    return tuple(dict.fromkeys(names))
