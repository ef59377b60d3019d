"""An Overpass server asked box by box; what it answered is kept on disk, so that nothing is asked for twice."""

import gzip
import hashlib
import json
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Optional
from urllib.parse import quote

import requests
from qgis.core import QgsApplication

from ..core.errors import BadAnswer, BadValue, FigureError, HttpError, RouteError, Unreachable
from ..core.imagery.links import host_of, origin_of
from ..core.overpass import Answer, Box, Station, Way, query_of, read_answer
from ..core.ports import Progress
from ..core.times import now_utc
from ..core.whole_file import written_whole
from .http import session
from .http_asking import asked, wait
from .imagery import without_secrets

ENDPOINT = "https://overpass-api.de/api/interpreter"
BETWEEN_S = 1.0
"""Pause between two questions, for public servers are everybody's."""
BUSY_S = (10.0, 30.0, 60.0)
"""How long to wait for a server that is still busy after `asked` gave up; public ones have room again by then."""
_BUSY = (429, 503, 504)
_FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class Fetched:
    """Railways of several boxes, each way once; `since` and `until` are the days on which they were asked for."""

    ways: tuple[Way, ...]
    since: str
    until: str
    from_cache: int
    stations: tuple[Station, ...] = ()


def cache_folder() -> Path:
    """Where answers are kept: in the folder of this person's QGIS profile."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "cache" / "waybill" / "overpass"


def checked_endpoint(url: str) -> str:
    """The address, where it is one that can be asked. Raises BadValue, also for one that carries a secret."""
    url = url.strip()
    scheme, host, _ = origin_of(url)
    if scheme not in ("http", "https") or not host:
        raise BadValue(f"“{without_secrets(url)}” is no address. Enter one like {ENDPOINT}.")
    if without_secrets(url) != url:
        raise BadValue("The address carries a key or a login. Enter it without: settings and logs would show it.")
    return url


def kept(endpoint: str, boxes: "Sequence[Box]", cache: Path) -> int:
    """For how many boxes an answer is kept already."""
    return sum(1 for box in boxes if _file(endpoint, query_of(box), cache).is_file())


def fetch(
    endpoint: str, boxes: "Sequence[Box]", cache: Path, progress: Progress, *, anew: bool = False
) -> Fetched:
    """The railways in boxes, asked for one after the other; with `anew`, also where an answer is kept.

    Raises HttpError with what to do, RouteError where no box holds a railway, Cancelled. What came until then is kept.
    """
    door = session(progress, home=endpoint)
    ways: dict[tuple[object, ...], Way] = {}
    stations: dict[int, Station] = {}
    days: list[str] = []
    known = 0
    for number, box in enumerate(boxes):
        progress.report(number / len(boxes), f"Box {number + 1} of {len(boxes)}")
        path = _file(endpoint, query_of(box), cache)
        stored = None if anew else _stored(path, host_of(endpoint))
        if stored is None:
            try:
                if len(days) > known:
                    wait(BETWEEN_S, progress)
                text = _patiently(door, endpoint, query_of(box), progress, number / len(boxes))
                answer, day = read_answer(text, host_of(endpoint)), now_utc()[:10]
            except HttpError as error:
                raise _told(error, endpoint, number, len(boxes)) from None
            if answer.ways:  # an answer without any may be a server's mistake, and costs little to ask for again
                _keep(path, endpoint, box, day, text)
        else:
            answer, day = stored
            known += 1
        days.append(day)
        stations.update({station.number: station for station in answer.stations})
        ways.update({(way.number, way.points[0], way.points[-1]): way for way in answer.ways})
    progress.report(1.0)
    if not ways:
        raise RouteError(
            f"{host_of(endpoint)} knows no railway along the leg. Check the server, which may hold another part of "
            "the world, and where the leg runs."
        )
    return Fetched(tuple(ways.values()), min(days), max(days), known, tuple(stations.values()))


def _patiently(door: requests.Session, endpoint: str, query: str, progress: Progress, share: float) -> str:
    """The answer, also of a server that is busy for a while; not of one that asks to be left alone for longer."""
    for pause in BUSY_S:
        try:
            return _ask(door, endpoint, query, progress)
        except HttpError as error:
            if error.status not in _BUSY or (error.wait_s or 0.0) > pause:
                raise
        progress.report(share, f"{host_of(endpoint)} is busy; asking again in {pause:.0f} s")
        wait(pause, progress)
    return _ask(door, endpoint, query, progress)


def _ask(door: requests.Session, endpoint: str, query: str, progress: Progress) -> str:
    body = "data=" + quote(query, safe="")
    answer = asked(door, endpoint, progress, body=body, **{"Content-Type": _FORM, "Accept": "application/json"})
    try:
        return answer.content.decode("utf-8")
    except UnicodeDecodeError:
        raise BadAnswer(f"{host_of(endpoint)} answered with something that is no text. Check the address.") from None


def _told(error: HttpError, endpoint: str, done: int, count: int) -> HttpError:
    """The same failure in the words of this errand, with what becomes of what came until then."""
    host, status = host_of(endpoint), error.status
    if isinstance(error, (BadAnswer, Unreachable)) or status is None:
        what = str(error)
    elif status in _BUSY:
        asks = f", and asks to wait {error.wait_s:.0f} s" if error.wait_s else ""
        what = (
            f"{host} is busy ({status}){asks}. Wait some minutes, then refine again, or choose another Overpass server."
        )
    elif status in (401, 403):
        what = f"{host} refuses to answer ({status}). Choose another Overpass server, or ask those who run this one."
    elif status in (400, 404, 405, 414, 422):
        what = (
            f"{host} did not understand the question ({status}). Check the address: it ends in /api/interpreter on "
            "most Overpass servers."
        )
    else:
        what = f"{host} is out of order just now ({status}). Try again later, or choose another Overpass server."
    so_far = f" The answers to {done} of {count} boxes are kept and will not be asked for again." if done else ""
    return HttpError(what + so_far, status)


def _file(endpoint: str, query: str, cache: Path) -> Path:
    return cache / (hashlib.sha256(f"{endpoint}\n{query}".encode()).hexdigest() + ".json.gz")


def _stored(path: Path, host: str) -> "Optional[tuple[Answer, str]]":
    """An answer that was kept, and its day; None where there is none, or none that can be read."""
    try:
        head, _, text = gzip.decompress(path.read_bytes()).decode("utf-8").partition("\n")
        return read_answer(text, host), str(json.loads(head)["asked"])
    except (OSError, EOFError, zlib.error, ValueError, KeyError, TypeError, BadAnswer):
        return None


def _keep(path: Path, endpoint: str, box: Box, day: str, text: str) -> None:
    """Keep an answer. Raises RouteError where the folder can't be written, for nothing could be gone on with then."""
    head = json.dumps({"asked": day, "endpoint": endpoint, "box": box})
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with written_whole(path) as draft:
            draft.write_bytes(gzip.compress(f"{head}\n{text}".encode(), 6))
    except (OSError, FigureError):
        raise RouteError(
            f"Answers can't be kept in {path.parent}. Make room on the disk, or see that the folder can be written."
        ) from None
