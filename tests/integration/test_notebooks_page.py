"""What docs/notebooks.md tells people to type works, in the order it stands there."""
from __future__ import annotations

import re
import shutil

import pytest

from plugin.analysis import frames
from plugin.core.records import Place
from plugin.gis.geodesy import distance_m
from tests.integration import kit

BLOCKS = re.findall(r"```python\n(.*?)```", (kit.ROOT / "docs" / "notebooks.md").read_text(encoding="utf-8"), re.DOTALL)


@pytest.mark.skipif(bool(frames.missing_for_geoparquet()), reason="geopandas or pyarrow is not installed here")
def test_every_block_of_the_page_runs_on_the_example(example, open_store, tmp_path, monkeypatch):
    assert len(BLOCKS) == 6
    shutil.copy(str(example), str(tmp_path / "rajin-tikhoretsk.gpkg"))
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    for block in BLOCKS:
        exec(block, names)
    assert len(names["said"]) == len(names["claims"]) > 50
    assert (tmp_path / "tables" / "claim.parquet").is_file()
    assert len(names["counts"]) > 3
    at = {place.label: (place.geom.x, place.geom.y) for place in open_store(example).all(Place) if place.geom}
    assert sorted(names["near"]) == sorted(label for label in at if distance_m(at["Rajin"], at[label]) < 50_000)


def test_a_table_of_the_page_is_called_after_what_it_holds():
    read = re.findall(r'^(\w+) = frames\.read_table\(case, "(\w+)"', "".join(BLOCKS), re.MULTILINE)
    assert len(read) >= 3
    assert [name for name, table in read if name != f"{table}s"] == []
