"""Drafts of the marks that a row or a block stamps, with the settings in hand."""

from dataclasses import replace

from ..core.count_settings import CountSettings
from ..core.counting import MarkDraft
from ..core.geometry import LonLat
from ..core.stamping import block, row


def row_drafts(
    settings: CountSettings, start: LonLat, end: LonLat, *, firm: bool
) -> "tuple[CountSettings, list[MarkDraft]]":
    """Marks of a row from one position towards another, and the settings turned to fit it. Raises BadValue."""
    shape = settings.shape
    if shape is None:
        return settings, [MarkDraft(start, settings.of, firm, settings.colour)]
    gaps = {"gap_along_m": settings.gap_along_m, "gap_across_m": settings.gap_across_m}
    fitted, middles = row(start, end, shape, **gaps)
    drafts = [MarkDraft(middle, settings.of, firm, settings.colour, box=fitted) for middle in middles]
    return replace(settings, azimuth_deg=fitted.azimuth_deg), drafts


def block_drafts(settings: CountSettings, ring: "list[LonLat]", *, firm: bool) -> "list[MarkDraft]":
    """Marks that fill an outline. Raises BadValue."""
    shape = settings.shape
    if shape is None:
        return []
    gaps = {"gap_along_m": settings.gap_along_m, "gap_across_m": settings.gap_across_m}
    middles = block(tuple(ring), shape, **gaps)
    return [MarkDraft(middle, settings.of, firm, settings.colour, box=shape) for middle in middles]
