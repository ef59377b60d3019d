"""The tool proposes, the person decides: no proposed box is counted before somebody accepted it, and none is lost."""
from __future__ import annotations

from collections.abc import Callable


def test_proposals(run_script: Callable[..., dict]) -> None:
    seen = run_script("propose")
    assert seen["proposed"] >= 10
    assert [origin for origin, _ in seen["origin"]] == ["proposed"] and seen["origin"][0][1].startswith("waybill")
    assert seen["counted"] == 0, "nothing is counted by the program"
    assert "proposed, not counted" in seen["totals"]
    assert seen["one"] == [1, 1]
    assert seen["area"] > 1
    assert seen["every"] == seen["proposed"], "what was rejected stays on the record"
    assert seen["number"] == [seen["accepted"]] * 3
    assert seen["score"] == 1
    assert seen["after_undo"] > seen["left"]
