"""Where the files of images lie on this machine: beside the case, or where this person said, found again by hash.

What is stored in the case is name, size and SHA-256; where a file lies is a setting of the person who opens it.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Callable, Optional

from qgis.core import QgsSettings

from ..core.errors import Cancelled, ImageryError
from ..core.ports import Progress
from ..core.records import Scene

_FILES = "plugins/waybill/sceneFiles/"
_FOLDERS = "plugins/waybill/sceneFolders"
_MOST_FOLDERS = 40


def find_file(scene: Scene, folder: Optional[Path]) -> Optional[Path]:
    """The file of an image: beside the case, where it was last time, or in a folder this person once named.

    In such a folder name and size must fit, and the hash where the scene has one. None where it is nowhere.
    """
    if not scene.href or "://" in scene.href:
        return None
    beside = folder / scene.href if folder else None
    if beside is not None and is_file(beside):
        return beside
    known = Path(str(QgsSettings().value(_FILES + _key(scene), "") or "."))
    if is_file(known) and _fits(scene, known):
        return known
    for candidate in _candidates(scene):
        if _fits(scene, candidate) and (scene.sha256 is None or sha256_of(candidate) == scene.sha256):
            remember(scene, candidate)
            return candidate
    return None


def find_part(scene: Scene, href: str, folder: Optional[Path]) -> Optional[Path]:
    """A further file of an image, as a band: beside the case, beside the image's own file, or in a folder next to that.

    None where it is nowhere.
    """
    beside = folder / href if folder else None
    if beside is not None and is_file(beside):
        return beside
    first, name = find_file(scene, folder), Path(href).name
    if first is None:
        return None
    if first.name == name:
        return first
    try:
        near = [first.parent, *sorted(each for each in first.parent.parent.iterdir() if each.is_dir())]
    except OSError:
        near = [first.parent]
    return next((each / name for each in near if is_file(each / name)), None)


def accept_file(scene: Scene, path: Path) -> Path:
    """Take the file a person named for an image, and remember where it lies. Raises ImageryError where it is another.

    A scene without a hash accepts a file of its name or size, since nothing better is known of it.
    """
    if not is_file(path):
        raise ImageryError(f"There is no file {path}. Choose another one.")
    if scene.size_bytes is not None and path.stat().st_size != scene.size_bytes:
        raise ImageryError(
            f"{path.name} is another file than the one that was looked at: it has {path.stat().st_size:,} bytes, that "
            f"one {scene.size_bytes:,}. Choose the one that was."
        )
    if scene.sha256 is not None and sha256_of(path) != scene.sha256:
        raise ImageryError(
            f"{path.name} is another file than the one that was looked at: its SHA-256 differs. "
            "Choose the one that was."
        )
    remember(scene, path)
    return path


def remember(scene: Scene, path: Path) -> None:
    """Keep where the file of an image lies on this machine."""
    settings = QgsSettings()
    settings.setValue(_FILES + _key(scene), str(path))
    folders = [str(path.parent), *(each for each in _folders() if each != str(path.parent))]
    settings.setValue(_FOLDERS, folders[:_MOST_FOLDERS])


def is_file(path: Path) -> bool:
    """True for a file that is there and can be asked; a name that is none, or a share that is away, is no file."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def sha256_of(path: Path, progress: Optional[Progress] = None) -> str:
    """SHA-256 of a file, read in blocks. Raises Cancelled, ImageryError where it can't be read."""
    digest, done = hashlib.sha256(), 0
    try:
        size = max(path.stat().st_size, 1)
        with path.open("rb") as file:
            read: Callable[[], bytes] = lambda: file.read(1 << 20)  # noqa: E731 - for iter()
            for block in iter(read, b""):
                digest.update(block)
                done += len(block)
                if progress is not None:
                    progress.report(done / size, path.name)
                    if progress.cancelled():
                        raise Cancelled(f"{path.name} was not hashed to its end.")
    except OSError as error:
        raise ImageryError(f"{path} can't be read: {error.strerror}. Check that you may read it.") from None
    return digest.hexdigest()


def href_of(path: Path, case: Optional[Path]) -> str:
    """How the case at a path names an image file: relative to itself if that lies beside it, else by its bare name.

    `case` is None for one in a database.
    """
    if case is None:
        return path.name
    try:
        return path.resolve().relative_to(case.resolve().parent).as_posix()
    except ValueError:
        return path.name


class Hrefs:
    """The same for many files; where a folder lies is looked up once."""

    def __init__(self, case: Optional[Path]) -> None:
        self._case = case
        self._folders: dict[str, str] = {}

    def of(self, path: Path) -> str:
        """How the case names a file."""
        if self._case is None:
            return path.name
        folder = str(path.parent)
        if folder not in self._folders:
            probe = href_of(path.parent.resolve() / "x", self._case)
            self._folders[folder] = probe[:-1]
        return self._folders[folder] + path.name


def _candidates(scene: Scene) -> Iterator[Path]:
    name = Path(scene.href or "").name
    return (path for path in (Path(folder) / name for folder in _folders()) if is_file(path))


def _folders() -> "list[str]":
    stored = QgsSettings().value(_FOLDERS, []) or []
    return [stored] if isinstance(stored, str) else list(stored)


def _fits(scene: Scene, path: Path) -> bool:
    try:
        return scene.size_bytes is None or path.stat().st_size == scene.size_bytes
    except OSError:  # it went away meanwhile
        return False


def _key(scene: Scene) -> str:
    return scene.sha256 or scene.id
