"""Columns and times of AIS files, as publishers write them and as people say them."""
import json
from datetime import datetime, timedelta
from typing import get_args

import pytest

from plugin.core.ais import times
from plugin.core.ais.events import AisFinding
from plugin.core.ais.fields import columns_of, own_mapping
from plugin.core.ais.limits import USED, AisLimits, thresholds
from plugin.core.ais.streams import look_at
from plugin.core.errors import AisError, BadValue

MARINECADASTRE = "MMSI,BaseDateTime,LAT,LON,SOG,COG,Heading,VesselName,IMO,Draft"
NEW_MARINECADASTRE = "mmsi,base_date_time,longitude,latitude,sog,cog,heading,vessel_name,imo,draft"
DANISH = "Timestamp,Type of mobile,MMSI,Latitude,Longitude,Navigational status,ROT,SOG,COG,Heading,IMO,Name,Draught"
OLD_DANISH = "# " + DANISH
EXACTEARTH = "MMSI,Message_ID,Repeat_indicator,Time,Millisecond,Vessel_Name,IMO,Draught,SOG,Longitude,Latitude"
SPIRE = "timestamp,mmsi,msg_type,latitude,longitude,speed,course,heading,name,imo,draught,collection_type"


@pytest.mark.parametrize(
    ("header", "source", "layout"),
    [
        (MARINECADASTRE, "MarineCadastre", "iso"),
        (NEW_MARINECADASTRE, "MarineCadastre", "iso"),
        (DANISH, "Danish Maritime Authority", "day_first"),
        (OLD_DANISH, "Danish Maritime Authority", "day_first"),
        (EXACTEARTH, "exactEarth", None),
        (SPIRE, "Spire", None),
    ],
)
def test_the_headers_of_publishers_are_known(header, source, layout):
    names = header.split(",")
    columns = columns_of(names)
    assert (columns.source, columns.usual, columns.time_format) == (source, layout, None)
    assert {"mmsi", "time", "lat", "lon", "sog", "draught", "name"} <= set(columns.at)
    assert "lat" in names[columns.at["lat"]].lower()
    assert names[columns.at["time"]].strip("# ").lower() in ("basedatetime", "base_date_time", "timestamp", "time")


def test_wrong_columns_are_told_with_those_found():
    with pytest.raises(AisError, match=r"lat, lon.*“ship”, “when”, “speed”.*mapping"):
        columns_of(["ship", "when", "speed"], own_mapping('{"mmsi": "ship", "time": "when"}'))
    with pytest.raises(AisError, match=r"no column “breite” for lat.*“MMSI”, “t”"):
        columns_of(["MMSI", "t", "x", "y"], own_mapping('{"lat": "breite"}'))
    with pytest.raises(AisError, match="lat and lon are said to be one column"):
        columns_of(["mmsi", "t", "x", "y"], own_mapping('{"lat": "x", "lon": "x"}'))


def test_a_mapping_of_ones_own_goes_before_what_is_recognised():
    own = {"lon": "y", "lat": "x", "zone": "+09:00", "speed_unit": "km/h", "day_first": False, "delimiter": "tab"}
    mapping = own_mapping(json.dumps(own))
    columns = columns_of(["mmsi", "time", "x", "y"], mapping)
    assert (columns.at["lon"], columns.at["lat"]) == (3, 2)
    assert (columns.time_format, columns.zone, columns.speed_unit) == ("month_first", "+09:00", "km/h")
    assert mapping.delimiter == "\t"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "no JSON"), ("[]", "one JSON object"), ('{"latitude": "x"}', "knows no latitude"),
        ('{"speed_unit": "furlongs"}', "no unit of speed"), ('{"day_first": "yes"}', "true or false"),
        ('{"zone": 9}', "zone must be a text"), ('{"delimiter": "x"}', "delimiter must be"),
    ],
)  # fmt: skip
def test_a_mapping_that_can_not_be_meant_is_refused_in_words(text, said):
    with pytest.raises(AisError, match=said):
        own_mapping(text)


@pytest.mark.parametrize(
    ("text", "layout", "utc"),
    [
        ("2022-03-31T00:00:01", "iso", "2022-03-31T00:00:01"),
        ("2022-03-31 00:00:01 UTC", "iso", "2022-03-31T00:00:01"),
        ("2022-03-31T09:00:01.250+09:00", "iso", "2022-03-31T00:00:01.250"),
        ("31/03/2022 00:00:01", "day_first", "2022-03-31T00:00:01"),
        ("3/31/2022 1:05:00 PM", "month_first", "2022-03-31T13:05:00"),
        ("31.3.2022 7:05", "day_first", "2022-03-31T07:05:00"),
        ("20220331_000001", "compact", "2022-03-31T00:00:01"),
        ("20220331000001", "compact", "2022-03-31T00:00:01"),
        ("1648684801", "epoch_s", "2022-03-31T00:00:01"),
        ("1648684801500", "epoch_ms", "2022-03-31T00:00:01.500"),
        ("31 March 2022 00.01", "%d %B %Y %H.%M", "2022-03-31T00:01:00"),
    ],
)
def test_times_are_read_as_they_are_written(text, layout, utc):
    assert times.seconds_of(text, layout) == datetime.fromisoformat(utc + "+00:00").timestamp()
    if not layout.startswith("%"):
        assert times.layout_of([text, text.replace("03", "13")]) == layout


@pytest.mark.parametrize("text", ["", "yesterday", "2022-02-30 00:00:00", "2022-01-01", "31/13/2022 00:00:00", "-5"])
def test_what_is_no_time_is_none(text):
    for layout in times.LAYOUTS:
        assert times.seconds_of(text, layout) is None


def test_day_or_month_is_settled_by_a_number_above_twelve_and_asked_for_otherwise():
    assert times.layout_of(["04/03/2022 10:00:00", "13/03/2022 10:00:00"]) == "day_first"
    assert times.layout_of(["04/03/2022 10:00:00", "03/13/2022 10:00:00"]) == "month_first"
    assert times.layout_of(["04/03/2022 10:00:00", "05/03/2022 10:00:00"]) is None
    with pytest.raises(AisError, match="“soon” is no time"):
        times.layout_of(["soon"])


def test_local_times_are_brought_to_utc_and_what_a_time_says_of_its_zone_goes_first():
    zone = times.fixed_zone("+10:00")
    midnight = datetime.fromisoformat("2022-03-31T00:00:00+00:00").timestamp()
    assert times.seconds_of("2022-03-31 10:00:00", "iso", zone) == midnight
    assert times.seconds_of("2022-03-31 00:00:00Z", "iso", zone) == midnight
    assert times.fixed_zone("Asia/Vladivostok") is None
    assert times.seconds_of("2022-03-31 10:00:00", "iso", lambda moment: None) is None
    assert times.fixed_zone("-03:30")(None) == timedelta(hours=-3, minutes=-30)


@pytest.mark.parametrize(
    ("head", "delimiter", "rows"),
    [
        (b"\xef\xbb\xbfmmsi;t;x\n1;2;3\n", ";", b"1;2;3\n"),
        (b"\n\nmmsi\tt\n4\t5\n", "\t", b"4\t5\n"),
        (b'"mmsi","t"\r\n', ",", b""),
    ],
)
def test_delimiter_bom_and_quotes_of_a_header_are_understood(head, delimiter, rows):
    look = look_at(head, "a.csv")
    assert (look.delimiter, look.header[:2], look.nmea) == (delimiter, ("mmsi", "t"), False)
    assert head[look.skip :] == rows


@pytest.mark.parametrize(
    ("head", "said"),
    [(b"", "is empty"), (b"\xef\xbb\xbf\n", "is empty"), (b"\xff\xfem\0", "UTF-16"), (b"PNG\0\1", "is no text")],
)
def test_what_is_no_table_is_refused_in_words(head, said):
    with pytest.raises(AisError, match=said):
        look_at(head, "a.csv")


def test_thresholds_are_numbers_above_zero_and_every_kind_of_event_says_its_own():
    with pytest.raises(BadValue, match="gap_hours is 0"):
        AisLimits(gap_hours=0)
    with pytest.raises(BadValue, match="further out"):
        AisLimits(port_in_km=5)
    assert json.loads(thresholds("gap", AisLimits(gap_hours=12))) == {"gap_hours": 12, "cell_deg": 0.5}
    assert set(USED) == {event.kind for event in get_args(AisFinding)}
    for kind, names in USED.items():
        assert set(json.loads(thresholds(kind, AisLimits()))) == set(names)
