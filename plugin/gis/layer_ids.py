"""Layers are found by custom property, never by name."""

from pathlib import Path
from typing import Optional

from qgis.core import QgsProject, QgsVectorLayer

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
TABLE_PROPERTY = "waybill/table"
SCENE_PROPERTY = "waybill/scene"
"""On a raster layer: identifier of the image of the case it shows, however it was opened."""
REMOTE_PROPERTY = "waybill/remote"
"""On a raster layer: set where its pixels come from a server, so that nothing waits for them that need not."""


def find_layer(project: QgsProject, table: str) -> Optional[QgsVectorLayer]:
    """The layer that shows a table or view of the case, or None."""
    return next(
        (layer for layer in project.mapLayers().values() if layer.customProperty(TABLE_PROPERTY) == table), None
    )


def where_backdrop_is(saved: str) -> str:
    """Where a path of a saved project lies now: the plugin's own backdrop is found wherever the project was moved."""
    path, *rest = saved.split("|", maxsplit=1)
    ours = RESOURCES / "basemap" / path.rsplit("/", 1)[-1]
    return "|".join((str(ours), *rest)) if "resources/basemap/" in saved and ours.is_file() else saved
