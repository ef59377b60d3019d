"""Planet's archive by metadata, with the person's own key: kept by QGIS as a Basic login, the key as user name."""

from collections.abc import Iterator
from typing import Optional

from ..core.errors import BadAnswer, NotAllowed
from ..core.imagery.catalogue import (
    CatalogueEntry,
    CollectionFacts,
    NextPage,
    ScenePage,
    SceneQuestion,
    parted,
    within_limits,
)
from ..core.imagery.links import host_of
from ..core.imagery.paging import Pages
from ..core.imagery.planet import ITEM_TYPES, first_search, next_search, taken
from ..core.ports import Progress
from .http import session
from .http_asking import asked_json
from .imagery import without_secrets
from .waiting import give_way


class PlanetCatalogue:
    """Asks Planet's Data API."""

    def __init__(self, entry: CatalogueEntry) -> None:
        self._entry = entry

    @property
    def address(self) -> str:
        """Where it is."""
        return without_secrets(self._entry.url)

    def pages(
        self, question: SceneQuestion, progress: Progress, following: Optional[NextPage] = None
    ) -> Iterator[ScenePage]:
        """The answer page by page. Raises HttpError, and Cancelled."""
        if not self._entry.authcfg:
            raise NotAllowed(
                "Planet answers only with your own key. Keep it in QGIS as a Basic login with the key as user name, "
                "and choose it for this catalogue."
            )
        http = session(progress, home=self._entry.url, authcfg=self._entry.authcfg)
        asked, read = following or first_search(self._entry.url, question), Pages()
        while asked is not None:
            answer, where = asked_json(
                http, asked.href, progress, body=asked.body, each=self._taken, **dict(asked.headers)
            )
            features = answer.get("features")
            if not isinstance(features, list):
                raise BadAnswer(f"The answer of {host_of(where)} holds no list of images.")
            scenes, rejects = parted(features)
            kept = tuple(scene for scene in scenes if within_limits(scene, question))
            then = next_search(answer, asked)
            said = read.complaint(asked, ((s.collection, s.item_id) for s in scenes)) if scenes else None
            said = said or (read.repeats(then) if then else None) if then else None
            if not features:
                then = None  # the last page of Planet's is an empty one
            asked = None if said else then
            yield ScenePage(kept, rejects, None, asked, len(scenes) - len(kept), said, bool(said))

    def _taken(self, item: object, where: str) -> object:
        give_way()
        return taken(item, self.address, without_secrets)

    def collections(self, progress: Progress) -> tuple[CollectionFacts, ...]:
        """Types of items that are worth asking for here."""
        return tuple(CollectionFacts(name) for name in (*ITEM_TYPES, "SkySatScene", "REOrthoTile"))

    def facts(self, collection: str, progress: Progress) -> Optional[CollectionFacts]:
        """Nothing beyond what each item says."""
        return None
