"""An analyst enters a source and its claim, cites it for a leg, and exports all numbers side by side."""
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path


def test_sources_by_mouse_and_keys(run_script: Callable[..., dict], folder: Path) -> None:
    seen = run_script("sources")

    assert seen["width"] <= 320, "a narrow dock is wide enough"
    assert seen["state"] == "{} sources, {} claims".format(*seen["held"])
    assert seen["found"] == ["The Washington Post", "White House"], "words may be typed in any order"
    assert (seen["low"], seen["bound"], seen["unit"]) == ("1000", "at_least", "containers")

    assert (seen["moved_on"], seen["locator"]) == ("The Washington Post", "")
    assert (seen["wheel"], seen["typed"]) == ("observation", False)

    assert seen["source"] == ["Wire service", "2023-11-01", "C"]
    assert "no unit" in seen["refused"]
    assert seen["kept"] == seen["still"] == "1000" and seen["form_open"], "what was typed stays, whatever is clicked"
    assert seen["stored"] == []
    assert seen["claim"] == [
        "containers moved", "at_least", 1000.0, "containers", "2023-09-01T00:00:00Z", "2023-10-13T23:59:59Z", 1,
    ]  # fmt: skip

    assert seen["subject"] == "containers moved", "the window opens on the subject of the claim chosen"
    by_line = {text.split("\n")[0]: text for text in seen["lines"]}
    assert "repeats White House" in by_line["Wire service, 1 Nov 2023"]
    assert "C / unknown" in by_line["Wire service, 1 Nov 2023"]
    assert "not summed with claims" in by_line["Own count, Rajin, 8 Sep 2023"]
    assert seen["left"] == []
    assert (folder / "claims.pdf").read_bytes().startswith(b"%PDF")
    assert "White House, 13 Oct 2023" in (folder / "claims.svg").read_text(encoding="utf-8")
    assert (folder / "claims.png").read_bytes().startswith(b"\x89PNG")

    assert seen["citation"] == ["leg", "p. 3"]
    assert seen["in_details"] and seen["uncited"]
    assert seen["for_sighting"].startswith("Cited for Sighting")

    assert "at least two words" in seen["hint"]
    assert seen["gaps"] == "No word covers 30–60 %.\nNo word covers 90–100 %."
    assert seen["words"] == ["Not stated", "hardly (0–30 %)", "rather (60–90 %)"]
    assert "low many" in seen["note"], "a number that could not be saved is kept in the note"
    assert seen["number"] == 1000, "and the one that was stored stays"
