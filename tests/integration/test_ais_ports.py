"""Points of a layer as ports: their names, where they have any, and a plain word where one lies nowhere."""
from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateTransformContext, QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer
from qgis.PyQt.QtCore import QVariant

from plugin.core.errors import AisError
from plugin.gis.ais_layer import ports_of


def layer_of(crs, *ports):
    layer = QgsVectorLayer(f"Point?crs={crs}&field=Name:string", "ports", "memory")
    for name, x, y in ports:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
        feature.setAttributes([name])
        layer.dataProvider().addFeature(feature)
    return layer


def found(layer):
    return list(ports_of(layer, QgsCoordinateTransformContext()))


def test_a_port_without_a_name_is_told_by_its_number():
    ports = found(layer_of("EPSG:4326", ("Rajin", 130.3, 42.2), (QVariant(QVariant.Type.String), 132.3, 42.9)))
    assert ports == [("Rajin", 130.3, 42.2), ("Place 2", 132.3, 42.9)]


def test_a_port_that_lies_nowhere_on_earth_is_named():
    with pytest.raises(AisError, match="Feature 1 of “ports” has no longitude and latitude"):
        found(layer_of("EPSG:32652", ("Nowhere", 1e30, 1e30)))
