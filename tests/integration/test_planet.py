"""Planet's archive: searched with a key of one's own, which is sent there and kept nowhere."""
from __future__ import annotations

import pytest

from plugin.core.imagery.catalogue import CatalogueEntry, Filters
from plugin.core.imagery.visits import window
from plugin.core.records import Place, Search
from tests.integration import kit
from tests.integration.stac_server import basic, send_json


@pytest.fixture
def rajin(session):
    """Where most of the images lie."""
    return next(place for place in session._store.all(Place) if place.label == "Rajin")


def planet_item(name, day):
    ring = [[130.2, 42.1], [130.4, 42.1], [130.4, 42.4], [130.2, 42.4], [130.2, 42.1]]
    facts = {"item_type": "PSScene", "acquired": f"{day}T02:15:07.25Z", "published": f"{day}T09:00:00Z", "gsd": 3.7}
    return {"id": name, "geometry": {"type": "Polygon", "coordinates": [ring]}, "properties": facts, "_links": {}}


def test_planets_archive_with_ones_own_key(searches, serve, qtbot, rajin, session):
    server = serve()
    onward = {"_next": server.url + "/next"}
    server.answers["/quick-search"] = [
        lambda r: send_json(r, {"features": [planet_item("a", "2023-09-08")], "_links": onward})
    ]
    server.answers["/next"] = [lambda r: send_json(r, {"features": [planet_item("b", "2023-09-07")], "_links": {}})]
    with kit.login("PLAK0123", "") as own:
        entry = CatalogueEntry("Planet", server.url, "planet", own)
        run = searches.start([entry], searches.plan((rajin.id,), window("2023", "2023")), Filters((), 20.0))
        qtbot.waitUntil(lambda: not run.running, timeout=5_000)
    found = [each for page in iter(run.arrived, ()) for each in page]
    assert [(each.scene.item_id, each.scene.provider, each.share) for each in found] == [
        ("a", "Planet", 1.0), ("b", "Planet", 1.0),
    ]  # fmt: skip
    assert [each["headers"]["authorization"] for each in server.asked] == [basic("PLAK0123", "")] * 2
    assert server.asked[0]["body"]["item_types"] == ["PSScene", "SkySatCollect"]
    assert "PLAK0123" not in str(session._store.all(Search))


def test_planet_without_a_key_says_how_to_give_one(searches, serve, qtbot, rajin):
    server = serve()
    entry = CatalogueEntry("Planet", server.url, "planet")
    run = searches.start([entry], searches.plan((rajin.id,), window("2023", "2023")), Filters())
    qtbot.waitUntil(lambda: not run.running, timeout=5_000)
    assert "Basic login with the key as user name" in run.states["Planet"].said[0]
    assert server.asked == []
