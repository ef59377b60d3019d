"""A look by key is for a place that the image shows and the map has in view; never for one 20 km off."""
from __future__ import annotations

import pytest
from qgis.core import QgsProject

from plugin.core.actions import Action, Insert
from plugin.core.geometry import Point
from plugin.core.records import Look, Place
from plugin.core.values import new_id
from plugin.flows.scenes_on_map import ShownScenes
from plugin.gis import imagery
from tests.integration import kit


@pytest.fixture
def hand(add_raster, tmp_path, case):
    layer = add_raster(kit.write_raster(tmp_path / "port_20230908T021500Z.tif", kit.chequered()))
    at = kit.middle_of(layer)
    return imagery.scene_at(QgsProject.instance(), (layer.id(),), at, None), at


@pytest.fixture
def look(case, hand):
    shown = ShownScenes(case, QgsProject.instance(), lambda receipt: receipt)

    def look_(place=None, view=None):
        here = shown.look(hand[0], hand[1], ((None, "absent"),), place, view)
        assert case.all(Look)[-1].place == (here.id if here else None)
        return here

    return look_


def add_place(case, at, precision_m=None):
    place = Place(new_id(), "Berth", geom=Point(*at), precision_m=precision_m)
    case.apply(Action("add", "Add a place", (Insert(place),)))
    return place.id


def test_a_place_twenty_kilometres_off_is_not_what_was_looked_at(case, hand, look):
    far = add_place(case, (hand[1][0] + 0.25, hand[1][1]))
    assert look(far).label == "Rajin", "which is known to two kilometres only, and may be what is in view"


def test_the_place_chosen_is_taken_where_the_image_shows_it_and_it_is_in_view(case, hand, look):
    x, y = hand[1]
    chosen, nearer = add_place(case, (x + 0.0004, y)), add_place(case, (x + 0.0001, y))
    view = (x - 0.001, y - 0.001, x + 0.001, y + 0.001)
    assert look(chosen, view).id == chosen
    assert look(None, view).id == nearer


def test_a_place_known_to_two_kilometres_may_be_what_is_in_view(case, hand, look):
    x, y = hand[1]
    vague = add_place(case, (x + 0.015, y), precision_m=2_000.0)
    assert look(vague).id == vague
