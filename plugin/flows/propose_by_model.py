"""Boxes from a model of the analyst's own, at the resolution it was trained on."""

import math
from collections.abc import Callable, Sequence
from typing import Optional

from ..analysis.boxes import to_display
from ..analysis.model_card import read_card
from ..analysis.model_tiles import ModelBox, TiledModel, size_class
from ..core.geometry import Polygon
from ..gis.onnx_model import OnnxModel
from ..gis.pixels import Patch, read_patch
from .proposal import ProposedBox


class OwnModel:
    """A model file that proposes boxes. Raises ImageryError where it can't be run, BadValue for what its card says."""

    def __init__(self, path: str, pixel_m: float) -> None:
        model = OnnxModel(path)
        card = read_card(model.name, model.metadata, model.input_shape, pixel_m)
        self._origin, self._tiled = model.origin, TiledModel(model.name, card, model.answer)

    def propose(
        self,
        source: str,
        around: Polygon,
        sizes: Sequence[str],
        min_score: float,
        watch: Callable[[float], None],
        crs: Optional[str],
        ends: "Optional[tuple[float, float]]" = None,
    ) -> tuple[ProposedBox, ...]:
        """Boxes around an area, in north-up tiles at its own resolution. Raises what `read_patch` and it do.

        `ends` are what is dark and light in an image that knows no white.
        """
        patch = read_patch(source, around, self._tiled.card.pixel_m, 0.0, crs)
        values = to_display(patch.values, patch.valid, patch.white, ends)
        found = self._tiled.find(values, patch.valid, min_score, watch)
        boxes = (self._box(patch, each) for each in found)
        return tuple(box for box in boxes if box.size_class in (*sizes, "other"))

    def _box(self, patch: Patch, found: ModelBox) -> ProposedBox:
        length = found.length_px * patch.step_m
        return ProposedBox(
            centre=patch.to_degrees(found.row, found.column),
            azimuth_deg=math.degrees(math.atan2(math.cos(found.turn), -math.sin(found.turn))) % 180.0,
            length_m=length,
            width_m=found.width_px * patch.step_m,
            size_class=size_class(found.name, length),
            score=found.score,
            rgb=found.colour if patch.white is not None else None,
            origin=self._origin,
        )
