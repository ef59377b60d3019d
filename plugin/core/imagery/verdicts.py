"""What looking at an image found: the strongest of its looks, and what that says of one subject."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Optional

from ..records import Look, Scene
from ..values import Utc

SIGHTING, SEEN, PARTLY, ABSENT, CANNOT_TELL, CLOUD = "sighting", "seen", "partly", "absent", "cannot_tell", "cloud"
UNEXAMINED = "unexamined"
VERDICTS = (SEEN, ABSENT, CLOUD, PARTLY, CANNOT_TELL)
"""In the order of their keys, 1 to 5."""
_STRENGTH = (SIGHTING, SEEN, PARTLY, ABSENT, CANNOT_TELL, CLOUD, UNEXAMINED)


def verdict_for(looks: Iterable[Look], subject: Optional[str], *, sighted: bool = False) -> str:
    """What looks at one image say of a subject, of anything for None; `sighted` where a sighting of it was made there.

    A look for everything that found nothing found no such thing; one that saw something says nothing of a certain one.
    Cloud hides whatever was looked for.
    """
    found = {SIGHTING} if sighted else set()
    for look in looks:
        of_it = subject is None or look.subject == subject or look.verdict == CLOUD
        if of_it or (look.subject is None and look.verdict != SEEN):
            found.add(look.verdict)
    return next((state for state in _STRENGTH if state in found), UNEXAMINED)


@dataclass(frozen=True)
class Examined:
    """An image with the looks at it at one place; `sighted` names the subjects of sightings made there."""

    scene: Scene
    looks: tuple[Look, ...] = ()
    sighted: tuple[str, ...] = ()

    def verdict(self, subject: Optional[str] = None) -> str:
        """What it says of a subject; of anything for None."""
        made = bool(self.sighted) if subject is None else subject in self.sighted
        return verdict_for(self.looks, subject, sighted=made)

    @property
    def from_preview(self) -> bool:
        """True where nobody looked at more than a small picture of it."""
        return bool(self.looks) and all(look.examined == "preview" for look in self.looks)


@dataclass(frozen=True)
class Bounds:
    """When something was first and last seen at a place, and the looks that found nothing before and after.

    Each is the moment the image was taken, in UTC: of a look that found nothing the latest moment that is certain.
    """

    absent_before: Optional[Utc] = None
    first_seen: Optional[Utc] = None
    last_seen: Optional[Utc] = None
    absent_after: Optional[Utc] = None


def bounds(examined: Sequence[Examined], subject: Optional[str]) -> Bounds:
    """Bounds of a subject, of anything for None, from images with a date; absence counts where the whole was examined.

    What was only seen on a small picture bounds nothing by its absence.
    """
    dated = [e for e in examined if e.scene.acquired_from and e.scene.acquired_to]
    seen = [e.scene for e in dated if e.verdict(subject) in (SIGHTING, SEEN)]
    absent = [
        e.scene
        for e in dated
        if verdict_for([k for k in e.looks if k.examined == "full"], subject) == ABSENT
        and e.verdict(subject) == ABSENT
    ]
    if not seen:
        return Bounds(absent_before=max((_start(s) for s in absent), default=None))
    first = min(_end(s) for s in seen)
    last = max(_start(s) for s in seen)
    return Bounds(
        max((_start(s) for s in absent if _end(s) < first), default=None),
        first,
        last,
        min((_end(s) for s in absent if _start(s) > last), default=None),
    )


def _start(scene: Scene) -> Utc:
    return scene.acquired_from or Utc("")


def _end(scene: Scene) -> Utc:
    return scene.acquired_to or Utc("")
