"""Colours taken from an image: of a box, at a click, along a train, and between two images."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

from qgis.core import QgsProject

from ..analysis.colour import Brought, Lab, Rgb, bring, delta_e, gross_class, lab_words, srgb_to_lab
from ..analysis.sampling import as_srgb, colour_of, stretched, within
from ..core.geometry import LonLat, Polygon
from ..core.ground import box, moved, vector
from ..gis.imagery import pixels_of
from ..gis.pixels import pixel_m, read_patch

_INNER = 1.0 / 3.0
_CLICK_RADIUS_M = 0.6
_FINEST_STEP_M = 0.1
_SURROUNDINGS_M, _SURROUNDINGS_PX = 600.0, 300.0


@dataclass(frozen=True)
class Image:
    """An image to take colours from: its file or address, its CRS where the layer knows better, and its name."""

    source: str
    crs: Optional[str]
    name: str


@dataclass(frozen=True)
class ColourTaken:
    """Median colour of a few pixels: CIELAB, sRGB 0–255 as stored, gross class, and how many pixels.

    `stretched` where the image is not stored as 0–255: its values were then set between the darkest and the brightest
    of the surroundings, all bands alike.
    """

    lab: Lab
    rgb: Rgb
    colour_class: str
    pixels: int
    stretched: bool

    @property
    def lab_words(self) -> str:
        """L*, a* and b* as the record keeps them."""
        return lab_words(self.lab)

    @property
    def words(self) -> str:
        """The colour as a method's text keeps it."""
        raw = " ".join(f"{value:.0f}" for value in self.rgb)
        how = ", stretched" if self.stretched else ""
        return f"CIELAB {self.lab_words}, {self.colour_class}; sRGB {raw}{how}; median of {self.pixels} pixels"


@dataclass(frozen=True)
class Compared:
    """Two colours in two images: ΔE as they stand and after one image was brought to the other, against its noise."""

    plain: float
    brought: Optional[float]
    noise: Optional[float]

    @property
    def within_noise(self) -> Optional[bool]:
        """True where the difference is no larger than what unchanged ground shows; None where that is not known."""
        return None if self.brought is None or self.noise is None else self.brought <= 2.0 * self.noise


@dataclass(frozen=True)
class StripPart:
    """The colour of one wagon or container of a train, in order from where its line was begun."""

    seq: int
    at: LonLat
    azimuth_deg: float
    colour: ColourTaken


def image_of(project: QgsProject, layer_id: str) -> Image:
    """The image a layer shows. Raises ImageryError for services and for layers that are gone."""
    return Image(*pixels_of(project, layer_id))


def colour_of_box(image: Image, outline: Polygon) -> ColourTaken:
    """Colour of the inner third of a box's length and width; its edges carry the neighbours' colours.

    Raises ImageryError where the image has no colour or no pixels there.
    """
    ring = outline.rings[0]
    first, second = vector(ring[0], ring[1]), vector(ring[1], ring[2])
    (length, azimuth), (width, _) = (first, second) if first[0] >= second[0] else (second, first)
    centre = moved(ring[0], vector(ring[0], ring[2])[0] / 2.0, vector(ring[0], ring[2])[1])
    return _taken(image, box(centre, length * _INNER, width * _INNER, azimuth), azimuth)


def colour_at(image: Image, at: LonLat) -> ColourTaken:
    """Colour of a disc of 0.6 m around a click, at least a pixel wide. Raises ImageryError."""
    radius = max(_CLICK_RADIUS_M, 0.5 * pixel_m(image.source, at, image.crs))
    return _taken(image, box(at, 2.0 * radius, 2.0 * radius, 0.0), 0.0, radius)


def unchanged(first: Image, second: Image, points: Sequence[LonLat]) -> Brought:
    """Bring one image to another by points an analyst holds for unchanged. Raises BadValue, ImageryError."""
    return bring([colour_at(first, at).rgb for at in points], [colour_at(second, at).rgb for at in points])


def compare_colours(first: ColourTaken, second: ColourTaken, by: Optional[Brought] = None) -> Compared:
    """How different a colour of the first image is from one of the second."""
    plain = float(delta_e(first.lab, second.lab))
    if by is None:
        return Compared(plain, None, None)
    return Compared(plain, float(delta_e(srgb_to_lab(by.apply(first.rgb)), second.lab)), by.noise)


def colours_along(image: Image, chain: Sequence[LonLat], pitch_m: float, width_m: float = 2.5) -> tuple[StripPart, ...]:
    """Colours of the wagons along a line, one every `pitch_m` metres; a last piece of under half a wagon is left out.

    Raises ImageryError.
    """
    parts: list[StripPart] = []
    pieces = [(a, *vector(a, b)) for a, b in zip(chain, chain[1:])]
    wagons = int(sum(length for _, length, _ in pieces) / pitch_m + 0.5)
    for number in range(wagons):
        at, azimuth = _along(pieces, (number + 0.5) * pitch_m)
        inner = box(at, pitch_m * _INNER, width_m * _INNER, azimuth)
        parts.append(StripPart(number + 1, at, azimuth, _taken(image, inner, azimuth)))
    return tuple(parts)


def _along(pieces: Sequence[tuple[LonLat, float, float]], metres: float) -> tuple[LonLat, float]:
    """Position and direction so far along a chain; beyond its end, on its last piece drawn out."""
    for start, length, azimuth in pieces[:-1]:
        if metres <= length:
            return moved(start, metres, azimuth), azimuth
        metres -= length
    start, _, azimuth = pieces[-1]
    return moved(start, metres, azimuth), azimuth


def _taken(image: Image, area: Polygon, azimuth_deg: float, radius_m: Optional[float] = None) -> ColourTaken:
    at = area.rings[0][0]
    step = max(_FINEST_STEP_M, pixel_m(image.source, at, image.crs) / 2.0)
    patch = read_patch(image.source, area, step, azimuth_deg, image.crs)
    if patch.white is not None:
        values = as_srgb(patch.values, patch.white)
    else:
        wide = max(_SURROUNDINGS_M / _SURROUNDINGS_PX, patch.source_step_m)
        around = read_patch(image.source, box(at, _SURROUNDINGS_M, _SURROUNDINGS_M, 0.0), wide, 0.0, image.crs)
        values = stretched(patch.values, around.values, around.valid)
    lab, rgb, count = colour_of(values, within(patch.valid, patch.step_m, radius_m))
    own = max(1, round(count * (patch.step_m / patch.source_step_m) ** 2))
    return ColourTaken(lab, rgb, gross_class(lab), own, patch.white is None)
