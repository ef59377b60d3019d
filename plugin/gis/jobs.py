"""Long work in the background: it gets plain values, and ends as exactly one of Done, Failed or Stopped."""

from typing import Callable, Generic, Optional, TypeVar, Union

from qgis.core import Qgis, QgsApplication, QgsMessageLog, QgsTask

from ..compat import task_flags
from ..core.errors import Cancelled, WaybillError
from ..core.outcomes import Done, Failed, Stopped
from ..core.ports import Progress

T = TypeVar("T")


class _Task(QgsTask, Generic[T]):
    """Runs the work in a thread of QGIS' own and delivers its outcome on the main thread."""

    def __init__(
        self, title: str, work: Callable[[Progress], T], then: "Callable[[Outcome[T]], None]", quiet: bool
    ) -> None:
        super().__init__(title, task_flags(quiet))
        self._work = work
        self._then: Optional[Callable[[Outcome[T]], None]] = then
        self._outcome: Outcome[T] = Stopped()

    # Progress, as the work sees it

    def report(self, share: float, message: str = "") -> None:
        """Show how far it is."""
        self.setProgress(100.0 * share)

    def cancelled(self) -> bool:
        """True once somebody pressed the cross in QGIS' task list."""
        return bool(self.isCanceled())

    # QgsTask

    def run(self) -> bool:
        """The work; nothing it raises gets out, for that would end QGIS."""
        try:
            self._outcome = Done(self._work(self))
        except Cancelled:
            self._outcome = Stopped()
        except WaybillError as error:
            self._outcome = Failed(str(error))
        except BaseException as error:
            self._outcome = Failed(f"Something unforeseen stopped it: {type(error).__name__}: {error}")
        return isinstance(self._outcome, Done)

    def finished(self, result: bool) -> None:
        """Deliver, once; what the hearer raises gets no further than the log."""
        then, self._then = self._then, None
        _running.discard(self)
        if then is not None:
            if isinstance(self._outcome, Failed):
                QgsMessageLog.logMessage(self._outcome.message, "Waybill", Qgis.MessageLevel.Warning)
            try:
                then(self._outcome)
            except Exception as error:
                told = f"What followed “{self.description()}” failed: {type(error).__name__}: {error}"
                QgsMessageLog.logMessage(told, "Waybill", Qgis.MessageLevel.Critical)

    def forget(self) -> None:
        """Stop, and tell nobody."""
        self._then = None
        if self in _running:  # QGIS deletes a task that has ended
            self.cancel()


Outcome = Union[Done[T], Failed, Stopped]
_running: "set[_Task[object]]" = set()  # QGIS never runs a task that Python has let go of


def start(
    title: str, work: Callable[[Progress], T], then: "Callable[[Outcome[T]], None]", *, quiet: bool = False
) -> Callable[[], None]:
    """Begin work in the background; answers with how to stop it without hearing of it again."""
    task: _Task[T] = _Task(title, work, then, quiet)
    _running.add(task)  # type: ignore[arg-type]
    QgsApplication.taskManager().addTask(task)
    return task.forget
