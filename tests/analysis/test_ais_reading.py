"""Files of AIS: read whole, whatever their layout; what can't be used is said with its line."""
import gzip
import random
import zipfile
from datetime import datetime, timedelta, timezone

import numpy as np
import pytest

from plugin.analysis.ais import tables
from plugin.analysis.ais.rows import DEGREE, NO_SPEED, NOWHERE
from plugin.analysis.ais.spool import Spool
from plugin.core.ais.rejects import KEPT
from plugin.core.errors import AisError, Cancelled
from tests.analysis.ais_files import HEAD, ROW, Watch, read, reasons, written
from tests.fixtures import fleet


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_file_of_marinecadastre_is_read_whole(tmp_path, end):
    static = "367702220,2022-03-31T00:06:01,,,,JOE B WARD,3.5"
    other = "671226100,2022-03-31T00:00:02,25.77626,-80.20320,102.3,,2.5"
    rows, into = read(written(tmp_path, ROW, static, other, end=end))
    assert rows["mmsi"].tolist() == [367702220, 367702220, 671226100]
    assert rows["lat"].tolist() == [297876300, NOWHERE, 257762600]
    assert rows["sog"].tolist() == [10, NO_SPEED, NO_SPEED]
    assert rows["draught"].tolist() == [0, 35, 25]
    assert datetime.fromtimestamp(rows["t"][0], timezone.utc).isoformat() == "2022-03-31T00:00:01+00:00"
    assert into.names.of(367702220).name == "JOE B WARD"
    assert into.rejects.total == 0
    assert "Times that name no zone are taken for UTC." in into.notes


def test_danish_files_are_day_first_and_leave_stations_on_shore_out(tmp_path):
    head = "# Timestamp,Type of mobile,MMSI,Latitude,Longitude,Navigational status,ROT,SOG,COG,Heading,Name"
    lines = [
        "04/03/2022 00:00:01,Class A,219000001,55.5,11.25,Under way,0,10.5,90,511,ÆRØ",
        "04/03/2022 00:00:02,Base Station,2190045,55.0,11.0,,,,,,",
        "04/03/2022 00:00:03,Class A,219000001,91.0,0.0,,,,,,",
    ]
    rows, into = read(written(tmp_path, *lines, head=head, encoding="cp1252"))
    assert datetime.fromtimestamp(rows["t"][0], timezone.utc).day == 4
    assert into.names.of(219000001).name == "ÆRØ"
    assert [line for line, _ in reasons(into)] == [3, 4]
    assert "station on shore" in reasons(into)[0][1]
    assert "not available" in reasons(into)[1][1]


def test_columns_are_named_by_number_where_there_is_no_header(tmp_path):
    mapping = '{"mmsi": "2", "time": "1", "lat": "3", "lon": "4", "delimiter": "tab"}'
    path = written(tmp_path, "1648684802\t367702220\t29.5\t-95.1", head="1648684801\t367702220\t29.4\t-95.0")
    rows, into = read(path, mapping)
    assert rows["lat"].tolist() == [294000000, 295000000]
    assert into.rejects.total == 0


def test_a_publisher_who_writes_otherwise_is_read_as_it_is_written(tmp_path):
    head = "# Timestamp,Type of mobile,MMSI,Latitude,Longitude"
    rows, _ = read(written(tmp_path, "2022-03-04 00:00:01,Class A,219000001,55.5,11.25", head=head))
    assert datetime.fromtimestamp(rows["t"][0], timezone.utc).month == 3


def test_numbers_of_less_than_nine_digits_are_kept_unless_they_are_a_stations(tmp_path):
    lines = [ROW.replace("367702220", number) for number in ("12345", "002190045", "992191234", "999999999999")]
    rows, into = read(written(tmp_path, *lines))
    assert rows["mmsi"].tolist() == [12345]
    assert [line for line, _ in reasons(into)] == [3, 4, 5]


def test_a_full_disk_is_told_in_words(tmp_path, monkeypatch):
    def full(self):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Spool, "_write_out", full)
    with pytest.raises(AisError, match=r"No space left on device. Make room there"):
        read(written(tmp_path, ROW, ROW), in_memory=1)


def test_a_locked_archive_and_one_without_tables_are_refused_in_words(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("readme.pdf", "x")
    with pytest.raises(AisError, match="holds no table"):
        read(tmp_path / "a.zip")
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.writestr("a.csv", HEAD)
    locked = bytearray((tmp_path / "b.zip").read_bytes())
    at = locked.find(b"PK\x01\x02")
    locked[at + 8] |= 1
    (tmp_path / "b.zip").write_bytes(locked)
    with pytest.raises(AisError, match="locked by a password"):
        read(tmp_path / "b.zip")


def test_rows_that_can_not_be_used_are_listed_and_the_rest_is_imported(tmp_path):
    bad = [
        "0,2022-03-31T00:00:01,29.7,-95.0,0.1,A,", "x,2022-03-31T00:00:01,29.7,-95.0,0.1,A,",
        "367702220,2022-03-31T25:00:01,29.7,-95.0,0.1,A,", "367702220,1970-01-01T00:00:01,29.7,-95.0,0.1,A,",
        "367702220,2022-03-31T00:00:01,91,181,0.1,A,", "367702220,2022-03-31T00:00:01,97.5,-95.0,0.1,A,",
        "367702220,2022-03-31T00:00:01,29.7,195.0,0.1,A,", "367702220,2022-03-31T00:00:01,,,0.1,A,",
        "367702220,2022-03-31T00:00:01,29.7,-95.0,0.1,A", "367702220,2022-03-31T00:00:01,29.7,-95.0,0.1,B,C,D,",
        "3677022200,2022-03-31T00:00:01,29.7,-95.0,0.1,A,",
    ]  # fmt: skip
    rows, into = read(written(tmp_path, ROW, *bad, "", ROW.replace("00:01", "00:09")))
    assert rows.size == 2
    said = dict(reasons(into))
    assert sorted(said) == list(range(3, 14))
    words = ["MMSI is 0", "MMSI is missing", "time is missing", "before 1990", "not available", "latitude", "longitude"]
    words += ["position is missing", "number of fields", "number of fields", "MMSI is 0"]
    assert all(word in said[line] for line, word in zip(range(3, 14), words))
    assert into.rejects.kept[0].text.startswith("0,2022-03-31T00:00:01")


def test_a_name_with_the_delimiter_in_quotes_is_one_field(tmp_path):
    quoted = '"367702220","2022-03-31T00:00:01","29.5","-95.0","0.1","WARD, JOE",""'
    rows, into = read(written(tmp_path, quoted, ROW.replace("367702220", "367702221")))
    assert rows["lat"].tolist() == [295000000, 297876300]
    assert into.names.of(367702220).name == "WARD  JOE"
    assert into.rejects.total == 0


def test_a_comma_is_a_point_where_fields_are_parted_by_semicolons(tmp_path):
    path = written(tmp_path, "219000001;2022-03-31 00:00:01;55,5;-11,25;5,5", head="\ufeffmmsi;time;lat;lon;speed")
    rows, _ = read(path, '{"speed_unit": "m/s"}')
    assert (rows["lat"][0] / DEGREE, rows["lon"][0] / DEGREE) == (55.5, -11.25)
    assert rows["sog"][0] == round(5.5 * 3600 / 1852 * 100)


def test_swapped_columns_are_said_and_not_turned(tmp_path):
    rows, into = read(written(tmp_path, *(ROW.replace("29.78763,-95.08070", f"131.{n},42.1") for n in range(9))))
    assert rows.size == 0
    assert any("look swapped: 100%" in note and "Nothing was turned" in note for note in into.warnings)


def test_day_and_month_are_settled_by_a_late_row_and_asked_for_where_none_settles_it(tmp_path):
    early = [f"367702220,04/03/2022 00:{n // 60 % 60:02}:{n % 60:02},29.7,-95.0,0.1,A," for n in range(3000)]
    head = "MMSI,when,LAT,LON,SOG,VesselName,Draft"
    late = "367702220,13/03/2022 00:00:00,29.7,-95.0,0.1,A,"
    rows, _ = read(written(tmp_path, *early, late, head=head), '{"time": "when"}')
    assert datetime.fromtimestamp(rows["t"][0], timezone.utc).month == 3
    path = written(tmp_path, *early, head=head)
    with pytest.raises(AisError, match="day_first"):
        read(path, '{"time": "when"}')
    rows, into = read(path, '{"time": "when", "day_first": false}')
    assert datetime.fromtimestamp(rows["t"][0], timezone.utc).month == 4
    assert any("the month first" in note for note in into.notes)


def test_local_times_are_brought_to_utc_by_the_zone_of_the_mapping(tmp_path):
    path = written(tmp_path, ROW)
    rows, into = read(path, '{"zone": "Asia/Vladivostok"}', zone_of=lambda name: lambda moment: timedelta(hours=10))
    assert datetime.fromtimestamp(rows["t"][0], timezone.utc).isoformat() == "2022-03-30T14:00:01+00:00"
    assert any("Times are those of Asia/Vladivostok." in note for note in into.notes)
    with pytest.raises(AisError, match="no time zone"):
        read(path, '{"zone": "Mars/Olympus"}')


def test_packed_files_are_read_as_they_are(tmp_path):
    plain = "\n".join((HEAD, ROW)) + "\n"
    (tmp_path / "a.csv.gz").write_bytes(gzip.compress(plain.encode()))
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("one.csv", plain)
        archive.writestr("readme.pdf", b"\0")
        archive.writestr("two.csv", plain.replace("367702220", "367702221"))
    assert read(tmp_path / "a.csv.gz")[0].size == 1
    assert read(tmp_path / "a.zip")[0]["mmsi"].tolist() == [367702220, 367702221]


def test_of_a_packed_file_that_breaks_off_the_beginning_is_imported(tmp_path):
    rng = random.Random(1)
    lines = [ROW.replace("29.78763", f"{rng.uniform(-80, 80):.5f}") for _ in range(50_000)]
    whole = gzip.compress("\n".join((HEAD, *lines)).encode())
    (tmp_path / "a.csv.gz").write_bytes(whole[: len(whole) // 2])
    rows, into = read(tmp_path / "a.csv.gz")
    assert 0 < rows.size < 50_000
    assert "breaks off" in reasons(into)[-1][1]


@pytest.mark.parametrize(
    ("content", "said"), [("", "is empty"), (HEAD + "\n", "no rows"), ("a,b\n1,2\n", "“a”, “b”"), ("\0\1", "no text")]
)
def test_what_holds_nothing_is_refused_in_words(tmp_path, content, said):
    (tmp_path / "a.csv").write_text(content)
    with pytest.raises(AisError, match=said):
        read(tmp_path / "a.csv")


def test_a_missing_file_is_refused_in_words(tmp_path):
    with pytest.raises(AisError, match="no file"):
        read(tmp_path / "none.csv")


def test_chunks_end_anywhere_and_nothing_is_lost(tmp_path, monkeypatch):
    lines = [ROW.replace("00:01", f"{n // 60:02}:{n % 60:02}") for n in range(3000)]
    lines[1000] = "x" * 300_000
    path = written(tmp_path, *lines)
    for size in (997, 4096):
        monkeypatch.setattr(tables, "CHUNK_BYTES", size)
        monkeypatch.setattr(tables, "_LONGEST_LINE", 100_000)
        rows, into = read(path)
        assert rows.size == 2999
        assert reasons(into)[0][0] == 1002


def test_a_million_bad_rows_are_counted_and_the_first_kept(tmp_path):
    path = tmp_path / "bad.csv"
    path.write_text(HEAD + "\n" + "x,2022-03-31T00:00:01,29.7,-95.0,0.1,A,\n" * 1_000_000 + ROW + "\n")
    rows, into = read(path)
    assert rows.size == 1
    assert into.rejects.total == 1_000_000
    assert len(into.rejects.kept) == KEPT
    assert "1,000,000 rows could not be used" in into.warnings[-1]


def test_rows_on_disk_are_those_in_memory(tmp_path):
    path = fleet.write_marinecadastre(tmp_path / "a.csv", fleet.fleet(30, 300))
    one, two = read(path)[0], read(path, in_memory=2000)[0]
    assert (np.sort(one, order=["mmsi", "t"]) == np.sort(two, order=["mmsi", "t"])).all()


def test_stopping_stops_and_progress_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(tables, "CHUNK_BYTES", 4096)
    path = fleet.write_marinecadastre(tmp_path / "a.csv", fleet.fleet(10, 300))
    watch = Watch()
    read(path, watch=watch)
    assert watch.shares == sorted(watch.shares) and watch.shares[-1] == 1.0
    with pytest.raises(Cancelled):
        read(path, watch=Watch(2))


def test_every_rejected_row_is_told_as_it_is_found(tmp_path):
    heard = []
    read(written(tmp_path, ROW, "x,,,,,,"), heard=heard.append)
    assert [(each.file, each.line) for each in heard] == [("a.csv", 3)]
