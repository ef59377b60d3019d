"""Images are searched for and taken in; a picture out of a report is pinned to the ground."""
from __future__ import annotations

from collections.abc import Callable


def test_search(run_script: Callable[..., dict]) -> None:
    seen = run_script("search")
    assert "Yard server: 12 found, read to the end." in seen["states"]
    assert "Broken server: no answer" in seen["states"], "one that fails does not hide the other"
    assert sorted(found for _, found, outcome in seen["searches"] if outcome == "complete") == [12]
    assert [found for _, found, outcome in seen["searches"] if outcome == "failed"] == [None]
    assert seen["days"] == ["known", "unexamined"], "four are in the case, the others are known to be there"
    assert seen["pins"] == 3 and seen["ready"]
    (method, rmse, pixel), = seen["placed"]
    assert method == "similarity" and 0.0 < rmse < 3.0 and 0.4 < pixel < 0.6
