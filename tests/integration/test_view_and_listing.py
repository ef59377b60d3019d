"""What plain QGIS draws, what the list shows and what a form reads is one and the same of each sighting."""
from __future__ import annotations

import itertools

from plugin.core.geometry import Point
from plugin.core.records import Claim, Look, Scene, Sighting, Source, Tally, TallyLine
from plugin.core.values import new_id
from plugin.flows.sightings import read_sighting
from tests.integration.kept_cases import adding

BOUNDS = (None, "interval", "at_least", "at_most", "about")
ENDS = {"at_least": (3, None, None), "at_most": (None, None, 9), "about": (None, 6, None)}


def counted(sighting, bounds):
    tally = Tally(new_id(), sighting.id, 0, 1, "counted")
    lines = []
    for bound in bounds:
        low, best, high = ENDS.get(bound, (3, 6, 9))
        lines.append(
            TallyLine(new_id(), tally.id, "container_stack", bound=bound, low=low, best=best, high=high,
                      width_reason="shadow"),
        )  # fmt: skip
    return [tally, *lines]


def every_kind():
    """Observed, reported, and resting on neither; counted in each bound and in every two of them."""
    scene = Scene(new_id(), "image", title="yard", acquired_from="2023-09-08T00:00:00Z")
    source = Source(new_id(), "Report")
    yield from (scene, source)
    for bounds in ((), *((b,) for b in BOUNDS), *itertools.product(BOUNDS, repeat=2)):
        look = Look(new_id(), scene.id, "2023-10-01T00:00:00Z", "seen", "full")
        claim = Claim(new_id(), source.id, "observation", "containers", "seen", from_utc="2023-09-01T00:00:00Z")
        yield from (look, claim)
        for rests_on in ({"look": look.id}, {"claim": claim.id}, {}):
            sighting = Sighting(new_id(), "container_stack", "draft", geom=Point(130.0, 42.0), **rests_on)
            yield sighting
            if bounds:
                yield from counted(sighting, bounds)


def test_the_view_the_listing_and_the_form_agree_on_every_sighting(cases):
    address = cases.make()
    store = cases.open(address)
    store.apply(adding(*every_kind()))
    drawn = {row["id"]: row for row in cases.ask(address, "SELECT * FROM sighting_map")[0]}
    listed = store.listing(0, 1000)
    assert len(drawn) == len(listed) == 3 * 31
    for entry in listed:
        row, line = drawn[entry.id], read_sighting(store, entry.id)
        said = (entry.origin, entry.bound, entry.low, entry.best, entry.high, entry.from_utc)
        assert said == tuple(row[name] for name in ("origin", "bound", "low", "best", "high", "from_utc"))
        assert said == (line.origin, line.count.bound, line.count.low, line.count.best, line.count.high, line.from_utc)
