"""How finely an image was collected, from one sharp edge in it."""

from ..analysis.edge_blur import EdgeBlur, edge_blur
from ..analysis.sampling import brightness
from ..core.geometry import LonLat
from ..core.ground import box, moved, vector
from ..core.measuring.lengths import Z90
from ..core.measuring.modes import Taken
from ..gis.pixels import pixel_m, read_patch
from .colours import Image

_ACROSS_M = 2.0


def edge_at(image: Image, chain: tuple[LonLat, ...]) -> tuple[EdgeBlur, Taken]:
    """From a line drawn across a straight edge, such as a roof's against its shadow. Raises ImageryError, BadValue.

    Rows of 2 m, or of twelve pixels, to both sides of the line are taken together.
    """
    (start, end) = chain[0], chain[-1]
    length, azimuth = vector(start, end)
    pixel = pixel_m(image.source, start, image.crs)
    step = pixel / 2.0
    shape = box(moved(start, length / 2.0, azimuth), length, max(_ACROSS_M, 12.0 * step), azimuth)
    patch = read_patch(image.source, shape, step, azimuth - 90.0, image.crs)
    found = edge_blur(brightness(patch.values, patch.white), patch.step_m, patch.source_step_m)
    low, high = max(pixel, found.gsd_m - Z90 * found.sigma_m), found.gsd_m + Z90 * found.sigma_m
    method = (
        f"blur of an edge {length:.1f} m across, contrast {found.contrast:.0%}: as of square pixels of that size, the "
        f"image's own of {patch.source_step_m:.3g} m taken out; 90 % interval"
    )
    return found, Taken("resolution", (start, end), method, found.gsd_m, low, high, "m")
