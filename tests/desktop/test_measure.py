"""What is measured on an image is said with its error, kept with the sighting, and no more than the image supports."""
from __future__ import annotations

from collections.abc import Callable


def test_measuring(run_script: Callable[..., dict]) -> None:
    seen = run_script("measure")
    length = "\n".join(seen["length"])
    assert "±" in length
    assert seen["kept"] and seen["kept"][0][0] == "length" and seen["kept"][0][1] == "sighting" and seen["kept"][0][3]
    assert "tier" in "\n".join(seen["shadow"]).lower()
    assert "TEU" in "\n".join(seen["area"])
    (method, low, best, high, reason), = seen["count"]
    assert method == "area" and 0 < low <= best <= high and reason
    assert seen["beside"] == 1, "the number before stands beside the new one"
    assert "CIELAB" in seen["colour"] and any("does not identify" in text for text in seen["colour"])
    assert seen["gone"] and "Measure" not in seen["other_tool"]
