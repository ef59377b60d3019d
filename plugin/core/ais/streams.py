"""Files of AIS, plain or compressed, as streams of bytes; and what their first bytes say of them."""

import gzip
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Callable, Optional

from ..errors import AisError
from .fields import OwnMapping

HEAD_BYTES = 1 << 16
BROKEN: tuple[type[Exception], ...] = (EOFError, zlib.error, zipfile.BadZipFile, gzip.BadGzipFile, NotImplementedError)
"""What a stream raises where a compressed file breaks off, or is packed in a way that Python does not know."""

_BOM = b"\xef\xbb\xbf"
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_SENTENCE = re.compile(rb"^(?:\\[^\\]*\\)?[^!\\]{0,60}![A-Z]{2}VD[MO],", re.MULTILINE)
_READABLE = (".csv", ".txt", ".tsv", ".dat", ".nmea", ".nm4", ".log", ".ais")


@dataclass(frozen=True)
class Member:
    """One file, or one file inside an archive. `done` says how many bytes of the whole file were read."""

    name: str
    stream: BinaryIO
    done: Callable[[], int]


@contextmanager
def opened(path: Path) -> Iterator[Iterator[Member]]:
    """What a file holds: itself, or the tables inside a .gz or .zip, one after the other. Raises AisError."""
    try:
        with path.open("rb") as raw:
            magic = raw.read(4)
            raw.seek(0)
            yield _members(path, raw, magic)
    except FileNotFoundError:
        raise AisError(f"There is no file {path}. Choose another one.") from None
    except BROKEN as error:
        raise AisError(f"{path.name} can't be unpacked: {error}. Fetch it again.") from None
    except OSError as error:
        raise AisError(f"{path} can't be read: {error.strerror or error}. Check the file and its folder.") from None


def read(stream: BinaryIO, size: int) -> tuple[bytes, bool]:
    """Up to so many bytes, fewer at the end only; and whether a compressed file breaks off behind them."""
    parts: list[bytes] = []
    missing = size
    while missing > 0:
        try:
            more = stream.read1(missing)  # type: ignore[attr-defined]
        except BROKEN:
            return b"".join(parts), True
        if not more:
            break
        parts.append(more)
        missing -= len(more)
    return b"".join(parts), False


def _members(path: Path, raw: BinaryIO, magic: bytes) -> Iterator[Member]:
    if magic[:2] == b"\x1f\x8b":
        with gzip.GzipFile(fileobj=raw) as unpacked:
            yield Member(path.stem, unpacked, raw.tell)  # type: ignore[arg-type]
    elif magic == b"PK\x03\x04":
        with zipfile.ZipFile(raw) as archive:
            yield from _in_archive(path, archive, raw)
    else:
        yield Member(path.name, raw, raw.tell)


def _in_archive(path: Path, archive: zipfile.ZipFile, raw: BinaryIO) -> Iterator[Member]:
    tables = [each for each in archive.infolist() if each.filename.lower().endswith(_READABLE)]
    if not tables:
        raise AisError(f"{path.name} holds no table of AIS ({', '.join(_READABLE)}). Unpack it and choose the file.")
    for each in tables:
        if each.flag_bits & 1:
            raise AisError(f"{each.filename} in {path.name} is locked by a password. Unpack it first.")
        with archive.open(each) as stream:
            yield Member(f"{path.name}/{each.filename}", stream, raw.tell)  # type: ignore[arg-type]


@dataclass(frozen=True)
class Look:
    """What the first bytes say: sentences or a table, its header, the bytes before its first row."""

    nmea: bool
    delimiter: str = ","
    header: tuple[str, ...] = ()
    skip: int = 0
    lines: int = 0


def look_at(head: bytes, name: str, own: Optional[OwnMapping] = None) -> Look:
    """What kind of file begins like this. Raises AisError where it is empty or no text."""
    own = own or OwnMapping()
    if not head.strip(b"\xef\xbb\xbf \t\r\n\x00"):
        raise AisError(f"{name} is empty. Choose another file.")
    if head[:2] in _WIDE:
        raise AisError(f"{name} is written in UTF-16. Save it as UTF-8, then import it again.")
    if b"\x00" in head:
        raise AisError(f"{name} is no text. Choose a CSV file, or NMEA sentences; .gz and .zip are unpacked.")
    if _SENTENCE.search(head):
        return Look(nmea=True)
    skip, lines = (len(_BOM) if head.startswith(_BOM) else 0), 0
    while True:
        end = head.find(b"\n", skip)
        line = head[skip : end if end >= 0 else len(head)]
        if line.strip() or end < 0:
            break
        skip, lines = end + 1, lines + 1
    text = decoded(line, own.encoding)
    delimiter = own.delimiter or max(",;\t|", key=text.count)
    header = tuple(each.strip().strip('"').strip() for each in text.split(delimiter))
    if _without_header(header, own):
        return Look(False, delimiter, header, skip, lines)
    return Look(False, delimiter, header, end + 1 if end >= 0 else len(head), lines + 1)


def _without_header(header: tuple[str, ...], own: OwnMapping) -> bool:
    """True where columns are named by number and the first line holds a ship's number already."""
    numbers = own.columns.values()
    if not numbers or not all(each.isdigit() for each in numbers):
        return False
    column = int(own.columns.get("mmsi", "0")) - 1
    return 0 <= column < len(header) and header[column].isdigit()


def decoded(line: bytes, encoding: Optional[str] = None) -> str:
    """Bytes as text: as said, else UTF-8, else Windows-1252. Raises AisError where the encoding is not known."""
    try:
        return line.decode(encoding or "utf-8")
    except UnicodeDecodeError:
        return line.decode("cp1252", errors="replace")
    except LookupError:
        raise AisError(f"“{encoding}” is no encoding that is known. Say utf-8 or cp1252 in the mapping.") from None
