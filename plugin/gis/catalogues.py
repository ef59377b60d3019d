"""The catalogues a person can ask: those everybody knows, and their own, kept in QGIS' settings without secrets."""

import json
from dataclasses import replace
from typing import Any

from qgis.core import QgsSettings

from ..core.errors import BadValue
from ..core.imagery.catalogue import CatalogueEntry
from ..core.imagery.links import origin_of
from ..core.ports import SceneCatalogue
from .imagery import without_secrets

_OWN, _LOGINS = "plugins/waybill/catalogues", "plugins/waybill/catalogueLogins"
BUILT_IN = (
    CatalogueEntry(
        "Earth Search", "https://earth-search.aws.element84.com/v1", built_in=True,
        collections=("sentinel-2-l2a", "sentinel-2-c1-l2a", "sentinel-2-l1c", "sentinel-1-grd", "landsat-c2-l2"),
    ),
    CatalogueEntry(
        "Planetary Computer", "https://planetarycomputer.microsoft.com/api/stac/v1", built_in=True,
        collections=("sentinel-2-l2a", "sentinel-1-grd", "sentinel-1-rtc", "landsat-c2-l2", "naip"),
    ),
    CatalogueEntry(
        "Copernicus Data Space", "https://stac.dataspace.copernicus.eu/v1", built_in=True,
        collections=("sentinel-2-l2a", "sentinel-2-l1c", "sentinel-1-grd"),
    ),
    CatalogueEntry(
        "Planet", "https://api.planet.com/data/v1", kind="planet", built_in=True,
        collections=("PSScene", "SkySatCollect"),
    ),
)  # fmt: skip


def entries() -> tuple[CatalogueEntry, ...]:
    """Every catalogue, one's own after those everybody knows, each with the login chosen for it."""
    logins = _stored(_LOGINS, dict)
    known = tuple(replace(each, authcfg=str(logins.get(each.url, ""))) for each in BUILT_IN)
    return (*known, *_own())


def entry_of(name: str, url: str, authcfg: str = "") -> CatalogueEntry:
    """A catalogue at an address. Raises BadValue for what is no address, or for one that carries a secret."""
    url = url.strip().rstrip("/")
    scheme, host, _ = origin_of(url)
    if scheme not in ("http", "https") or not host:
        raise BadValue(f"“{without_secrets(url)}” is no address. Enter one like https://example.org/stac/v1.")
    if without_secrets(url) != url:
        raise BadValue(
            "The address carries a key or a login, which would be written into settings and logs. "
            "Enter it without; keep the key as a login in QGIS, and choose that here."
        )
    kind = next((each.kind for each in BUILT_IN if each.url == url), "stac")
    return CatalogueEntry(name.strip() or host, url, kind, authcfg)


def add(name: str, url: str, authcfg: str = "") -> CatalogueEntry:
    """Keep a catalogue of one's own. Raises BadValue as `entry_of`, and where the name is taken."""
    entry = entry_of(name, url, authcfg)
    if any(each.name == entry.name and each.url != entry.url for each in entries()):
        raise BadValue(f"There is a catalogue “{entry.name}” already. Give this one another name.")
    if any(each.url == entry.url for each in BUILT_IN):
        raise BadValue("This catalogue is in the list already; its login can be chosen there.")
    _keep((*(each for each in _own() if each.url != entry.url), entry))
    return entry


def remove(url: str) -> None:
    """Forget a catalogue of one's own."""
    _keep(tuple(each for each in _own() if each.url != url))


def set_login(entry: CatalogueEntry, authcfg: str) -> None:
    """Choose the login QGIS keeps that is used for a catalogue; an empty one is none."""
    if entry.built_in:
        logins = {**_stored(_LOGINS, dict), entry.url: authcfg}
        QgsSettings().setValue(_LOGINS, json.dumps({url: login for url, login in logins.items() if login}))
    else:
        _keep(tuple(replace(each, authcfg=authcfg) if each.url == entry.url else each for each in _own()))


def opened(entry: CatalogueEntry) -> SceneCatalogue:
    """What asks a catalogue; nothing is sent yet."""
    from .planet_catalogue import PlanetCatalogue  # requests takes a moment to load, and most days nobody searches
    from .stac_catalogue import StacCatalogue

    return PlanetCatalogue(entry) if entry.kind == "planet" else StacCatalogue(entry)


def _own() -> tuple[CatalogueEntry, ...]:
    listed = [each for each in _stored(_OWN, list) if isinstance(each, dict) and each.get("url")]
    return tuple(
        CatalogueEntry(str(each.get("name") or each["url"]), str(each["url"]), authcfg=str(each.get("authcfg") or ""))
        for each in listed
    )


def _keep(own: tuple[CatalogueEntry, ...]) -> None:
    listed = [{"name": each.name, "url": each.url, "authcfg": each.authcfg} for each in own]
    QgsSettings().setValue(_OWN, json.dumps(listed, ensure_ascii=False))


def _stored(key: str, kind: type) -> Any:
    try:
        found = json.loads(str(QgsSettings().value(key, "") or "null"))
    except ValueError:
        found = None
    return found if isinstance(found, kind) else kind()
