"""Small pictures of images in catalogues: fetched with a cap, made small off the main thread, kept on disk."""

import contextlib
import hashlib
import os
import tempfile
from pathlib import Path
from typing import Optional

from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QSize, QStandardPaths, Qt
from qgis.PyQt.QtGui import QImageReader

from ..core.errors import HttpError, Unreachable
from ..core.imagery.links import openable
from ..core.ports import Progress
from .chips import as_png

SIDE_PX = 256
CAP_BYTES = 8 * 1024 * 1024
KEPT_BYTES = 64 * 1024 * 1024
_LONGEST_PX, _MOST_PIXELS = 20_000, 40_000_000


def thumbnail(url: str, progress: Progress, authcfg: str = "", home: str = "") -> Optional[bytes]:
    """The picture behind an address as a PNG of at most 256 pixels a side; None where it is none that can be used.

    Raises Cancelled, and Unreachable where nobody answers; for use in a job.
    """
    if not openable(url):
        return None
    kept = _file_of(url)
    with contextlib.suppress(OSError):
        png = kept.read_bytes()
        os.utime(kept)
        return png
    from .http import session  # requests takes a moment to load, and what is kept does not need it
    from .http_asking import asked

    http = session(progress, home=home, authcfg=authcfg, cap_bytes=CAP_BYTES)
    try:
        content = asked(http, url, progress).content
    except HttpError as error:
        if isinstance(error, Unreachable):
            raise
        return None
    made = _small(content)
    if made is not None:
        _keep(kept, made)
    return made


def kept(url: str) -> Optional[bytes]:
    """The picture behind an address as it was fetched before; None where it never was. Nothing goes to the network."""
    with contextlib.suppress(OSError):
        return _file_of(url).read_bytes()
    return None


def _small(content: bytes) -> Optional[bytes]:
    """A picture made small while it is decoded; None for what is no picture, or claims to be a huge one."""
    data = QByteArray(content)
    source = QBuffer(data)
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(source)
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > _LONGEST_PX:
        return None
    if size.width() * size.height() > _MOST_PIXELS:
        return None
    wanted = QSize(SIDE_PX, SIDE_PX)
    if size.width() > SIDE_PX or size.height() > SIDE_PX:
        reader.setScaledSize(size.scaled(wanted, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull():
        return None
    return as_png(image) or None


def _folder() -> Path:
    base = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation) or tempfile.gettempdir()
    return Path(base) / "waybill" / "thumbs"


def _file_of(url: str) -> Path:
    return _folder() / f"{hashlib.sha256(url.encode('utf-8')).hexdigest()}.png"


def _keep(path: Path, png: bytes) -> None:
    """Write it whole or not at all, and let the oldest go where there are too many; a full disk costs nothing else."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as file:
            file.write(png)
        Path(file.name).replace(path)
        _let_go(path.parent)
    except OSError:
        return


def _let_go(folder: Path) -> None:
    held = []
    for path in folder.iterdir():
        with contextlib.suppress(OSError):  # another window may have removed it
            facts = path.stat()
            held.append((facts.st_mtime, facts.st_size, path))
    total = sum(size for _, size, _ in held)
    for _, size, path in sorted(held, key=lambda each: each[0]):
        if total <= KEPT_BYTES:
            return
        with contextlib.suppress(OSError):
            path.unlink()
        total -= size
