"""Many sightings are changed, taken back and deleted in one step each, by mouse and keys in a real QGIS."""
from __future__ import annotations

from collections.abc import Callable


def test_many_sightings_in_one_step(run_script: Callable[..., dict]) -> None:
    seen = run_script("many_at_once")

    assert seen["filtered"] == "yard observed"
    assert seen["chosen"] == 4
    assert seen["menu_Reviewed"] == "Mark as Reviewed (4)"
    assert any("1 of 4 sightings has a count without a reason" in text for text in seen["refused"])
    assert seen["drafts"] == 4, "all or none"
    assert seen["waits"], "nothing to set yet"
    assert seen["blue"] == 4
    assert seen["label"] == "Edit 4 sightings"
    assert any("4 sightings were edited in one step" in text for text in seen["told"])
    assert seen["still"] == 4, "what was chosen stays so"
    assert seen["plain_again"] == 4
    assert seen["left"] == [0, 1]
    assert any("4 sightings were deleted. Ctrl+Z" in text for text in seen["deleted"])
    assert seen["listed"] == 0
    assert seen["listed_again"] == seen["in_case"] > 4
