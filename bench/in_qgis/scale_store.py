"""Writes to a big case in four ways and measures each; prints JSON.

    scale_store.py CASE PLAIN TIMES BULKS

CASE is written through the plugin's store and through OGR, in turn; PLAIN is a copy of it without the log's triggers,
edited by a bare QGIS. Run with the system's Python, offscreen, with the plugin's folder as working directory.
"""

from __future__ import annotations

import json
import os
import sqlite3
import sys
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

from osgeo import ogr
from qgis.core import (
    QgsApplication,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)

BULK = 10_000
VALUES = ("low", "moderate", "high")


def measure(case: Path, plain: Path, times: int, bulks: int) -> dict[str, list[float]]:
    from plugin.gis.gpkg_store import GeoPackageStore

    found: dict[str, list[float]] = {name: [] for name in ("apply", "ogr", "ogr_plain", "qgis", "bulk", "calculator")}
    store = GeoPackageStore(case, "ada")
    rows = [_rows(store, n) for n in range(4 * times)]
    layer = QgsVectorLayer(f"{plain}|layername=sighting", "sightings", "ogr")
    file, other = ogr.Open(str(case), update=1), ogr.Open(str(plain), update=1)
    for n in range(times):
        _timed(found["apply"], lambda: _apply(store, rows[4 * n]))  # noqa: B023
        _timed(found["ogr"], lambda: _by_ogr(file, rows[4 * n + 1]))  # noqa: B023
        _timed(found["ogr_plain"], lambda: _by_ogr(other, rows[4 * n + 2]))  # noqa: B023
        _timed(found["qgis"], lambda: _by_qgis(layer, rows[4 * n + 3]))  # noqa: B023
    file = other = None
    chosen = sqlite3.connect(case).execute("SELECT id FROM sighting WHERE look NOTNULL ORDER BY fid LIMIT ?", (BULK,))
    ids = [row[0] for row in chosen]
    for n in range(bulks + 1):
        value = VALUES[n % len(VALUES)]
        _timed(found["bulk"], lambda: _bulk(store, ids, value))  # noqa: B023
        _timed(found["calculator"], lambda: _calculate(layer, f"'{value}'"))  # noqa: B023
    store.close()
    for name in ("bulk", "calculator"):
        del found[name][0]  # some of them had that value already
    return found


def _timed(into: list[float], step) -> None:
    start = perf_counter()
    step()
    into.append(perf_counter() - start)


def _rows(store, n: int) -> tuple:
    from plugin.core.geometry import Point
    from plugin.core.records import Look, Sighting, Tally, TallyLine
    from plugin.core.values import Utc, id_from_name, new_id

    look = Look(new_id(), id_from_name("scene", "big 7"), Utc("2024-05-01T10:00:00Z"), "seen", "full", subject="train")
    sighting = Sighting(new_id(), "train", "draft", look=look.id, observation="a train", geom=Point(130 + n / 1e4, 42))
    tally = Tally(new_id(), sighting.id, 0, 1, "counted")
    line = TallyLine(new_id(), tally.id, "train", unit="railcars", bound="interval", low=10, best=12, high=14)
    return look, sighting, tally, line


def _apply(store, rows: Sequence) -> None:
    from plugin.core.actions import Action, Insert

    store.apply(Action("add_sighting", "Add sighting", tuple(Insert(row) for row in rows)))


def _by_ogr(file, rows: Sequence) -> None:
    from plugin.core.records import table_of
    from plugin.core.rows import to_row

    file.StartTransaction()
    for row in rows:
        layer = file.GetLayerByName(table_of(row))
        feature = ogr.Feature(layer.GetLayerDefn())
        for name, value in to_row(row).items():
            if name == "geom":
                feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT({row.geom.x} {row.geom.y})"))
            elif value is not None:
                feature.SetField(name, value)
        layer.CreateFeature(feature)
    file.CommitTransaction()


def _by_qgis(layer: QgsVectorLayer, rows: Sequence) -> None:
    sighting = rows[1]
    layer.startEditing()
    feature = QgsVectorLayerUtils.createFeature(
        layer, QgsGeometry.fromPointXY(QgsPointXY(sighting.geom.x, sighting.geom.y))
    )
    for name in ("id", "subject", "status", "observation"):
        feature[name] = getattr(sighting, name)
    layer.addFeature(QgsFeature(feature))
    if not layer.commitChanges():
        raise OSError(layer.commitErrors())


def _bulk(store, ids: Sequence, value: str) -> None:
    from plugin.flows.bulk import Setting, set_fields

    set_fields(store, ids, (Setting("confidence", value),))


def _calculate(layer: QgsVectorLayer, formula: str) -> None:
    """As the field calculator's dialog does it for the selected features."""
    column = layer.fields().indexOf("confidence")
    expression, context = QgsExpression(formula), QgsExpressionContext()
    context.appendScopes(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    expression.prepare(context)
    layer.startEditing()
    layer.beginEditCommand("Field calculator")
    request = QgsFeatureRequest().setFilterExpression('"look" IS NOT NULL').setLimit(BULK)
    for feature in layer.getFeatures(request.setFlags(QgsFeatureRequest.Flag.NoGeometry)):
        context.setFeature(feature)
        layer.changeAttributeValue(feature.id(), column, expression.evaluate(context), feature[column])
    layer.endEditCommand()
    if not layer.commitChanges():
        raise OSError(layer.commitErrors())


if __name__ == "__main__":
    sys.path.insert(0, str(Path.cwd()))
    QgsApplication.setPrefixPath("/usr", True)
    application = QgsApplication([], True)
    application.initQgis()
    seen = measure(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
    sys.stdout.write("\n" + json.dumps(seen) + "\n")
    sys.stdout.flush()
    os._exit(0)  # taking down QGIS in Python can crash, and nothing is left to do
