"""A way by rail in stretches, each with its path known in one way; and the towns it passes."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

import numpy as np

from ..core.geometry import LonLat
from ..core.sphere import KM_PER_DEG
from .rail_lines import RailLines
from .rail_way import Piece, RailWay

_COARSE_M, _LEAST_RUN_KM = 2000.0, 30.0  # off the track, and so long that a stretch of its own is worth it
_SHARE = 0.8  # of a stretch's length that its precision holds for
_BOX_DEG = 0.5  # reaches of places are shorter than that


@dataclass(frozen=True)
class RailStretch:
    """A part of a leg: positions, length of track, and how far that may be off on four fifths of it (None: unknown)."""

    points: tuple[LonLat, ...]
    track_km: float
    precision_m: Optional[float]
    schematic: bool


def stretches_of(lines: RailLines, way: RailWay) -> "tuple[RailStretch, ...]":
    """Pieces joined while their path is known in one way; short runs of coarse chords belong to what is around them."""
    runs: list[tuple[str, list[Piece]]] = []
    for piece in way.pieces:
        kind = _kind(lines, piece)
        if runs and runs[-1][0] == kind:
            runs[-1][1].append(piece)
        else:
            runs.append((kind, [piece]))
    merged: list[tuple[str, list[Piece]]] = []
    for kind, pieces in runs:
        short = sum(p.km for p in pieces) < _LEAST_RUN_KM
        both = bool(merged) and {kind, merged[-1][0]} <= {"fine", "coarse"}
        if both and (short or merged[-1][0] == kind):
            merged[-1][1].extend(pieces)
        else:
            merged.append((kind, list(pieces)))
    return tuple(_stretch(lines, kind, pieces) for kind, pieces in merged)


def joined(chains: "Sequence[tuple[LonLat, ...]]") -> "tuple[LonLat, ...]":
    """Chains one after the other, without the positions where they meet said twice."""
    points: list[LonLat] = []
    for chain in chains:
        points += chain if not points or points[-1] != chain[0] else chain[1:]
    return tuple(points)


def passed(points: "Sequence[LonLat]", places: "Sequence[tuple[LonLat, float]]") -> "list[int]":
    """Which places a line passes within their reach in kilometres, by their numbers, in its order."""
    at = np.array(points)
    found = []
    there = np.array([place for place, _ in places]).reshape(-1, 2)
    boxes = {(lon, lat) for lon, lat in np.floor(at / _BOX_DEG).astype(int).tolist()}
    for n, (column, row) in enumerate(np.floor(there / _BOX_DEG).astype(int).tolist()):
        if any((column + i, row + j) in boxes for i in (-1, 0, 1) for j in (-1, 0, 1)):
            lon, lat = there[n]
            away = np.hypot((at[:, 0] - lon) * math.cos(math.radians(lat)), at[:, 1] - lat) * KM_PER_DEG
            nearest = int(np.argmin(away))
            if away[nearest] <= places[n][1]:
                found.append((nearest, n))
    return [n for _, n in sorted(found)]


def _kind(lines: RailLines, piece: Piece) -> str:
    if piece.line < 0:
        return "gap"
    if lines.schematic[piece.line]:
        return "sketch"
    return "coarse" if lines.off_m[piece.line] > _COARSE_M else "fine"


def _stretch(lines: RailLines, kind: str, pieces: "list[Piece]") -> RailStretch:
    known = sorted((float(lines.off_m[p.line]), p.km) for p in pieces if p.line >= 0)
    precision = None
    if known and all(math.isfinite(off) for off, _ in known):
        share = np.cumsum([km for _, km in known]) / max(sum(km for _, km in known), 1e-9)
        precision = known[min(int(np.searchsorted(share, _SHARE)), len(known) - 1)][0]
    points = joined([piece.points for piece in pieces])
    return RailStretch(points, sum(p.km for p in pieces), precision, kind in ("gap", "sketch"))
