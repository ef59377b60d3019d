"""From the menus of a route and its leg, by mouse: the profile, refining from OpenStreetMap, an export."""
from __future__ import annotations

from collections.abc import Callable


def test_a_route_is_looked_along_refined_and_exported(run_script: Callable[..., dict]) -> None:
    seen = run_script("along_route")
    assert seen["chosen"] == "Chita"
    assert seen["entries"] > 20
    assert seen["endpoint"]
    assert seen["asked_before"] == 0, "nothing is asked before Refine is pressed"
    assert "km drawn before" in seen["told"]
    assert seen["rough_after"] == seen["rough_before"] > 0
    assert seen["exported"] > 1000
