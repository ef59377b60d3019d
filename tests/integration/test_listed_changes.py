"""What a list of sightings hears after one's own changes and after those of others, in a file and in a database."""
from __future__ import annotations

import pytest

from plugin.core.records import Look, Scene, Sighting, Tally, TallyLine
from plugin.core.sightings import SightingDraft
from plugin.core.values import Interval, new_id
from plugin.flows import bulk
from plugin.flows.session import CaseSession
from tests.integration.kept_cases import adding, place


@pytest.fixture
def scene():
    return Scene(new_id(), "image", title="yard", date_basis="entered by hand", acquired_from="2023-09-08T00:00:00Z")


@pytest.fixture
def three(scene):
    """Three sightings on one image, each by a look of its own, the last two counted."""
    looks = [Look(new_id(), scene.id, "2023-10-01T00:00:00Z", "seen", "full") for _ in range(3)]
    sightings = [Sighting(new_id(), "container_stack", "draft", look=look.id) for look in looks]
    tallies = [Tally(new_id(), sighting.id, 0, 1, "counted") for sighting in sightings[1:]]
    lines = [TallyLine(new_id(), tally.id, "container_stack", low=1, best=1, high=1) for tally in tallies]
    return scene, *looks, *sightings, *tallies, *lines


@pytest.fixture
def window(cases, project, three):
    """One person's session, the sightings' identifiers, what its list hears, and the store of another person."""
    address = cases.make()
    ben = cases.open(address, "ben")
    ben.apply(adding(*three, place()))
    session = CaseSession(project, cases.open(address, "ada"), "ada")
    heard = []
    session.listed.on_change(heard.append)
    return session, [row.id for row in three if isinstance(row, Sighting)], heard, ben


def test_a_date_typed_for_one_sighting_is_shown_for_all_on_its_image(window):
    session, ids, heard, _ = window
    draft = SightingDraft(count=Interval(2, 2, 2), acquired_from="2023-09-09T00:00:00Z")
    session.edit_sighting(ids[0], draft)
    assert [set(touched) for touched in heard] == [set(ids)]


def test_one_s_own_step_brings_along_what_others_changed_since_the_last_look(window):
    session, ids, heard, ben = window
    bulk.set_fields(ben, ids[1:2], [bulk.Setting("direction", "outbound")])
    session.set_fields(ids[:1], [bulk.Setting("confidence", "low")])
    assert [set(touched) for touched in heard] == [set(ids[:2])]
    assert not session.notice()


def test_what_was_done_to_many_is_told_of_those_alone(window):
    session, ids, heard, _ = window
    session.set_fields(ids[1:], [bulk.Setting("colour_class", "blue")])
    session.delete_sightings(ids[2:])
    assert [set(touched) for touched in heard] == [set(ids[1:]), set(ids[2:])]
