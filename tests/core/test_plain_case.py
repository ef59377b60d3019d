"""Reading a case from plain text, and what is said where it can't be read."""
import json

import pytest

from plugin.core.errors import BadValue
from plugin.core.geometry import MultiLine, Point
from plugin.core.plain_case import read_plain_case, slug_ids
from plugin.core.records import Claim, Leg, LegStretch, Place
from plugin.core.values import id_from_name

PLACES = """id,label,precision_m,lon,lat,note
rajin,Rajin,2000,130.3,42.2333,
dunai,Dunai,,132.33542,42.87879,“Danube”
"""
ROUTE = "id,name,status\nmain,Main,inferred\n"
LEG_HEAD = "id,route,seq,mode,from_place,to_place,movement_status,path_status,line,reversed\n"


def write(folder, **tables):
    for name, text in tables.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return folder


def write_line(folder, name, *parts):
    (folder / "lines").mkdir(exist_ok=True)
    about = {"path_status": "inferred", "schematic": False, "precision_m": 2000}
    features = [
        {"type": "Feature", "properties": about, "geometry": {"type": "LineString", "coordinates": part}}
        for part in parts
    ]
    text = json.dumps({"type": "FeatureCollection", "features": features})
    (folder / "lines" / f"{name}.geojson").write_text(text, encoding="utf-8")


def read_leg(folder, backwards):
    write(folder, place=PLACES, route=ROUTE)
    write(folder, leg=f"{LEG_HEAD}l1,main,1,rail,rajin,dunai,inferred,inferred,way,{'1' if backwards else ''}\n")
    records = read_plain_case(folder)
    return next(r for r in records if isinstance(r, Leg)), [r for r in records if isinstance(r, LegStretch)]


def test_a_row_becomes_a_record_with_numbers_point_and_note(tmp_path):
    rajin, dunai = read_plain_case(write(tmp_path, place=PLACES))
    assert rajin == Place(id_from_name("place", "rajin"), "Rajin", precision_m=2000.0, geom=Point(130.3, 42.2333))
    assert dunai.precision_m is None
    assert dunai.note == "“Danube”"


def test_a_reported_sighting_is_drawn_at_the_place_its_claim_names(tmp_path):
    write(tmp_path, place=PLACES)
    write(tmp_path, claim="id,source,kind,subject,status,place\nc1,s1,observation,ship,seen,dunai\n")
    *_, sighting = read_plain_case(write(tmp_path, sighting="id,claim,subject,status\ng1,c1,vessel,draft\n"))
    assert sighting.geom == Point(132.33542, 42.87879)


def test_an_empty_cell_is_unknown_not_zero(tmp_path):
    text = "id,source,kind,subject,status,low,best,high\nc1,s1,observation,containers,seen,1000,,\n"
    (claim,) = read_plain_case(write(tmp_path, claim=text))
    assert isinstance(claim, Claim)
    assert (claim.low, claim.best, claim.high) == (1000.0, None, None)


def test_a_reference_is_the_slug_of_the_row_it_means(tmp_path):
    write(tmp_path, place=PLACES)
    text = "id,place,name,language\nn1,dunai,Дунай,ru\n"
    *_, name = read_plain_case(write(tmp_path, place_name=text))
    assert name.place == slug_ids(tmp_path, "place")["dunai"]


def test_reading_twice_gives_the_same_case(tmp_path):
    write(tmp_path, place=PLACES, route=ROUTE)
    assert read_plain_case(tmp_path) == read_plain_case(tmp_path)


def test_a_leg_of_one_piece_has_no_stretches(tmp_path):
    write_line(tmp_path, "way", [(130, 42), (131, 42)])
    leg, stretches = read_leg(tmp_path, backwards=False)
    assert leg.geom == MultiLine((((130.0, 42.0), (131.0, 42.0)),))
    assert stretches == []


def test_stretches_that_meet_are_one_chain_and_those_that_do_not_stay_apart(tmp_path):
    write_line(tmp_path, "way", [(0, 0), (1, 0)], [(1, 0), (2, 0)], [(5, 0), (6, 0)])
    leg, stretches = read_leg(tmp_path, backwards=False)
    assert leg.geom == MultiLine((((0.0, 0.0), (1.0, 0.0), (2.0, 0.0)), ((5.0, 0.0), (6.0, 0.0))))
    assert [(s.seq, s.leg) for s in stretches] == [(1, leg.id), (2, leg.id), (3, leg.id)]


def test_a_line_shared_by_two_directions_is_turned_round_for_the_way_back(tmp_path):
    write_line(tmp_path, "way", [(0, 0), (1, 0)], [(1, 0), (2, 0, 35.0)])
    leg, stretches = read_leg(tmp_path, backwards=True)
    assert leg.geom == MultiLine((((2.0, 0.0), (1.0, 0.0), (0.0, 0.0)),))
    assert stretches[0].geom == MultiLine((((2.0, 0.0), (1.0, 0.0)),))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("id,label,longitude\na,A,1\n", ["place.csv", "“longitude”", "place does not know"]),
        ("id,label,precision_m\na,A,5\nb,B,far\n", ["place.csv, line 3", "far"]),
        ("id,label,lon,lat\na,A,east,42\n", ["place.csv, line 2", "east"]),
    ],
)
def test_what_cannot_be_read_is_named_by_file_and_line(tmp_path, text, said):
    with pytest.raises(BadValue) as refused:
        read_plain_case(write(tmp_path, place=text))
    assert all(part in str(refused.value) for part in said)


def test_a_folder_without_tables_is_a_case_without_rows(tmp_path):
    assert read_plain_case(tmp_path) == ()
