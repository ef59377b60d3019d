"""The bar beside the map: own classes of any name, and the reason of the count in hand."""
from __future__ import annotations

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from plugin.core.count_settings import BOX, PROPOSE, CountSettings
from plugin.core.counting import CLASSES, CountClass, MarkDraft
from plugin.core.records import TallyLine
from plugin.core.sightings import SceneInHand
from plugin.core.values import Utc
from plugin.flows.counting import Counting
from plugin.flows.sightings import read_sighting
from plugin.gis import imagery
from plugin.panels.cheat_sheet import CheatSheet
from plugin.panels.count_bar import CountBar
from plugin.panels.which_image import WhichImage
from tests.integration import kit

ODD = ("Кран & <b>5</b>", "x" * 40)


@pytest.fixture
def bar(qtbot):
    made = CountBar()
    qtbot.addWidget(made)
    made.heard = []
    made.explained.connect(made.heard.append)
    made.show()
    return made


@pytest.fixture
def counting(case):
    return Counting(case, QgsProject.instance())


def test_own_classes_of_any_name_fit_on_their_keys_and_read_as_typed(bar, qtbot):
    plain = bar.minimumSizeHint().width()
    bar.show_settings(CountSettings(own=ODD))
    eighth, ninth = bar.class_buttons[7:]
    assert eighth.accessibleName() == ODD[0]
    assert "&&" in eighth.text() and "<b>" not in eighth.toolTip()
    assert ninth.toolTip().count("x") >= 40
    assert bar.minimumSizeHint().width() <= plain + 20
    sheet = CheatSheet(bar.settings)
    qtbot.addWidget(sheet)


def test_own_classes_of_any_name_are_counted(case, counting, tmp_path, add_raster):
    layer = add_raster(kit.write_raster(tmp_path / "2023-09-08 yard.tif", kit.NOISE))
    scene, at = imagery.describe(layer, None), kit.middle_of(layer)
    counting.add(scene, [MarkDraft(at, CountClass(kind)) for kind in ODD])
    assert {line.kind for line in case.where(TallyLine, "tally", counting.tally.id)} == set(ODD)
    assert read_sighting(case, counting.sighting.id).count.best == 2


def test_leaving_the_reason_empty_takes_none_away(bar, qtbot):
    bar.ask_why(False, "shadow")
    assert bar.why.currentText() == "shadow"
    bar.why.lineEdit().setFocus()
    QTest.keyClick(bar.why.lineEdit(), Qt.Key.Key_Return)
    assert bar.heard == []
    bar.why.lineEdit().setText("tarpaulin")
    QTest.keyClick(bar.why.lineEdit(), Qt.Key.Key_Return)
    QTest.keyClick(bar.why.lineEdit(), Qt.Key.Key_Return)
    assert bar.heard == ["tarpaulin"]


def test_the_reason_is_that_of_the_count_in_hand_and_not_carried_to_another(case, counting, tmp_path, add_raster):
    layer = add_raster(kit.write_raster(tmp_path / "2023-09-08 yard.tif", kit.NOISE))
    scene, at = imagery.describe(layer, None), kit.middle_of(layer)
    counting.add(scene, [MarkDraft(at, CLASSES[0], firm=False)])
    counting.explain("shadow")
    first = counting.sighting.id
    counting.take(None)
    counting.add(scene, [MarkDraft(at, CLASSES[0], firm=False)])
    assert counting.unexplained
    counting.take(first)
    assert counting.why == "shadow"
    counting.add(scene, [MarkDraft(at, CLASSES[1], firm=False)])
    assert not counting.unexplained


def test_the_choice_of_an_image_shows_all_of_it_also_when_a_date_is_asked_for(qtbot):
    dated = SceneInHand("a", "2023-09-08 " + "a long name " * 9, acquired_from=Utc("2023-09-08T02:15:00Z"))
    dialog = WhichImage([dated, SceneInHand("b", "Tiles of today", kind="mosaic")])
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.list.setCurrentRow(1)
    qtbot.wait(50)
    assert dialog.list.visualItemRect(dialog.list.item(1)).bottom() <= dialog.list.viewport().height()
    assert dialog.list.geometry().bottom() < dialog.dated.geometry().top()
    assert dialog.hint.geometry().bottom() < dialog.height()
    assert dialog.width() < 500


def test_what_looks_for_boxes_can_be_stopped_whatever_is_in_the_hand_meanwhile(bar, qtbot):
    asked = []
    bar.asked.connect(asked.append)
    bar.mode_buttons[PROPOSE].click()
    bar.stop.setVisible(True)
    bar.mode_buttons[BOX].click()
    assert bar.stop.isVisible() and not bar.judging.isVisible()
    qtbot.mouseClick(bar.stop, Qt.MouseButton.LeftButton)
    assert asked[-1] == "stop"
