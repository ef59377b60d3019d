"""What a look found is asked for subject by subject, with what of each image was looked at."""
from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialogButtonBox

from plugin.core.values import new_id
from plugin.panels.looks_dialog import LooksDialog, TypedSceneDialog


@pytest.fixture
def dialog(qtbot):
    made = LooksDialog(3, "Rajin")
    qtbot.addWidget(made)
    return made


def log_button(dialog):
    return dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)


def answer(dialog, subject, verdict):
    box = dialog._answers._boxes[subject]
    box.setCurrentIndex(box.findData(verdict))


def test_nothing_can_be_logged_before_something_was_answered(dialog):
    assert not log_button(dialog).isEnabled()
    answer(dialog, "vessel", "absent")
    assert log_button(dialog).isEnabled()
    assert dialog.found == (("vessel", "absent"),)
    answer(dialog, "vessel", None)
    assert not log_button(dialog).isEnabled()


@pytest.mark.parametrize(("small", "said"), [(0, False), (3, True), (1, None)])
def test_of_images_some_on_the_map_each_keeps_what_was_looked_at_of_it(dialog, small, said):
    dialog.set_preview(small, 3)
    assert dialog.preview is said


def test_somebody_can_say_otherwise(dialog):
    dialog.set_preview(1, 3)
    dialog._preview.setCheckState(Qt.CheckState.Unchecked)
    assert dialog.preview is False


def test_an_image_known_by_its_date_is_called_by_its_caption_else_by_provider_and_day(qtbot):
    dialog = TypedSceneDialog(new_id(), "Rajin")
    qtbot.addWidget(dialog)
    dialog._provider.setText("Planet")
    day = dialog.scene().acquired_from[:10]
    assert dialog.scene().title == f"Planet {day}"
    dialog._caption.setText(" A ship loading at Rajin ")
    assert dialog.scene().title == "A ship loading at Rajin"
