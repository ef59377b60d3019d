"""What is said of the image under the cursor before anybody counts on it."""
from __future__ import annotations

from plugin.core.sightings import SceneInHand, image_words
from plugin.core.values import Utc

TAKEN = Utc("2023-09-08T02:15:00Z")


def words(**facts):
    return image_words(SceneInHand("layer", "yard", **facts))


def test_date_sensor_and_resolution_are_said():
    said = words(acquired_from=TAKEN, acquired_to=TAKEN, sensor="SkySat", gsd_stated_m=0.5, pixel_size_m=0.5)
    assert said.startswith("8 Sep 2023") and said.endswith("SkySat · 0.5 m stated")


def test_what_is_not_known_is_said_to_be_so():
    assert words() == "no date known · resolution not known"


def test_what_was_measured_goes_before_what_was_stated():
    assert words(gsd_measured_m=0.7, gsd_stated_m=0.5, pixel_size_m=0.3).endswith("0.7 m measured")


def test_pixels_are_not_called_the_resolution_of_an_image():
    assert words(pixel_size_m=0.3).endswith("pixels of 0.3 m")


def test_no_image_is_finer_than_its_pixels():
    assert words(gsd_stated_m=0.5, pixel_size_m=1.2).endswith("1.2 m stated")
