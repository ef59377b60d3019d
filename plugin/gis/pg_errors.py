"""What PostgreSQL and libpq report, as what a person can act on; no message repeats a secret."""

from typing import Any

from ..core.errors import BadValue, CaseBusy, CaseError, CaseReadOnly, CaseUnreachable, NotACase, WaybillError


def first_line(error: Exception, dsn: str) -> str:
    """What the server or libpq says; nothing of it where it might repeat a secret."""
    import psycopg2.extensions

    text = (str(error).strip().splitlines() or ["no answer"])[0]
    try:
        secret = psycopg2.extensions.parse_dsn(dsn).get("password")
    except psycopg2.Error:
        return "the connection as QGIS has it can't be understood"
    return "the connection is refused" if secret and secret in text else text


# What PostgreSQL's error codes (appendix A of its manual; the beginning is enough) mean to the analyst.
_MEANINGS: "tuple[tuple[tuple[str, ...], type[WaybillError], str], ...]" = (
    (
        ("08", "57P"),
        CaseUnreachable,
        "{name} can't be reached: the server went away. Nothing was saved. "
        "Waybill connects again by itself: try again when the server is back.",
    ),
    (
        ("55P03", "40P01", "40001"),
        CaseBusy,
        "{name} is being written by somebody else. Nothing was saved. Try again in a moment.",
    ),
    (
        ("42P01", "42703", "3F000"),
        NotACase,
        "{name} is no Waybill case ({text}). Choose a schema that Waybill made.",
    ),
    (
        ("42501", "25006"),
        CaseReadOnly,
        "{name} can't be used so with this role: {text}. Nothing was saved. "
        "Ask whoever runs the database for the right to it.",
    ),
    (("53100",), CaseError, "The disk of {name} is full. Nothing was saved. Make room, then try again."),
    (
        ("23503",),
        BadValue,
        "The case refuses this: a row would refer to another that is not in the case, or no longer ({text}). "
        "Nothing was saved; correct the value and try again.",
    ),
    (
        ("22", "23"),
        BadValue,
        "The case refuses this: {text}. Nothing was saved; correct the value and try again.",
    ),
    (("",), CaseError, "{name} can't be read or written: {text}."),
)


def translated(error: Any, name: str, lost: bool) -> WaybillError:
    """An error of psycopg2's as one of ours; `lost` where the connection broke with it."""
    code, text = "08" if lost else error.pgcode or "", (str(error).strip().splitlines() or [""])[0]
    kind, message = next((kind, told) for codes, kind, told in _MEANINGS if code.startswith(codes))
    return kind(message.format(name=name, text=text))
