"""Colours picked on the map one after the other, in one image or in two that are brought together."""

from dataclasses import dataclass
from typing import Optional

from ..analysis.colour import CAPTION, FEWEST_POINTS, Brought
from ..core.errors import BadValue
from ..core.geometry import LonLat
from ..core.ground import box
from ..core.measuring.modes import Taken
from ..core.sightings import SceneInHand
from .colours import ColourTaken, Compared, colour_at, compare_colours, unchanged
from .measuring import Measuring

_SHOWN_M = 1.2


@dataclass(frozen=True)
class ColourFound:
    """One pick: its colour, the other image's colour there, how the two compare, and how the images were brought."""

    taken: Taken
    colour: ColourTaken
    other: Optional[ColourTaken]
    compared: Optional[Compared]
    brought: Optional[Brought]
    unchanged_points: int


class ColourBench:
    """What was picked so far; choosing another image forgets the unchanged points."""

    def __init__(self, measuring: Measuring) -> None:
        self._measuring = measuring
        self._other: Optional[str] = None
        self._first: Optional[str] = None
        self._points: list[LonLat] = []
        self._brought: Optional[Brought] = None

    @property
    def other(self) -> Optional[str]:
        """Layer of the image compared with; None for one image alone."""
        return self._other

    def compare_with(self, layer_id: Optional[str]) -> None:
        """Compare with another image from now on."""
        if layer_id != self._other:
            self._other = layer_id
            self.forget()

    def forget(self) -> None:
        """Forget the unchanged points."""
        self._points, self._brought, self._first = [], None, None

    def pick(self, scene: SceneInHand, at: LonLat, is_unchanged: bool) -> ColourFound:
        """Take the colour at a click; of ground held for unchanged, to bring the two images together by.

        Raises ImageryError, and BadValue where two images are compared and the click lies in the wrong one.
        """
        first = self._measuring.image(scene.layer_id)
        colour = colour_at(first, at)
        if self._other is None:
            return self._found(at, colour, None)
        if scene.layer_id == self._other:
            raise BadValue("The image compared with lies on top here. Put the other one above it.")
        second = self._measuring.image(self._other)
        other = colour_at(second, at)
        if scene.layer_id != self._first:
            self.forget()
            self._first = scene.layer_id
        if is_unchanged:
            self._points.append(at)
            if len(self._points) >= FEWEST_POINTS:
                self._brought = unchanged(first, second, self._points)
        return self._found(at, colour, other)

    def _found(self, at: LonLat, colour: ColourTaken, other: Optional[ColourTaken]) -> ColourFound:
        compared = compare_colours(colour, other, self._brought) if other else None
        method = colour.words
        if compared is not None and compared.brought is not None and compared.noise is not None and other is not None:
            method += (
                f"; in the other image {other.words}; ΔE {compared.brought:.1f} after both were brought together by "
                f"{len(self._points)} unchanged points, noise ΔE {compared.noise:.1f}; {CAPTION}"
            )
        ring = box(at, _SHOWN_M, _SHOWN_M, 0.0).rings[0]
        taken = Taken("colour", ring, method, unit="CIELAB")
        return ColourFound(taken, colour, other, compared, self._brought, len(self._points))
