"""Text on a page is never cut: it gets smaller, down to 6 pt, and beyond that somebody is told."""
from __future__ import annotations

import pytest
from qgis.core import QgsLayoutItemLabel, QgsLayoutSize, QgsPrintLayout
from qgis.PyQt.QtGui import QFont

from plugin.compat import label_font, set_label_size
from plugin.gis.label_fit import fitted

SENTENCE = "CSIS Beyond Parallel, 6 Oct 2023, 16 Oct 2023; The Washington Post, 22 Jun 2024. "


@pytest.fixture
def label(project):
    layout = QgsPrintLayout(project)
    made = QgsLayoutItemLabel(layout)
    layout.addLayoutItem(made)
    made.attemptResize(QgsLayoutSize(277, 7.6))
    if hasattr(made, "textFormat"):
        text_format = made.textFormat()
        text_format.setFont(QFont("Noto Sans"))
        made.setTextFormat(text_format)
    else:
        made.setFont(QFont("Noto Sans"))
    set_label_size(made, 6.5)
    yield made
    del layout


def test_what_fits_keeps_its_size(label):
    label.setText(SENTENCE * 3)
    assert fitted(label) == ()
    assert label_font(label).pointSizeF() == 6.5


def test_what_is_a_little_too_long_is_set_smaller_but_never_below_six_points(label):
    label.setText((SENTENCE * 20)[:520])
    assert fitted(label) == ()
    assert 6.0 <= label_font(label).pointSizeF() < 6.5


def test_what_is_far_too_long_is_told(label):
    label.setText(SENTENCE * 40)
    (told,) = fitted(label)
    assert "longer than its place" in told and "CSIS" in told
