"""Small pictures of images that a catalogue named."""

from typing import Optional

from ..core.imagery.links import openable
from ..core.ports import Progress
from ..core.records import Scene
from ..gis import thumbnails_remote
from ..gis.waiting import mostly_waiting


def has_thumb(scene: Scene) -> bool:
    """True where a small picture can be asked for."""
    return openable(scene.thumb_href)


def thumb(scene: Scene, progress: Progress) -> Optional[bytes]:
    """A PNG of at most 256 pixels a side, kept on disk from then on; None where there is none to be had.

    For use in a job. Raises Cancelled, and HttpError where nobody answers.
    """
    if not scene.thumb_href:
        return None
    with mostly_waiting():
        return thumbnails_remote.thumbnail(scene.thumb_href, progress)
