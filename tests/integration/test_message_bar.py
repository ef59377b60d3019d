"""What is said in QGIS' message bar: passing news make room, what must be read stays, and nothing is taken for HTML."""
from __future__ import annotations

import pytest
from qgis.core import Qgis
from qgis.gui import QgsMessageBar

from plugin.core.telling import GOOD, NEUTRAL, WARNING
from plugin.panels.message_bar import MessageBar


@pytest.fixture
def bar(qtbot):
    made = QgsMessageBar()
    qtbot.addWidget(made)
    return made


def texts(bar):
    return [item.text() for item in bar.items()]


@pytest.mark.parametrize("level", [NEUTRAL, WARNING, GOOD])
def test_passing_news_make_room_for_what_is_said_next(bar, level):
    messages = MessageBar(bar)
    messages.say("The dark stretch is being planned…", NEUTRAL)
    messages.say("It is drawn.", level)
    assert texts(bar) == ["It is drawn."]


def test_warnings_and_good_news_stay_beside_what_is_said_next(bar):
    messages = MessageBar(bar)
    messages.say("There is no way.", WARNING)
    messages.say("The figure was written.", GOOD)
    messages.say("Taken back.", NEUTRAL)
    assert sorted(texts(bar)) == ["Taken back.", "The figure was written.", "There is no way."]
    assert {item.level() for item in bar.items()} == {
        Qgis.MessageLevel.Warning, Qgis.MessageLevel.Success, Qgis.MessageLevel.Info
    }  # fmt: skip


def test_news_that_were_closed_by_hand_are_not_missed(bar):
    messages = MessageBar(bar)
    messages.say("Taken back.", NEUTRAL)
    bar.clearWidgets()
    messages.say("Restored.", NEUTRAL)
    assert texts(bar) == ["Restored."]


def test_names_are_data_and_only_good_news_carry_links(bar):
    messages = MessageBar(bar)
    messages.say("No <b>place</b> is called that.", WARNING)
    messages.say('<a href="file:///x.pdf">x.pdf</a>', GOOD)
    assert sorted(texts(bar)) == ['<a href="file:///x.pdf">x.pdf</a>', "No &lt;b&gt;place&lt;/b&gt; is called that."]
