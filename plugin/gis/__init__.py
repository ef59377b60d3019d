"""Adapters to qgis.core, GDAL and the database."""
