"""What is said in QGIS' message bar: passing news make room, what must be read stays, and nothing is taken for HTML."""
from __future__ import annotations

import pytest
from qgis.core import Qgis
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtWidgets import QTextBrowser

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


def test_all_lines_of_a_long_message_are_seen_also_once_the_window_is_narrower(bar, qtbot):
    bar.resize(900, 60)
    bar.show()
    MessageBar(bar).say("What is wrong stands here at some length. " * 5 + "What to do comes last.", WARNING)
    (browser,) = bar.currentItem().findChildren(QTextBrowser)

    def whole():
        return browser.viewport().height() >= browser.document().size().height()

    qtbot.waitUntil(whole, timeout=2000)
    before = browser.height()
    bar.resize(650, 60)
    qtbot.waitUntil(lambda: browser.height() > before and whole(), timeout=2000)
    bar.resize(900, 60)
    qtbot.waitUntil(lambda: browser.height() == before, timeout=2000)


def test_a_message_longer_than_six_lines_does_not_take_the_map(bar, qtbot):
    bar.resize(600, 60)
    bar.show()
    MessageBar(bar).say("One thing after another. " * 200, WARNING)
    (browser,) = bar.currentItem().findChildren(QTextBrowser)
    qtbot.wait(100)
    assert browser.viewport().height() <= 6 * browser.fontMetrics().lineSpacing()
