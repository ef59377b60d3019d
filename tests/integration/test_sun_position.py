"""waybill:sunposition, from a point in any CRS."""
from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback

from tests.integration.algorithms import algorithm


@pytest.fixture
def sun():
    with algorithm("sunposition") as run:
        yield lambda point, moment, feedback=None: run({"POINT": point, "UTC": moment}, feedback)[0]


def test_a_point_in_degrees_and_one_in_metres_have_the_same_sun(sun):
    degrees = sun("130.28,42.24 [EPSG:4326]", "2023-09-12T02:15:00Z")
    assert degrees["ELEVATION"] == pytest.approx(49.7637, abs=0.02)
    assert degrees["AZIMUTH"] == pytest.approx(156.2920, abs=0.02)
    metres = sun("14502703,5197380 [EPSG:3857]", "2023-09-12T02:15:00Z")
    assert metres["ELEVATION"] == pytest.approx(degrees["ELEVATION"], abs=0.02)


def test_night_is_told(sun):
    feedback = QgsProcessingFeedback()
    assert sun("130.28,42.24 [EPSG:4326]", "2023-09-12T15:00:00Z", feedback)["ELEVATION"] < 0
    assert "below the horizon" in feedback.textLog()


def test_a_time_without_its_zone_is_refused_in_words(sun):
    with pytest.raises(QgsProcessingException, match="no UTC time"):
        sun("130.28,42.24 [EPSG:4326]", "12 Sep 2023")
