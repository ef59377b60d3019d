"""Waybill for QGIS: supply routes, imagery and container sightings on the record."""


def classFactory(iface):  # noqa: N802 - the name QGIS calls
    """Make the plugin; nothing heavier than its composition root is imported here."""
    from .plugin.main import WaybillPlugin

    return WaybillPlugin(iface)
