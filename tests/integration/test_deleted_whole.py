"""A sighting is deleted with all that hangs on it at any depth, and undo brings all of it back."""
from __future__ import annotations

from plugin.core.checks import check_case
from plugin.core.geometry import Point
from plugin.core.records import (
    Citation,
    Look,
    Mark,
    MarkBox,
    Measurement,
    Review,
    Scene,
    Sighting,
    Source,
    Tally,
    TallyLine,
)
from plugin.core.values import new_id
from plugin.flows.bulk import delete_sightings
from tests.integration.kept_cases import adding

AT = "2023-10-01T00:00:00Z"


def everything():
    """A sighting, and on each of its rows down to a mark a review, a measurement and a citation."""
    scene, source = Scene(new_id(), "image", title="yard"), Source(new_id(), "Report")
    look = Look(new_id(), scene.id, AT, "seen", "full")
    sighting = Sighting(new_id(), "container_stack", "draft", look=look.id, geom=Point(130.0, 42.0))
    tally = Tally(new_id(), sighting.id, 0, 1, "counted")
    line = TallyLine(new_id(), tally.id, "container_stack", low=1, best=1, high=1)
    mark = Mark(new_id(), tally.id, 1, "firm", "hand", geom=Point(130.0, 42.0))
    box = MarkBox(new_id(), mark.id)
    yield from (scene, source, look, sighting, tally, line, mark, box)
    for table, row in (("look", look), ("sighting", sighting), ("tally", tally), ("tally_line", line), ("mark", mark)):
        review = Review(new_id(), table, row.id, "reviewed", AT)
        yield from (review, Citation(new_id(), "review", review.id, source=source.id))
        yield Measurement(new_id(), "length", table, row.id, 6.1, unit="m")
        yield Citation(new_id(), table, row.id, source=source.id)


def test_nothing_is_left_that_speaks_of_what_is_gone(cases):
    address = cases.make()
    store = cases.open(address)
    rows = tuple(everything())
    store.apply(adding(*rows))
    assert not [found for found in check_case(store) if found.severity == "error"]
    before = cases.rows(address)
    delete_sightings(store, [row.id for row in rows if isinstance(row, Sighting)])
    assert not [found for found in check_case(store) if found.severity == "error"]
    left = {name: len(found) for name, found in cases.rows(address).items() if found}
    assert {name for name in left if name not in ("meta", "person")} == {"scene", "source"}
    store.undo()
    assert cases.rows(address) == before
