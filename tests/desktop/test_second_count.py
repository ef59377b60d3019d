"""What stood there on the image before is settled mark by mark, and a second analyst sees nothing of the first."""
from __future__ import annotations

from collections.abc import Callable


def test_marks_before_and_a_blind_second_count(run_script: Callable[..., dict]) -> None:
    seen = run_script("second_count")
    assert "15 Sep 2023" in seen["second_image"]
    assert seen["ghosts"] == 4 and "practice-scene" in seen["told"]
    assert seen["settled"] == [["gone", 1], ["new", 1], ["still", 2]]
    assert seen["left"] == 1, "one is not settled yet"
    assert "20 ft BL 4" in seen["totals"], "what is gone does not count"
    assert any("another analyst" in message for message in seen["own"])
    assert seen["bar"] and seen["list_hidden"] and seen["form_hidden"]
    assert seen["shown_marks"] == 0 and not seen["sightings_drawn"]
    assert len(seen["history"]) == 1 and "stays hidden" in seen["history"][0]
    assert "low and high differ" in seen["asked"] and seen["reasons"] == [["tarpaulin"]]
    assert seen["offered"] == "", "Return alone gives no reason"
    assert seen["compared"] == "waybillSecondCount"
    assert seen["blind"] == [[1, 0]] and seen["list_back"]
    assert [each[:3] for each in seen["counts"]] == [["ada", False, True], ["ben", True, False]]
    assert seen["adopted"] == [[1]] and "better image" in seen["why"], "which count is adopted, a person decides"
    assert seen["adopted_marks"] == 4
