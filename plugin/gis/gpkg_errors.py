"""What SQLite reports, as what a person can act on."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..core.errors import BadValue, CaseBusy, CaseError, CaseReadOnly, CaseUnreachable, NotACase, WaybillError


@contextmanager
def readable_errors(path: Path) -> Iterator[None]:
    """Turn what SQLite raises into what a person can act on."""
    try:
        yield
    except WaybillError:
        raise
    except sqlite3.Error as error:
        raise translated(error, path) from error
    except UnicodeEncodeError as error:
        raise BadValue(
            f"A text holds half a character at place {error.start + 1}: “{error.object[:40]!a}”. "
            "Nothing was saved; type it again."
        ) from error


# What SQLite's messages mean to the analyst.
_MEANINGS: "tuple[tuple[tuple[str, ...], type[WaybillError], str], ...]" = (
    (
        ("locked", "busy"),
        CaseBusy,
        "{path} is being written by another program. Nothing was saved. "
        "Finish the edit there (an open edit session in QGIS counts), then try again.",
    ),
    (
        ("I/O",),
        CaseUnreachable,
        "{path} can't be reached: its disk or network share does not answer. Nothing was saved. "
        "Bring it back, then try again; what was saved before is in the file.",
    ),
    (
        ("readonly", "unable to open"),
        CaseReadOnly,
        "{path} can't be written. Nothing was saved. Copy the case to a folder you can write to.",
    ),
    (("full",), CaseError, "The disk with {path} is full. Nothing was saved. Make room, then try again."),
    (("not a database", "malformed"), NotACase, "{path} is damaged or no Waybill case. Restore it from a copy."),
    (
        ("no such table", "no such column"),
        NotACase,
        "{path} is no Waybill case ({text}). Choose a .gpkg that Waybill made.",
    ),
    (("",), CaseError, "{path} can't be read or written: {text}."),
)


def translated(error: sqlite3.Error, path: Path) -> WaybillError:
    """What SQLite reports as what a person can act on."""
    text = str(error)
    if isinstance(error, sqlite3.IntegrityError):
        if "FOREIGN KEY" in text:
            text = "a row would refer to another that is not in the case, or no longer"
        return BadValue(f"The case refuses this: {text}. Nothing was saved; correct the value and try again.")
    if not path.exists() and "full" not in text:
        return unreachable(path)
    kind, message = next((kind, told) for words, kind, told in _MEANINGS if any(word in text for word in words))
    return kind(message.format(path=path, text=text))


def unreachable(path: Path) -> CaseUnreachable:
    """Why a file is not there, as what a person can act on."""
    lost = "it was moved, renamed or deleted" if path.parent.is_dir() else "its folder or network share is gone"
    return CaseUnreachable(
        f"{path} can't be reached: {lost}. Nothing was saved. "
        "Bring it back, then try again; what was saved before is in the file."
    )
