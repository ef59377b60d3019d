"""The log as people read it: fields before and after, names for what others refer to."""
import json

from plugin.core.history import ADDED, CHANGED, REMOVED, row_changes
from plugin.core.logged import clash_of, same_row
from plugin.core.records import LoggedChange


def change(table, before, after):
    texts = (json.dumps(row) if row else None for row in (before, after))
    return LoggedChange("c", table, (after or before)["id"], "a", *texts)


LINE = {"fid": 4, "id": "l1", "tally": "t1", "kind": "container_stack", "low": 280.0, "best": 300.0, "high": 320.0}


def test_a_changed_number_is_told_from_what_to_what():
    (told,) = row_changes([change("tally_line", LINE, {**LINE, "best": 310.0, "width_reason": "shadow"})], {})
    assert told.how == CHANGED
    assert [(f.field, f.mine, f.stored) for f in told.fields] == [
        ("best", "300", "310"), ("width_reason", None, "shadow"),
    ]  # fmt: skip


def test_what_was_added_and_removed_shows_what_it_held():
    added, removed = row_changes([change("tally_line", None, LINE), change("tally_line", LINE, None)], {})
    assert (added.how, removed.how) == (ADDED, REMOVED)
    assert ("low", None, "280") in [(f.field, f.mine, f.stored) for f in added.fields]
    assert ("low", "280", None) in [(f.field, f.mine, f.stored) for f in removed.fields]


def test_a_reference_is_told_by_the_name_of_what_it_leads_to():
    look = {"fid": 1, "id": "k1", "scene": "s1", "place": None, "verdict": "seen"}
    (told,) = row_changes([change("look", look, {**look, "place": "p1"})], {"p1": "Rajin"})
    assert [(f.field, f.stored) for f in told.fields] == [("place", "Rajin")]


def test_a_shape_is_named_and_not_printed():
    row = {"fid": 1, "id": "p", "label": "Rajin", "geom": None}
    (told,) = row_changes([change("place", row, {**row, "geom": "4750"})], {})
    assert [(f.field, f.mine, f.stored) for f in told.fields] == [("geom", None, "a shape on the map")]


def test_two_databases_print_the_same_row_each_in_its_way():
    of_sqlite = '{"fid":1,"id":"p","precision_m":3.00000000000000044409e-01,"seq":300.0,"note":null}'
    of_postgres = '{"fid" : 1, "id" : "p", "precision_m" : 0.30000000000000004, "seq" : 300, "note" : null}'
    assert same_row(of_sqlite, of_postgres)
    assert not same_row(of_sqlite, of_postgres.replace("300", "301"))
    assert not same_row(of_sqlite, None) and same_row(None, None)


def test_a_column_that_a_later_version_added_empty_makes_no_other_row():
    old, new = '{"id":"s","href":"a.tif"}', '{"id":"s","href":"a.tif","size_bytes":null}'
    assert same_row(old, new)
    assert not same_row(old, new.replace("null", "17"))


def test_an_envelope_makes_no_other_shape():
    from plugin.core.geometry import Line
    from plugin.core.wkb import to_gpkg, to_wkb

    line = Line(((130.0, 42.0), (131.0, 43.0)))
    with_envelope = to_gpkg(line).hex().upper()
    without = ("47500001e6100000" + to_wkb(line).hex()).upper()
    assert with_envelope != without
    assert same_row(f'{{"geom":"{with_envelope}"}}', f'{{"geom":"{without}"}}')
    moved = ("47500001e6100000" + to_wkb(Line(((130.0, 42.0), (131.0, 43.5)))).hex()).upper()
    assert not same_row(f'{{"geom":"{with_envelope}"}}', f'{{"geom":"{moved}"}}')


def test_a_clash_shows_the_fields_that_differ_and_no_others():
    mine, theirs = '{"id":"p","label":"mine","note":"same"}', '{"id":"p","label":"theirs","note":"same"}'
    clash = clash_of("place", "p", mine, theirs)
    assert [(d.field, d.mine, d.stored) for d in clash.differences] == [("label", "mine", "theirs")]
    assert not clash.gone
    assert clash_of("place", "p", '{"id":"p"}', None).gone
