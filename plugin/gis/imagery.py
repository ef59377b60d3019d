"""The image under the cursor: which it is, when it was taken, how fine it is, whose it is."""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path
from typing import Optional
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit, urlunsplit

from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsDataSourceUri,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
)

from ..compat import attribution_of
from ..core.errors import ImageryError
from ..core.geometry import LonLat
from ..core.imagery.facts import SceneFacts
from ..core.imagery.name_dates import date_in_name, states_a_date
from ..core.imagery.tags import kind_of, told_by_tags
from ..core.records import Scene
from ..core.sightings import SceneInHand
from ..core.values import Utc
from .geodesy import WGS84, distance_m
from .layer_ids import REMOTE_PROPERTY, SCENE_PROPERTY
from .scene_files import href_of, is_file, sha256_of

_HASHED_UP_TO_BYTES = 128 * 1024 * 1024
_ENCODED = re.compile(r"%3a%2f%2f|%3f|%26|%253", re.IGNORECASE)
_SECRET = re.compile(r"key|token|sig|secret|pass|pwd|^pw$|auth|cred|user|login|session", re.IGNORECASE)
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://[^\s<>\"'|]+", re.IGNORECASE)


def scene_at(project: QgsProject, layer_ids: Iterable[str], at: LonLat, case: Optional[Path]) -> SceneInHand:
    """The topmost of the layers that has imagery at a position. Raises ImageryError where there is none to use."""
    ids = tuple(layer_ids)
    for layer in images_at(project, ids, at):
        return describe(layer, case)
    blocked = None
    for layer in _rasters(project, ids):
        if not layer.isValid():
            blocked = f"The image “{layer.name()}” can't be read. Repair its path under Layer properties, Source."
        elif not layer.crs().isValid():
            blocked = (
                f"The image “{layer.name()}” has no coordinate system, so nobody can say where on the ground this is. "
                "Set it under Layer properties, Source; or georeference the image first."
            )
    raise ImageryError(blocked or "There is no image under the cursor. Add one to the map, or click inside its frame.")


def images_at(project: QgsProject, layer_ids: Iterable[str], at: LonLat) -> Iterator[QgsRasterLayer]:
    """Those of the layers that have imagery at a position, topmost first; unreadable ones are passed over."""
    for layer in _rasters(project, layer_ids):
        if layer.isValid() and layer.crs().isValid() and _has_pixels_at(project, layer, at):
            yield layer


def _rasters(project: QgsProject, layer_ids: Iterable[str]) -> Iterator[QgsRasterLayer]:
    layers = (project.mapLayer(layer_id) for layer_id in layer_ids)
    return (layer for layer in layers if isinstance(layer, QgsRasterLayer))


def describe(layer: QgsRasterLayer, case: Optional[Path], *, hashed: bool = True) -> SceneInHand:
    """What is known of an image without asking anybody; `case` is its file, None for one in a database.

    Files up to 128 MiB are hashed for that, which takes a moment, unless `hashed` is False.
    """
    tags = _tags(layer)
    told = told_by_tags(tags)
    start, end, basis = _acquired(layer, told)
    path = _file_of(layer)
    known = layer.customProperty(SCENE_PROPERTY)
    one = path is not None or bool(known)
    return SceneInHand(
        layer_id=layer.id(),
        title=without_secrets(layer.name()),
        kind=kind_of(tags, "image" if one else "mosaic"),
        provider=told.provider or (None if one else layer.providerType().upper()),
        sensor=told.sensor,
        href=_href(layer, path, case),
        acquired_from=start,
        acquired_to=end,
        date_basis=basis,
        gsd_stated_m=told.gsd_stated_m,
        pixel_size_m=pixel_size_m(layer),
        credit=_credit(layer, told),
        licence=told.licence,
        sha256=_sha256(path) if hashed else None,
        size_bytes=path.stat().st_size if path else None,
        scene_id=str(known) if known else None,
    )


def layer_of(project: QgsProject, scene: Scene) -> Optional[str]:
    """Identifier of the layer that shows an image of the case already; None where none does.

    A layer that Waybill opened says so. Else its file has the image's name and its size, or its hash where no size is
    known; where neither is, the name decides. What comes from elsewhere has its address and its title.
    """
    for layer in project.mapLayers().values():
        if isinstance(layer, QgsRasterLayer) and layer.isValid() and layer.customProperty(SCENE_PROPERTY) == scene.id:
            return str(layer.id())
    for layer in project.mapLayers().values():
        if not isinstance(layer, QgsRasterLayer) or not layer.isValid() or layer.customProperty(SCENE_PROPERTY):
            continue
        if shows(layer, scene):
            return str(layer.id())
    return None


def shows(layer: QgsRasterLayer, scene: Scene) -> bool:
    """True where a layer that somebody added shows an image of the case, by its file or its address."""
    href, path = scene.href, _file_of(layer)
    if href is None:
        return False
    if path is not None:
        return path.name == Path(href).name and _is_of(scene, path)
    return (_href(layer, None, None), without_secrets(layer.name())) == (href, scene.title)


def _is_of(scene: Scene, path: Path) -> bool:
    if scene.size_bytes is not None:
        return path.stat().st_size == scene.size_bytes
    return scene.sha256 is None or sha256_of(path) == scene.sha256


def file_of(project: QgsProject, layer_id: str) -> Optional[Path]:
    """The file a layer shows; None for services and for layers that are gone."""
    layer = project.mapLayer(layer_id)
    return _file_of(layer) if isinstance(layer, QgsRasterLayer) else None


def files_at(project: QgsProject, at: LonLat) -> "tuple[tuple[str, str], ...]":
    """Identifier and name of every image file of a project that has pixels at a position, topmost first."""
    order = tuple(layer.id() for layer in project.layerTreeRoot().layerOrder())
    found = images_at(project, order, at)
    return tuple((layer.id(), layer.name()) for layer in found if layer.providerType() == "gdal")


def pixels_of(project: QgsProject, layer_id: str) -> "tuple[str, Optional[str], str]":
    """Where to read the pixels of a layer: GDAL's name for it, its CRS as the layer has it, and what it is called.

    Raises ImageryError for services, whose pixels are pictures made for the screen, and for layers that are gone.
    """
    layer = project.mapLayer(layer_id)
    if not isinstance(layer, QgsRasterLayer) or not layer.isValid():
        raise ImageryError("The image is no longer in the project. Add it again.")
    if layer.providerType() != "gdal":
        raise ImageryError(
            f"“{layer.name()}” is a map service: what it shows is made for the screen and can't be measured. "
            "Use an image file."
        )
    return layer.source().split("|")[0], layer.crs().toWkt() or None, layer.name()


def pixel_size_m(layer: QgsRasterLayer) -> Optional[float]:
    """Ground size of a pixel in the middle of an image along its longer side, in metres to the millimetre.

    In degrees a pixel is higher than it is wide, and what it can't show is as long as that. None for tiled services,
    and where its coordinate system does not reach.
    """
    if layer.providerType() != "gdal" or layer.width() < 1:
        return None
    if _file_of(layer) is None and not layer.customProperty(SCENE_PROPERTY):
        return None
    middle = layer.extent().center()
    across, down = layer.rasterUnitsPerPixelX(), layer.rasterUnitsPerPixelY()
    beside = QgsPointXY(middle.x() + across, middle.y()), QgsPointXY(middle.x(), middle.y() + down)
    transform = QgsCoordinateTransform(layer.crs(), QgsCoordinateReferenceSystem(WGS84), QgsProject.instance())
    try:
        at, *ends = (transform.transform(point) for point in (middle, *beside))
    except QgsCsException:
        return None
    return round(max(distance_m((at.x(), at.y()), (end.x(), end.y())) for end in ends), 3)


def without_secrets(text: str) -> str:
    """A text with keys, passwords and user names taken out of every address in it; of GDAL's options, the address."""
    while _ENCODED.search(text):  # how much of a source is percent-encoded differs between versions of QGIS
        text = unquote(text)
    if text.startswith(("<", "/vsicurl?")):
        found = _ADDRESS.search(unescape(text))
        return _bare(found) if found else ""
    return _ADDRESS.sub(_bare, text)


def _bare(found: "re.Match[str]") -> str:
    try:
        parts = urlsplit(found.group())
    except ValueError:
        return ""
    query = [
        (k, without_secrets(v)) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not _SECRET.search(k)
    ]
    host = parts.netloc.rsplit("@", 1)[-1]
    return urlunsplit((parts.scheme, host, parts.path, urlencode(query, safe="{}/:,"), ""))


def _has_pixels_at(project: QgsProject, layer: QgsRasterLayer, at: LonLat) -> bool:
    transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem(WGS84), layer.crs(), project)
    try:
        point = transform.transform(QgsPointXY(*at))
    except QgsCsException:
        return False
    if layer.crs().isGeographic():  # its frame may go on beyond ±180°
        middle = layer.extent().center().x()
        point = QgsPointXY(point.x() + round((middle - point.x()) / 360.0) * 360.0, point.y())
    if not layer.extent().contains(point):
        return False
    shown = layer.providerType() == "gdal" and bool(layer.customProperty(SCENE_PROPERTY))
    if layer.customProperty(REMOTE_PROPERTY) or (_file_of(layer) is None and not shown):
        return True  # a look at a pixel would keep the window waiting for a server
    provider = layer.dataProvider()
    seen = [provider.sample(point, band)[1] for band in range(1, provider.bandCount() + 1)]
    return any(seen) and not _transparent(layer, point)


def _transparent(layer: QgsRasterLayer, point: QgsPointXY) -> bool:
    band = layer.renderer().alphaBand() if layer.renderer() else -1
    if band < 1:
        return False
    value, known = layer.dataProvider().sample(point, band)
    return bool(known and value == 0)


def _file_of(layer: QgsRasterLayer) -> Optional[Path]:
    if layer.providerType() != "gdal":
        return None
    if layer.customProperty(SCENE_PROPERTY) and layer.source().lower().endswith(".vrt"):
        return None  # it only says how files are put together
    path = Path(layer.source().split("|")[0])
    return path if is_file(path) else None


def _tags(layer: QgsRasterLayer) -> dict[str, str]:
    if layer.providerType() != "gdal":
        return {}
    dataset = gdal.Open(layer.source().split("|")[0])
    if dataset is None:
        return {}
    return tags_of(dataset)


def tags_of(dataset: gdal.Dataset) -> dict[str, str]:
    """What an image file says of itself in GDAL's words."""
    return {**(dataset.GetMetadata() or {}), **(dataset.GetMetadata("IMAGERY") or {})}


def _acquired(layer: QgsRasterLayer, told: SceneFacts) -> "tuple[Optional[Utc], Optional[Utc], Optional[str]]":
    window = layer.temporalProperties().fixedTemporalRange() if layer.temporalProperties().isActive() else None
    if window is not None and window.begin().isValid():
        return _qt_utc(window.begin()), _qt_utc(window.end()), "layer time"
    if told.acquired_from is not None:
        return told.acquired_from, told.acquired_to, told.date_basis
    return date_in_name(layer.name()) if states_a_date(layer.name()) else date_in_name(Path(layer.source()).name)


def _qt_utc(moment: "QDateTime") -> Optional[Utc]:  # type: ignore[name-defined]  # noqa: F821
    return Utc(moment.toUTC().toString("yyyy-MM-ddTHH:mm:ss") + "Z") if moment.isValid() else None


def _href(layer: QgsRasterLayer, path: Optional[Path], case: Optional[Path]) -> Optional[str]:
    if path is not None:
        return href_of(path, case)
    if layer.providerType() == "gdal":
        local = Path(layer.source().split("|")[0])
        return local.name if is_file(local) else without_secrets(layer.source())
    uri = QgsDataSourceUri()
    uri.setEncodedUri(layer.source())
    return without_secrets(uri.param("url")) or None


def _credit(layer: QgsRasterLayer, told: SceneFacts) -> Optional[str]:
    rights = [text for text in layer.metadata().rights() if text]
    return attribution_of(layer) or told.credit or (rights[0] if rights else None)


def _sha256(path: Optional[Path]) -> Optional[str]:
    if path is None or path.stat().st_size > _HASHED_UP_TO_BYTES:
        return None
    return sha256_of(path)
