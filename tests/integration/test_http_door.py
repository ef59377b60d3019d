"""The one door to the network: whose login goes where, how soon it stops, and what it says when nobody answers."""
from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from qgis.core import QgsSettings

from plugin.core.errors import BadAnswer, Cancelled, HttpError, NotAllowed, TooLarge, Unreachable
from plugin.gis import http, jobs
from plugin.gis.http_asking import asked, asked_json
from tests.integration import kit
from tests.integration.stac_server import StacServer, basic

USER, SECRET = "ada", "correct horse battery"


class Patient:
    """Progress of somebody who stops after so many seconds; never where that is None."""

    def __init__(self, after=None):
        self.end = None if after is None else time.monotonic() + after

    def report(self, share, message=""):
        pass

    def cancelled(self):
        return self.end is not None and time.monotonic() > self.end


@pytest.fixture
def server():
    made = StacServer()
    yield made
    made.close()


@pytest.fixture
def other():
    made = StacServer()
    yield made
    made.close()


@pytest.fixture
def login():
    """The id of a Basic login that QGIS keeps."""
    with kit.login(USER, SECRET) as made:
        yield made


ASKING = """
import os, sys
from qgis.core import QgsApplication
application = QgsApplication([], False)
application.initQgis()
from plugin.core.errors import HttpError
from plugin.gis import http
from plugin.gis.http_asking import asked
try:
    asked(http.session(None), sys.argv[1], None)
except HttpError as error:
    print(type(error).__name__, error, flush=True)
os._exit(0)
"""


def get(url, *, progress=None, authcfg="", home="", cap=http.JSON_CAP):
    return asked(http.session(progress, home=home, authcfg=authcfg, cap_bytes=cap), url, progress)


def in_a_job(qtbot, work):
    """What work in a thread of QGIS' own comes to, and how long the main thread was away at most."""
    ended, gaps, last = [], [0.0], [time.monotonic()]
    jobs.start("asking", work, ended.append)

    def over():
        now = time.monotonic()
        gaps[0] = max(gaps[0], now - last[0])
        last[0] = now
        return bool(ended)

    qtbot.waitUntil(over, timeout=10_000)
    return ended[0], gaps[0]


def test_a_login_goes_to_its_own_server_only(server, other, login):
    get(server.url + "/", authcfg=login, home=server.url)
    get(other.url + "/", authcfg=login, home=server.url)
    assert server.asked[0]["headers"]["authorization"] == basic(USER, SECRET)
    assert "authorization" not in other.asked[0]["headers"]


def test_a_redirect_to_another_host_carries_no_login(server, other, login):
    server.answers["/"] = [(302, {"Location": other.at("localhost") + "/"}, b"")]
    answer = get(server.url + "/", authcfg=login, home=server.url)
    assert answer.url == other.at("localhost") + "/"
    assert "authorization" in server.asked[0]["headers"]
    assert ["authorization" in each["headers"] for each in other.asked] == [False]


def test_a_redirect_within_a_server_keeps_the_login(server, login):
    server.user = (USER, SECRET)
    server.answers["/old"] = [(301, {"Location": "/"}, b"")]
    assert get(server.url + "/old", authcfg=login, home=server.url).json()["id"] == "tests"


def test_a_question_is_not_handed_on_to_another_host(server, other):
    server.answers["/search"] = [(307, {"Location": other.at("localhost") + "/search"}, b"")]
    with pytest.raises(HttpError, match="sends questions on to localhost"):
        asked(http.session(None), server.url + "/search", None, body="{}")


def test_a_question_redirected_within_a_server_is_asked_there_whole(server):
    server.answers["/old"] = [(308, {"Location": "/search"}, b"")]
    asked(http.session(None), server.url + "/old", None, body='{"limit": 3}', **{"Content-Type": "application/json"})
    assert server.asked[-1]["method"] == "POST"
    assert server.asked[-1]["body"] == {"limit": 3}


@pytest.mark.parametrize(
    ("status", "kind", "said"),
    [
        (401, NotAllowed, "wants a login"), (403, NotAllowed, "login"),
        (404, HttpError, "Check the catalogue's address"),
        (400, HttpError, "did not understand"), (500, HttpError, "out of order"),
    ],
)  # fmt: skip
def test_a_refusal_says_what_and_what_next_and_is_not_repeated(server, status, kind, said):
    server.answers["/"] = [(status, {}, b"<html>no</html>")]
    with pytest.raises(kind, match=said) as error:
        get(server.url + "/?key=12345678")
    assert error.value.status == status
    assert "12345678" not in str(error.value)
    assert len(server.asked) == 1


def test_a_busy_server_is_asked_again_when_it_says(server):
    server.answers["/"] = [(429, {"Retry-After": "1"}, b""), (503, {}, b""), None]
    assert get(server.url + "/").status_code == 200
    first, second, third = (each["when"] for each in server.asked)
    assert second - first >= 1.0
    assert third - second >= 0.9  # doubled, from half a second


def test_one_who_asks_to_wait_for_an_hour_is_not_waited_for(server):
    server.answers["/"] = [(429, {"Retry-After": "3600"}, b"")]
    with pytest.raises(HttpError, match="asked too often"):
        get(server.url + "/")
    assert len(server.asked) == 1


def test_waiting_for_another_try_can_be_stopped(server):
    server.answers["/"] = [(503, {"Retry-After": "30"}, b"")]
    begun = time.monotonic()
    with pytest.raises(Cancelled):
        get(server.url + "/", progress=Patient(0.2))
    assert time.monotonic() - begun < 0.5


def test_what_was_stopped_before_it_began_is_not_asked(server):
    with pytest.raises(Cancelled):
        get(server.url + "/", progress=Patient(-1))
    assert server.asked == []


def test_a_slow_answer_is_stopped_at_once_and_the_window_goes_on(server, qtbot):
    server.delay_s = 5.0
    begun = time.monotonic()
    outcome, gap = in_a_job(qtbot, lambda _: get(server.url + "/", progress=Patient(0.3)))
    assert type(outcome).__name__ == "Stopped"
    assert time.monotonic() - begun < 0.8
    assert gap < 0.1


def test_a_connection_that_breaks_is_tried_again(server):
    def broken(request):
        request.connection.shutdown(socket.SHUT_RDWR)
        request.connection.close()
        request.close_connection = True

    server.answers["/"] = [broken, None]
    assert get(server.url + "/").status_code == 200


def test_nobody_there_is_said_within_a_second():
    begun = time.monotonic()
    with pytest.raises(Unreachable, match=r"127\.0\.0\.1:9 can't be reached: the connection was refused"):
        get("http://127.0.0.1:9/?token=12345678")
    assert time.monotonic() - begun < 1.0


def test_a_body_above_the_cap_is_not_read(server, qtbot):
    sent = []

    def endless(request):
        request.send_response(200)
        request.end_headers()
        for _ in range(20_000):
            request.wfile.write(b"x" * 100_000)
            sent.append(100_000)
            time.sleep(0.001)  # a hundred megabytes a second, as a fast network has

    server.answers["/"] = [endless]
    outcome, _ = in_a_job(qtbot, lambda progress: get(server.url + "/", progress=progress, cap=1_000_000))
    assert "larger than" in outcome.message
    assert sum(sent) < 500_000_000  # of two thousand million; QGIS tells of progress every tenth of a second


def test_a_length_above_the_cap_is_refused_from_the_header(server):
    server.answers["/"] = [(200, {}, b"x" * 3_000_000)]
    with pytest.raises(TooLarge):
        get(server.url + "/", cap=1_000_000)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"<!DOCTYPE html><html>", "web page"), (b'{"features": [{"id": "a"}', "cut off or broken"),
        (b"[1, 2]", "no list of images"), (b"", "nothing"), (b"\xff\xfe\x00", "no text"), (b'{"a": 1} {"b"', "broken"),
    ],
)  # fmt: skip
def test_an_answer_that_is_no_json_says_what_it_looks_like(server, body, said):
    server.answers["/"] = [(200, {"Content-Type": "text/html"}, body)]
    with pytest.raises(BadAnswer, match=said):
        asked_json(http.session(None), server.url + "/", None)


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed here")
def test_a_certificate_of_ones_own_making_is_not_trusted(tmp_path):
    pair = tmp_path / "cert.pem", tmp_path / "key.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1"]
    subprocess.run([*command, "-out", pair[0], "-keyout", pair[1]], check=True, capture_output=True)
    answers = []
    for _ in range(6):  # now and then QGIS 3.22 waits for itself over a certificate, and for good
        server = StacServer(tls=pair)
        try:
            answers.append(asked_by_another(server.url + "/"))
            assert server.asked == []
        finally:
            server.close()
        if answers[-1] is not None:
            break
    assert "NotTrusted" in answers[-1]
    assert "certificate of 127.0.0.1" in answers[-1]


def asked_by_another(url):
    """What a QGIS of its own is told when it asks; None where it does not come to an end."""
    command = [sys.executable, "-c", ASKING, url]
    try:
        run = subprocess.run(command, cwd=kit.ROOT, capture_output=True, text=True, timeout=20, check=False)
    except subprocess.TimeoutExpired:
        return None
    return run.stdout + run.stderr


def test_it_goes_through_the_proxy_that_qgis_was_told(server):
    hits = []

    class Proxy(BaseHTTPRequestHandler):
        def do_GET(self):
            hits.append(self.path)
            self.send_response(200)
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"{}")

        def log_message(self, *_):
            pass

    proxy = HTTPServer(("127.0.0.1", 0), Proxy)
    threading.Thread(target=proxy.serve_forever, args=(0.05,), daemon=True).start()
    settings = QgsSettings()
    facts = {
        "proxyEnabled": True, "proxyType": "HttpProxy", "proxyHost": "127.0.0.1", "proxyPort": str(proxy.server_port),
    }  # fmt: skip
    for name, value in facts.items():
        settings.setValue(f"proxy/{name}", value)
    try:
        assert get("http://catalogue.example/v1").json() == {}
    finally:
        settings.remove("proxy")
        proxy.shutdown()
        proxy.server_close()
    assert hits == ["http://catalogue.example/v1"]
