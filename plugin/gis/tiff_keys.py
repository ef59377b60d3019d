"""What a GeoTIFF says of its coordinate system, byte for byte, so that the same words need to be understood once only.

Thousands of images of one place say the same; what PROJ makes of it takes longer than opening the file.
"""

import struct
from pathlib import Path
from typing import BinaryIO, Optional

_KEYS = (34735, 34736, 34737)  # GeoKeyDirectory, GeoDoubleParams, GeoAsciiParams
_BYTES = {1: 1, 2: 1, 3: 2, 4: 4, 12: 8}
_LONGEST = 16_384
_HEAD = 4096
_MOST_TAGS = 200


def crs_words(path: Path) -> Optional[bytes]:
    """The GeoKeys of the first image of a TIFF as they stand there; None where there are none, or it is no TIFF."""
    try:
        with path.open("rb", buffering=0) as file:
            return _words(file)
    except (OSError, OverflowError, struct.error):
        return None


def _words(file: BinaryIO) -> Optional[bytes]:
    head = file.read(_HEAD)
    order = {b"II": "<", b"MM": ">"}.get(head[:2])
    if order is None or len(head) < 16:
        return None
    version = struct.unpack_from(order + "H", head, 2)[0]
    if version == 42:
        first, count_of, entry, inline = struct.unpack_from(order + "I", head, 4)[0], "H", "HHII", 4
    elif version == 43:
        first, count_of, entry, inline = struct.unpack_from(order + "Q", head, 8)[0], "Q", "HHQQ", 8
    else:
        return None
    wide = struct.calcsize(order + entry)
    lead = struct.calcsize(order + count_of)
    table = _part(file, head, first, lead + _MOST_TAGS * wide)
    count = min(struct.unpack_from(order + count_of, table)[0], _MOST_TAGS, (len(table) - lead) // wide)
    found = []
    for n in range(count):
        at = lead + n * wide
        tag, kind, values, offset = struct.unpack_from(order + entry, table, at)
        if tag in _KEYS:
            size = values * _BYTES.get(kind, 0)
            if not 0 < size <= _LONGEST:
                return None
            start = at + wide - inline
            data = table[start : start + size] if size <= inline else _part(file, head, offset, size)[:size]
            found.append(struct.pack("<HH", tag, kind) + data)
    return order.encode() + b"".join(found) if found and found[0].startswith(struct.pack("<H", _KEYS[0])) else None


def _part(file: BinaryIO, head: bytes, offset: int, size: int) -> bytes:
    if offset + size <= len(head):
        return head[offset : offset + size]
    file.seek(offset)
    return file.read(size)
