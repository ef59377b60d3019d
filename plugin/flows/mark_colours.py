"""Colours of marks read from their image as they are stamped, so that class and raw value come from the pixels."""

from collections.abc import Sequence
from dataclasses import replace

from qgis.core import QgsProject

from ..core.counting import MarkDraft
from ..core.errors import ImageryError
from ..core.ground import box
from .colours import Image, colour_at, colour_of_box, image_of

MOST_AT_ONCE = 300


def coloured(project: QgsProject, layer_id: str, drafts: Sequence[MarkDraft]) -> tuple[tuple[MarkDraft, ...], str]:
    """Drafts with the colour of the inner third of their box, or of the spot clicked; and what could not be read.

    Of more than 300 at once none is read, since that would take seconds.
    """
    if len(drafts) > MOST_AT_ONCE:
        return tuple(drafts), f"Colours of more than {MOST_AT_ONCE} at once are not read. Choose one for all of them."
    try:
        image = image_of(project, layer_id)
        return tuple(_with_colour(image, draft) for draft in drafts), ""
    except ImageryError as error:
        return tuple(drafts), f"The colour was not read. {error}"


def _with_colour(image: Image, draft: MarkDraft) -> MarkDraft:
    shape = draft.box
    if shape is None:
        taken = colour_at(image, draft.at)
    else:
        taken = colour_of_box(image, box(draft.at, shape.length_m, shape.width_m, shape.azimuth_deg))
    return replace(draft, colour_class=taken.colour_class, colour_lab=taken.lab_words)
