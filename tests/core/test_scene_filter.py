"""Which images a list shows and in which order; what is not known of one hides it only where that is asked for."""
from __future__ import annotations

from dataclasses import replace

from plugin.core.imagery.scene_filter import (
    BY_CLOUD,
    BY_DATE,
    BY_DATE_DOWN,
    BY_RESOLUTION,
    TO_LOOK_AT,
    USABLE,
    SceneFilter,
    in_order,
    neighbour,
)
from plugin.core.imagery.verdicts import Examined
from plugin.core.records import Look, Scene
from plugin.core.values import Id, Utc, new_id


def image(name, day=None, **facts):
    when = Utc(f"2023-09-{day:02d}T02:15:00Z") if day else None
    facts = {"href": f"{name}.tif", **facts}
    return Examined(Scene(Id(name), "image", title=name, acquired_from=when, acquired_to=when, **facts))


FINE = image("fine", 12, gsd_stated_m=0.5, cloud_pct=4.0)
COARSE = image("coarse", 8, gsd_stated_m=10.0, cloud_pct=88.0)
UNKNOWN = image("unknown", 10)
UNDATED = image("undated", None, gsd_stated_m=3.0, cloud_pct=0.0)
EVERY = (FINE, COARSE, UNKNOWN, UNDATED)


def names(images):
    return [each.scene.id for each in images]


def let_through(how):
    return names(each for each in EVERY if how.lets(each, each.scene.title))


def test_days_are_both_included_and_an_undated_image_is_of_no_day():
    assert let_through(SceneFilter(first="2023-09-10", last="2023-09-12")) == ["fine", "unknown"]


def test_an_unknown_resolution_or_cloud_hides_nothing_unless_asked():
    assert let_through(SceneFilter(finest_m=3.0)) == ["fine", "unknown", "undated"]
    assert let_through(SceneFilter(finest_m=3.0, known=True)) == ["fine", "undated"]
    assert let_through(SceneFilter(cloud_pct=20.0, known=True)) == ["fine", "undated"]


def test_what_is_left_to_look_at_and_what_can_be_used():
    cloud = replace(COARSE, looks=(Look(new_id(), Id("coarse"), Utc("2023-10-01T00:00:00Z"), "cloud", "full"),))
    assert [SceneFilter(state=TO_LOOK_AT).lets(e, "") for e in (FINE, cloud)] == [True, False]
    assert [SceneFilter(state=USABLE).lets(e, "") for e in (FINE, cloud)] == [True, False]


def test_orders_put_what_is_not_known_last():
    assert names(in_order(EVERY, BY_DATE_DOWN)) == ["fine", "unknown", "coarse", "undated"]
    assert names(in_order(EVERY, BY_DATE)) == ["coarse", "unknown", "fine", "undated"]
    assert names(in_order(EVERY, BY_CLOUD)) == ["undated", "fine", "coarse", "unknown"]
    assert names(in_order(EVERY, BY_RESOLUTION)) == ["fine", "undated", "coarse", "unknown"]


def test_stepping_goes_by_time_whatever_the_list_is_sorted_by_and_ends_at_its_ends():
    assert neighbour(EVERY, "coarse", 1).scene.id == "unknown"
    assert neighbour(EVERY, "unknown", 1).scene.id == "fine"
    assert neighbour(EVERY, "fine", 1) is None
    assert neighbour(EVERY, "coarse", -1) is None
    assert neighbour(EVERY, None, 1).scene.id == "fine", "without a current one, the latest"


def test_stepping_passes_over_an_image_known_only_by_its_date():
    published = image("published", 9, href=None)
    assert neighbour((*EVERY, published), "coarse", 1).scene.id == "unknown"
