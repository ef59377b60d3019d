"""Ask one catalogue by its address, without a case."""

from typing import Optional

from ..core.imagery.catalogue import Extent, Filters, FoundScene
from ..core.imagery.visits import ask_of_extent, window
from ..core.ports import Progress
from ..gis import catalogues
from .search_scenes import CatalogueRead, Heard, Reach, search

_AS_FAR = Reach()
WHOLE_EARTH = (-180.0, -90.0, 180.0, 90.0)


def search_endpoint(
    url: str, authcfg: str, extent: Optional[Extent], days: "tuple[str, str]", filters: Filters, progress: Progress,
    reach: Reach = _AS_FAR,
) -> "tuple[CatalogueRead, tuple[FoundScene, ...]]":  # fmt: skip
    """What became of it, and every image found. Raises BadValue for an address or a date that is none."""
    entry = catalogues.entry_of("", url, authcfg)
    plan = ask_of_extent(extent or WHOLE_EARTH, "", (window(*days),))
    found: list[FoundScene] = []

    def hear(heard: Heard) -> None:
        found.extend(heard.found)
        if heard.matched:
            progress.report(min(1.0, len(found) / min(heard.matched, reach.limit)))

    return search(entry, plan, filters, hear, progress, reach=reach), tuple(found)
