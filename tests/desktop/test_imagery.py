"""Two images of one yard a few days apart: found, dated, looked at, compared, and brought onto each other."""
from __future__ import annotations

from collections.abc import Callable

import pytest


def test_imagery(run_script: Callable[..., dict]) -> None:
    seen = run_script("imagery")
    assert [day for day, _ in seen["dated"]] == ["2023-09-08T02:15:00Z", "2023-09-12T01:40:00Z"]
    assert {basis for _, basis in seen["dated"]} == {"name of the image"}
    assert "8 Sep 2023 02:15 UTC" in seen["note"] and "Synthetic practice image" in seen["note"]
    assert len(seen["stepped"]) == 1 and "2023-09-12" in seen["stepped"][0], "one image after the other, not both"
    assert seen["looks"] == [["seen", "full", 1], ["absent", "full", 1]]
    assert 1_500 < seen["native"] < 2_500, "a pixel of half a metre on one of the screen"
    assert "absent again 12 Sep 2023 01:40 UTC" in seen["bounds"]
    assert seen["divider"] == pytest.approx(seen["dragged_to"], abs=0.02)
    assert seen["still"], "dragging the divider leaves the map where it is"
    assert seen["sides"] == [["2023-09-08T02:15:00Z"], ["2023-09-12T01:40:00Z"]], "each side's own image"
    assert seen["ended"]
    assert seen["linked"] == [1.0, 0]
    assert seen["on_second"] == [["2023-09-12T01:40:00Z"]], "a sighting on the second map belongs to its image"
    (east, north, basis), = seen["shift"]
    assert (east, north) == pytest.approx((-2.0, -1.5), abs=0.1)
    assert "phase correlation" in basis
