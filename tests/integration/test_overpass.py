"""An Overpass server asked box by box: nothing is asked for twice, and what it does not answer is told with advice."""
from __future__ import annotations

import pytest

from plugin.core.errors import Cancelled, HttpError, RouteError
from plugin.core.outcomes import Stopped
from plugin.flows import jobs
from plugin.gis import overpass
from tests.integration.overpass_server import OverpassServer, Watch, between, way

A, B, C, D = (132.0, 43.0), (132.5, 43.1), (134.0, 43.1), (134.3, 43.0)
BOXES = ((42.9, 131.9, 43.2, 132.6), (43.0, 132.6, 43.2, 133.9), (42.9, 133.9, 43.2, 134.4))


@pytest.fixture(autouse=True)
def _no_pauses(monkeypatch):
    monkeypatch.setattr(overpass, "BETWEEN_S", 0.0)
    monkeypatch.setattr(overpass, "BUSY_S", ())


@pytest.fixture
def server():
    made = OverpassServer((way(1, between(A, B)), way(2, between(B, C)), way(3, between(C, D))))
    yield made
    made.close()


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "overpass"


@pytest.fixture
def fetch(server, cache):
    def fetch_(watch=None, boxes=BOXES, **more):
        return overpass.fetch(server.url, boxes, cache, watch or Watch(), **more)

    return fetch_


def test_what_was_answered_is_not_asked_for_again(fetch, server, cache):
    assert overpass.kept(server.url, BOXES, cache) == 0
    first = fetch()
    assert sorted(each.number for each in first.ways) == [1, 2, 3]
    assert len(server.asked) == overpass.kept(server.url, BOXES, cache) == 3
    again = fetch()
    assert (again.ways, again.from_cache) == (first.ways, 3)
    assert len(server.asked) == 3
    fetch(anew=True)
    assert len(server.asked) == 6
    for path in cache.iterdir():
        path.write_bytes(b"broken")
    assert fetch().from_cache == 0, "an answer that can't be read any more is asked for anew"


def test_going_on_after_a_stop_asks_for_the_rest_only(fetch, server):
    with pytest.raises(Cancelled):
        fetch(Watch(until=2))
    assert len(server.asked) == 1
    watch = Watch()
    fetch(watch)
    assert len(server.asked) == 3
    assert watch.heard[0] == (0.0, "Box 1 of 3")


def test_a_stop_is_heard_while_the_server_thinks(fetch, server, qtbot):
    server.delay_s = 20.0
    ended = []

    def work(progress):
        watch = Watch()
        watch.cancelled = lambda: bool(server.asked) or progress.cancelled()
        return fetch(watch)

    jobs.start("Ask", work, ended.append)
    qtbot.waitUntil(lambda: bool(ended), timeout=5000)
    assert isinstance(ended[0], Stopped)


@pytest.mark.parametrize(("answers", "words"), [
    ([(429, {"Retry-After": "0"}, b"<html>busy</html>")] * 4, r"is busy \(429\).*Wait some minutes"),
    ([(504, {"Retry-After": "300"}, b"<html>")], r"is busy \(504\), and asks to wait 300 s"),
    ([(403, {}, b"go away")], r"refuses to answer \(403\). Choose another Overpass server"),
    ([(400, {}, b"<html>parse error</html>")], r"did not understand the question \(400\)"),
    ([(500, {}, b"")], r"out of order just now \(500\)"),
    ([(200, {}, b"<html>The server is probably too busy</html>")], "a web page, not with railways"),
    ([(200, {}, b'{"elements": [{"type": "way"')], "cut off or broken"),
    ([(200, {}, b"\xff\xfe")], "no text"),
    ([(200, {}, b'{"elements": [], "remark": "runtime error: Query ran out of memory"}')], "gave up on a box"),
])  # fmt: skip
def test_a_server_that_does_not_answer_is_told_with_what_to_do(fetch, server, cache, answers, words):
    server.answers = [None, *answers]
    with pytest.raises(HttpError, match=words) as caught:
        fetch()
    assert "1 of 3 boxes are kept" in str(caught.value)
    assert "catalogue" not in str(caught.value), "the words of catalogues are not those of railways"
    assert len(list(cache.iterdir())) == 1


def test_a_server_that_is_busy_for_a_moment_is_waited_for(fetch, server):
    server.answers = [(429, {"Retry-After": "1"}, b""), None]
    assert [each.number for each in fetch(boxes=BOXES[:2]).ways] == [1, 2]
    assert len(server.asked) == 3


def test_a_server_that_stays_busy_is_waited_for_longer_and_said_to_be(fetch, server, monkeypatch):
    monkeypatch.setattr(overpass, "BUSY_S", (0.2, 0.2))
    server.answers = [(429, {}, b"")] * 5
    watch = Watch()
    fetch(watch, BOXES[:2])
    assert any("is busy; asking again in" in message for _, message in watch.heard)
    assert len(server.asked) == 7


def test_questions_follow_each_other_with_a_pause(fetch, monkeypatch):
    paused = []
    monkeypatch.setattr(overpass, "BETWEEN_S", 1.5)
    monkeypatch.setattr(overpass, "wait", lambda seconds, progress: paused.append(seconds))
    fetch()
    assert paused == [1.5, 1.5], "between three boxes"
    fetch()
    assert len(paused) == 2, "nothing is asked of the cache"


def test_nobody_at_the_address_is_told(fetch, server):
    server.close()
    with pytest.raises(HttpError, match="can't be reached"):
        fetch()


def test_no_railway_along_the_leg_is_told_and_the_answer_not_kept(fetch, server, cache):
    server.ways = []
    with pytest.raises(RouteError, match="knows no railway along the leg"):
        fetch()
    assert not cache.exists(), "an empty answer may be a server's mistake"
