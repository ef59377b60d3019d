"""Coordinate systems with east before north, whatever their authority says: as the record and GDAL's affines count."""

from osgeo import osr


def east_first(system: osr.SpatialReference) -> osr.SpatialReference:
    """The same system, told to take and give easting or longitude first."""
    system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return system


def degrees() -> osr.SpatialReference:
    """Longitude and latitude on WGS 84."""
    made = osr.SpatialReference()
    made.ImportFromEPSG(4326)
    return east_first(made)
