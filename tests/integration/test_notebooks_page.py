"""What docs/notebooks.md tells people to type works, in the order it stands there."""
from __future__ import annotations

import re
import shutil

import pytest

from plugin.analysis import frames
from tests.integration import kit

BLOCKS = re.findall(r"```python\n(.*?)```", (kit.ROOT / "docs" / "notebooks.md").read_text(encoding="utf-8"), re.DOTALL)


@pytest.mark.skipif(bool(frames.missing_for_geoparquet()), reason="geopandas or pyarrow is not installed here")
def test_every_block_of_the_page_runs_on_the_example(example, tmp_path, monkeypatch):
    assert len(BLOCKS) == 6
    shutil.copy(str(example), str(tmp_path / "rajin-tikhoretsk.gpkg"))
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    for block in BLOCKS:
        exec(block, names)
    assert len(names["said"]) == len(names["claims"]) > 50
    assert (tmp_path / "tables" / "claim.parquet").is_file()
    assert len(names["counts"]) > 3
