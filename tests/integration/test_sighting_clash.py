"""Two who edit the same sighting: both versions are shown, and nothing is overwritten unasked."""
from __future__ import annotations

import dataclasses

import pytest

from plugin.core.errors import Conflict
from plugin.core.values import Interval
from plugin.flows import annotate, bulk
from plugin.flows.sightings import read_sighting
from tests.integration import kit


def test_a_form_filled_before_somebody_elses_change_shows_both_versions_and_overwrites_nothing(
    example, open_store, add_raster, tmp_path, add_sighting, case
):
    layer = add_raster(kit.write_raster(tmp_path / "yard.tif", kit.NOISE))
    there = add_sighting(layer, draft=kit.DRAFT).sighting
    seen = read_sighting(case, there)
    ben = open_store(example, "ben")
    theirs = dataclasses.replace(kit.DRAFT, observation="What ben saw", count=Interval(9, 9, 9))
    annotate.edit_sighting(ben, there, theirs, seen)
    mine = dataclasses.replace(kit.DRAFT, observation="What ada saw")
    with pytest.raises(Conflict) as refused:
        annotate.edit_sighting(case, there, mine, seen)
    told = {d.field: (d.mine, d.stored) for d in refused.value.clash.differences}
    assert told["observation"] == ("What ada saw", "What ben saw")
    assert told["best"][1] == "9"
    assert read_sighting(case, there).observation == "What ben saw"
    annotate.edit_sighting(case, there, mine)
    assert read_sighting(ben, there).observation == "What ada saw"


def test_both_typing_the_same_is_no_clash(example, open_store, add_raster, tmp_path, add_sighting, case):
    layer = add_raster(kit.write_raster(tmp_path / "yard.tif", kit.NOISE))
    there = add_sighting(layer, draft=kit.DRAFT).sighting
    seen = read_sighting(case, there)
    same = dataclasses.replace(kit.DRAFT, observation="Boxes")
    annotate.edit_sighting(open_store(example, "ben"), there, same, seen)
    annotate.edit_sighting(case, there, same, seen)
    assert read_sighting(case, there).observation == "Boxes"


def test_a_sighting_somebody_removed_meanwhile_is_told_as_gone(
    example, open_store, add_raster, tmp_path, add_sighting, case
):
    layer = add_raster(kit.write_raster(tmp_path / "yard.tif", kit.NOISE))
    there = add_sighting(layer, draft=kit.DRAFT).sighting
    seen = read_sighting(case, there)
    bulk.delete_sightings(open_store(example, "ben"), (there,))
    with pytest.raises(Conflict) as refused:
        annotate.edit_sighting(case, there, dataclasses.replace(kit.DRAFT, note="typed"), seen)
    assert refused.value.clash.gone
    assert ("note", "typed") in [(d.field, d.mine) for d in refused.value.clash.differences]
