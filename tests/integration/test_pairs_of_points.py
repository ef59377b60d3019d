"""Windows that set points by hand beside the map: marked while they stand, put away by button, cross and Escape."""
from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle
from qgis.gui import QgsVertexMarker
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialogButtonBox

from plugin.flows.session import open_case
from plugin.tools.picture_tools import PictureTools
from plugin.tools.shift_tools import ShiftTools
from tests.integration import kit

AT = (130.2930, 42.2420)


def by_button(qtbot, window):
    qtbot.mouseClick(window.findChild(QDialogButtonBox).buttons()[0], Qt.MouseButton.LeftButton)


def by_cross(qtbot, window):
    window.close()


def by_escape(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_Escape)


def look_around(canvas):
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    canvas.setExtent(QgsRectangle(AT[0] - 0.01, AT[1] - 0.01, AT[0] + 0.01, AT[1] + 0.01))


def crosses(canvas):
    return [item for item in canvas.scene().items() if isinstance(item, QgsVertexMarker)]


@pytest.fixture
def opened(example, project):
    session = open_case(project, str(example), "ada")
    yield session
    session.close()


@pytest.fixture
def shifting(canvas, opened):
    tools = ShiftTools(opened, canvas)
    look_around(canvas)
    first, second = (each.scene.id for each in opened.scene_book.examined(None)[:2])
    tools.begin((first, second), ("", ""))
    yield tools
    tools.close()


@pytest.mark.parametrize("put_away", [by_button, by_cross, by_escape])
def test_the_shift_window_closes_and_takes_its_tool_and_marks_with_it(qtbot, canvas, shifting, put_away):
    shifting.window.by_hand.setChecked(True)
    shifting._picked(AT)
    assert len(crosses(canvas)) == 1
    shifting._picked((AT[0] + 1e-5, AT[1]))
    assert len(crosses(canvas)) == 1
    shifting._picked((AT[0], AT[1] + 1e-3))
    assert len(crosses(canvas)) == 2
    put_away(qtbot, shifting.window)
    assert not shifting.window.isVisible()
    assert not shifting.window.by_hand.isChecked()
    assert crosses(canvas) == []


@pytest.mark.parametrize("put_away", [by_button, by_cross, by_escape])
def test_the_window_of_a_published_picture_closes_and_takes_its_marks_with_it(
    qtbot, canvas, opened, tmp_path, put_away
):
    tools = PictureTools(opened, canvas)
    look_around(canvas)
    tools.begin(kit.write_raster(tmp_path / "figure.tif", kit.chequered(60)))
    window = tools.window
    window._picked(10.0, 10.0)
    window.take_point(AT)
    assert len(crosses(canvas)) == 1
    put_away(qtbot, window)
    assert tools.window is None
    assert crosses(canvas) == []
    tools.close()
