"""What is left of the plugin when it is off, and what a project keeps of its case."""
from __future__ import annotations

from collections.abc import Callable


def test_nothing_is_left_after_twenty_rounds_of_on_and_off(run_script: Callable[..., dict]) -> None:
    seen = run_script("leaks")
    assert seen["counted"] == 5, "the count tool was in the hand"
    timers = seen["before"].pop("timers"), seen["after"].pop("timers")  # QGIS' own come and go
    assert timers[1] <= timers[0]
    assert seen["after"] == seen["before"]
    assert not seen["after"]["provider"] and not seen["after"]["menus"] and not seen["after"]["actions"]
    assert not [name for name in seen["after"]["docks"] if "aybill" in name]
    assert seen["edit"] == [True, 1], "the user's own edit goes on"


def test_a_project_reopens_its_case_also_after_a_move(run_script: Callable[..., dict]) -> None:
    seen = run_script("reopen")
    assert not seen["action"]
    assert not seen["absolute"]
    assert seen["reopened"].endswith("moved to 라진/case.gpkg")
    assert seen["groups"] == 1 and seen["valid"]
    assert "west" in seen["cut"], "what lies across the conic's cut stays left out"
    assert "no Waybill case" in seen["refused"] and seen["still"]
