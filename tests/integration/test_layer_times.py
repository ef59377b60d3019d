"""Sightings follow QGIS' temporal controller by the clock of UTC, whatever zone the machine is in."""
from __future__ import annotations

import os
import time

import pytest
from qgis.core import QgsDateTimeRange, QgsFeatureRequest, QgsVectorLayerTemporalContext
from qgis.PyQt.QtCore import QDateTime, Qt

from plugin.gis.case_layers import case_layer


@pytest.fixture(params=["UTC", "America/New_York", "Asia/Vladivostok"])
def zone(request):
    before = os.environ.get("TZ")
    os.environ["TZ"] = request.param
    time.tzset()
    yield request.param
    if before is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = before
    time.tzset()


def moment(text):
    made = QDateTime.fromString(text, Qt.DateFormat.ISODate)
    made.setTimeSpec(Qt.TimeSpec.UTC)
    return made


def shown(layer, start, end):
    context = QgsVectorLayerTemporalContext()
    context.setLayer(layer)
    window = QgsDateTimeRange(moment(start), moment(end))
    request = QgsFeatureRequest().setFilterExpression(layer.temporalProperties().createFilterString(context, window))
    return {feature["id"]: (feature["from_utc"], feature["to_utc"]) for feature in layer.getFeatures(request)}


def test_a_window_shows_what_lies_in_it_and_what_has_no_date(zone, example):
    layer = case_layer(str(example), "sighting_map", "Sightings")
    every = {f["id"]: (f["from_utc"], f["to_utc"]) for f in layer.getFeatures()}
    start, end = "2023-10-01T00:00:00", "2023-10-15T23:59:59"
    expected = {
        row: (a, b) for row, (a, b) in every.items() if not a or (a[:19] <= end and (b or a)[:19] >= start)
    }
    assert 0 < len(expected) < len(every), "some are shown and some are not"
    assert shown(layer, start, end) == expected


def test_a_second_before_its_day_and_a_second_after_it_a_sighting_is_not_shown(zone, example):
    layer = case_layer(str(example), "sighting_map", "Sightings")
    day = ("2023-09-12T00:00:00Z", "2023-09-12T23:59:59Z")
    (row,) = (f["id"] for f in layer.getFeatures() if (f["from_utc"], f["to_utc"]) == day)
    for first, last in (("2023-09-12T00:00:00", "2023-09-12T00:00:01"), ("2023-09-12T23:59:58", "2023-09-12T23:59:59")):
        assert row in shown(layer, first, last)
    for first, last in (("2023-09-11T00:00:00", "2023-09-11T23:59:59"), ("2023-09-13T00:00:00", "2023-09-13T23:59:59")):
        assert row not in shown(layer, first, last)
