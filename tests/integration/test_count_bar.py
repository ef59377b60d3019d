"""The bar beside the map: own classes of any name, and the reason of the count in hand."""
from __future__ import annotations

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from plugin.core.count_settings import CountSettings
from plugin.core.counting import CLASSES, CountClass, MarkDraft
from plugin.core.records import TallyLine
from plugin.flows.counting import Counting
from plugin.flows.sightings import read_sighting
from plugin.gis import imagery
from plugin.panels.cheat_sheet import CheatSheet
from plugin.panels.count_bar import CountBar
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
    bar.show_settings(CountSettings(own=ODD))
    eighth, ninth = bar.class_buttons[7:]
    assert eighth.accessibleName() == ODD[0]
    assert "&&" in eighth.text() and "<b>" not in eighth.toolTip()
    assert ninth.toolTip().count("x") >= 40
    assert bar.minimumSizeHint().width() <= 300
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
