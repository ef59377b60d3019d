"""Where the layers of a case lie: a table of a GeoPackage or of a PostGIS schema, the same to everybody else."""

from pathlib import Path
from typing import Optional

from qgis.core import QgsVectorLayer

from ..core.schema import tables, views
from . import pg_connections
from .journal import steady_journal


def open_layer(case: str, table: str, label: str) -> QgsVectorLayer:
    """One table or view of the case at an address, unstyled."""
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = False  # the plugin's own comes next
    if pg_connections.is_address(case):
        connection, schema = pg_connections.split_address(case)
        source = pg_connections.layer_source(connection, schema, table, _geometry(table))
        return QgsVectorLayer(source, label, "postgres", options)
    with steady_journal():
        return QgsVectorLayer(f"{case}|layername={table}", label, "ogr", options)


def address_in(layer: QgsVectorLayer) -> Optional[str]:
    """Address of the case a layer belongs to, read from where it lies now."""
    if layer.providerType() == "postgres":
        return pg_connections.address_of(layer.source())
    return layer.source().split("|")[0]


def same_case(one: Optional[str], other: Optional[str]) -> bool:
    """True where two addresses lead to the same case."""
    if one is None or other is None or pg_connections.is_address(one) or pg_connections.is_address(other):
        return one == other
    return Path(one).resolve() == Path(other).resolve()


def _geometry(table: str) -> Optional[str]:
    view = next((view for view in views() if view.name == table), None)
    return view.geometry if view else tables()[table].geometry
