"""Whose undo a key is, that the wheel turns nothing, and that every finding leads somewhere, in a real QGIS."""
from __future__ import annotations

from collections.abc import Callable

BY_HISTORY = ("vessel", "person")


def test_keys_the_wheel_and_go_there(run_script: Callable[..., dict]) -> None:
    seen = run_script("keys")

    for where in (
        "in_field", "on_map", "routes_tree", "routes_details", "sources_tree", "sources_filter", "history_list",
        "history_details", "checks_list",
    ):  # fmt: skip
        assert seen[where], where
    assert seen["own_undo"] == ["", 2] and seen["own_undo_again"] == 2, "a field's undo is not the case's"
    assert seen["combo_undo"] == ["", 2]
    assert seen["wheel"][:2] == [True, False] and seen["wheel"][2] > 0, "the wheel scrolls the form"
    assert seen["left_alone"] == 2, "QGIS' undo took back QGIS' own edit"

    went = seen["went"]
    docks = {
        "sighting": "waybillSightings", "tally_line": "waybillSightings", "chip": "waybillSightings",
        "leg": "waybillRoutes", "place": "waybillRoutes", "route": "waybillRoutes",
        "claim": "waybillSources", "source": "waybillSources", "citation": "waybillSources",
        "vessel": "waybillHistory", "scene": "waybillHistory", "person": "waybillHistory",
    }  # fmt: skip
    assert {table: shown for table, (shown, _) in went.items()} == {table: [dock] for table, dock in docks.items()}
    assert seen["chosen"], "the route that was gone to is chosen there"
    for table in BY_HISTORY:
        assert any("This is its history" in text for text in went[table][1]), table
    assert seen["meta"] == "Case Properties"
    assert " → " in seen["finding"].splitlines()[0], "a finding names its row"
    assert len(seen["there"]) == 1 and seen["there"] != ["waybillChecks"]
    assert seen["same_as_last"] == ["to Dunai", True] and not seen["data_sources"]
