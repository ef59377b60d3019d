"""What a line or outline drawn on an image supports: each kind of measuring from its points to a result.

Results carry what to keep of them (`taken`), with the method in words; the screen's own words are the panels'.
"""

from dataclasses import dataclass
from typing import Optional

from ..core.geometry import LonLat, Polygon
from ..core.ground import length_m, vector
from ..core.measuring.known_object import Scale, scale_of
from ..core.measuring.lengths import Measured, SizeClasses, measured_length, size_classes
from ..core.measuring.modes import Taken
from ..core.measuring.outlines import AreaCount, Pitch, count_by_area
from ..core.measuring.resolution import Resolution, no_single_boxes, resolution, two_edges_m
from ..core.measuring.trains import Wagons, WagonType, any_type, wagons_by_type
from ..core.sightings import SceneInHand
from ..core.values import Interval

Chain = tuple[LonLat, ...]


@dataclass(frozen=True)
class LengthFound:
    """A length, its direction, and the container it can be; `no_total` says why single boxes give none here."""

    taken: Taken
    length: Measured
    azimuth_deg: float
    sizes: Optional[SizeClasses]
    no_total: Optional[str]
    resolution: Resolution


@dataclass(frozen=True)
class TrainFound:
    """A train's length as wagons of every type, and of any."""

    taken: Taken
    length: Measured
    wagons: tuple[Wagons, ...]
    any_type: Interval
    resolution: Resolution


@dataclass(frozen=True)
class AreaFound:
    """A block counted by its area."""

    taken: Taken
    count: AreaCount
    size_class: str
    resolution: Resolution


@dataclass(frozen=True)
class ScaleFound:
    """The map's scale against an object of known length."""

    taken: Taken
    scale: Scale
    resolution: Resolution


def resolution_of(scene: SceneInHand) -> Resolution:
    """How fine the image in hand was collected, as far as anybody knows."""
    return resolution(scene.gsd_measured_m, scene.gsd_stated_m, scene.pixel_size_m)


def length_of(scene: SceneInHand, chain: Chain) -> LengthFound:
    """Length along a chain. Raises BadValue."""
    of = resolution_of(scene)
    found = measured_length(length_m(chain), of)
    _, azimuth = vector(chain[0], chain[-1])
    sizes = size_classes(found, of) if len(chain) == 2 else None
    method = f"drawn on the image, {_points(chain)}, azimuth {azimuth:.1f}°; {error_words(of)}"
    return LengthFound(_taken("length", chain, found, method), found, azimuth, sizes, no_single_boxes(of), of)


def train_of(scene: SceneInHand, chain: Chain, own: tuple[WagonType, ...] = ()) -> TrainFound:
    """Wagons in a train drawn from coupler to coupler, engines left out. Raises BadValue."""
    of = resolution_of(scene)
    found = measured_length(length_m(chain), of)
    wagons = wagons_by_type(found, own)
    method = f"length of a train without its engines, {_points(chain)}; {error_words(of)}"
    return TrainFound(_taken("length", chain, found, method), found, wagons, any_type(wagons), of)


def area_of(scene: SceneInHand, ring: Chain, pitch: Pitch, tiers: Interval, *, measured: bool = False) -> AreaFound:
    """Boxes in an outlined block; `measured` says that its tiers were, and are not assumed. Raises BadValue."""
    of = resolution_of(scene)
    shape = Polygon(((*ring, ring[0]),))
    count = count_by_area(shape, of, pitch, tiers, measured=measured)
    basis = "measured" if measured else "assumed"
    method = (
        f"outline along the roofs, {len(ring)} corners; pitch {pitch.along_m:g} × {pitch.across_m:g} m "
        f"({pitch.size_class}), tiers {span(tiers)} ({basis}): {span(count.boxes)} boxes, {span(count.teu)} TEU; "
        f"{error_words(of)}"
    )
    return AreaFound(_taken("area", shape.rings[0], count.area, method), count, pitch.size_class, of)


def scale_from(scene: SceneInHand, chain: Chain, known_m: float) -> ScaleFound:
    """The scale of the image from an object of known length. Raises BadValue."""
    of = resolution_of(scene)
    scale = scale_of(length_m(chain), known_m, of)
    method = f"object of {known_m:g} m drawn {scale.drawn_m:.2f} m long; {error_words(of)}"
    return ScaleFound(_taken("scale", chain, scale.ratio, method), scale, of)


def _taken(quantity: str, points: Chain, found: Measured, method: str) -> Taken:
    return Taken(quantity, points, method, found.value, found.low, found.high, found.unit)


def _points(chain: Chain) -> str:
    return "straight" if len(chain) == 2 else f"chain of {len(chain)} points"


def error_words(of: Resolution) -> str:
    """What the error of a length rests on, as a method's text keeps it."""
    gsd = of.at_least_m
    if gsd is None:
        return of.words()
    return f"{of.words()[:-1]}; two edges at half a pixel, σ {two_edges_m(gsd):.2g} m, 90 % interval"


def span(count: Interval) -> str:
    """An interval as a method's text keeps it."""
    return "–".join(f"{value:g}" for value in dict.fromkeys((count.low, count.best, count.high)) if value is not None)
