"""What two texts of a row say, and the first place where a log and a case differ."""
import json
import struct
import time
from dataclasses import replace

import pytest

from plugin.core.digest import GENESIS, action_hash
from plugin.core.geometry import Line, Point
from plugin.core.logged import same_row
from plugin.core.records import LoggedAction, LoggedChange
from plugin.core.replay import first_difference
from plugin.core.wkb import to_gpkg

POINT = to_gpkg(Point(130.3, 42.2)).hex()
WITH_ENVELOPE = to_gpkg(Line(((0.0, 0.0), (1.0, 1.0)))).hex()
WITHOUT = "47500001e6100000" + WITH_ENVELOPE[80:]
BIG_ENDIAN = "47500001e6100000" + struct.pack(">BI2d", 0, 1, 130.3, 42.2).hex()
WITH_Z = "47500001e6100000" + "01e9030000" + POINT[26:] + "0000000000001440"
EMPTY = "47500011e6100000" + "0101000000000000000000f87f000000000000f87f"


def row(**values):
    return json.dumps({"fid": 1, "id": "a", **values}, ensure_ascii=False)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (row(low=1), row(low=1.0)),
        (row(low=0.1), '{"id":"a","fid":1,"low":1.0e-1}'),
        (row(low=1.7976931348623157e308), '{"fid":1,"id":"a","low":1.7976931348623157e+308}'),
        (row(low=0.0), row(low=-0.0)),
        (row(), row(size_bytes=None)),
        (row(geom=WITH_ENVELOPE), row(geom=WITHOUT.upper())),
        (row(geom=POINT), row(geom=BIG_ENDIAN)),
        (row(geom=POINT), row(geom=WITH_Z)),
        (row(geom=None), row(geom=EMPTY)),
        (row(note="a\u2028b/"), '{"fid":1,"id":"a","note":"a\\u2028b\\/"}'),
        (None, None),
    ],
)
def test_what_two_databases_print_differently_is_the_same_row(one, other):
    assert same_row(one, other) and same_row(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (row(low=1), row(low="1")),
        (row(low=1), row(low=True)),
        (row(n=2**53), row(n=2**53 + 1)),
        (row(n=2**53), row(n=float(2**53 + 2))),
        (row(low=0.1), row(low=0.10000000000000002)),
        (row(note="é"), row(note="e\u0301")),
        (row(note=""), row(note=None)),
        (row(note="{}"), row(note={})),
        (row(note="a"), row(note="a ")),
        (row(geom=POINT), row(geom=to_gpkg(Point(130.3, 42.20000000000001)).hex())),
        (row(geom=POINT), row(geom=None)),
        (row(geom=POINT), row(geom=POINT[:-2])),
        (row(geom=POINT), row(geom="no hex")),
        (row(), row(added=0)),
        (row(), "{\"low\": X'00'}"),
        (row(), "[]"),
        (row(), None),
    ],
)
def test_what_says_another_thing_is_another_row(one, other):
    assert not same_row(one, other) and not same_row(other, one)


def log(*steps):
    """Actions and changes of steps, each a list of (row, before, after)."""
    actions, changes, head = [], [], GENESIS
    for number, step in enumerate(steps, start=1):
        mine = [
            LoggedChange(f"c{number}.{n}", "place", name, f"a{number}", before, after, f"{number}{n}")
            for n, (name, before, after) in enumerate(step)
        ]
        entry = LoggedAction(f"a{number}", number, "edit", label=f"step {number}", prev_hash=head)
        head = action_hash(vars(entry), map(vars, mine))
        actions.append(replace(entry, hash=head))
        changes += mine
    return actions, changes


def text(name, **values):
    return json.dumps({"fid": 1, "id": name, **values})


FIRST, SECOND = text("x", label="first"), text("x", label="second")
STEPS = ([("x", None, FIRST), ("y", None, text("y"))], [("x", FIRST, SECOND)], [("y", text("y"), None)])


def differs(actions, changes, stored=(("x", SECOND),)):
    return first_difference(actions, iter(changes), {"place": iter(stored)})


def test_a_log_and_the_rows_it_leaves_are_at_one():
    assert differs(*log(*STEPS)) is None


@pytest.mark.parametrize(
    ("bend", "named"),
    [
        (lambda a, c: (a[1:], c), "Log entry 1 is missing"),
        (lambda a, c: ([a[0], a[2]], c), "Log entry 2 is missing"),
        (lambda a, c: ([*a[:2], replace(a[1], seq=3)], c), "does not follow"),
        (lambda a, c: (a[:2], c), "belongs to an entry a3"),
        (lambda a, c: (a, c[:1] + c[2:]), "Log entry 1 (step 1) was altered"),
        (lambda a, c: (a, [*c, replace(c[-1], id="again")]), "Log entry 3 (step 3) was altered"),
        (lambda a, c: (a, [c[1], c[0], *c[2:]]), "Log entry 1 (step 1) was altered"),
        (lambda a, c: (a, [replace(c[0], salt="ff"), *c[1:]]), "Log entry 1 (step 1) was altered"),
        (lambda a, c: ([replace(a[0], person="somebody else"), *a[1:]], c), "Log entry 1 (step 1) was altered"),
        (lambda a, c: ([replace(a[0], utc="2020-01-01T00:00:00Z"), *a[1:]], c), "Log entry 1 (step 1) was altered"),
        (lambda a, c: (a, [c[0], c[1], c[3], c[2]]), None),
    ],
)
def test_whatever_is_left_out_doubled_moved_or_rewritten_is_named(bend, named):
    told = differs(*bend(*log(*STEPS)))
    assert (told is None) if named is None else named in told


def test_a_change_that_does_not_start_where_the_last_one_ended_is_named():
    actions, changes = log(STEPS[0], [("x", text("x", label="never"), SECOND)])
    assert "place x does not start" in differs(actions, changes, [("x", SECOND), ("y", text("y"))])
    twice = log(STEPS[0], [("z", None, text("x"))])
    assert "place z does not start" in differs(*twice, [("x", FIRST), ("y", text("y"))])


@pytest.mark.parametrize("broken", ["", "no json", "{}", "[1]", "null"])
def test_a_log_that_can_not_be_read_is_named_and_breaks_nothing(broken):
    actions, changes = log(STEPS[0], [("x", FIRST, broken)])
    assert "place x" in differs(actions, changes, [("x", FIRST), ("y", text("y"))])


@pytest.mark.parametrize(
    ("stored", "named"),
    [
        ([], "place x is in the log but no longer"),
        ([("x", FIRST)], "place x is not as"),
        ([("x", SECOND), ("new", text("new"))], "place new is not as"),
    ],
)
def test_a_row_that_is_not_as_the_log_left_it_is_named(stored, named):
    assert named in differs(*log(*STEPS), stored)


def test_three_hundred_thousand_changes_take_seconds():
    def changes():
        for n in range(300_000):
            yield LoggedChange("c", "place", f"{n}", None, None, text(f"{n}", label="counted", note="x" * 200), "00")

    rows = ((f"{n}", text(f"{n}", label="counted", note="x" * 200)) for n in range(300_000))
    start = time.perf_counter()
    assert first_difference((), changes(), {"place": rows}) is None
    assert time.perf_counter() - start < 30
