"""A second analyst far away counts from a small file, and their answer comes back into the case."""
from __future__ import annotations

from collections.abc import Callable


def test_a_task_is_written_opened_counted_and_answered(run_script: Callable[..., dict]) -> None:
    seen = run_script("count_task")
    assert seen["there"], "the map shows where to count"
    assert seen["no_marks"] == 0, "nothing of the first count is in it"
    assert seen["sightings"] == 1, "it was counted into the sighting of the task"
    assert any("by ben" in message for message in seen["told"])
    assert seen["counted"] == [[2], [3]]
