"""The files a catalogue offers of one image, as `scene.assets` keeps them."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Optional

from ..records import Scene


@dataclass(frozen=True)
class Asset:
    """One file of an image: its key in the catalogue, its address without secrets, and what is in it.

    `bands` are common names (red, green, blue, nir, swir16 …) in the order they lie in the file, as far as known.
    """

    key: str
    href: str
    media_type: Optional[str] = None
    title: Optional[str] = None
    roles: tuple[str, ...] = ()
    bands: tuple[str, ...] = ()
    gsd_m: Optional[float] = None
    size_bytes: Optional[int] = None


def packed(assets: Sequence[Asset]) -> Optional[str]:
    """Assets as the text that a scene keeps; None for none."""
    lists = [{k: v for k, v in asdict(asset).items() if v not in (None, ())} for asset in assets]
    return json.dumps(lists, ensure_ascii=False, separators=(",", ":")) if lists else None


def assets_of(scene: Scene) -> tuple[Asset, ...]:
    """What a scene keeps of its files; entries that are no such thing, as after a hand's edit, are left out."""
    try:
        stored = json.loads(scene.assets or "[]")
    except ValueError:
        return ()
    found = stored if isinstance(stored, list) else []
    return tuple(_asset(each) for each in found if isinstance(each, dict) and each.get("key") and each.get("href"))


def _asset(stored: "dict[str, object]") -> Asset:
    gsd, size = stored.get("gsd_m"), stored.get("size_bytes")
    return Asset(
        str(stored["key"]),
        str(stored["href"]),
        _text(stored.get("media_type")),
        _text(stored.get("title")),
        _texts(stored.get("roles")),
        _texts(stored.get("bands")),
        float(gsd) if isinstance(gsd, (int, float)) else None,
        size if isinstance(size, int) else None,
    )


def _text(value: object) -> Optional[str]:
    return value if isinstance(value, str) else None


def _texts(value: object) -> tuple[str, ...]:
    return tuple(each for each in value if isinstance(each, str)) if isinstance(value, list) else ()
