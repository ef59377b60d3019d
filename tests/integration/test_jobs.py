"""Long work ends once, in one way, on the main thread; whoever let go of it hears nothing."""
from __future__ import annotations

import threading
import time

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication

from plugin.core.errors import Cancelled, CaseError
from plugin.core.outcomes import Done, Failed, Stopped
from plugin.gis import jobs


def until(ready, seconds=5.0):
    """Let QGIS deliver what it has to, until something is so."""
    end = time.monotonic() + seconds
    while not ready() and time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(0.005)
    return ready()


def outcome_of(work):
    told = []
    jobs.start("Work", work, lambda outcome: told.append((outcome, threading.current_thread())))
    assert until(lambda: told)
    assert not until(lambda: len(told) > 1, 0.1)
    assert told[0][1] is threading.main_thread()
    return told[0][0]


def raising(error):
    def work(_):
        raise error

    return work


def test_work_that_comes_to_its_end_is_done_with_its_value():
    assert outcome_of(lambda watch: 6 * 7) == Done(42)


@pytest.mark.parametrize("error", [KeyError("x"), MemoryError(), SystemExit(3), KeyboardInterrupt(), RecursionError()])
def test_whatever_work_raises_it_fails_in_words_and_qgis_goes_on(error):
    outcome = outcome_of(raising(error))
    assert isinstance(outcome, Failed) and type(error).__name__ in outcome.message
    assert outcome_of(lambda watch: "next") == Done("next")


def test_a_failure_meant_for_people_is_told_as_it_is_and_stopping_is_no_failure():
    assert outcome_of(raising(CaseError("It is gone. Bring it back."))) == Failed("It is gone. Bring it back.")
    assert outcome_of(raising(Cancelled("stopped"))) == Stopped()


def test_what_the_hearer_raises_harms_nobody_else():
    heard = []

    def breaks(outcome):
        heard.append(outcome)
        raise RuntimeError("wrapped C/C++ object of type QLabel has been deleted")

    jobs.start("Work", lambda watch: 1, breaks)
    assert until(lambda: heard)
    assert outcome_of(lambda watch: 2) == Done(2)


def test_work_that_was_let_go_of_is_stopped_and_nobody_hears_of_it():
    told, begun, ended = [], threading.Event(), threading.Event()

    def work(watch):
        begun.set()
        while not watch.cancelled():
            time.sleep(0.005)
        ended.set()
        raise Cancelled("stopped")

    stop = jobs.start("Work", work, told.append)
    assert begun.wait(5)
    stop()
    assert ended.wait(5)
    assert not until(lambda: told, 0.2)
    stop()  # once more is harmless, also when QGIS has deleted the task


def test_work_let_go_of_before_it_began_and_after_it_ended_is_never_heard_of():
    told, ended = [], threading.Event()
    jobs.start("Work", lambda watch: 1, told.append)()
    stop = jobs.start("Work", lambda watch: ended.set(), told.append)
    assert ended.wait(5)  # and not yet delivered, for that is done by this thread
    stop()
    assert not until(lambda: told, 0.3)


def test_the_cross_in_qgis_list_of_tasks_stops_it():
    told = []

    def work(watch):
        while not watch.cancelled():
            time.sleep(0.005)
        raise Cancelled("stopped")

    jobs.start("Cross", work, told.append)
    assert until(lambda: any(t.description() == "Cross" for t in QgsApplication.taskManager().tasks()))
    QgsApplication.taskManager().cancelAll()
    assert until(lambda: told)
    assert told == [Stopped()]


def test_two_jobs_of_one_title_are_two_jobs():
    told = []
    for number in range(2):
        jobs.start("Same", lambda watch, n=number: n, lambda outcome: told.append(outcome.value))
    assert until(lambda: len(told) == 2)
    assert sorted(told) == [0, 1]
    assert not jobs._running
