"""What is a part of what, as the schema's references say it."""
from __future__ import annotations

import pytest

from plugin.core.parts import parts_of, pointing, wholes
from plugin.core.schema import tables


@pytest.mark.parametrize(("part", "whole", "columns"), [
    ("tally", "sighting", ("sighting",)), ("tally_line", "tally", ("tally",)), ("mark", "tally", ("tally",)),
    ("mark_box", "mark", ("mark",)), ("chip", "sighting", ("sighting",)), ("look", "scene", ("scene",)),
    ("link", "sighting", ("from_sighting", "to_sighting")), ("leg", "route", ("route",)),
    ("leg_stretch", "leg", ("leg",)), ("place_name", "place", ("place",)), ("claim", "source", ("source",)),
])  # fmt: skip
def test_a_part_names_its_whole_in_its_first_required_reference(part, whole, columns):
    assert wholes()[part] == (whole, columns)
    assert [(part, column) for column in columns] == [pair for pair in parts_of(whole) if pair[0] == part]


def test_what_stands_for_itself_is_no_part():
    assert not {"sighting", "scene", "place", "route", "source", "vessel", "citation", "change"} & set(wholes())


def test_no_row_is_a_part_of_itself():
    for table in tables():
        above = [table]
        while above[-1] in wholes():
            above.append(wholes()[above[-1]][0])
            assert above[-1] not in above[:-1]


def test_what_points_at_rows_of_any_table():
    assert pointing() == ("citation", "measurement", "review")
