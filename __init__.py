"""Waybill for QGIS: supply routes, imagery and container sightings on the record."""


def classFactory(iface):
    """Make the plugin; nothing heavier than its composition root is imported here."""
    from .plugin.main import WaybillPlugin

    return WaybillPlugin(iface)
