"""What can go wrong, each message saying what, where, and what to do next."""

from typing import TYPE_CHECKING, Optional

if TYPE_CHECKING:  # what QGIS loads at its start stays light
    from .clash import Clash


class WaybillError(Exception):
    """Any failure the analyst should read about; its text is ready to be shown."""


class BadValue(WaybillError):
    """A value that the record can't hold as it stands."""


class CaseError(WaybillError):
    """A case can't be opened, read or written."""


class NotACase(CaseError):
    """The file or schema is not a Waybill case."""


class NewerCase(CaseError):
    """The case was written by a later version than this one reads."""


class CaseReadOnly(CaseError):
    """The case can be read but not written."""


class CaseUnreachable(CaseError):
    """The case is not there just now: a share or a server is gone."""


class OlderCase(CaseError):
    """The case was written by an earlier version and can't be brought up to date where it lies."""


class CaseBusy(CaseError):
    """Another program holds the case."""


class Conflict(CaseError):
    """A row was changed by somebody else since it was read; `clash` shows both versions.

    `stored` is the version that stands there now, in the form in which whoever still wants to save says what they
    have seen. `of_step` where it is undo or redo that the change stands in the way of.
    """

    def __init__(
        self, message: str, clash: "Optional[Clash]" = None, *, stored: object = None, of_step: bool = False
    ) -> None:
        super().__init__(message)
        self.clash = clash
        self.stored = stored
        self.of_step = of_step


class NothingToUndo(CaseError):
    """No action of this person is left to take back or to restore."""


class ImageryError(WaybillError):
    """An image can't be used for what was asked of it."""


class NoPixels(ImageryError):
    """The image has nothing where it was asked for."""


class AisError(WaybillError):
    """A file of AIS positions can't be read as one."""


class RouteError(WaybillError):
    """No way can be drawn between two places, or no line to draw it along."""


class NotJoined(RouteError):
    """Lines near two places are in pieces that nothing joins."""


class Inland(RouteError):
    """A place that a ship is to reach lies too far from any shore."""


class Enclosed(RouteError):
    """No water leads away from the start, the end or both; `ends` says which."""

    def __init__(self, ends: "tuple[bool, bool]") -> None:
        named = " and ".join(name for name, shut in zip(("start", "end"), ends) if shut)
        super().__init__(
            f"No water joins the two places: none leads away from the {named}, as far as the coast in use tells. Check "
            "that both lie at the same sea, or choose points at the sea side of the ports."
        )
        self.ends = ends


class FigureError(WaybillError):
    """A figure can't be made or written."""


class Cancelled(WaybillError):
    """The person stopped it."""


class HttpError(WaybillError):
    """A server could not be asked, or answered with an error; `status` is its HTTP status where there was one."""

    def __init__(self, message: str, status: Optional[int] = None, *, wait_s: Optional[float] = None) -> None:
        super().__init__(message)
        self.status = status
        self.wait_s = wait_s


class Unreachable(HttpError):
    """No answer came: offline, an unknown host, a refused or broken connection, or too slow."""


class NotTrusted(HttpError):
    """The server's certificate is not one that QGIS trusts."""


class NotAllowed(HttpError):
    """The server wants a login, or refuses the one it was given."""


class TooLarge(HttpError):
    """The answer is larger than what was asked for may be."""


class BadAnswer(HttpError):
    """The answer is not what its kind of server answers with."""
