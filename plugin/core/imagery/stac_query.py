"""How a STAC API is asked: what it says it can do, the body or parameters of a search, and how to go on."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Optional
from urllib.parse import urlencode, urlsplit, urlunsplit

from ..errors import BadAnswer
from .catalogue import NextPage, SceneQuestion
from .links import host_of, joined, origin_of
from .outline import of_extent

_CLOUD = "eo:cloud_cover"
_HARMLESS_HEADERS = ("accept", "accept-language", "content-type")  # what a server may ask us to send back to it


@dataclass(frozen=True)
class StacAbilities:
    """Where a STAC API is searched and what it can sift for itself."""

    search_href: str
    post: bool = False
    query: bool = False
    cql2_json: bool = False
    cql2_text: bool = False
    sort: bool = False
    collections_href: Optional[str] = None

    @property
    def by_filter(self) -> bool:
        """True where clouds are asked for with CQL2, which can say “or not known”."""
        return self.cql2_json if self.post else self.cql2_text

    @property
    def drops_unknown(self) -> bool:
        """True where a limit of cloud makes the catalogue leave out images of which that is not known, as radar."""
        return self.query and not self.by_filter

    def plain(self) -> "StacAbilities":
        """The same without any sifting, for catalogues that promise what they then refuse."""
        return replace(self, query=False, cql2_json=False, cql2_text=False, sort=False)


def abilities_of(landing: "Mapping[str, Any]", url: str) -> StacAbilities:
    """What a landing page says. Raises BadAnswer where it is none, or where there is nothing to search."""
    listed = landing.get("links")
    links = [link for link in listed if isinstance(link, dict)] if isinstance(listed, list) else []
    base = url if url.endswith("/") else url + "/"
    links = [{**link, "href": joined(base, str(link["href"]))} for link in links if link.get("href")]
    links = [link for link in links if link["href"]]
    searches = [link for link in links if link.get("rel") == "search"]
    stated = landing.get("conformsTo")
    classes = [each for each in stated if isinstance(each, str)] if isinstance(stated, list) else []
    if not searches and not any("item-search" in each for each in classes):
        raise BadAnswer(
            f"{host_of(url)} is no catalogue that can be searched: its first page names no search. "
            "Enter the address of the STAC API itself, which often ends in /v1 or /stac."
        )
    posts = [link for link in searches if str(link.get("method", "GET")).upper() == "POST"]
    chosen = (posts or searches or [{"href": url.rstrip("/") + "/search"}])[0]
    collections = next((link["href"] for link in links if link.get("rel") == "data"), None)
    return StacAbilities(
        search_href=chosen["href"],
        post=bool(posts),
        query=any(each.endswith("item-search#query") for each in classes),
        cql2_json=any("cql2-json" in each for each in classes) and _filters(classes),
        cql2_text=any("cql2-text" in each for each in classes) and _filters(classes),
        sort=any(each.endswith("item-search#sort") for each in classes),
        collections_href=collections,
    )


def _filters(classes: "list[str]") -> bool:
    return any(each.endswith(("item-search#filter", "conf/features-filter")) for each in classes)


def first_page(can: StacAbilities, question: SceneQuestion) -> NextPage:
    """The request for the first page of an answer."""
    if can.post:
        body = json.dumps(_body(can, question), separators=(",", ":"))
        return NextPage(can.search_href, "POST", body, (("Content-Type", "application/json"),))
    return NextPage(_with(can.search_href, _parameters(can, question)))


def _body(can: StacAbilities, question: SceneQuestion) -> "dict[str, Any]":
    body: dict[str, Any] = {"limit": question.page_size}
    west, _, east, _ = question.extent
    if west <= east:
        body["bbox"] = list(question.extent)
    else:  # across ±180°, where servers read a bbox in more than one way
        parts = of_extent(question.extent).polygons
        body["intersects"] = {"type": "MultiPolygon", "coordinates": [_listed(part) for part in parts]}
    if _window(question):
        body["datetime"] = _window(question)
    if question.collections:
        body["collections"] = list(question.collections)
    cloud = question.max_cloud_pct
    if cloud is not None and can.cql2_json:
        body["filter-lang"] = "cql2-json"
        most = {"op": "<=", "args": [{"property": _CLOUD}, cloud]}
        body["filter"] = {"op": "or", "args": [most, {"op": "isNull", "args": [{"property": _CLOUD}]}]}
    elif cloud is not None and can.query:
        body["query"] = {_CLOUD: {"lte": cloud}}
    if can.sort:
        body["sortby"] = [{"field": "properties.datetime", "direction": "desc"}]
    return body


def _parameters(can: StacAbilities, question: SceneQuestion) -> "dict[str, str]":
    given = {"limit": str(question.page_size)}
    west, south, east, north = question.extent
    given["bbox"] = ",".join(f"{value:.9g}" for value in (west, south, east, north))
    if _window(question):
        given["datetime"] = _window(question)
    if question.collections:
        given["collections"] = ",".join(question.collections)
    cloud = question.max_cloud_pct
    if cloud is not None and can.cql2_text:
        given["filter-lang"] = "cql2-text"
        given["filter"] = f'"{_CLOUD}" <= {cloud:g} OR "{_CLOUD}" IS NULL'
    elif cloud is not None and can.query:
        given["query"] = json.dumps({_CLOUD: {"lte": cloud}}, separators=(",", ":"))
    if can.sort:
        given["sortby"] = "-properties.datetime"
    return given


def _window(question: SceneQuestion) -> str:
    if not question.from_utc and not question.to_utc:
        return ""
    return f"{question.from_utc or '..'}/{question.to_utc or '..'}"


def _listed(rings: "tuple[Any, ...]") -> "list[Any]":
    return [[list(point) for point in ring] for ring in rings]


def next_page(answer: "Mapping[str, Any]", asked: NextPage) -> "Optional[NextPage]":
    """What the answer says comes after it; None at its end.

    A link may say to send the former body with additions (`merge`). Headers it wants sent are passed on where they
    are harmless; no server may make us carry a login somewhere.
    """
    links = answer.get("links")
    for link in links if isinstance(links, list) else ():
        if isinstance(link, dict) and link.get("rel") == "next" and isinstance(link.get("href"), str):
            return _followed(link, asked)
    return None


def _followed(link: "Mapping[str, Any]", asked: NextPage) -> "Optional[NextPage]":
    href = joined(asked.href, str(link["href"]))
    if href is None or origin_of(href)[0] not in ("http", "https"):
        return None
    if origin_of(href)[1:] == origin_of(asked.href)[1:] or _only_scheme_differs(href, asked.href):
        href = urlunsplit((urlsplit(asked.href).scheme, *urlsplit(href)[1:]))  # behind a proxy many name http
    headers = link.get("headers")
    kept = tuple(
        (str(name), str(value))
        for name, value in (headers.items() if isinstance(headers, dict) else ())
        if str(name).lower() in _HARMLESS_HEADERS and isinstance(value, (str, int)) and str(value).isascii()
    )
    if str(link.get("method", "GET")).upper() != "POST":
        return NextPage(href, "GET", None, kept)
    given = link.get("body")
    body: dict[str, Any] = given if isinstance(given, dict) else {}
    if link.get("merge") and asked.body:
        body = {**json.loads(asked.body), **body}
    elif not body and asked.body:
        body = json.loads(asked.body)
    text = json.dumps(body, separators=(",", ":"))
    return NextPage(href, "POST", text, kept or (("Content-Type", "application/json"),))


def _only_scheme_differs(a: str, b: str) -> bool:
    return urlsplit(a).netloc == urlsplit(b).netloc


def matched_of(answer: "Mapping[str, Any]") -> Optional[int]:
    """How many images the server says there are in all, where it says so."""
    context = answer.get("context")
    for value in (answer.get("numberMatched"), context.get("matched") if isinstance(context, dict) else None):
        if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
            return value
    return None


def _with(url: str, parameters: "dict[str, str]") -> str:
    parts = urlsplit(url)
    query = "&".join(filter(None, (parts.query, urlencode(parameters))))
    return urlunsplit((parts.scheme, parts.netloc, parts.path, query, ""))
