"""Drafts of the marks that a row or a block stamps, with the settings in hand."""

from dataclasses import replace
from typing import Optional

from ..core.count_settings import ROW, CountSettings
from ..core.counting import MarkDraft
from ..core.errors import BadValue
from ..core.geometry import LonLat
from ..core.stamping import block, row


def row_drafts(
    settings: CountSettings, start: LonLat, end: LonLat, *, firm: bool
) -> "tuple[CountSettings, list[MarkDraft]]":
    """Marks of a row from one position towards another, and the settings turned to fit it. Raises BadValue."""
    shape = settings.shape
    if shape is None:
        return settings, [MarkDraft(start, settings.of, firm, settings.colour)]
    fitted, middles = row(start, end, shape, **settings.gaps)
    drafts = [MarkDraft(middle, settings.of, firm, settings.colour, box=fitted) for middle in middles]
    return replace(settings, azimuth_deg=fitted.azimuth_deg), drafts


def block_drafts(settings: CountSettings, ring: "list[LonLat]", *, firm: bool) -> "list[MarkDraft]":
    """Marks that fill an outline. Raises BadValue."""
    shape = settings.shape
    if shape is None:
        return []
    middles = block(tuple(ring), shape, **settings.gaps)
    return [MarkDraft(middle, settings.of, firm, settings.colour, box=shape) for middle in middles]


def on_cursor(
    settings: CountSettings, here: "Optional[LonLat]", there: "Optional[LonLat]"
) -> "tuple[CountSettings, list[LonLat]]":
    """Where boxes hang on the cursor: one, or the row between two positions, to which the settings are then turned."""
    if here is None:
        return settings, []
    if settings.mode != ROW or there is None or settings.shape is None:
        return settings, [here]
    try:
        turned, drafts = row_drafts(settings, here, there, firm=True)
    except BadValue:
        return settings, [here]  # told when the row is let go
    return turned, [draft.at for draft in drafts]
