"""Runs of waybill:importais in tests: the algorithm, what it tells, and what it wrote beside what was planted."""
from __future__ import annotations

import sqlite3
from contextlib import contextmanager

from qgis.core import QgsProcessingFeedback

from tests.fixtures import fleet
from tests.integration.algorithms import algorithm

SINKS = ("TRACKS", "STOPS", "GAPS", "JUMPS", "EVENTS", "REJECTS")


class Feedback(QgsProcessingFeedback):
    """Keeps what it is told; asks to stop after so many reports of progress."""

    def __init__(self, stop_after=None):
        super().__init__(False)
        self.warnings, self.infos, self._left, self.shares = [], [], stop_after, []
        self.progressChanged.connect(self._heard)

    def pushWarning(self, text):
        self.warnings.append(text)

    def pushInfo(self, text):
        self.infos.append(text)

    def _heard(self, share):
        self.shares.append(share)
        if self._left is not None:
            self._left -= 1
            if self._left < 0:
                self.cancel()


@contextmanager
def importing(folder):
    """How to run waybill:importais on a source, with its layers as files of a folder."""
    with algorithm("importais") as run:

        def run_(source, feedback=None, sinks=SINKS, **parameters):
            asked = {"INPUT": source, **{name: str(folder / f"{name}.gpkg") for name in sinks}, **parameters}
            return run(asked, feedback or Feedback())[0]

        yield run_


def rows(path, columns="*"):
    """Rows of a layer that was written, in their order."""
    with sqlite3.connect(path) as db:
        return db.execute(f'SELECT {columns} FROM "{path.stem}" ORDER BY fid').fetchall()


def spans(path, kind):
    """Ship, kind, beginning and end of every event that was written."""
    return {(int(mmsi), kind, start, end) for mmsi, start, end in rows(path, "mmsi, from_utc, to_utc")}


def planted(ships, kind):
    """The same of every event that was planted."""
    return {
        (ship.mmsi, kind, f"{fleet.clock(start)}Z", f"{fleet.clock(end)}Z")
        for ship in ships for each, start, end in ship.planted if each == kind
    }  # fmt: skip
