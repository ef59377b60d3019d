"""Rows as the log writes them: JSON text, compared by what it says, not by how a database happens to print it.

SQLite and PostgreSQL print the same number differently, and so do versions of one of them; a GeoPackage geometry may
carry an envelope or not. Two texts that say the same row are the same row.
"""

import json
from typing import Any, Optional

from .clash import Clash, Difference
from .errors import BadValue
from .geometry import Geometry
from .wkb import from_gpkg, gpkg_wkb

_LONGEST_SHOWN = 400
_UNREADABLE = "unreadable"


def same_row(one: Optional[str], other: Optional[str]) -> bool:
    """True where two logged rows say the same; a column that only one of them knows counts where it holds something."""
    if one == other:
        return True
    if one is None or other is None:
        return False
    a, b = values_of(one), values_of(other)
    return all(_same(name, a.get(name), b.get(name)) for name in (*a, *b))


def values_of(text: str) -> dict[str, Any]:
    """Columns of a logged row: numbers and texts, geometry as hex of a GeoPackage blob, blobs as their SHA-256."""
    try:
        values: dict[str, Any] = json.loads(text)
    except ValueError:  # a database that lets anything into any column may hold what JSON can't say
        return {_UNREADABLE: text}
    return values if isinstance(values, dict) else {_UNREADABLE: text}


def clash_of(table: str, row: str, mine: Optional[str], stored: Optional[str]) -> Clash:
    """What differs between a row as one left it and as it is stored, field by field."""
    a, b = (values_of(text) if text else {} for text in (mine, stored))
    names = [name for name in dict.fromkeys((*a, *b)) if name != "fid" and not _same(name, a.get(name), b.get(name))]
    return Clash(
        table, row, stored is None, tuple(Difference(n, shown(n, a.get(n)), shown(n, b.get(n))) for n in names)
    )


def shown(name: str, value: Any) -> Optional[str]:
    """A logged value as text for people; geometry is only named, since its hex tells nobody anything."""
    if value is None:
        return None
    if name == "geom":
        return "a shape on the map"
    text = f"{value:g}" if isinstance(value, float) and abs(value) < 1e6 else str(value)
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]} …"


def _same(name: str, a: Any, b: Any) -> bool:
    if a == b:
        return isinstance(a, bool) == isinstance(b, bool)
    if name != "geom":
        return False
    for said in (_shape, _binary):
        try:
            return said(a) == said(b)
        except (BadValue, ValueError, TypeError):
            continue
    return False


def _shape(text: Optional[str]) -> Optional[Geometry]:
    """A logged geometry: with or without envelope, in either byte order; an empty one is none."""
    return None if text is None else from_gpkg(bytes.fromhex(text))


def _binary(text: Optional[str]) -> Optional[bytes]:
    """What is inside a geometry of a kind that the record does not know."""
    return None if text is None else gpkg_wkb(bytes.fromhex(text))
