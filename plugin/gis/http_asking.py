"""Asking a server through the one door: another try where that helps, errors in plain words, JSON that is checked."""

import time
from email.utils import parsedate_to_datetime
from typing import Any, Callable, Optional

import requests

from ..core.errors import BadAnswer, Cancelled, HttpError, NotAllowed, Unreachable
from ..core.imagery.links import host_of
from ..core.imagery.piecemeal import loads
from ..core.ports import Progress

TRIES = 4
_FIRST_WAIT_S, _LONGEST_WAIT_S, _LONGEST_IN_ALL_S = 0.5, 60.0, 120.0
_SLICE_S = 0.05
_TRY_AGAIN = (429, 502, 503, 504)


def asked(
    session: requests.Session, url: str, progress: Optional[Progress], *, body: Optional[str] = None, **headers: str
) -> requests.Response:
    """The answer to a GET, or to a POST of `body`. Raises HttpError for any status from 400, and Cancelled.

    429, 502, 503, 504 and broken connections are tried again, up to four times in all, after the time the server
    asks for, else after half a second, one, two.
    """
    waited, error = 0.0, HttpError("")
    for number in range(TRIES):
        try:
            return _once(session, url, body, headers)
        except HttpError as failed:
            error = failed
        pause = _pause(error, number)
        if pause is None or number == TRIES - 1 or waited + pause > _LONGEST_IN_ALL_S:
            break
        waited += pause
        wait(pause, progress)
    raise error


def asked_json(
    session: requests.Session,
    url: str,
    progress: Optional[Progress],
    *,
    body: Optional[str] = None,
    each: "Callable[[object, str], object]" = lambda entry, _: entry,
    **headers: str,
) -> "tuple[dict[str, Any], str]":
    """The object a server answers with, and the address it came from in the end. Raises as `asked`, and BadAnswer.

    `each` makes something else of every one of its `features` (given with that address) while they are read.
    """
    answer = asked(session, url, progress, body=body, **{"Accept": "application/geo+json, application/json", **headers})
    try:
        text = answer.content.decode("utf-8")
    except UnicodeDecodeError:
        raise BadAnswer(
            f"{host_of(url)} answered with something that is no text. Check the catalogue's address."
        ) from None
    return loads(text, host_of(answer.url), lambda entry: each(entry, answer.url)), answer.url


def wait(seconds: float, progress: Optional[Progress]) -> None:
    """Wait, unless somebody stops it. Raises Cancelled."""
    end = time.monotonic() + seconds
    while True:
        if progress is not None and progress.cancelled():
            raise Cancelled("Stopped.")
        left = end - time.monotonic()
        if left <= 0.0:
            return
        time.sleep(min(_SLICE_S, left))


def _once(session: requests.Session, url: str, body: Optional[str], headers: "dict[str, str]") -> requests.Response:
    try:
        answer = session.request(
            "GET" if body is None else "POST", url, data=body, headers=headers, allow_redirects=False, timeout=60
        )
    except requests.RequestException:
        raise HttpError(f"“{host_of(url)}” is no address that can be asked. Check how it is written.") from None
    if answer.status_code >= 400:
        raise _refused(answer, url)
    return answer


def _refused(answer: requests.Response, url: str) -> HttpError:
    host, status = host_of(url), answer.status_code
    if status in (401, 403):
        return NotAllowed(
            f"{host} wants a login, or does not accept this one ({status}). "
            "Choose or mend the login of this catalogue.",
            status,
        )
    said = {
        400: "did not understand the question",
        404: "has nothing at this address",
        408: "found the question too slow in coming",
        413: "found the question too long",
        414: "found the question too long",
        422: "did not understand the question",
        429: "is asked too often just now",
    }.get(status, "is out of order just now" if status >= 500 else "refused the question")
    todo = {
        400: "Try it without collections and limits.",
        404: "Check the catalogue's address.",
        422: "Try it without collections and limits.",
        429: "Try again in some minutes, or ask for fewer places and months.",
    }.get(status, "Try again later.")
    return HttpError(f"{host} {said} ({status}). {todo}", status, wait_s=_retry_after(answer))


def _retry_after(answer: requests.Response) -> Optional[float]:
    """Seconds a server asks to wait, stated as such or as a moment."""
    value = answer.headers.get("Retry-After", "").strip()
    if value.isdigit():
        return float(value)
    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - time.time()) if value else None
    except (TypeError, ValueError):
        return None


def _pause(error: HttpError, number: int) -> Optional[float]:
    """Seconds until another try; None where it would not help, or where the server asks for more than is bearable."""
    broken = isinstance(error, Unreachable) and error.wait_s is not None
    if error.status not in _TRY_AGAIN and not broken:
        return None
    pause = max(error.wait_s or 0.0, _FIRST_WAIT_S * 2**number)
    return pause if pause <= _LONGEST_WAIT_S else None
