"""What lies at which kilometre of a route, and how that is laid out."""
from __future__ import annotations

import pytest

from plugin.core.profile_chart import MARK, NAME_HIGH, lay_out
from plugin.core.route_profile import (
    PLACE,
    SIGHTING,
    Band,
    Piece,
    ProfileEntry,
    RouteProfile,
    Ruler,
    Subject,
    as_text,
    in_order,
    measured,
)


def piece(*points, km, name="leg", mode="rail"):
    return Piece(Band(name, name, mode, "inferred", km[0], km[-1], True), tuple(points), tuple(km))


def at(ruler, lon, lat):
    found = ruler.at((lon, lat))
    return None if found is None else (pytest.approx(found[0], abs=0.05), pytest.approx(found[1], abs=0.05))


EAST = piece((130.0, 0.0), (131.0, 0.0), (133.0, 0.0), km=(0.0, 111.2, 444.8))


def test_a_position_is_at_the_kilometre_of_the_nearest_point_of_the_line():
    ruler = Ruler([EAST], 25.0)
    assert at(ruler, 130.5, 0.1) == (55.6, 11.12)
    assert at(ruler, 132.0, -0.2) == (278.0, 22.24), "the track is half as long again as the line there"
    assert at(ruler, 129.9, 0.0) == (0.0, 11.12), "before its begin"
    assert at(ruler, 130.5, 0.3) is None


def test_distances_hold_far_north_where_degrees_of_longitude_are_short():
    ruler = Ruler([piece((30.0, 75.0), (60.0, 75.0), km=(0.0, 860.0))], 25.0)
    assert at(ruler, 40.0, 75.1) == (286.67, 11.12)
    assert at(ruler, 29.3, 75.0) == (0.0, 20.14)
    assert at(ruler, 28.0, 75.0) is None


def test_a_line_cut_at_180_is_found_from_both_sides():
    two = [piece((179.0, 0.0), (180.0, 0.0), km=(0.0, 111.2)), piece((-180.0, 0.0), (-179.0, 0.0), km=(111.2, 222.4))]
    ruler = Ruler(two, 25.0)
    assert at(ruler, 179.95, 0.0) == (105.64, 0.0)
    assert at(ruler, -179.95, 0.05) == (116.76, 5.56)


def test_of_two_legs_the_nearer_one_counts_and_the_first_of_equals():
    there, back = EAST, piece((133.0, 0.0), (130.0, 0.0), km=(444.8, 778.4), name="back")
    assert Ruler([there, back], 25.0).at((130.5, 0.0))[2].name == "leg"
    assert Ruler([there, piece((130.0, 0.1), (133.0, 0.1), km=(500.0, 600.0), name="beside")], 25.0).at((131.0, 0.08))[
        2
    ].name == "beside"  # fmt: skip


def test_what_is_too_far_off_is_counted():
    some = [Subject(SIGHTING, str(n), (130.5, 0.1 * n)) for n in range(5)]
    entries, far = measured(some, Ruler([EAST], 25.0))
    assert ([entry.subject.id for entry in entries], far) == (["0", "1", "2"], 2)


def entry(km, label="", kind=PLACE, since=""):
    return ProfileEntry(Subject(kind, f"{label}{km}", (0.0, 0.0), label, since=since), km, 0.0, "leg")


def profile(*entries, length=1000.0):
    sea, rail = ("A", "sea", "observed", 0.0, 100.0, False), ("B", "rail", "inferred", 100.0, length, True)
    bands = (Band("a", *sea), Band("b", *rail))
    return RouteProfile("Route", bands, in_order(entries), ("Told.",))


def test_entries_stand_in_order_places_before_what_was_seen_there():
    some = (entry(5, "later", SIGHTING, "2024"), entry(5, "sooner", SIGHTING, "2023"), entry(5, "Z"), entry(1, "A"))
    assert [each.subject.label for each in in_order(some)] == ["A", "Z", "sooner", "later"]


def wide(text):
    return 7.0 * len(text)


def test_names_of_places_do_not_overlap_and_stay_inside():
    towns = [entry(km, f"Station {km}") for km in (0, 3, 6, 9, 12, 15, 400, 990, 1000)]
    chart = lay_out(profile(*towns), 500.0, wide)
    named = [tick for tick in chart.ticks if tick.name]
    assert 4 <= len(named) < len(towns) == len(chart.ticks)
    boxes = [(t.left, t.left + wide(t.name), t.baseline) for t in named]
    assert all(left >= 0.0 and right <= 500.0 for left, right, _ in boxes)
    for n, (left, right, line) in enumerate(boxes):
        for other_left, other_right, other_line in boxes[n + 1 :]:
            assert abs(line - other_line) >= NAME_HIGH or right <= other_left or other_right <= left


def test_where_legs_join_names_are_given_room_first():
    towns = [entry(km, f"Station {km}") for km in range(500, 520)]
    chart = lay_out(profile(*towns), 400.0, wide, first=(19,))
    assert chart.ticks[19].name == "Station 519"


def test_bands_cover_the_ruler_and_a_short_leg_is_still_seen():
    short = RouteProfile("R", (Band("a", "A", "sea", "observed", 0.0, 0.0, False), *profile().bands), (), ())
    chart = lay_out(short, 500.0, wide)
    assert chart.bands[0].right - chart.bands[0].left >= 1.0
    assert chart.bands[-1].right == pytest.approx(488.0)
    assert chart.axis[0] == (pytest.approx(12.0), "0")
    assert all(12.0 <= x <= 488.1 for x, _ in chart.axis)


def test_marks_at_one_place_lie_below_each_other_and_are_found_again():
    seen = [entry(300, f"s{n}", SIGHTING) for n in range(3)]
    chart = lay_out(profile(*seen, entry(300, "Town")), 500.0, wide)
    assert len({mark.y for mark in chart.marks}) == 3
    for mark in chart.marks:
        assert chart.entry_at(mark.x + MARK / 3, mark.y) == mark.entry
    (tick,) = chart.ticks
    assert chart.entry_at(tick.left + 5, tick.baseline - 3) == tick.entry == 0
    assert chart.entry_at(tick.x, chart.band_y + 2) == 0
    assert chart.entry_at(20.0, chart.axis_y) is None


def test_a_route_without_length_is_laid_out_all_the_same():
    empty = lay_out(RouteProfile("R", (), (), ()), 100.0, wide)
    assert empty.height > 0
    assert empty.entry_at(5, 5) is None


def test_the_list_can_be_taken_elsewhere_as_text():
    train = Subject(SIGHTING, "s", (0, 0), what="train", when="12 Sep 2023", about="a\tb\nc")
    head = ("km", "what", "when", "off km", "leg", "about")
    text = as_text(profile(ProfileEntry(train, 12.34, 0.5, "L")), head, lambda subject: subject.what.upper())
    assert text.split("\n") == [
        "Route", "km\twhat\twhen\toff km\tleg\tabout", "12.3\tTRAIN\t12 Sep 2023\t0.5\tL\ta b · c", "Told.",
    ]  # fmt: skip
