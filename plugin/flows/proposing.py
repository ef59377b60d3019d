"""Have boxes proposed on an image of the map, in the background; what comes of it are marks nobody has judged yet."""

from dataclasses import dataclass
from typing import Callable, Optional

from ..core.counting import BoxShape, CountClass, MarkDraft
from ..core.geometry import LonLat, Polygon
from ..core.outcomes import Done, Failed, Stopped
from ..core.ports import Progress
from ..core.sightings import SceneInHand
from . import jobs
from .colours import Image

_LEAST_OF_MODEL = 0.5  # scores of a model of one's own; those of the edges have their own least


@dataclass(frozen=True)
class ProposedMarks:
    """Marks to judge, best first; `told` says what was refused, where something was."""

    drafts: tuple[MarkDraft, ...]
    told: str


def start_proposing(
    image: Image, scene: SceneInHand, ring: tuple[LonLat, ...], model: Optional[str],
    then: "Callable[[Done[ProposedMarks] | Failed | Stopped], None]",
) -> Callable[[], None]:  # fmt: skip
    """Look for boxes inside an outline; answers with how to stop it without hearing of it again.

    The coarser of what the image's resolution was stated and measured to be is what boxes are judged by.
    """
    known = [metres for metres in (scene.gsd_measured_m, scene.gsd_stated_m) if metres]
    collected = max(known, default=None)
    area = Polygon(((*ring, ring[0]),))

    def work(watch: Progress) -> ProposedMarks:
        from .propose import propose_boxes

        found = propose_boxes(
            image.source, (area,), min_score=_LEAST_OF_MODEL if model else None, progress=watch, collected_m=collected,
            crs=image.crs, model=model,
        )  # fmt: skip
        drafts = tuple(
            MarkDraft(
                box.centre,
                CountClass("container", box.size_class),
                colour_class=None if box.colour_class == "unknown" else box.colour_class,
                box=BoxShape(box.length_m, box.width_m, box.azimuth_deg),
                model=box.origin,
                score=box.score,
            )
            for box in found.boxes
        )
        return ProposedMarks(drafts, found.reason)

    return jobs.start(f"Looking for boxes on {image.name}", work, then)
