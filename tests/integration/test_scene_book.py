"""Looks are logged in a real case: by person and moment, as one step, undone as one; and the calendar follows."""
from __future__ import annotations

import pytest

from plugin.core.actions import Action, Insert
from plugin.core.errors import BadValue
from plugin.core.geometry import MultiPolygon, Point, rectangle
from plugin.core.records import Citation, Look, Place, Scene, Search, Sighting, Source
from plugin.core.values import Id, Utc, new_id
from plugin.flows.add_scenes import add_scenes
from plugin.flows.scene_book import SceneBook


def frame(at, half=0.05):
    x, y = at
    return MultiPolygon((rectangle((x - half, y - half), (x + half, y + half)).rings,))


@pytest.fixture
def rajin(case):
    return next(place for place in case.all(Place) if place.label == "Rajin")


@pytest.fixture
def book(case):
    made = SceneBook(case, lambda receipt: made.heard(receipt.rows) or receipt)
    return made


def scene(day, place, **more):
    when = Utc(f"2023-09-{day:02d}T02:15:00Z")
    facts = {"provider": "Planet", "item_id": f"item-{day}", "geom": frame((place.geom.x, place.geom.y)), **more}
    return Scene(new_id(), "image", title=f"scene {day}", acquired_from=when, acquired_to=when, **facts)


@pytest.fixture
def three(case, book, rajin):
    rows = [scene(day, rajin) for day in (8, 10, 12)]
    book.heard(add_scenes(case, rows).receipt.rows)
    return [row.id for row in rows]


def test_images_are_listed_by_the_places_their_footprints_hold(book, rajin, three):
    published = [e.scene.id for e in book.examined(rajin.id) if e.scene.kind == "published"]
    assert [e.scene.id for e in book.examined(rajin.id)] == [*three, *published], "in order of time"
    assert next(p for p in book.places() if p.id == rajin.id).images == 3 + len(published)
    chita = next(p for p in book.places() if p.label == "Chita")
    assert chita.images == 0
    assert book.examined(chita.id) == ()


def test_one_answer_for_many_images_is_one_step_with_person_and_moment(case, book, rajin, three):
    book.log(three, rajin.id, ((None, "absent"),), preview=three)
    looks = case.all(Look)
    assert {(k.verdict, k.examined, k.place, k.person) for k in looks} == {("absent", "preview", rajin.id, case.me())}
    assert len(looks) == 3
    assert all(k.looked_utc.endswith("Z") for k in looks)
    case.undo()
    assert case.all(Look) == ()


def test_one_look_says_the_stack_was_seen_and_the_ship_was_absent(book, rajin, three):
    book.log(three[:1], rajin.id, (("container_stack", "seen"), ("vessel", "absent")))
    one = book.examined(rajin.id)[0]
    assert (one.verdict("container_stack"), one.verdict("vessel"), one.verdict("train")) == (
        "seen", "absent", "unexamined",
    )  # fmt: skip


@pytest.mark.parametrize(("scenes", "found"), [((), ((None, "seen"),)), ((Id("x"),), ())])
def test_nothing_to_log_is_refused(book, rajin, scenes, found):
    with pytest.raises(BadValue):
        book.log(scenes, rajin.id, found)


def test_a_look_for_no_place_is_for_the_one_the_image_shows_and_never_for_several(case, book, rajin, three):
    lonely = Place(new_id(), "Pier far away", geom=Point(10.0, 10.0))
    case.apply(Action("add", "Add", (Insert(lonely),)))
    there = scene(15, lonely)
    book.heard((*add_scenes(case, [there]).receipt.rows, ("place", lonely.id)))
    book.log((there.id,), None, ((None, "absent"),))
    assert [look.place for look in case.where(Look, "scene", there.id)] == [lonely.id]
    with pytest.raises(BadValue, match="several places: Rajin, Rajin town"):
        book.log((there.id, *three), None, ((None, "absent"),))
    assert len(case.all(Look)) == 1, "refused whole"


def test_a_look_at_one_place_says_nothing_of_another_that_the_image_shows_too(case, book, rajin, three):
    town = next(place for place in case.all(Place) if place.label == "Rajin town")
    book.log(three[:1], rajin.id, ((None, "absent"),))
    assert [e.verdict() for e in book.examined(town.id)] == ["unexamined"] * 3


def test_an_image_known_by_date_and_provider_is_listed_at_its_place_and_can_be_examined(case, book, rajin):
    day = (Utc("2023-09-08T00:00:00Z"), Utc("2023-09-08T23:59:59Z"))
    typed = Scene(new_id(), "published", provider="Airbus", acquired_from=day[0], acquired_to=day[1], place=rajin.id)
    book.type_scene(typed, (("vessel", "seen"),))
    (one,) = (e for e in book.examined(rajin.id) if e.scene.id == typed.id)
    assert one.verdict("vessel") == "seen"
    assert book.calendar(rajin.id).segments
    with pytest.raises(BadValue, match="date and a provider"):
        book.type_scene(Scene(new_id(), "published", provider="Airbus"), ())


def test_an_image_that_a_sighting_rests_on_stays_others_go_with_their_looks(case, book, rajin, three):
    book.log(three, rajin.id, ((None, "seen"),))
    look = case.where(Look, "scene", three[0])[0]
    case.apply(Action("add", "Add", (Insert(Sighting(new_id(), "vessel", "draft", look=look.id)),)))
    with pytest.raises(BadValue, match="stays"):
        book.remove(three)
    assert len(case.where_any(Scene, "id", three)) == 3, "refused whole"
    cited = Citation(new_id(), "scene", three[1], source=case.all(Source)[0].id)
    case.apply(Action("cite", "Cite", (Insert(cited),)))
    book.remove(three[1:])
    assert [s.id for s in case.where_any(Scene, "id", three)] == three[:1]
    assert not case.where(Citation, "target_id", three[1]), "no citation of what is no longer there"
    case.undo()
    assert len(case.where_any(Scene, "id", three)) == len(case.all(Look)) == 3


def test_the_same_image_found_twice_is_taken_once_and_the_search_is_kept(case, rajin):
    again = scene(8, rajin)
    search = Search(new_id(), "earth.example", Utc("2023-10-20T10:00:00Z"), rajin.id, found=2, outcome="complete")
    first = add_scenes(case, [scene(8, rajin)])
    second = add_scenes(case, [again, scene(9, rajin)], [search])
    assert (first.new, second.new) == (1, 1)
    assert second.scenes[0] == first.scenes[0] != again.id
    assert case.all(Search) == (search,)


def test_the_calendar_of_the_example_marks_claims_of_days_that_no_image_of_the_case_shows(book, rajin, three):
    made = book.calendar(rajin.id)
    assert made.tz == "Asia/Pyongyang"
    assert made.in_gaps, "published loading dates that nothing in the case can check"
    assert all(said.table == "claim" for said in made.in_gaps)


def test_a_place_nothing_is_known_of_has_no_calendar(case, book):
    chita = next(place for place in case.all(Place) if place.label == "Chita")
    assert book.calendar(chita.id) is None
