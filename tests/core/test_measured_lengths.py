"""What a length on an image says: its error, which container, how many wagons; and where it says nothing."""
import math

import pytest

from plugin.core.errors import BadValue
from plugin.core.measuring.lengths import Measured, measured_length, mistaken_40_45, size_classes
from plugin.core.measuring.resolution import no_single_boxes, resolution, two_edges_m
from plugin.core.measuring.trains import WAGON_TYPES, WagonType, any_type, wagons_by_type, wagons_in


def at(gsd):
    return resolution(None, gsd, gsd)


# Resolution


def test_measured_goes_before_stated_and_neither_is_finer_than_the_pixels():
    assert (resolution(0.7, 0.5, 0.3).gsd_m, resolution(0.7, 0.5, 0.3).basis) == (0.7, "measured")
    assert (resolution(None, 0.5, 0.3).gsd_m, resolution(None, 0.5, 0.3).basis) == (0.5, "stated")
    assert resolution(0.2, 0.3, 0.5).gsd_m == 0.5
    assert "pixels of 0.3 m" in resolution(None, 0.5, 0.3).words(), "resampled finer than collected"


def test_pixel_size_alone_is_a_lower_bound_and_said_to_be_unknown():
    found = resolution(None, None, 0.5)
    assert (found.gsd_m, found.at_least_m, found.known) == (None, 0.5, False)
    assert "unknown" in found.words()
    assert "No" not in found.words()
    assert resolution(math.nan, 0.0, None).at_least_m is None


@pytest.mark.parametrize(("gsd", "refused"), [(0.3, False), (0.8, False), (0.81, True), (3.0, True)])
def test_coarser_than_eighty_centimetres_single_boxes_give_no_total(gsd, refused):
    said = no_single_boxes(at(gsd))
    assert bool(said) == refused
    if said:
        assert "pixels wide" in said
        assert "count by area" in said


def test_fine_pixels_of_a_coarse_image_are_refused_too():
    assert no_single_boxes(resolution(None, 1.5, 0.3))


# Length and size


def test_two_edges_at_half_a_pixel_each():
    assert two_edges_m(0.5) == pytest.approx(0.5 * math.sqrt(0.5))
    found = measured_length(12.3, at(0.5))
    assert found.sigma == pytest.approx(0.3536, abs=1e-4)
    assert (found.low, found.high) == pytest.approx((12.3 - 0.5816, 12.3 + 0.5816), abs=1e-3)


def test_without_a_resolution_there_is_no_error_and_no_size():
    found = measured_length(12.3, resolution(None, None, None))
    assert (found.sigma, found.low, found.high) == (None, None, None)
    assert size_classes(found, resolution(None, None, None)) is None


@pytest.mark.parametrize("gsd", [0.3, 0.5])
@pytest.mark.parametrize(("length", "size"), [(6.0, "20ft"), (12.2, "40ft"), (13.75, "45ft"), (9.0, "none")])
def test_three_sizes_are_told_apart_on_fine_images(gsd, length, size):
    found = size_classes(measured_length(length, at(gsd)), at(gsd))
    assert found.best[0] == size
    assert found.best[1] > 0.95
    assert sum(chance for _, chance in found.chances) == pytest.approx(1.0)
    assert found.merged is None


def test_forty_and_forty_five_feet_are_not_told_apart_at_seventy_centimetres():
    found = size_classes(measured_length(12.2, at(0.7)), at(0.7))
    assert found.best[0] == "40ft/45ft"
    assert "1.5 m" in found.merged
    assert "0.7 m" in found.merged
    assert mistaken_40_45(two_edges_m(0.7)) == pytest.approx(0.0619, abs=2e-4)
    assert mistaken_40_45(two_edges_m(0.5)) < 0.02


def test_nor_where_nobody_knows_the_resolution():
    unknown = resolution(None, None, 0.3)
    assert "not known" in size_classes(measured_length(12.2, unknown), unknown).merged


def test_a_line_without_length_is_refused():
    with pytest.raises(BadValue, match="no length"):
        measured_length(0.0, at(0.5))


# Trains


def test_forty_gondolas_are_among_what_their_train_can_be():
    train = measured_length(40 * 13.92, at(0.5))
    found = {each.type.id: each.count for each in wagons_by_type(train)}
    assert found["gondola"].low <= 40 <= found["gondola"].high
    assert found["gondola"].high - found["gondola"].low <= 2
    assert (found["boxcar"].low, found["boxcar"].high) == (31, 38)
    assert found["boxcar"].stands
    assert "wagon type assumed" in found["boxcar"].reason


@pytest.mark.parametrize("kind", WAGON_TYPES, ids=lambda kind: kind.id)
@pytest.mark.parametrize("number", [1, 9, 57])
def test_a_train_of_one_type_always_contains_its_own_number(kind, number):
    for length in (kind.shortest_m, kind.longest_m):
        count = wagons_in(Measured(number * length, 0.2), kind).count
        assert count.low <= number <= count.high


def test_a_length_that_holds_no_whole_wagon_says_so():
    flat = next(kind for kind in WAGON_TYPES if kind.id == "flat")
    assert not wagons_in(Measured(2.5 * flat.longest_m, 0.3), flat).whole
    assert wagons_in(Measured(3.0 * flat.longest_m, 0.3), flat).whole


def test_without_its_type_a_train_is_anything_from_the_longest_wagons_to_the_shortest():
    train = measured_length(560.0, at(0.5))
    whole = any_type(wagons_by_type(train))
    assert (whole.low, whole.high) == (21, 47)
    own = WagonType("own", "Two-axle wagon", 9.0, 9.0, source="measured on the image of 3 May")
    assert any_type(wagons_by_type(train, (own,))).high == 63


@pytest.mark.parametrize("lengths", [(0.0, 10.0), (12.0, 10.0), (10.0, 99.0)])
def test_a_wagon_nobody_built_is_refused(lengths):
    with pytest.raises(BadValue, match="wagon"):
        WagonType("own", "Own", *lengths)
