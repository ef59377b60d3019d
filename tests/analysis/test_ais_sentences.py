"""NMEA sentences: read by the time that stands with them, refused in words where none does or nothing decodes them."""
import sys

import pytest

from plugin.core.errors import AisError
from tests.analysis.ais_files import SENTENCE, read, reasons, written


def test_sentences_with_a_time_are_read(tmp_path):
    pytest.importorskip("pyais")
    lines = [
        f"\\s:station,c:1577836800*00\\{SENTENCE}", f"2020-01-01T00:00:10Z {SENTENCE}", f"{SENTENCE},1577836820",
        "!AIVDM,1,1,,A,13RlIW?04F1beOVEFLB9bRvH0L0L,0*6D", "noise",
    ]  # fmt: skip
    rows, into = read(written(tmp_path, *lines[1:], head=lines[0], name="a.nmea"))
    assert rows["t"].tolist() == [1577836800, 1577836810, 1577836820]
    assert (rows["mmsi"] > 10**8).all()
    assert [line for line, _ in reasons(into)] == [4, 5]


def test_sentences_without_a_time_are_refused_in_words(tmp_path):
    pytest.importorskip("pyais")
    with pytest.raises(AisError, match="carry no time"):
        read(written(tmp_path, SENTENCE, head=SENTENCE))


def test_without_the_decoder_the_package_is_named(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyais", None)
    with pytest.raises(AisError, match="pip install pyais"):
        read(written(tmp_path, SENTENCE, head=SENTENCE))
