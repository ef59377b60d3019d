"""The one door to the network: the requests API in code; QGIS' proxy, certificates, logins and timeout in effect."""

import io
from typing import Any, Optional

import requests
from qgis.core import QgsApplication, QgsBlockingNetworkRequest, QgsFeedback, QgsNetworkReplyContent
from qgis.PyQt.QtCore import QByteArray, Qt, QTimer, QUrl
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest
from requests.adapters import BaseAdapter
from requests.structures import CaseInsensitiveDict

from ..core.errors import Cancelled, HttpError, NotTrusted, TooLarge, Unreachable
from ..core.imagery.links import host_of, origin_of
from ..core.ports import Progress

JSON_CAP = 64 * 1024 * 1024
_LOOK_EVERY_MS = 50
_MOST_TURNS = 5
_QTS_OWN = ("content-length", "accept-encoding", "connection", "user-agent")
_TOO_SLOW = (QNetworkReply.NetworkError.TimeoutError, QNetworkReply.NetworkError.OperationCanceledError)


def session(
    progress: Optional[Progress], *, home: str = "", authcfg: str = "", cap_bytes: int = JSON_CAP
) -> requests.Session:
    """A session for one piece of work, in any thread. What it raises is an HttpError, or Cancelled.

    The login named by `authcfg` is sent to the scheme, host and port of `home` only: neither a redirect nor a link in
    an answer takes it elsewhere. It can be stopped within a tenth of a second through `progress`; in the main thread,
    which must not be kept waiting anyway, only between requests.
    """
    made = requests.Session()
    made.trust_env = False  # else it would add logins of ~/.netrc
    made.headers.clear()
    adapter = _ThroughQgis(progress, home, authcfg, cap_bytes)
    for scheme in ("https://", "http://"):
        made.mount(scheme, adapter)
    return made


class _ThroughQgis(BaseAdapter):
    """Sends what requests has prepared."""

    def __init__(self, progress: Optional[Progress], home: str, authcfg: str, cap_bytes: int) -> None:
        super().__init__()
        self._progress, self._home, self._authcfg, self._cap = progress, home, authcfg, cap_bytes

    def send(self, request: requests.PreparedRequest, **_: Any) -> requests.Response:
        """One request with what QGIS makes of redirects; a login that a redirect lost is sent where it belongs."""
        answer = self._sent(request, request.url)
        if answer.url != request.url and self._same_house(answer.url, request.url):
            lost_login = answer.status_code in (401, 403) and bool(self._authcfg)
            if lost_login or request.method == "POST":  # Qt follows with a GET that has no body
                answer = self._sent(request, answer.url)
        elif answer.url != request.url and request.method == "POST":
            raise HttpError(
                f"{host_of(request.url)} sends questions on to {host_of(answer.url)}. "
                "Enter that address as the catalogue's own if you trust it.",
                answer.status_code,
            )
        return answer

    def close(self) -> None:
        """Nothing is held open here."""

    def _sent(self, request: requests.PreparedRequest, url: str, turns: int = _MOST_TURNS) -> requests.Response:
        watch = _Watch(self._progress, self._cap)
        network = QgsBlockingNetworkRequest()
        network.downloadProgress.connect(watch.came, Qt.ConnectionType.DirectConnection)
        asked = self._prepared(request, url)
        with watch:
            if request.method == "POST":
                body = request.body or b""
                network.post(asked, QByteArray(body.encode() if isinstance(body, str) else body), True, watch.feedback)
            else:
                network.get(asked, True, watch.feedback)
        reply = network.reply()
        watch.complain(url)
        told = reply.request().url()
        if told.isRelative() and not told.isEmpty() and turns:  # QGIS does not resolve what a redirect says
            onward = QUrl(url).resolved(told).toString(QUrl.ComponentFormattingOption.FullyEncoded)
            return self._sent(request, onward, turns - 1)
        status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
        if status is None:
            raise _no_answer(reply, network.errorMessage(), url)
        content = bytes(reply.content())
        if len(content) > self._cap:
            raise watch.too_large(url)
        return _response(request, reply, int(status), content, url)

    def _prepared(self, request: requests.PreparedRequest, url: str) -> QNetworkRequest:
        asked = QNetworkRequest(QUrl(url))
        for name, value in request.headers.items():
            if name.lower() not in _QTS_OWN:
                asked.setRawHeader(name.encode(), value if isinstance(value, bytes) else str(value).encode("latin-1"))
        if self._authcfg and self._same_house(url, self._home):
            # unlike setAuthCfg, which would send a login on to wherever the server redirects
            known = QgsApplication.authManager().updateNetworkRequest(asked, self._authcfg)
            known, asked = known if isinstance(known, tuple) else (known, asked)
            if not known:
                raise HttpError(
                    f"The login for {host_of(url)} can't be read from QGIS' store of logins. "
                    "Unlock or mend it under Settings, Options, Authentication."
                )
        return asked

    @staticmethod
    def _same_house(a: str, b: str) -> bool:
        """True for one host over one door, and for the same host over https instead of http."""
        if origin_of(a) == origin_of(b):
            return True
        ours, theirs = origin_of(b), origin_of(a)
        return (ours[0], theirs[0], ours[1], ours[2], theirs[2]) == ("http", "https", theirs[1], 80, 443)


class _Watch:
    """Looks, while a request waits, whether somebody wants it stopped, and how much came."""

    def __init__(self, progress: Optional[Progress], cap_bytes: int) -> None:
        self.feedback = QgsFeedback()
        self._progress, self._cap = progress, cap_bytes
        self._stopped = self._large = False
        self._timer: Optional[QTimer] = None

    def __enter__(self) -> "_Watch":
        self._look()
        if self._stopped:  # a request would not notice that it was stopped before it began
            raise Cancelled("Stopped.")
        self._timer = QTimer()  # lives in the thread that will wait, and so ticks there
        self._timer.timeout.connect(self._look, Qt.ConnectionType.DirectConnection)
        self._timer.start(_LOOK_EVERY_MS)
        return self

    def __exit__(self, *_: object) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        self._look()

    def came(self, received: int, total: int) -> None:
        """Told by QGIS of every piece that arrives, and how much the server announced."""
        if received > self._cap or total > self._cap:
            self._large = True
            self.feedback.cancel()

    def complain(self, url: str) -> None:
        """Raise what the watch ended it for: a stopped request looks to QGIS like one without an error."""
        if self._stopped:
            raise Cancelled("Stopped.")
        if self._large:
            raise self.too_large(url)

    def too_large(self, url: str) -> TooLarge:
        """What is said of an answer above the cap."""
        return TooLarge(
            f"The answer of {host_of(url)} is larger than {self._cap // 1_048_576} MB and was not read. "
            "Ask for less: a smaller area, a shorter time."
        )

    def _look(self) -> None:
        if self._progress is not None and not self._stopped and self._progress.cancelled():
            self._stopped = True
            self.feedback.cancel()


def _no_answer(reply: QgsNetworkReplyContent, told: str, url: str) -> HttpError:
    host, error = host_of(url), reply.error()
    if error == QNetworkReply.NetworkError.SslHandshakeFailedError or "SSL" in told:
        return NotTrusted(
            f"The certificate of {host} is not trusted, so nothing was sent. If you know the server, allow its "
            "certificate under Settings, Options, Authentication, Servers."
        )
    if error in _TOO_SLOW:
        return Unreachable(
            f"{host} did not answer in time. Try again later, or raise the timeout under Settings, Options, Network."
        )
    if error == QNetworkReply.NetworkError.ProxyAuthenticationRequiredError:
        return HttpError(f"The proxy on the way to {host} wants a login: Settings, Options, Network.", 407)
    why = {
        QNetworkReply.NetworkError.ConnectionRefusedError: "the connection was refused",
        QNetworkReply.NetworkError.HostNotFoundError: "the name is not known here",
        QNetworkReply.NetworkError.ProxyConnectionRefusedError: "the proxy refuses the connection",
        QNetworkReply.NetworkError.ProxyNotFoundError: "the proxy is not found",
        QNetworkReply.NetworkError.RemoteHostClosedError: "the connection broke",
    }.get(error, "no connection")
    broken = Unreachable(f"{host} can't be reached: {why}. Check the network and the address, then try again.")
    if error in (QNetworkReply.NetworkError.RemoteHostClosedError, QNetworkReply.NetworkError.UnknownNetworkError):
        broken.wait_s = 0.0  # it was there: worth another try at once
    return broken


def _response(
    request: requests.PreparedRequest, reply: QgsNetworkReplyContent, status: int, content: bytes, url: str
) -> requests.Response:
    made = requests.Response()
    made.status_code = status
    made.headers = CaseInsensitiveDict(
        {bytes(n).decode("latin-1"): bytes(reply.rawHeader(n)).decode("latin-1") for n in reply.rawHeaderList()}
    )
    made.headers.pop("Content-Encoding", None)  # Qt has undone it
    made.headers.pop("Location", None)
    made.raw = io.BytesIO(content)
    made.encoding = "utf-8"
    final = reply.request().url()
    made.url = final.toString(QUrl.ComponentFormattingOption.FullyEncoded) if final.isValid() else url
    made.request = request
    return made
