"""A STAC API, asked through the one door."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Optional
from urllib.parse import quote

import requests

from ..core.errors import BadAnswer, HttpError
from ..core.imagery.catalogue import (
    CatalogueEntry,
    CollectionFacts,
    NextPage,
    ScenePage,
    SceneQuestion,
    parted,
    within_limits,
)
from ..core.imagery.item_facts import credit_of, text
from ..core.imagery.links import host_of
from ..core.imagery.paging import Pages
from ..core.imagery.stac_item import taken
from ..core.imagery.stac_query import StacAbilities, abilities_of, first_page, matched_of, next_page
from ..core.ports import Progress
from .http import session
from .http_asking import asked_json
from .imagery import without_secrets
from .waiting import give_way

_COLLECTION_PAGES = 20
RADAR_LEFT_OUT = "Images whose cloud is not stated, as of radar, were left out by the catalogue."
SIFTED_HERE = "The catalogue could not sift clouds; that was done here."


class StacCatalogue:
    """Asks one STAC API; what it can do is read from its first page once."""

    def __init__(self, entry: CatalogueEntry) -> None:
        self._entry = entry
        self._can: Optional[StacAbilities] = None
        self._address = without_secrets(entry.url)

    @property
    def address(self) -> str:
        """Where it is, without secrets."""
        return self._address

    def pages(
        self, question: SceneQuestion, progress: Progress, following: Optional[NextPage] = None
    ) -> Iterator[ScenePage]:
        """The answer page by page. Raises HttpError, and Cancelled."""
        http = self._session(progress)
        can, said = self._abilities(http, progress), None
        asked, read = following or first_page(can, question), Pages()
        if question.max_cloud_pct is not None and not following:
            said = RADAR_LEFT_OUT if can.drops_unknown else None if can.by_filter else SIFTED_HERE
        while asked is not None:
            try:
                answer, where = self._answer(http, asked, progress)
            except HttpError as error:
                if error.status not in (400, 422) or following or can == can.plain():
                    raise
                can, said = can.plain(), SIFTED_HERE  # what it promised on its first page it does not keep
                asked = first_page(can, question)
                answer, where = self._answer(http, asked, progress)
            page, asked = self._page(answer, where, asked, question, read)
            following = asked
            yield page if said is None or page.said else _with_said(page, said)
            said = None

    def collections(self, progress: Progress) -> tuple[CollectionFacts, ...]:
        """Every collection by name. Raises HttpError, and Cancelled."""
        http = self._session(progress)
        href = self._abilities(http, progress).collections_href or self._entry.url.rstrip("/") + "/collections"
        asked, found, read = NextPage(href), {}, Pages()
        for _ in range(_COLLECTION_PAGES):
            answer, _where = self._answer(http, asked, progress)
            stated = answer.get("collections")
            listed = [_facts(each) for each in stated if isinstance(each, dict)] if isinstance(stated, list) else []
            found.update({each.collection: each for each in listed if each})
            read.complaint(asked, ((name, None) for name in found))
            following = next_page(answer, asked)
            if following is None or read.repeats(following):
                break
            asked = following
        return tuple(found.values())

    def facts(self, collection: str, progress: Progress) -> Optional[CollectionFacts]:
        """What a collection says for its images; None where it can't be read. Raises Cancelled."""
        http = self._session(progress)
        try:
            base = self._abilities(http, progress).collections_href or self._entry.url.rstrip("/") + "/collections"
            answer, _ = self._answer(http, NextPage(f"{base.rstrip('/')}/{quote(collection, safe='')}"), progress)
        except HttpError:
            return None
        return _facts(answer)

    def _session(self, progress: Progress) -> requests.Session:
        return session(progress, home=self._entry.url, authcfg=self._entry.authcfg)

    def _abilities(self, http: requests.Session, progress: Progress) -> StacAbilities:
        if self._can is None:
            landing, where = asked_json(http, self._entry.url, progress)
            self._can = abilities_of(landing, where)
        return self._can

    def _answer(self, http: requests.Session, asked: NextPage, progress: Progress) -> "tuple[dict[str, Any], str]":
        def each(item: object, where: str) -> object:
            give_way()
            return taken(item, where, self._address, without_secrets)

        return asked_json(http, asked.href, progress, body=asked.body, each=each, **dict(asked.headers))

    def _page(
        self, answer: "dict[str, Any]", where: str, asked: NextPage, question: SceneQuestion, read: Pages
    ) -> "tuple[ScenePage, Optional[NextPage]]":
        features = answer.get("features")
        if not isinstance(features, list):
            raise BadAnswer(f"The answer of {host_of(where)} holds no list of images. Check the catalogue's address.")
        scenes, rejects = parted(features)
        kept = tuple(scene for scene in scenes if within_limits(scene, question))
        following = next_page(answer, asked)
        said = read.complaint(asked, [(s.collection, s.item_id) for s in scenes] + [("", r.item_id) for r in rejects])
        said = (said or read.repeats(following)) if following is not None else None
        page = ScenePage(
            kept, rejects, matched_of(answer), None if said else following, len(scenes) - len(kept), said, bool(said)
        )
        return page, page.following


def _with_said(page: ScenePage, said: str) -> ScenePage:
    return replace(page, said=said)


def _facts(collection: "dict[str, Any]") -> Optional[CollectionFacts]:
    name = text(collection.get("id"))
    if not name:
        return None
    return CollectionFacts(
        name, text(collection.get("title")), text(collection.get("license")), credit_of(collection.get("providers"))
    )
