"""Small pictures of images that a catalogue named."""

from pathlib import Path
from typing import Optional

from ..core.imagery.links import openable
from ..core.ports import Progress
from ..core.records import Scene
from ..gis import thumbnails_remote
from ..gis.previews import preview
from ..gis.scene_files import find_file
from ..gis.waiting import mostly_waiting


def has_thumb(scene: Scene) -> bool:
    """True where a small picture can be asked for."""
    return openable(scene.thumb_href)


def picture_of(scene: Scene, folder: Optional[Path], progress: Progress, *, network: bool) -> Optional[bytes]:
    """A small picture of an image of a case as PNG: of its file here, or as fetched before; fetched now if `network`.

    None where there is none. For use in a job. Raises Cancelled, HttpError.
    """
    path = find_file(scene, folder)
    if path is not None:
        return preview(str(path))
    if not has_thumb(scene) or scene.thumb_href is None:
        return None
    return thumb(scene, progress) if network else thumbnails_remote.kept(scene.thumb_href)


def thumb(scene: Scene, progress: Progress) -> Optional[bytes]:
    """A PNG of at most 256 pixels a side, kept on disk from then on; None where there is none to be had.

    For use in a job. Raises Cancelled, and HttpError where nobody answers.
    """
    if not scene.thumb_href:
        return None
    with mostly_waiting():
        return thumbnails_remote.thumbnail(scene.thumb_href, progress)
