"""The beginning of a file as it would be understood."""
from plugin.analysis.ais.preview import preview_file
from plugin.core.ais.fields import OwnMapping
from tests.analysis.ais_files import ROW, SENTENCE, written


def test_a_preview_says_line_by_line_what_is_understood(tmp_path):
    path = written(tmp_path, ROW, "", ROW.replace("29.78763", "97"), ROW[:30])
    seen = preview_file(path, OwnMapping(), lambda name: None)
    assert [(row.line, row.mmsi, bool(row.problem)) for row in seen.rows] == [
        (2, "367702220", False), (4, "", True), (5, "", True)
    ]  # fmt: skip
    assert (seen.source, seen.rows[0].utc, seen.rows[0].sog) == ("MarineCadastre", "2022-03-31T00:00:01Z", 0.1)


def test_a_preview_of_unknown_columns_offers_those_found(tmp_path):
    seen = preview_file(written(tmp_path, "1,2", head="a,b"), OwnMapping(), lambda name: None)
    assert (seen.header, seen.rows) == (("a", "b"), ())
    assert "The columns found are" in seen.problem


def test_a_preview_of_sentences_says_what_they_are(tmp_path):
    assert preview_file(written(tmp_path, head=SENTENCE), OwnMapping(), lambda name: None).source == "NMEA sentences"
