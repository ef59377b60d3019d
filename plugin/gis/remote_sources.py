"""How GDAL is asked for an image on a server: only the parts that are looked at, without a token in the address."""

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from typing import Optional
from urllib.parse import quote, urlsplit

from osgeo import gdal

from ..core.errors import ImageryError
from .imagery import without_secrets

_PATIENCE = "empty_dir=yes&max_retry=2&retry_delay=1&connecttimeout=10&low_speed_time=15&low_speed_limit=100"
"""No folder is listed and nothing beside the image asked for, nor is anybody kept waiting for a server that is gone."""
_OPENING = {"GDAL_DISABLE_READDIR_ON_OPEN": "EMPTY_DIR", "GDAL_HTTP_MERGE_CONSECUTIVE_RANGES": "YES"}


def is_remote(href: str) -> bool:
    """True for an address on a server."""
    return "://" in href


def gdal_name(href: str, catalogue: Optional[str] = None, collection: Optional[str] = None) -> str:
    """GDAL's name for an image at an address; keys and signatures in it are left out.

    Files of the Planetary Computer are signed by GDAL while it reads, so that no signature is kept anywhere. Raises
    ImageryError for addresses that are not http.
    """
    plain = without_secrets(href)
    parts = urlsplit(plain)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        kind = parts.scheme or href[:20]
        raise ImageryError(
            f"The image lies at a {kind} address, which can't be opened from here. Download it, then add the file."
        )
    options = _PATIENCE
    if "planetarycomputer" in (catalogue or "") and parts.hostname.endswith(".blob.core.windows.net"):
        options += "&pc_url_signing=yes" + (f"&pc_collection={quote(collection, safe='')}" if collection else "")
    return f"/vsicurl?{options}&url={quote(plain, safe='')}"


def opening() -> "AbstractContextManager[None]":
    """GDAL's settings for images on servers, for this thread and only meanwhile."""
    return set_for_thread(_OPENING)


@contextmanager
def set_for_thread(options: "Mapping[str, str]") -> Iterator[None]:
    """Options of GDAL, for this thread and only meanwhile."""
    before = {name: gdal.GetThreadLocalConfigOption(name) for name in options}
    for name, value in options.items():
        gdal.SetThreadLocalConfigOption(name, value)
    try:
        yield
    finally:
        for name, old in before.items():
            gdal.SetThreadLocalConfigOption(name, old)
