"""Would what is said of images stand: where pictures are from, how they were placed, and which place was looked at?"""

from collections.abc import Iterator

from ..imagery.where import shows
from ..records import Citation, Look, Place, Scene, TiePoint
from ..sightings import NEAR_A_PLACE_M
from ..vocab import LEAST_POINTS
from .finding import ERROR, WARNING, Finding
from .reading import Reading


def _published(case: Reading) -> Iterator[Finding]:
    """A picture somebody published has a source; one that was placed has the points it was placed by."""
    cited = {citation.target_id for citation in case.all(Citation) if citation.target_table == "scene"}
    points: dict[str, int] = {}
    for point in case.all(TiePoint):
        points[point.scene] = points.get(point.scene, 0) + (point.geom is not None)
    for scene in case.all(Scene):
        if scene.kind == "published" and scene.georef_method and scene.id not in cited:
            yield Finding(
                WARNING, "scene", scene.id, "title", "A published picture names no source.",
                "Cite the report it is from.",
            )  # fmt: skip
        if scene.georef_method and points.get(scene.id, 0) < LEAST_POINTS.get(scene.georef_method, 2):
            yield Finding(
                ERROR, "scene", scene.id, "georef_method", "The points that it was placed by are gone.",
                "Place the picture anew.",
            )  # fmt: skip
        if (scene.shift_e_m or scene.shift_n_m) and not scene.shift_basis:
            yield Finding(
                WARNING, "scene", scene.id, "shift_basis", "It is shown shifted, and nobody says why.",
                "Measure the shift, or take it away.",
            )  # fmt: skip


def _looks(case: Reading) -> Iterator[Finding]:
    """Nobody can look at a place on an image that does not show it."""
    scenes = {scene.id: scene for scene in case.all(Scene)}
    places = {place.id: place for place in case.all(Place)}
    for look in case.all(Look):
        scene = scenes.get(look.scene)
        place = places.get(look.place) if look.place else None
        if scene is None or scene.geom is None or place is None or place.geom is None:
            continue
        reach = max(NEAR_A_PLACE_M, place.precision_m or 0.0)
        if not shows(scene.geom, (place.geom.x, place.geom.y), within_m=reach):
            yield Finding(
                WARNING, "look", look.id, "place", "The image does not show the place it was looked at for.",
                "Choose the place that it shows, or take the look back.",
            )  # fmt: skip


CHECKS = (_published, _looks)
