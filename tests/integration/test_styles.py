"""How legs and voyages are drawn: where two ways lie on each other, the one that claims more is seen."""
from __future__ import annotations

from itertools import permutations

import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

from tests.integration.kit import ROOT

WAY = "LINESTRING(0 0, 10 0)"
STYLES = {
    "leg_map": ("path_status", "mode:string&field=schematic:int&field=precision_m:double", ["sea", 0, 100.0]),
    "voyage": ("status", "id:string", ["x"]),
}


def blue_columns(layer):
    """How many columns of a picture of the way show its colour in the middle row."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(QgsRectangle(1, -0.5, 9, 0.5))
    settings.setOutputSize(QSize(800, 100))
    settings.setBackgroundColor(QColor("white"))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    picture = job.renderedImage()
    return sum(picture.pixelColor(x, 50).blue() - picture.pixelColor(x, 50).red() > 100 for x in range(800))


def drawn(style, statuses):
    column, more, values = STYLES[style]
    layer = QgsVectorLayer(f"LineString?crs=EPSG:4326&field={column}:string&field={more}", style, "memory")
    layer.loadNamedStyle(str(ROOT / "resources" / "styles" / f"{style}.qml"))
    features = []
    for status in statuses:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(WAY))
        feature.setAttributes([status, *values])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return blue_columns(layer)


@pytest.mark.parametrize("style", sorted(STYLES))
def test_of_ways_on_each_other_the_surest_is_seen_in_whatever_order_they_were_added(style):
    solid, dashed, dotted = (drawn(style, [status]) for status in ("observed", "inferred", "hypothesised"))
    assert solid > dashed > dotted > 0
    for order in permutations(("observed", "inferred", "hypothesised")):
        assert drawn(style, order) == solid
    assert drawn(style, ("inferred", "hypothesised")) == drawn(style, ("hypothesised", "inferred")) == dashed
