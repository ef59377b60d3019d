"""The measuring window: what was drawn is told in honest words, kept with the sighting, and offered as its count."""
from __future__ import annotations

import dataclasses
import math

import numpy as np
import pytest
from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import Qt

from plugin.core.geometry import Point
from plugin.core.ground import box, moved
from plugin.core.measuring.modes import MODES
from plugin.core.records import Mark, Measurement, Scene
from plugin.panels.measure_options import ShadowPage
from plugin.panels.measure_window import MeasureWindow
from tests.integration import kit

TAKEN = "2023-09-12T02:15:00Z"


@pytest.fixture
def store(session):
    """The case below the session."""
    return session._store


@pytest.fixture
def window(session, qtbot):
    window = MeasureWindow(session)
    qtbot.addWidget(window)
    window.offered, window.shown, window.wanted = [], [], []
    window.count_offered.connect(window.offered.append)
    window.chain_wanted.connect(window.shown.append)
    window.mode_wanted.connect(window.wanted.append)
    window.show()
    return window


@pytest.fixture
def layer(add_raster, tmp_path):
    return add_raster(kit.write_raster(tmp_path / "2023-09-12 yard.tif", kit.NOISE))


@pytest.fixture
def at(layer):
    return kit.middle_of(layer)


@pytest.fixture
def scene(session, layer, at):
    found = session.scene_at((layer.id(),), at)
    return dataclasses.replace(found, gsd_stated_m=0.5, acquired_from=TAKEN, acquired_to=TAKEN)


@pytest.fixture
def sighting(session, scene, at, window):
    row = session.add_sighting(scene, Point(*at), kit.DRAFT).sighting
    window.show_sighting(row)
    return row


def shadow(at, tiers):
    return at, moved(at, tiers * 2.591 / math.tan(math.radians(49.77)), 336.3)


def test_it_fits_a_narrow_place_in_every_mode(window, qtbot):
    for mode in MODES:
        window.set_mode(mode)
        qtbot.wait(10)
        assert window.width() <= 340
        assert window.result.texts().strip(), "it says how to begin"
    assert window.wanted == ["length", *MODES], "the tool comes with the window"


def test_undo_and_redo_by_key_go_to_the_case(window, qtbot):
    steps = []
    window.stepped.connect(steps.append)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert steps == ["undo", "redo"]


def test_escape_closes_the_window_and_lets_the_tool_go(window, qtbot):
    gone = []
    window.closed.connect(lambda: gone.append(True))
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert gone == [True]
    assert not window.isVisible()


def test_a_length_names_its_container_and_is_kept_with_the_sighting(window, scene, at, sighting, session, store):
    window.take(scene, (at, moved(at, 12.2, 30.0)))
    told = window.result.texts()
    assert "12.2 ± 0.6 m" in told
    assert "40 ft" in told
    assert not window.result.warnings.texts
    window.keep.click()
    (kept,) = session.measuring.of("sighting", sighting)
    assert kept.quantity == "length"
    assert window.kept.list.count() == 1
    window.kept.list.setCurrentRow(0)
    assert len(window.shown[-1]) == 2
    session.undo()
    assert not store.all(Measurement)
    assert "Nothing kept" in window.kept.list.item(0).text()


def test_where_single_boxes_give_no_total_counting_by_area_is_a_click_away(window, scene, at):
    window.take(dataclasses.replace(scene, gsd_stated_m=1.2), (at, moved(at, 12.2, 30.0)))
    assert "count by area" in window.result.texts()
    assert window.by_area.isVisibleTo(window)
    window.by_area.click()
    assert window.mode == "area"
    assert not window.by_area.isVisibleTo(window)


def test_an_unknown_resolution_is_said(window, scene, at):
    window.take(dataclasses.replace(scene, gsd_stated_m=None), (at, moved(at, 12.2, 30.0)))
    assert "Resolution unknown" in window.result.texts()


def test_tiers_change_with_what_the_analyst_adds(window, scene, at):
    window.set_mode("shadow")
    window.take(scene, shadow(at, 3))
    assert "3 tiers" in window.result.texts()
    assert "fits" in window.result.texts()
    page = window._pages["shadow"]
    page.neighbour.setValue(1)
    assert "4 tiers" in window.result.texts()
    page.neighbour.setValue(0)
    page.slope.setValue(15.0)
    assert "3 tiers" not in window.result.headline.text()


def test_night_is_told_as_a_reason_and_not_as_a_number(window, scene, at):
    window.set_mode("shadow")
    night = "2023-09-12T15:00:00Z"
    window.take(dataclasses.replace(scene, acquired_from=night, acquired_to=night), shadow(at, 3))
    assert window.result.headline.text() == "No tiers"
    assert "below the horizon" in window.result.texts()


def test_a_block_counted_by_its_area_is_offered_with_its_reasons(window, scene, at, sighting):
    window.set_mode("area")
    page = window._pages["area"]
    page.tiers[0].setValue(2)
    page.tiers[2].setValue(3)
    assert [each.value() for each in page.tiers] == [2, 2, 3]
    window.take(scene, box(at, 10 * 6.308 - 0.25, 10 * 2.838 - 0.4, 20.0).rings[0][:-1])
    window.use.click()
    (count,) = window.offered
    assert count.low < 200 < count.high
    assert count.best == pytest.approx(200, abs=4)
    assert "tiers assumed" in count.reason
    page.across.setValue(3.5)
    assert window._desk.report.count.best < count.best


def test_a_pitch_that_fits_no_box_is_said_where_one_looks(window, scene, at):
    window.set_mode("area")
    window._pages["area"].along.setValue(40.0)
    window.take(scene, box(at, 60.0, 28.0, 20.0).rings[0][:-1])
    assert "does not fit" in window.result.texts()
    assert not window.keep.isEnabled()


def test_a_train_is_offered_as_wagons_of_the_type_chosen_or_of_any(window, scene, at, sighting):
    window.set_mode("train")
    window.take(scene, (at, moved(at, 40 * 13.92, 20.0)))
    window.use.click()
    window._train.type.setCurrentIndex(1)
    window.use.click()
    any_type, gondolas = window.offered
    assert any_type.low < gondolas.low <= 40 <= gondolas.high < any_type.high
    assert gondolas.stands


def test_colours_in_order_are_proposed_as_marks(window, scene, at, sighting, store):
    window.set_mode("train")
    window.take(scene, (at, moved(at, 42.0, 90.0)))
    window._train.colours.click()
    assert "type of the wagons" in window.result.texts()
    window._train.type.setCurrentIndex(1)
    window._train.colours.click()
    assert len(window.result.strip.parts) == 3
    window.keep.click()
    assert sorted(mark.seq for mark in store.all(Mark) if mark.origin == "proposed") == [1, 2, 3]


def test_a_resolution_belongs_to_its_image_and_is_used_at_once(window, session, store, tmp_path, add_raster):
    pixels = np.full((3, 120, 120), 60, "uint8")
    pixels[:, :, 60:] = 190
    pixels[:, :, 58:62] = np.array((80, 110, 140, 170))
    layer = add_raster(kit.write_raster(tmp_path / "edge.tif", pixels))
    hand = session.scene_at((layer.id(),), kit.middle_of(layer))
    window.set_mode("resolution")
    window.take(hand, (kit.lonlat_of(layer, 45, 60), kit.lonlat_of(layer, 75, 60)))
    assert "Image" in window.keep.text()
    window.keep.click()
    (row,) = store.where(Scene, "title", "edge")
    assert row.gsd_measured_m > 0.5
    assert session.measuring.known(hand).gsd_measured_m == row.gsd_measured_m


def test_a_colour_is_picked_and_compared_only_with_its_noise(window, session, tmp_path, add_raster):
    dice = np.random.default_rng(8)
    ground = np.kron(dice.integers(40, 190, (3, 12, 12)), np.ones((1, 10, 10)))
    below = add_raster(kit.write_raster(tmp_path / "before.tif", (ground * 0.9 + 10).astype("uint8")))
    above = add_raster(kit.write_raster(tmp_path / "after.tif", ground.astype("uint8")))
    spots = [kit.lonlat_of(above, 10 * i + 4.5, 10 * i + 4.5) for i in range(2, 8)]
    hand = session.scene_at((above.id(), below.id()), spots[0])
    window.set_mode("colour")
    window.take(hand, (spots[0],))
    assert "does not identify" in window.result.texts()
    page = window._pages["colour"]
    assert [page.other.itemText(i) for i in range(page.other.count())] == ["None", "before"]
    page.other.setCurrentIndex(1)
    assert "as they stand" in window.result.texts()
    page.unchanged.setChecked(True)
    for spot in spots[1:]:
        window.take(hand, (spot,))
    assert "noise" in window.result.texts()
    assert window._desk._bench._points == list(spots[1:])


def test_without_a_sighting_it_is_kept_with_the_image_and_offers_no_count(window, scene, at, store):
    window.set_mode("area")
    window.take(scene, box(at, 60.0, 28.0, 20.0).rings[0][:-1])
    assert not window.use.isEnabled()
    window.keep.click()
    (kept,) = store.all(Measurement)
    assert kept.target_table == "scene"
    assert kept.geom.points[0] == kept.geom.points[-1]


def test_a_sighting_deleted_meanwhile_is_told(window, scene, at, sighting, session, open_store, example):
    from plugin.flows import bulk

    bulk.delete_sightings(open_store(example, "ben"), (sighting,))
    window.take(scene, (at, moved(at, 12.2, 30.0)))
    window.keep.click()
    assert "no longer in the case" in window.result.texts()


def test_what_is_seldom_told_of_a_shadow_is_asked_in_its_group(qtbot):
    page = ShadowPage()
    qtbot.addWidget(page)
    (group,) = page.findChildren(QgsCollapsibleGroupBox)
    assert all(group.isAncestorOf(field) for field in (page.wall, page.off_nadir, page.view))
    assert not any(group.isAncestorOf(field) for field in (page.start, page.slope, page.neighbour, page.time))
