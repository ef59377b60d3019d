"""A newcomer opens the example case, marks what an image shows, and has a figure, in a real QGIS by mouse and keys."""
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path


def test_first_sighting_and_figure(run_script: Callable[..., dict], folder: Path) -> None:
    seen = run_script("first_sighting")

    assert seen["welcome"] == ["Open the example case", "Open a case…", "Open a case from a database…", "New case…"]
    assert seen["signed"] == [["ada"]], "the log is signed with the handle that was asked for"
    assert seen["routes"][0] == "Rajin – Dunai – Tikhoretsk"
    assert "aea" in seen["crs"], "the route is shown in a conic, never in Mercator"
    assert seen["groups"] == ["Rajin–Dunai–Tikhoretsk"], "opening a case adds one group"
    assert seen["selected_legs"] >= 1
    assert seen["scale_at_leg"] < 5_000_000
    assert seen["image_below_sightings"] and seen["image_above_land"]

    assert seen["saved_at_once"] == ["draft", 1, 1]
    assert seen["outline"] == 1
    title, kind, acquired, basis, href = seen["scene"]
    assert (title, kind) == ("practice-scene-synthetic", "synthetic")
    assert (acquired, basis) == ("2023-09-08T02:15:00Z", "image metadata")
    assert href == "practice-scene-synthetic.tif", "no path of this machine is kept"
    assert seen["chip"] == [1, 64]
    assert seen["place"] in ([["Rajin town"]], [["Rajin"]])
    assert "Say why" in seen["warned"]
    assert seen["count"] == [12, 14, 17, "top tier only", "containers"]
    assert seen["words"] == ["Two rows of boxes, blue and white roofs", "A day's load"]
    assert "out of order" in seen["refused"] and seen["still"] == 12
    assert (folder / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert seen["left_behind"] == [0, 0, 0]
    assert seen["brought_back"] == [1, 1, 1]
