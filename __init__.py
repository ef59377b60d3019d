"""Waybill for QGIS: supply routes, imagery and container sightings on the record."""


def classFactory(iface):  # noqa: ANN001, ANN201 - the name QGIS calls, before anything is imported
    """Make the plugin; nothing heavier than its composition root is imported here."""
    from .plugin.main import WaybillPlugin

    return WaybillPlugin(iface)
