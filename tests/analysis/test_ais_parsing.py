"""Numbers and times of whole columns of bytes are those that one reads row by row."""
import random
from datetime import datetime, timedelta, timezone

import numpy as np
import pytest

from plugin.analysis.ais.parsing import PAD, decimals, instants


def column(texts):
    """Fields one after the other in a chunk: its bytes, and where each begins and ends."""
    ends = np.cumsum([len(text) for text in texts]) + PAD
    chunk = np.frombuffer(bytes(PAD) + "".join(texts).encode() + bytes(PAD), np.uint8)
    return chunk, ends - [len(text) for text in texts], ends


def test_numbers_come_out_as_float_reads_them():
    rng = random.Random(3)
    texts = ["0", "-0.5", "+7", ".5", "5.", "91", "-122.42233", "1e3", " 7 ", "123456789012345", "0.1234567890123456"]
    texts += [f"{rng.uniform(-180, 180):.{rng.randrange(0, 12)}f}" for _ in range(3000)]
    assert decimals(*column(texts)).tolist() == [float(text) for text in texts]
    none = ["", "abc", "1.2.3", "-", "nan", "12a", "--1", "1-2", "inf", "NULL", "1_000"]
    assert np.isnan(decimals(*column(none))).all()


@pytest.mark.parametrize("layout", ["%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S.%fZ", "%d/%m/%Y %H:%M:%S"])
def test_times_of_a_whole_column_are_those_of_its_rows(layout):
    rng = random.Random(5)
    moments = [datetime(2000, 1, 1, tzinfo=timezone.utc) + timedelta(seconds=rng.randrange(10**9)) for _ in range(500)]
    texts = [moment.strftime(layout) for moment in moments]
    texts += ["31/02/2022 00:00:00", "2022-02-29 00:00:00", "x" * 40, ""]
    found = instants(*column(texts), "day_first" if layout.startswith("%d") else "iso", None)
    assert found[:500].tolist() == [moment.timestamp() for moment in moments]
    assert np.isnan(found[500:]).all()
