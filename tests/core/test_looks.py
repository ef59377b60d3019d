"""What looking found: the strongest answer, what it says of one subject, and since when something was there."""
from __future__ import annotations

import pytest

from plugin.core.imagery.verdicts import Bounds, Examined, bounds, verdict_for
from plugin.core.records import Look, Scene
from plugin.core.values import Id, Utc, new_id


def look(verdict, subject=None, examined="full"):
    return Look(new_id(), Id("s"), Utc("2023-10-20T09:00:00Z"), verdict, examined, subject=subject)


def image(day, *looks, sighted=(), last=None):
    start = Utc(f"2023-09-{day:02d}T02:15:00Z")
    return Examined(Scene(new_id(), "image", acquired_from=start, acquired_to=last or start), looks, sighted)


@pytest.mark.parametrize(
    ("looks", "subject", "sighted", "said"),
    [
        ((), None, False, "unexamined"),
        ((look("absent"), look("seen")), None, False, "seen"),
        ((look("seen", "container_stack"), look("absent", "vessel")), "vessel", False, "absent"),
        ((look("seen", "container_stack"), look("absent", "vessel")), "container_stack", False, "seen"),
        ((look("absent"),), "vessel", False, "absent"),  # who looked for everything and found nothing found no ship
        ((look("seen"),), "vessel", False, "unexamined"),  # something was seen; whether a ship, nobody said
        ((look("cloud", "train"),), "vessel", False, "cloud"),
        ((look("absent"),), None, True, "sighting"),
        ((look("partly"), look("cannot_tell"), look("cloud")), None, False, "partly"),
    ],
)
def test_the_strongest_look_speaks_and_only_of_its_subject(looks, subject, sighted, said):
    assert verdict_for(looks, subject, sighted=sighted) == said


def test_something_appeared_between_the_last_look_in_vain_and_the_first_that_saw_it():
    images = [image(1, look("absent")), image(5, look("absent")), image(12, look("seen")), image(20, look("seen")),
              image(25, look("absent"))]  # fmt: skip
    assert bounds(images, None) == Bounds(
        Utc("2023-09-05T02:15:00Z"), Utc("2023-09-12T02:15:00Z"), Utc("2023-09-20T02:15:00Z"),
        Utc("2023-09-25T02:15:00Z"),
    )  # fmt: skip


def test_absence_on_a_small_picture_or_under_cloud_bounds_nothing():
    images = [image(1, look("absent")), image(5, look("absent", examined="preview")), image(8, look("cloud")),
              image(12, look("seen"))]  # fmt: skip
    assert bounds(images, None).absent_before == "2023-09-01T02:15:00Z"


def test_an_image_that_one_person_saw_it_on_is_no_absence():
    assert bounds([image(5, look("absent"), look("seen")), image(12, look("seen"))], None).absent_before is None


def test_a_mosaic_of_several_days_gives_the_moment_that_is_certain():
    """Absent from the 3rd to the 6th: for certain only on the 3rd; seen from the 10th to the 14th: by the 14th."""
    images = [
        image(3, look("absent"), last=Utc("2023-09-06T02:15:00Z")),
        image(10, look("seen"), last=Utc("2023-09-14T02:15:00Z")),
    ]
    found = bounds(images, None)
    assert (found.absent_before, found.first_seen) == ("2023-09-03T02:15:00Z", "2023-09-14T02:15:00Z")


def test_never_seen_tells_when_it_was_last_looked_for_in_vain():
    assert bounds([image(1, look("absent")), image(9, look("absent"))], "vessel") == Bounds(Utc("2023-09-09T02:15:00Z"))
