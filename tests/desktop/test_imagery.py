"""Two images of one yard a few days apart: found, dated, looked at, compared, and brought onto each other."""
from __future__ import annotations

from collections.abc import Callable


def test_imagery(run_script: Callable[..., dict]) -> None:
    seen = run_script("imagery")
    print(seen)
