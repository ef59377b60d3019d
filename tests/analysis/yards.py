"""Generated yards of ISO boxes with their truth: what a satellite would show of a layout that is known to the box.

Painted at 0.1 m with heights, sun and the darkness between tall walls; blurred by optics, averaged to pixels, colour
taken from pixels four times as coarse (pan-sharpening), noise added. Kinder than any real image: what fails here fails
there, and what works here is a bound, not a promise.
"""
from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

DEVELOPMENT = tuple(range(100, 164))  # the first are fitted on, the rest show what a choice does to others
HELD_OUT = tuple(range(9101, 9113))

FINE_M = 0.1
WIDTH_M = 2.438
LENGTHS_M = {"20ft": 6.058, "40ft": 12.192, "45ft": 13.716}
PAINTS = {
    "blue": (45, 80, 150), "navy": (38, 52, 95), "green": (55, 115, 85), "maroon": (125, 48, 42),
    "brown": (112, 72, 56), "orange": (205, 125, 50), "yellow": (215, 180, 70), "white": (222, 222, 216),
    "grey": (160, 162, 165),
}  # fmt: skip
MIXED = {
    "blue": 0.2, "navy": 0.08, "green": 0.12, "maroon": 0.22, "brown": 0.1, "orange": 0.1, "yellow": 0.04,
    "white": 0.1, "grey": 0.04,
}  # fmt: skip
GROUNDS = {  # colour, grain of a pixel at 0.1 m, unevenness over metres
    "asphalt": ((92, 92, 95), 9.0, 4.0),
    "gravel": ((148, 140, 126), 22.0, 5.0),
    "concrete": ((158, 157, 151), 7.0, 4.0),
    "snow": ((232, 235, 240), 5.0, 3.0),
}
SKYLIGHT = np.array((0.24, 0.27, 0.33), np.float32)


@dataclass(frozen=True)
class Box:
    """What stands there, east and north of the yard's middle in metres."""

    east: float
    north: float
    azimuth_deg: float
    size: str
    paint: str
    tiers: int


@dataclass(frozen=True)
class Yard:
    """An image, north up, bands × rows × columns in 0 to 255, and its truth. `outlines` are those of tight blocks."""

    image: np.ndarray
    gsd_m: float
    azimuth_deg: float
    boxes: tuple[Box, ...]
    outlines: tuple[tuple[tuple[float, float], ...], ...]

    def plane(self, row, column):
        """East and north of a point of the image; 0, 0 is the middle of the first pixel."""
        rows, columns = self.image.shape[1:]
        return (column - (columns - 1) / 2) * self.gsd_m, ((rows - 1) / 2 - row) * self.gsd_m


def yard(layout, paint, gsd_m, seed, *, ground="asphalt", azimuth_deg=None, side_m=88.2, height=None):
    """A yard of rows (1.5 m between them), a block (0.4 m and 0.25 m), or sparse boxes; mixed paint or one."""
    rng = np.random.default_rng((seed, hash_of(layout), hash_of(paint), round(gsd_m * 100)))
    azimuth = rng.uniform(0, 180) if azimuth_deg is None else azimuth_deg
    placed, outlines = {"rows": _rows, "block": _block, "sparse": _sparse}[layout](rng, side_m)
    boxes = []
    for u, v, turn, size, tiers in placed:
        east, north = _turned(u, v, azimuth)
        if not _whole(east, north, azimuth + turn, size, side_m / 2 - 1.5):
            continue
        name = rng.choice(list(MIXED), p=np.array(list(MIXED.values())) / sum(MIXED.values()))
        boxes.append(Box(east, north, (azimuth + turn) % 180, size, str(name) if paint == "mixed" else paint,
                         height or tiers))  # fmt: skip
    image = _seen(rng, _painted(rng, boxes, ground, side_m, azimuth), gsd_m)
    corners = tuple(tuple(_turned(u, v, azimuth) for u, v in ring) for ring in outlines)
    return Yard(image, gsd_m, azimuth, tuple(boxes), corners)


def _whole(east, north, azimuth, size, half):
    """Whether a box lies in the picture."""
    corners = [_turned(a * LENGTHS_M[size] / 2, b * WIDTH_M / 2, azimuth) for a in (-1, 1) for b in (-1, 1)]
    return all(abs(east + x) < half and abs(north + y) < half for x, y in corners)


def hash_of(name):
    """The same number in every process."""
    return sum(ord(letter) * 31**n for n, letter in enumerate(name)) % 100_003


def _turned(u, v, azimuth):
    """East and north of `u` along an azimuth and `v` to its right."""
    s, c = math.sin(math.radians(azimuth)), math.cos(math.radians(azimuth))
    return u * s + v * c, u * c - v * s


def _rows(rng, side):
    """Lines of boxes of any size, end to end."""
    placed, half = [], side / 2 - 12
    v = -half
    while v < half:
        if rng.random() < 0.15:  # an aisle for the machines
            v += rng.uniform(6, 12)
            continue
        base, u = rng.integers(1, 3), -half + rng.uniform(0, 6)
        while u < half:
            size = str(rng.choice(["20ft", "40ft"], p=[0.5, 0.5]))
            length = LENGTHS_M[size]
            if rng.random() < 0.92 and u + length < half + 6:
                tiers = max(1, base + (rng.random() < 0.1) - (rng.random() < 0.1))
                placed.append((u + length / 2, v + rng.normal(0, 0.06), 0.0, size, int(tiers)))
            u += length + rng.uniform(0.25, 0.6)
        v += WIDTH_M + 1.5 + rng.normal(0, 0.05)
    return placed, ()


def _block(rng, side):
    """Bays of one size each, walls 0.4 m apart, ends 0.25 m: two or three blocks with a way between."""
    placed, outlines, half = [], [], side / 2 - 14
    v = -half
    while True:
        lines = int(rng.integers(5, 9))
        if v + lines * (WIDTH_M + 0.4) > half:
            break
        base, u = int(rng.integers(1, 4)), -half
        top, bottom = v, v + lines * WIDTH_M + (lines - 1) * 0.4
        while u < half - 13:
            size = str(rng.choice(["20ft", "40ft"]))
            length = LENGTHS_M[size]
            for line in range(lines):
                tiers = max(1, base + int(rng.random() < 0.12) - int(rng.random() < 0.12))
                placed.append((u + length / 2, v + WIDTH_M / 2 + line * (WIDTH_M + 0.4), 0.0, size, tiers))
            u += length + 0.25
        outlines.append(((-half, top), (u - 0.25, top), (u - 0.25, bottom), (-half, bottom)))
        v = bottom + rng.uniform(7, 12)
    return placed, outlines


def _sparse(rng, side):
    placed, half = [], side / 2 - 10
    for _ in range(400):
        size = str(rng.choice(["20ft", "40ft"]))
        turn = float(rng.choice([0.0, 90.0])) + rng.normal(0, 1.0)
        u, v = rng.uniform(-half, half, 2)
        if all(math.hypot(u - a, v - b) > 3.0 + (LENGTHS_M[size] + LENGTHS_M[other]) / 2
               for a, b, _, other, _ in placed):  # fmt: skip
            placed.append((u, v, turn, size, int(rng.integers(1, 3))))
        if len(placed) == 24:
            break
    return placed, ()


def _painted(rng, boxes, ground, side, azimuth):
    """The yard at 0.1 m as it reflects, bands last."""
    n = round(side / FINE_M)
    colour, grain, uneven = GROUNDS[ground]
    scene = np.empty((n, n, 3), np.float32)
    scene[:] = np.asarray(colour, np.float32)
    scene += (uneven * _noise(rng, n, 60) + 0.6 * uneven * _noise(rng, n, 12))[..., None]
    scene += rng.normal(0, grain, (n, n)).astype(np.float32)[..., None]
    height = np.zeros((n, n), np.float32)
    for _ in range(10):  # oil, and what lorries leave behind
        east, north = rng.uniform(-side / 2, side / 2, 2)
        _stain(scene, n, east, north, rng.uniform(0.4, 2.2), rng.uniform(0.75, 0.92))
    for _ in range(6):  # lines on the ground
        u, v = rng.uniform(-side / 2, side / 2, 2)
        east, north = _turned(u, v, azimuth)
        _rectangle(scene, height, (east, north), azimuth + rng.choice([0, 90]), 25.0, 0.15, (190, 188, 176), 0.0)
    for _ in range(5):  # cars
        east, north = _turned(*rng.uniform(-side / 2 + 4, side / 2 - 4, 2), azimuth)
        if min(math.hypot(east - box.east, north - box.north) for box in boxes) > 9:
            shade = np.asarray(rng.choice([(190, 190, 190), (45, 45, 48), (120, 30, 30)]))
            _rectangle(scene, height, (east, north), rng.uniform(0, 180), 4.4, 1.8, shade, 1.5)
    for box in boxes:
        base = GROUNDS[ground][0] if box.paint == "as ground" else PAINTS[box.paint]
        paint = np.asarray(base, np.float32) * rng.normal(1, 0.05) + rng.normal(0, 2, 3)
        tall = 0.15 + 2.6 * box.tiers
        at, length = (box.east, box.north), LENGTHS_M[box.size]
        _rectangle(scene, height, at, box.azimuth_deg, length, WIDTH_M, paint, tall, rng)
    return _lit(rng, scene, height)


def _window(n, centre, reach):
    row, column = n / 2 - centre[1] / FINE_M, n / 2 + centre[0] / FINE_M
    top, left = max(0, int(row - reach)), max(0, int(column - reach))
    bottom, right = min(n, max(top, int(row + reach) + 1)), min(n, max(left, int(column + reach) + 1))
    rows, columns = slice(min(top, bottom), bottom), slice(min(left, right), right)
    v, u = np.mgrid[rows, columns].astype(np.float32)
    return rows, columns, (u + 0.5 - n / 2) * FINE_M - centre[0], (n / 2 - v - 0.5) * FINE_M - centre[1]


def _rectangle(scene, height, centre, azimuth, length, width, paint, tall, rng=None):
    n = scene.shape[0]
    rows, columns, east, north = _window(n, centre, math.hypot(length, width) / 2 / FINE_M + 3)
    s, c = math.sin(math.radians(azimuth)), math.cos(math.radians(azimuth))
    along, across = east * s + north * c, east * c - north * s
    inside = np.minimum(length / 2 - np.abs(along), width / 2 - np.abs(across)) / FINE_M
    cover = np.clip(inside + 0.5, 0, 1)[..., None]
    worn = 0.0
    if rng is not None:
        stains = 3.0 * np.sin(along * rng.uniform(0.3, 1.2) + rng.uniform(0, 6))
        worn = (stains + rng.normal(0, 4, along.shape))[..., None]
    scene[rows, columns] += cover * (np.asarray(paint, np.float32) + worn - scene[rows, columns])
    if tall:
        height[rows, columns] = np.where(cover[..., 0] > 0.5, tall, height[rows, columns])


def _stain(scene, n, east, north, radius, depth):
    rows, columns, x, y = _window(n, (east, north), 3 * radius / FINE_M)
    scene[rows, columns] *= (1 - (1 - depth) * np.exp(-(x * x + y * y) / radius**2))[..., None]


def _noise(rng, n, cell):
    """Smooth noise of standard deviation about one, changing over `cell` metres tenths."""
    few = rng.normal(0, 1, (n // cell + 3, n // cell + 3))
    at = np.arange(n) / cell
    low = at.astype(int)
    share = (at - low) ** 2 * (3 - 2 * (at - low))
    rows = few[low] * (1 - share)[:, None] + few[low + 1] * share[:, None]
    return (rows[:, low] * (1 - share) + rows[:, low + 1] * share).astype(np.float32) * 1.5


def _lit(rng, scene, height):
    """Sun and sky: cast shadows, and the darkness between walls that see little sky."""
    n = scene.shape[0]
    elevation, azimuth = rng.uniform(35, 58), rng.uniform(110, 250)
    rise = FINE_M * math.tan(math.radians(elevation))
    east, north = math.sin(math.radians(azimuth)), math.cos(math.radians(azimuth))
    steps = math.ceil(float(height.max()) / rise) + 1
    padded, over = np.pad(height, steps), np.zeros_like(height)
    for step in range(1, steps):
        row, column = steps - round(step * north), steps + round(step * east)
        np.maximum(over, padded[row : row + n, column : column + n] - np.float32(step * rise), out=over)
    shade = np.clip((over - height) / 0.3, 0, 1)[..., None]
    around = height
    for axis in (0, 1):
        around = _mean(around, 6, axis)
    open_sky = np.exp(-np.clip(around - height, 0, None) / 2.2)[..., None]
    light = (1 - shade) * (1 - SKYLIGHT) + SKYLIGHT * open_sky
    return scene * light


def _mean(field, reach, axis):
    width = [(0, 0), (0, 0)]
    width[axis] = (reach + 1, reach)
    total = np.cumsum(np.pad(field, width, mode="edge"), axis, dtype=np.float64)
    n = field.shape[axis]
    span = 2 * reach + 1
    return ((total.take(range(span, span + n), axis) - total.take(range(n), axis)) / span).astype(np.float32)


def _seen(rng, scene, gsd):
    """Optics, pixels, colour from coarser pixels, noise."""
    n = scene.shape[0]
    factor = round(gsd / FINE_M)
    frequency_y, frequency_x = np.fft.fftfreq(n)[:, None], np.fft.rfftfreq(n)[None]
    blur = np.exp(-2 * (math.pi * 0.45 * factor) ** 2 * (frequency_x**2 + frequency_y**2))
    soft = np.stack([np.fft.irfft2(np.fft.rfft2(scene[..., band]) * blur, (n, n)) for band in range(3)])
    size = n // factor // 4 * 4
    spare = (n - size * factor) // 2  # the middle of the picture is the middle of the yard
    whole = soft[:, spare : spare + size * factor, spare : spare + size * factor]
    cut = whole.reshape(3, size, factor, size, factor).mean((2, 4))
    light = cut.mean(0)
    coarse = (cut - light).reshape(3, size // 4, 4, size // 4, 4).mean((2, 4))
    at = np.clip((np.arange(size) + 0.5) / 4 - 0.5, 0, size // 4 - 1)
    low = np.minimum(at.astype(int), size // 4 - 2)
    share = at - low
    tall = coarse[:, low] * (1 - share)[None, :, None] + coarse[:, low + 1] * share[None, :, None]
    tint = tall[:, :, low] * (1 - share) + tall[:, :, low + 1] * share
    seen = light + tint + rng.normal(0, 2.0, light.shape) + rng.normal(0, 0.7, tint.shape)
    return np.clip(np.rint(seen), 0, 255).astype(np.uint8)


def matched(yard_, found, reach_m=1.2):
    """How many found boxes (east, north) are true ones, each once; the nearest pair first."""
    truth = np.array([(box.east, box.north) for box in yard_.boxes]).reshape(-1, 2)
    seen = np.array(found, float).reshape(-1, 2)
    apart = np.hypot(*(truth[:, None] - seen[None]).transpose(2, 0, 1)) if len(seen) else np.zeros((len(truth), 0))
    pairs = []
    while apart.size and apart.min() < reach_m:
        a, b = np.unravel_index(int(apart.argmin()), apart.shape)
        pairs.append((int(a), int(b)))
        apart[a], apart[:, b] = math.inf, math.inf
    return pairs


def turned(yard_, azimuth_deg, step_m, margin_m=0.0):
    """The yard on a grid whose rows run against an azimuth, bilinear: values, valid, and (row, column) to the plane."""
    rows, columns = yard_.image.shape[1:]
    half = max(rows, columns) * yard_.gsd_m * math.sqrt(0.5) + margin_m
    n = math.ceil(2 * half / step_m)
    place = (np.arange(n) - (n - 1) / 2) * step_m
    s, c = math.sin(math.radians(azimuth_deg)), math.cos(math.radians(azimuth_deg))
    right, ahead = place[None, :], -place[:, None]
    east, north = right * c + ahead * s, ahead * c - right * s
    x, y = east / yard_.gsd_m + (columns - 1) / 2, (rows - 1) / 2 - north / yard_.gsd_m
    valid = (x >= 0) & (x <= columns - 1) & (y >= 0) & (y <= rows - 1)
    x, y = np.clip(x, 0, columns - 1.001), np.clip(y, 0, rows - 1.001)
    left, top = x.astype(int), y.astype(int)
    a, b = (x - left).astype(np.float32), (y - top).astype(np.float32)
    image = yard_.image.astype(np.float32)
    upper = image[:, top, left] * (1 - a) + image[:, top, left + 1] * a
    lower = image[:, top + 1, left] * (1 - a) + image[:, top + 1, left + 1] * a
    values = np.where(valid, upper * (1 - b) + lower * b, 0).astype(np.float32)

    def plane(row, column):
        right_, ahead_ = (column - (n - 1) / 2) * step_m, ((n - 1) / 2 - row) * step_m
        return right_ * c + ahead_ * s, ahead_ * c - right_ * s

    return values, valid, plane
