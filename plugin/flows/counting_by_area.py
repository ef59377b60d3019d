"""Count the boxes of outlined blocks by the ground they cover."""

from dataclasses import dataclass
from typing import Optional

from qgis.core import QgsCoordinateTransformContext, QgsFeatureSource

from ..core.errors import BadValue
from ..core.measuring.outlines import count_by_area, read_pitch, read_tiers
from ..core.measuring.resolution import Resolution, resolution
from ..core.values import Interval, total
from ..gis.polygons import polygons_of


@dataclass(frozen=True)
class BlocksCounted:
    """Boxes and TEU of all outlines together, low added to low and high to high, and their ground in m²."""

    boxes: Interval
    teu: Interval
    area_m2: float
    outlines: int
    resolution: Resolution


def count_blocks(
    source: QgsFeatureSource,
    context: QgsCoordinateTransformContext,
    pitch: str,
    tiers: str,
    size_class: str = "20ft",
    gsd_m: Optional[float] = None,
) -> BlocksCounted:
    """Count every polygon of a source by its area. `pitch` and `tiers` are as people write them.

    `gsd_m` is the resolution at which the image was collected on which the outlines were drawn, in metres. Raises
    BadValue.
    """
    each, stacked, of = read_pitch(pitch, size_class), read_tiers(tiers), resolution(None, gsd_m, None)
    counts = [count_by_area(shape, of, each, stacked) for shape in polygons_of(source, context)]
    if not counts:
        raise BadValue("There is no outline to count in. Draw a polygon around each block, along its outer roofs.")
    return BlocksCounted(
        total(count.boxes for count in counts),
        total(count.teu for count in counts),
        sum(count.area.value for count in counts),
        len(counts),
        of,
    )
