"""Two people's counts of one sighting, compared as they are stored."""
from __future__ import annotations

import pytest

from plugin.core.actions import Action, Insert
from plugin.core.errors import BadValue
from plugin.core.geometry import Point
from plugin.core.ground import box, moved
from plugin.core.records import Mark, MarkBox, Sighting, Tally
from plugin.core.values import new_id
from plugin.flows.agreement import compare_tallies

AT = (130.2931, 42.2421)


def counted(case, sighting, spots, **more):
    """A count with a mark at each spot, of which the first is stamped as a box."""
    tally = Tally(new_id(), sighting, 1, 0, "counted")
    marks = [Mark(new_id(), tally.id, "container", "firm", "hand", geom=Point(*spot), **more) for spot in spots]
    outline = MarkBox(new_id(), marks[0].id, geom=box(spots[0], 6.058, 2.438, 20.0))
    case.apply(Action("count", "Count", tuple(Insert(row) for row in (tally, *marks, outline))))
    return tally.id


@pytest.fixture
def sighting(case):
    return case.all(Sighting)[0].id


def test_both_counts_are_matched_and_what_both_missed_is_estimated(case, sighting):
    spots = [moved(AT, 8.0 * n, 90.0) for n in range(12)]
    first = counted(case, sighting, spots[:10])
    second = counted(case, sighting, [moved(spots[0], 0.5, 20.0), *spots[2:]])
    found = compare_tallies(case, first, second)
    assert (len(found.pairs), len(found.only_first), len(found.only_second)) == (9, 1, 2)
    assert found.pairs[-1].share is not None or any(pair.share for pair in found.pairs)
    assert found.estimate.total == pytest.approx(11 * 12 / 10 - 1)


def test_what_nobody_accepted_and_what_is_gone_was_not_counted(case, sighting):
    first = counted(case, sighting, [AT])
    for more in ({"decision": "proposed"}, {"decision": "rejected"}, {"settled": "gone"}):
        assert compare_tallies(case, first, counted(case, sighting, [AT], **more)).share == 0.0
    assert compare_tallies(case, first, counted(case, sighting, [AT], decision="accepted")).share == 1.0


def test_counts_of_different_sightings_are_not_compared(case, sighting):
    other = case.all(Sighting)[1].id
    with pytest.raises(BadValue, match="different sightings"):
        compare_tallies(case, counted(case, sighting, [AT]), counted(case, other, [AT]))
