"""The dialog that adds images of this machine: what was found, its dates, and what a person decides of them."""
import time
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialogButtonBox

from plugin.core.imagery.name_dates import DatePattern
from plugin.core.records import Scene
from plugin.flows.index_scenes import index_files
from plugin.flows.indexer import Indexer
from plugin.panels.add_scenes_dialog import AddScenesDialog
from plugin.panels.date_patterns_dialog import DatePatternsDialog
from plugin.panels.scene_dates import by_software
from plugin.panels.scenes_found_model import ACQUIRED, BASIS, NAME, NOTE
from tests.integration import kit

SMALL = kit.chequered(40)


class Session:
    writable = True
    folder = None


@pytest.fixture
def indexer(case, project):
    made = Indexer(case, project, lambda receipt: receipt, Path(case.address))
    made.set_patterns(())
    yield made
    made.set_patterns(())
    made.stop()


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "снимки"
    made.mkdir()
    kit.write_raster(made / "2023-09-08 Rajin.tif", SMALL)
    kit.write_raster(made / "порт 120923.tif", SMALL + 1)
    kit.write_raster(made / "tagged.tif", SMALL + 2, tags={"TIFFTAG_DATETIME": "2020:01:02 03:04:05"})
    kit.write_raster(made / "no crs.tif", SMALL, epsg=None)
    return made


@pytest.fixture
def dialog(indexer, folder, qtbot):
    made = AddScenesDialog(indexer, Session(), None)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.begin_folder(folder)
    qtbot.waitUntil(lambda: made._stop is None and made.model.rowCount() == 4, timeout=10_000)
    return made


def cells(dialog, column):
    model = dialog.model
    return [model.data(model.index(row, column)) for row in range(model.rowCount())]


def choose(dialog, *names):
    view = dialog.view
    view.clearSelection()
    for row in range(view.model().rowCount()):
        if view.model().index(row, NAME).data() in names:
            mode = view.selectionModel().SelectionFlag.Select | view.selectionModel().SelectionFlag.Rows
            view.selectionModel().select(view.model().index(row, NAME), mode)


def test_what_was_found_is_listed_with_its_date_and_what_was_refused_with_its_reason(dialog):
    assert cells(dialog, NAME) == ["2023-09-08 Rajin", "no crs.tif", "tagged", "порт 120923"]
    assert cells(dialog, ACQUIRED) == ["8 Sep 2023", "", "no date", "no date"]
    assert "no coordinate system" in cells(dialog, NOTE)[1]
    assert dialog.told.text() == "3 images, 2 without a date, 1 refused"
    assert dialog.ok.text() == "Add 3"


def test_dates_are_given_to_many_at_once_and_say_where_they_are_from(dialog):
    choose(dialog, "tagged", "порт 120923")
    dialog.dates.date.setText("2023-09-12T02:15Z")
    dialog.dates.set_typed()
    assert cells(dialog, ACQUIRED)[2:] == ["12 Sep 2023 02:15"] * 2
    assert cells(dialog, BASIS)[2:] == ["entered by hand"] * 2
    choose(dialog, "tagged")
    dialog.set_date(by_software)
    assert cells(dialog, BASIS)[2].startswith("TIFF tag DateTime: written by software")
    dialog.set_date(lambda found: found.stamp)
    assert cells(dialog, BASIS)[2] == "time stamp of the file"


def test_a_date_that_is_none_is_said_and_changes_nothing(dialog):
    choose(dialog, "tagged")
    dialog.dates.date.setText("2023-02-30")
    dialog.dates.set_typed()
    assert "is no day" in dialog.warning.text()
    assert cells(dialog, ACQUIRED)[2] == "no date"


def test_patterns_date_what_has_no_date_yet(dialog, indexer):
    patterns = DatePatternsDialog([DatePattern("{dd}{mm}{yy}")], "порт 120923", dialog)
    assert patterns.result.text() == "12 Sep 2023"
    dialog._take_patterns(patterns)
    assert cells(dialog, ACQUIRED)[3] == "12 Sep 2023"
    assert indexer.patterns() == (DatePattern("{dd}{mm}{yy}"),)


def test_a_pattern_that_is_none_cannot_be_kept(dialog):
    patterns = DatePatternsDialog([DatePattern("{dd}{month}")], "x", dialog)
    assert "a field that is none" in patterns.result.text()
    assert not patterns.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def test_only_what_is_ticked_is_added_and_not_twice(dialog, indexer, case, folder, qtbot):
    model = dialog.model
    model.setData(model.index(2, NAME), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    before = case.count(Scene)
    with qtbot.waitSignal(dialog.added):
        dialog.add()
    assert case.count(Scene) == before + 2
    again = AddScenesDialog(indexer, Session(), None)
    again.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(again)
    again.begin_folder(folder)
    qtbot.waitUntil(lambda: again._stop is None and again.model.rowCount() == 4, timeout=10_000)
    assert again.ok.text() == "Add 1"
    assert cells(again, NOTE)[0] == "In the case already"


def test_stopping_leaves_what_was_found_to_be_added(indexer, folder, qtbot):
    made = AddScenesDialog(indexer, Session(), None)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.begin_folder(folder)
    made._heard.extend(index_files([folder / "2023-09-08 Rajin.tif"]).found)  # as if it had been found just now
    made._halt()
    assert made.halt.isHidden()
    assert "Stopped" in made.warning.text()
    assert made.model.ticked()
    assert made.ok.isEnabled()


def test_undated_and_refused_ones_can_be_shown_alone(dialog):
    dialog.kind.setCurrentIndex(1)
    assert dialog.view.model().rowCount() == 2
    dialog.kind.setCurrentIndex(2)
    assert dialog.view.model().rowCount() == 1


def test_layers_of_the_project_are_offered(indexer, layer, qtbot):
    made = AddScenesDialog(indexer, Session(), None).begin_layers()
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    assert cells(made, NAME) == ["2023-09-08 yard"]


def test_it_fits_a_small_screen(dialog):
    assert dialog.width() <= 1000
    assert dialog.height() <= 580


def test_a_hundred_thousand_rows_are_taken_over_in_small_bites(indexer, dialog):
    (first, *_) = dialog.model.rows
    dialog._heard.extend([first] * 100_000)
    longest = 0.0
    while dialog._heard:
        begun = time.perf_counter()
        dialog._drain()
        longest = max(longest, time.perf_counter() - begun)
    assert dialog.model.rowCount() == 100_004
    assert dialog.model.images == 100_003
    assert longest < 0.25
    print(f"longest bite {1000 * longest:.0f} ms")
