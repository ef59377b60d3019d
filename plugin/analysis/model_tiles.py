"""A detector asked tile after tile of an image, and its answers put together."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Optional

import numpy as np
from numpy.typing import NDArray

from ..core.iso import LENGTHS_M
from .model_boxes import Rectangles, best_of, decode, joined
from .model_card import ModelCard

Image = NDArray[np.float32]
Colour = tuple[float, float, float]
_BYTE = np.float32(255.0)
_LENGTH_OFF = 0.25


@dataclass(frozen=True)
class ModelBox:
    """A rectangle in pixels of the image, 0, 0 the middle of the first: `turn` is that of its length from the columns'
    direction, in radians, clockwise as seen; the median colour of its inner third, None of a grey image."""

    row: float
    column: float
    turn: float
    length_px: float
    width_px: float
    name: str
    score: float
    colour: Optional[Colour]


@dataclass(frozen=True)
class TiledModel:
    """A detector: the file's name, its card, and how to put 1 × 3 × rows × columns to it."""

    name: str
    card: ModelCard
    ask: Callable[[Image], Image]

    def find(
        self, values: Image, valid: NDArray[np.bool_], min_score: float, watch: Callable[[float], None]
    ) -> tuple[ModelBox, ...]:
        """Rectangles in bands × rows × columns of 0 to 255 at the model's own pixel; black beyond the image's edge.

        Raises BadValue where the answer has another shape than the card says, and what `ask` and `watch` raise.
        """
        image = np.clip(np.repeat(values, 3, 0)[:3] if len(values) < 3 else values[:3], 0.0, _BYTE) / _BYTE
        image[:, ~valid] = 0.0
        least = max(min_score, self.card.least_score)
        found: list[Rectangles] = []
        starts = self._starts(*valid.shape)
        for n, (row, column) in enumerate(starts):
            watch(n / len(starts))
            if image[:, row : row + self.card.tile_px, column : column + self.card.tile_px].any():
                answer = decode(self.name, self.ask(self._tile(image, row, column)), self.card, least)
                found.append(best_of(answer, self.card.most_iou).moved(column, row))
        best = best_of(joined(found), self.card.most_iou)
        return tuple(self._box(values, best, n) for n in range(len(best)))

    def _starts(self, rows: int, columns: int) -> list[tuple[int, int]]:
        size = self.card.tile_px
        step = max(1, round(size * (1.0 - self.card.overlap)))
        down, across = (range(0, max(1, length - size + step), step) for length in (rows, columns))
        return [(row, column) for row in down for column in across]

    def _tile(self, image: Image, row: int, column: int) -> Image:
        size = self.card.tile_px
        piece = image[:, row : row + size, column : column + size]
        tile = np.zeros((1, 3, size, size), np.float32)
        tile[0, :, : piece.shape[1], : piece.shape[2]] = piece
        mean, deviation = (np.array(each)[None, :, None, None] for each in (self.card.mean, self.card.deviation))
        return np.asarray((tile - mean) / deviation, np.float32)

    def _box(self, values: Image, found: Rectangles, n: int) -> ModelBox:
        turn, wide, high = float(found.turn[n]), float(found.width[n]), float(found.height[n])
        if high > wide:
            turn, wide, high = turn + math.pi / 2, high, wide
        # to a model the middle of the first pixel is 0.5, 0.5
        row, column = float(found.y[n]) - 0.5, float(found.x[n]) - 0.5
        colour = inner_colour(values, (row, column), turn, wide, high)
        name = self.card.names[int(found.kind[n])]
        return ModelBox(row, column, turn, wide, high, name, float(found.score[n]), colour)


def inner_colour(
    values: Image, middle: tuple[float, float], turn: float, length_px: float, width_px: float
) -> Optional[Colour]:
    """Median of the inner third of a turned rectangle; None of an image that has not three bands."""
    if len(values) != 3:
        return None
    along, across = np.meshgrid(np.linspace(-0.4, 0.4, 13) * length_px, np.linspace(-0.17, 0.17, 5) * width_px)
    columns = np.rint(middle[1] + along * math.cos(turn) - across * math.sin(turn)).astype(int)
    rows = np.rint(middle[0] + along * math.sin(turn) + across * math.cos(turn)).astype(int)
    rows, columns = np.clip(rows, 0, values.shape[1] - 1), np.clip(columns, 0, values.shape[2] - 1)
    red, green, blue = (float(np.median(band[rows, columns])) for band in values)
    return red, green, blue


def size_class(name: str, length_m: float) -> str:
    """The ISO size that a class is named after, else the one within a quarter of the length found, else other."""
    for size in LENGTHS_M:
        if size[:2] in name:
            return size
    nearest = min(LENGTHS_M, key=lambda size: abs(LENGTHS_M[size] - length_m))
    return nearest if abs(LENGTHS_M[nearest] - length_m) <= _LENGTH_OFF * LENGTHS_M[nearest] else "other"
