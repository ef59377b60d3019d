"""waybill:searchscenes, as a script runs it."""
from __future__ import annotations

import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from plugin.processing.provider import WaybillProvider
from tests.integration.stac_server import StacServer, item


@pytest.fixture
def server():
    made = StacServer([item("a"), item("b", **{"eo:cloud_cover": 80}), item("undated", datetime=None)])
    yield made
    made.close()


@pytest.fixture
def run():
    provider = WaybillProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    context = QgsProcessingContext()

    def run_(feedback=None, **parameters):
        algorithm = QgsApplication.processingRegistry().createAlgorithmById("waybill:searchscenes")
        answer, done = algorithm.run(
            {"OUTPUT": "memory:", **parameters}, context, feedback or QgsProcessingFeedback(), catchExceptions=False
        )
        assert done
        return answer, context.getMapLayer(answer["OUTPUT"])

    yield run_
    QgsApplication.processingRegistry().removeProvider(provider)


def test_only_an_address_is_needed(run, server):
    feedback = QgsProcessingFeedback()
    answer, layer = run(feedback, ENDPOINT=server.url)
    assert answer["COUNT"] == layer.featureCount() == 2
    assert "undated: it has no date" in feedback.textLog()
    first = next(layer.getFeatures())
    assert (first["item_id"], first["acquired_from"], first["gsd_m"]) == ("a", "2023-09-08T02:15:07Z", 10.0)
    assert first["thumb"] == server.url + "/thumbs/a.png"
    assert first.geometry().boundingBox().width() == pytest.approx(0.4)
    assert "datetime" not in server.bodies()[0]


def test_everything_that_can_be_asked_for(run, server):
    answer, _ = run(
        ENDPOINT=server.url, COLLECTIONS="yard-2m, other", EXTENT="130,131,42,43 [EPSG:4326]", FROM="2023-09",
        TO="2023-09", MAX_CLOUD=20,
    )  # fmt: skip
    (asked,) = server.bodies()
    assert asked["collections"] == ["yard-2m", "other"]
    assert asked["bbox"] == [130, 42, 131, 43]
    assert asked["datetime"] == "2023-09-01T00:00:00Z/2023-09-30T23:59:59Z"
    assert asked["query"] == {"eo:cloud_cover": {"lte": 20}}
    assert answer["COUNT"] == 1


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"ENDPOINT": "http://127.0.0.1:9"}, "can't be reached"), ({"ENDPOINT": "harbour"}, "is no address"),
        ({"ENDPOINT": "https://a.example/?token=s3cr3t"}, "carries a key"), ({"FROM": "soon"}, "Write it like"),
    ],
)  # fmt: skip
def test_what_can_not_be_asked_says_why(run, server, given, said):
    with pytest.raises(QgsProcessingException, match=said) as error:
        run(**{"ENDPOINT": server.url, **given})
    assert "s3cr3t" not in str(error.value)
