"""waybill:coveragecalendar writes what the panel shows, and a table of it."""
from __future__ import annotations

import sqlite3

import pytest
from qgis.core import QgsProcessingException

from plugin.core.actions import Action, Insert
from plugin.core.geometry import MultiPolygon
from plugin.core.records import Look, Place, Scene
from plugin.core.values import Utc, new_id
from tests.integration.algorithms import algorithm


@pytest.fixture
def calendar(example, tmp_path):
    with algorithm("coveragecalendar") as run:

        def calendar_(**parameters):
            asked = {"CASE": str(example), "PLACE": "Dunai", "OUTPUT": str(tmp_path / "c.svg"),
                     "TABLE": str(tmp_path / "table.gpkg"), **parameters}  # fmt: skip
            return run(asked)[0]

        yield calendar_


@pytest.fixture
def seen_on_the_12th(case):
    dunai = next(place for place in case.all(Place) if place.label == "Dunai")
    x, y = dunai.geom.x, dunai.geom.y
    ring = ((x - 0.1, y - 0.1), (x + 0.1, y - 0.1), (x + 0.1, y + 0.1), (x - 0.1, y + 0.1), (x - 0.1, y - 0.1))
    when = Utc("2023-09-12T01:01:00Z")
    scene = Scene(new_id(), "image", acquired_from=when, acquired_to=when, geom=MultiPolygon(((ring,),)))
    look = Look(new_id(), scene.id, Utc("2023-10-20T10:00:00Z"), "seen", "full", dunai.id, "vessel")
    case.apply(Action("look", "Look", (Insert(scene), Insert(look))))


def test_a_window_is_drawn_and_listed_day_by_day(calendar, seen_on_the_12th, tmp_path):
    answer = calendar(FROM="2023-09-11", TO="2023-09-13", SUBJECT="vessel")
    drawn = (tmp_path / "c.svg").read_text(encoding="utf-8")
    assert "Dunai · days local to the place (Asia/Vladivostok)" in drawn
    told = "images on 1 of 3 days; on 2 days none shows it, and for 2 of these no catalogue was asked for all images."
    assert told in drawn
    with sqlite3.connect(tmp_path / "table.gpkg") as db:
        rows = db.execute('SELECT day, local_time, state FROM "table" ORDER BY fid').fetchall()
    assert rows == [
        ("2023-09-11", "", "not_asked"), ("2023-09-12", "11:01", "seen"), ("2023-09-13", "", "not_asked")
    ]  # fmt: skip
    assert (answer["DAYS_SEEN"], answer["DAYS_BLIND"]) == (1, 2)


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ({"PLACE": "Atlantis"}, "no place called"),
        ({"FROM": "12 Sep"}, "is no day"),
        ({"FROM": "2023-09-13", "TO": "2023-09-11"}, "earlier day first"),
        ({"SUBJECT": "ships"}, "is no subject"),
        ({"PLACE": "Chita"}, "Nothing is known"),
        ({"OUTPUT": "/nowhere/at/all.svg"}, "does not exist"),
        ({"TABLE": "/nowhere/at/all.gpkg"}, "(?i)could not"),
    ],
)
def test_what_can_not_be_drawn_is_refused_in_words(calendar, seen_on_the_12th, parameters, said):
    with pytest.raises(QgsProcessingException, match=said):
        calendar(**parameters)
