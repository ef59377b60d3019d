"""JSON read entry by entry.

Parsing is one step of the interpreter, and a page of many megabytes a long one, during which no window is painted. A
hundred thousand small objects held at once would also set off collections of garbage, which take as long again.
"""

import json
import re
from typing import Any, Callable

from ..errors import BadAnswer

_BLANK = re.compile(r"[ \t\r\n]*")
_DECODER = json.JSONDecoder()
_LISTS = ("features",)
Each = Callable[[object], object]


def loads(text: str, host: str, each: Each = lambda entry: entry) -> "dict[str, Any]":
    """The object a server answered with, its `features` made into something else one by one as they are read.

    Raises BadAnswer for anything else, saying what it looks like.
    """
    text = text.lstrip("\ufeff")
    try:
        return _object(text, each)
    except (ValueError, RecursionError):
        raise BadAnswer(_complaint(text, host)) from None


def _object(text: str, each: Each) -> "dict[str, Any]":
    at = _skip(text, 0)
    if text[at : at + 1] != "{":
        raise ValueError("no object")
    found: dict[str, Any] = {}
    at = _skip(text, at + 1)
    if text[at : at + 1] == "}":
        return _ended(text, at + 1, found)
    while True:
        key, at = _DECODER.raw_decode(text, at)
        at = _expect(text, at, ":")
        if key in _LISTS and text[at : at + 1] == "[":
            found[key], at = _list(text, at, each)
        else:
            found[str(key)], at = _DECODER.raw_decode(text, at)
        at = _skip(text, at)
        if text[at : at + 1] == "}":
            return _ended(text, at + 1, found)
        at = _expect(text, at, ",")


def _list(text: str, at: int, each: Each) -> "tuple[list[Any], int]":
    found: list[Any] = []
    at = _skip(text, at + 1)
    if text[at : at + 1] == "]":
        return found, at + 1
    while True:
        value, at = _DECODER.raw_decode(text, at)
        found.append(each(value))
        at = _skip(text, at)
        if text[at : at + 1] == "]":
            return found, at + 1
        at = _expect(text, at, ",")


def _ended(text: str, at: int, found: "dict[str, Any]") -> "dict[str, Any]":
    if _skip(text, at) != len(text):
        raise ValueError("more than one object")
    return found


def _expect(text: str, at: int, sign: str) -> int:
    at = _skip(text, at)
    if text[at : at + 1] != sign:
        raise ValueError(f"no {sign}")
    return _skip(text, at + 1)


def _skip(text: str, at: int) -> int:
    found = _BLANK.match(text, at)
    return found.end() if found else at


def _complaint(text: str, host: str) -> str:
    start = text.lstrip()[:200].lower()
    if not start:
        return f"{host} answered with nothing. Try again later, or check the catalogue's address."
    if start.startswith("<"):
        return f"{host} answered with a web page, not with a list of images. Check the catalogue's address."
    if start.startswith("{"):
        return f"The answer of {host} is cut off or broken. Try again; if it stays so, the catalogue is out of order."
    return f"{host} answered with something that is no list of images. Check the catalogue's address."
