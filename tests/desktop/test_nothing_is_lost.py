"""What a person made or typed is still there, whatever they click next."""
from __future__ import annotations

from collections.abc import Callable


def test_images_and_typed_words_stay(run_script: Callable[..., dict]) -> None:
    seen = run_script("keeps")
    assert seen["not_added"] == 1, "an invalid form is not left behind for a new sighting"
    assert seen["typed"] == "99" and "out of order" in seen["told"]
    assert seen["same_row"]
    assert seen["tool_down"]
    assert seen["image_stays"] and seen["shown"] and seen["image_stays_still"]
    assert seen["below_sightings"], "an image that was there first does not hide the case"
    assert seen["note"].startswith("seen by the crane")
    assert "low 99, best 5" in seen["note"]
