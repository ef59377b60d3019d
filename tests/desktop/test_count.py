"""Containers are counted on an image by mouse and keys, quicker than by any form, and every click can be taken back."""
from __future__ import annotations

from collections.abc import Callable


def test_counting(run_script: Callable[..., dict]) -> None:
    seen = run_script("count")
    assert "UTC" in seen["beside_cursor"] or "2023" in seen["beside_cursor"]
    assert seen["form_is_of_it"] == 1, "the form of the batch is docked beside"
    assert (seen["marks"], seen["doubtful"], seen["sightings"]) == (7, 1, 1)
    assert "20 ft BL 5–6" in seen["totals"] and "40 ft RD 1" in seen["totals"]
    assert seen["count"][:3] == [6, 6, 7]
    assert (seen["after_backspace"], seen["after_undo"], seen["after_second_undo"]) == (6, 7, 6)
    length, width, azimuth = seen["box"]
    assert (length, width, azimuth) == (6.058, 2.438, 15.0)
    assert seen["row"] > 3
    assert seen["block"] > 3 and seen["block_is_one_step"] == 0 and seen["block_again"] == seen["block"]
    assert 2 <= seen["erased"] <= 5
    assert seen["sixty_s"] < 60, "sixty containers in under two minutes leaves a person more than half of it to look"
    assert seen["grid"].endswith(" 2 3 0,1")
    assert seen["reasons"] == [["shadow"]]
    assert seen["chips"] == 1 and seen["tool_down"] and seen["bar_hidden"]
    assert seen["valid"] == 0, "nothing was written past the log"
    assert not [message for message in seen["said"] if "without a chip" in message]



def test_a_case_may_go_while_its_count_is_in_the_hand(run_script: Callable[..., dict]) -> None:
    seen = run_script("count_let_go")
    assert seen["closed"][:2] == [1, []], "what was counted is kept, and nothing is left on the map"
    assert seen["cleared"][:2] == [2, []]
    assert "CountTool" not in (seen["closed"][2], seen["cleared"][2])
    assert seen["told"], "a click that could not be saved says so"
    assert seen["shown"] == 1, "and shows no mark"
    assert seen["back"] == 4, "the count goes on when its case is back"


def test_keys_go_back_to_the_map(run_script: Callable[..., dict]) -> None:
    seen = run_script("count_by_keys")
    assert seen["after_return"] and seen["after_list"] and seen["after_row"]
    assert seen["after_reason"] == ["45ft", "yellow"] and seen["reason"] == [["shadow"]]
    assert seen["after_row_mark"] == ["40ft", "red"]
    assert seen["after_tree"] == ["20ft", "green"], "keys follow the cursor onto the map"
    assert seen["typed"] == "blue roofs", "but not away from what is being typed"
    assert seen["begun_anew"] and seen["form_empty"], "another image lies there by now"
    assert seen["ghosts_wanted"] and seen["ghosts"] == 4 and seen["counted"], "they come with the first mark"
    assert seen["gridded"] == 1, "a grid may be laid before it"
    assert seen["form_empty_again"] and seen["ghosts_gone"] == 0 and seen["sightings"] == 3


def test_an_image_without_a_date_is_asked_about_once(run_script: Callable[..., dict]) -> None:
    seen = run_script("count_undated")
    assert seen["asked"] == ["When was it taken?"] * 2, "once without an answer, once with one"
    assert seen["stored_unanswered"] == 0
    assert seen["dates"] == [[None]]
    assert seen["date_offered"] and seen["form_at"] == 0 and seen["subject_seen"]
