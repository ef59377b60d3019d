"""A leg is planned, compared, added, edited with QGIS' own vertex tool and taken back, by mouse and keyboard."""
from __future__ import annotations

from collections.abc import Callable


def test_a_leg_by_rail_from_plan_to_undo(run_script: Callable[..., dict]) -> None:
    seen = run_script("routes")
    assert len(seen["ways"]) == 4
    assert any("Chita" in way for way in seen["ways"])
    assert seen["added"] == [["rail", "hypothesised", "By Chita"]]
    assert seen["vertex_tool"] == [True, "leg"]
    assert seen["moved"] == 1, "QGIS' own edit is in the log"
    assert seen["possible"][0].startswith("A call at ")
    assert seen["ships"] == ["Angara", "Lady R", "Maia-1", "Maria", "No ship named"], "as the dark stretch is of none"
    assert seen["dark"] == [["inferred"]]
    assert seen["after_undo"] == 0
    assert seen["method"][0][0].endswith("then edited by hand"), "no planner drew it any more"
