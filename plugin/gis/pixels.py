"""Pixels of a raster around an area, on a grid of metres that may be turned; read by window, never whole."""

import math
from dataclasses import dataclass
from typing import Optional, Union

import numpy as np
from numpy.typing import NDArray

from ..core.errors import BadValue, NoPixels
from ..core.geometry import LonLat, Polygon
from ..core.ground import EastNorth, Ground, turned
from .raster_frames import RasterFrame

Bounds = tuple[float, float, float, float]
LARGEST_PX = 48_000_000  # 576 MB of three bands
_TILE_PX = 256
_BLUNT = 1.5  # from this many of the image's pixels to a step, means are taken
_FAR = 1e12
_KNOTS_PX = 64  # between these the image's coordinates are straight to a hundred-thousandth of a pixel


@dataclass(frozen=True)
class Patch:
    """A rectangle of an image, resampled bilinearly onto `ground`, the plane that touches the earth in its middle.

    `values` are float32, bands × rows × columns, as stored in the image (zero where not `valid`, rows × columns).
    Rows run against `azimuth_deg` (clockwise from north), columns to its right: at 0 the patch is north up. `step_m`
    is the distance of neighbours; `source_step_m` the image's own pixel on the ground, the coarser of its two sides.
    `white` is what a byte image calls white, None where the image does not say. `role` is grey, rgb, palette or first
    three bands.
    """

    values: NDArray[np.float32]
    valid: NDArray[np.bool_]
    role: str
    white: Optional[float]
    source_step_m: float
    step_m: float
    azimuth_deg: float
    ground: Ground
    left_m: float  # of the middle of the first pixel, along the columns' direction
    top_m: float  # of the same, along the azimuth

    @property
    def grey(self) -> NDArray[np.float64]:
        """Mean of the bands, rows × columns."""
        return np.asarray(self.values.mean(axis=0), np.float64)

    def to_plane(self, row: float, column: float) -> EastNorth:
        """East and north of a point of the array; 0, 0 is the middle of the first pixel."""
        right, ahead = self.left_m + column * self.step_m, self.top_m - row * self.step_m
        return _turned_to_plane(right, ahead, self.azimuth_deg)

    def to_array(self, at: EastNorth) -> tuple[float, float]:
        """Row and column of a point of the plane."""
        right, ahead = _turned_from_plane(at, self.azimuth_deg)
        return (self.top_m - ahead) / self.step_m, (right - self.left_m) / self.step_m

    def to_degrees(self, row: float, column: float) -> LonLat:
        """Longitude and latitude of a point of the array, exact."""
        return self.ground.to_degrees(self.to_plane(row, column))

    def inside(self, area: Polygon) -> NDArray[np.bool_]:
        """Which pixels have their middle inside an outline and outside its holes; rows × columns, even-odd rule."""
        found = np.zeros(self.valid.shape, bool)
        for ring in area.rings:
            corners = [self.to_array(self.ground.to_plane(at)) for at in ring]
            for (row, column), (next_row, next_column) in zip(corners, corners[1:]):
                _flip_right_of(found, row, column, next_row, next_column)
        return found


def read_patch(
    source: str,
    area: Union[Polygon, Bounds],
    step_m: Optional[float] = None,
    azimuth_deg: float = 0.0,
    crs: Optional[str] = None,
) -> Patch:
    """The pixels around an area in EPSG:4326 (or west, south, east, north), at the image's own step if none is given.

    What lies far outside the area's bounds is not read, and not valid. `crs` is what the layer says where it knows
    better than its file. A step coarser than the image's takes means. Raises ImageryError where the image can't be
    read there, BadValue for a step that is none and where the patch would have more than LARGEST_PX pixels.
    """
    if step_m is not None and not (math.isfinite(step_m) and step_m > 0.0):
        raise BadValue(f"A step of {step_m} m is none. Give metres above zero.")
    frame = RasterFrame(source, crs)
    ring = area.rings[0] if isinstance(area, Polygon) else _corners(area)
    ground = Ground(*_middle(ring))
    sides = frame.steps_m((ground.lon, ground.lat))
    step = step_m if step_m is not None else max(sides)
    flat = [ground.to_plane(at) for at in ring]
    plane = [_turned_from_plane(at, azimuth_deg) for at in flat]
    left, right = min(p[0] for p in plane), max(p[0] for p in plane)
    bottom, top = min(p[1] for p in plane), max(p[1] for p in plane)
    columns, rows = (max(1, math.ceil(side / step - 1e-4)) for side in (right - left, top - bottom))
    if rows * columns > LARGEST_PX:
        raise BadValue(
            f"The area is {columns:,} × {rows:,} pixels at {step:.2f} m, more than can be looked at in one piece "
            f"({LARGEST_PX:,}). Draw a smaller area."
        )
    patch = Patch(
        values=np.zeros((frame.bands.depth, rows, columns), np.float32),
        valid=np.zeros((rows, columns), bool),
        role=frame.bands.role,
        white=frame.bands.white,
        source_step_m=max(sides),
        step_m=step,
        azimuth_deg=azimuth_deg,
        ground=ground,
        left_m=(left + right - (columns - 1) * step) / 2,
        top_m=(bottom + top + (rows - 1) * step) / 2,
    )
    fewer = tuple(step / side if step > _BLUNT * side else 1.0 for side in sides)
    for row in range(0, rows, _TILE_PX):
        for column in range(0, columns, _TILE_PX):
            if _near(patch, (row, column), flat):
                _fill(frame, patch, (row, column), fewer)
    if not patch.valid.any():
        raise NoPixels(
            f"The image “{frame.name}” has no pixels in this area: it lies outside its frame, or nothing but no-data "
            "is there. Choose an area on the image."
        )
    return patch


def outline(source: str, crs: Optional[str] = None) -> Polygon:
    """The frame of an image, its four corners in EPSG:4326. Raises ImageryError."""
    frame = RasterFrame(source, crs)
    right, bottom = frame.columns, frame.rows
    return Polygon((tuple(frame.to_degrees(*at) for at in ((0, 0), (right, 0), (right, bottom), (0, bottom), (0, 0))),))


def knows_white(source: str, crs: Optional[str] = None) -> bool:
    """True where an image says what white is, as one of bytes does. Raises ImageryError."""
    return RasterFrame(source, crs).bands.white is not None


def pixel_m(source: str, at: Optional[LonLat] = None, crs: Optional[str] = None) -> float:
    """Ground size of an image's pixel, the coarser side, in metres: at a position, or in its middle."""
    frame = RasterFrame(source, crs)
    return max(frame.steps_m(at or frame.to_degrees(frame.columns / 2, frame.rows / 2)))


def _corners(bounds: Bounds) -> tuple[LonLat, ...]:
    west, south, east, north = bounds
    return (west, north), (east, north), (east, south), (west, south)


def _middle(ring: "tuple[LonLat, ...]") -> LonLat:
    """The middle of a ring's bounds, also across ±180°."""
    east = [turned(at[0] - ring[0][0]) for at in ring]
    north = [at[1] for at in ring]
    return turned(ring[0][0] + (min(east) + max(east)) / 2), (min(north) + max(north)) / 2


def _turned_to_plane(right: float, ahead: float, azimuth_deg: float) -> EastNorth:
    s, c = math.sin(math.radians(azimuth_deg)), math.cos(math.radians(azimuth_deg))
    return right * c + ahead * s, ahead * c - right * s


def _turned_from_plane(at: EastNorth, azimuth_deg: float) -> tuple[float, float]:
    s, c = math.sin(math.radians(azimuth_deg)), math.cos(math.radians(azimuth_deg))
    return at[0] * c - at[1] * s, at[0] * s + at[1] * c


def _near(patch: Patch, corner: tuple[int, int], ring: list[EastNorth]) -> bool:
    """Whether a tile touches the upright bounds of an area; of a patch turned by 45° half the tiles do not."""
    row, column = corner
    last = row + _TILE_PX, column + _TILE_PX
    corners = [patch.to_plane(*at) for at in ((row, column), (row, last[1]), (last[0], column), last)]
    return all(
        min(at[n] for at in corners) <= max(at[n] for at in ring)
        and max(at[n] for at in corners) >= min(at[n] for at in ring)
        for n in (0, 1)
    )


def _fill(frame: RasterFrame, patch: Patch, corner: tuple[int, int], fewer: tuple[float, ...]) -> None:
    """Read one tile of a patch: the window of the image under it, then each pixel between its four neighbours.

    `fewer` is how many of the image's columns, and of its rows, are taken together first.
    """
    row, column = corner
    rows = min(_TILE_PX, patch.valid.shape[0] - row)
    columns = min(_TILE_PX, patch.valid.shape[1] - column)
    knots = _knots(row, rows), _knots(column, columns)
    known = frame.to_pixels([patch.to_degrees(v, u) for v in knots[0] for u in knots[1]])
    known[~np.isfinite(known)] = -_FAR  # beyond the reach of the image's coordinate system, so not within it
    known = known.reshape(len(knots[0]), len(knots[1]), 2)
    size = np.array((frame.columns, frame.rows), float)
    whole = bool((known >= 0.0).all() and (known <= size).all())  # what lies between knots is between their values
    inside = known.reshape(-1, 2)
    if not whole:
        x, y = (_spread(known[..., n], (row, rows), (column, columns), knots) for n in (0, 1))
        within = (x >= 0) & (x <= frame.columns) & (y >= 0) & (y <= frame.rows)
        if not within.any():
            return
        inside = np.stack([x[within], y[within]], 1)
    first_x, last_x = _span(inside[:, 0], fewer[0], frame.columns)
    first_y, last_y = _span(inside[:, 1], fewer[1], frame.rows)
    wide, high = math.ceil((last_x - first_x) / fewer[0]), math.ceil((last_y - first_y) / fewer[1])
    pixels, counts = frame.read((first_x, first_y, last_x - first_x, last_y - first_y), wide, high)
    # from here on 0 is the middle of the first pixel read
    known -= (first_x, first_y)
    known *= (wide / (last_x - first_x), high / (last_y - first_y))
    known -= 0.5
    x, y = (_spread(known[..., n], (row, rows), (column, columns), knots).astype(np.float32) for n in (0, 1))
    values, valid = _between(pixels, counts, x, y)
    if not whole:
        valid &= within
    if not whole or not counts.all():
        values[:, ~valid] = 0.0
    patch.values[:, row : row + rows, column : column + columns] = values
    patch.valid[row : row + rows, column : column + columns] = valid


def _spread(
    known: NDArray[np.float64], rows: tuple[int, int], columns: tuple[int, int], knots: tuple[list[float], list[float]]
) -> NDArray[np.float64]:
    """A coordinate of the image for every pixel of a tile (first and count, both ways); bilinear between knots."""
    weights = _weights(np.arange(rows[0], sum(rows), dtype=float), knots[0])
    lines = (weights[:, :, None] * known[None]).sum(1)
    place = (np.arange(columns[0], sum(columns)) - knots[1][0]) / (knots[1][1] - knots[1][0])
    before = np.minimum(place.astype(np.intp), len(knots[1]) - 2)
    out = np.empty((rows[1], columns[1]))
    for n in range(len(knots[1]) - 1):
        first, last = np.searchsorted(before, (n, n + 1))
        part = out[:, first:last]
        np.multiply((lines[:, n + 1] - lines[:, n])[:, None], place[None, first:last] - n, out=part)
        part += lines[:, n, None]
    return out


def _knots(first: int, count: int) -> list[float]:
    pieces = max(1, math.ceil((count - 1) / _KNOTS_PX))
    return [first + (count - 1) * n / pieces for n in range(pieces + 1)] if count > 1 else [first, first + 1.0]


def _weights(at: NDArray[np.float64], knots: list[float]) -> NDArray[np.float64]:
    """Linear interpolation between equally spaced knots, as a matrix."""
    place = (at - knots[0]) / (knots[1] - knots[0])
    return np.clip(1.0 - np.abs(place[:, None] - np.arange(len(knots))), 0.0, None)


def _span(at: NDArray[np.float64], fewer: float, size: int) -> tuple[int, int]:
    first = math.floor(float(at.min()) - fewer - 1.0)
    last = math.ceil(float(at.max()) + fewer + 1.0)
    return max(0, first), min(size, last)


def _between(
    pixels: NDArray[np.float32], counts: NDArray[np.bool_], x: NDArray[np.float32], y: NDArray[np.float32]
) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """Bilinear values, bands first, at columns and rows (0 is the middle of the first), and where all four count."""
    high, wide, bands = pixels.shape
    if min(high, wide) < 2:  # one line of pixels has no neighbours to be between
        pixels, counts = np.repeat(np.repeat(pixels, 2, 0), 2, 1), np.repeat(np.repeat(counts, 2, 0), 2, 1)
        high, wide = 2 * high, 2 * wide
    x, y = np.clip(x, 0.0, wide - 1.0), np.clip(y, 0.0, high - 1.0)
    left, top = x.astype(np.int32), y.astype(np.int32)
    np.minimum(left, wide - 2, out=left)
    np.minimum(top, high - 2, out=top)
    x -= left
    y -= top
    first = np.multiply(top, wide, dtype=np.intp)
    first += left
    values = np.empty((bands, *x.shape), np.float32)
    for n in range(bands):
        flat = pixels[..., n].ravel()
        upper, lower = flat.take(first), flat[wide:].take(first)
        for line, start in ((upper, 1), (lower, wide + 1)):
            right = flat[start:].take(first)
            right -= line
            right *= x
            np.add(line, right, out=line)
        lower -= upper
        lower *= y
        np.add(upper, lower, out=values[n])
    if counts.all():
        return values, np.ones(x.shape, bool)
    ok = counts.ravel()
    return values, ok.take(first) & ok.take(first + 1) & ok.take(first + wide) & ok.take(first + wide + 1)


def _flip_right_of(found: NDArray[np.bool_], row: float, column: float, next_row: float, next_column: float) -> None:
    """Turn round every pixel to the right of an edge of an outline."""
    if row == next_row:
        return
    lower, upper = min(row, next_row), max(row, next_row)
    for at in range(max(0, math.ceil(lower)), min(found.shape[0], math.ceil(upper))):
        crossing = column + (next_column - column) * (at - row) / (next_row - row)
        first = min(max(0, math.ceil(crossing)), found.shape[1])
        found[at, first:] ^= True
