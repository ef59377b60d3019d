"""Do the marks of a count support the number that is printed of it?"""

from collections.abc import Iterator

from ..counting import PROPOSED
from ..measuring.resolution import no_single_boxes, resolution
from ..records import Look, Scene, Sighting, Tally
from .finding import HINT, WARNING, Finding
from .reading import Reading


def _marks(case: Reading) -> Iterator[Finding]:
    """Adopted counts with proposals nobody judged, and single boxes counted on images too coarse to tell them."""
    waiting: dict[str, int] = {}
    boxed: set[str] = set()
    for tally, kind, decision in case.columns("mark", ("tally", "kind", "decision")):
        if decision == PROPOSED:
            waiting[tally] = waiting.get(tally, 0) + 1
        elif kind == "container" and decision in (None, "accepted"):
            boxed.add(tally)
    if not waiting and not boxed:
        return
    sightings = {sighting.id: sighting for sighting in case.all(Sighting)}
    looks = {look.id: look.scene for look in case.all(Look)}
    scenes = {scene.id: scene for scene in case.all(Scene)}
    for tally in case.all(Tally):
        if not tally.adopted:
            continue
        if tally.id in waiting:
            yield Finding(
                HINT, "tally", tally.id, "adopted", f"{waiting[tally.id]} proposed boxes of it wait to be judged.",
                "Accept or reject them in the mode Propose of the count tool.",
            )  # fmt: skip
        sighting = sightings.get(tally.sighting)
        seen_on = looks.get(sighting.look) if sighting and sighting.look else None
        scene = scenes.get(seen_on) if seen_on else None
        if tally.id in boxed and scene is not None:
            why = no_single_boxes(resolution(scene.gsd_measured_m, scene.gsd_stated_m, scene.pixel_size_m))
            if why is not None:
                yield Finding(
                    WARNING, "tally", tally.id, "adopted", f"Single boxes are counted on too coarse an image. {why}",
                    "Adopt a count by area, or a count on a finer image.",
                )  # fmt: skip


CHECKS = (_marks,)
