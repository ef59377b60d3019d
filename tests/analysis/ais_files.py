"""Small files of AIS, written and read for tests."""
import numpy as np

from plugin.analysis.ais.reading import Reading, read_file
from plugin.analysis.ais.spool import Spool
from plugin.core.ais.fields import own_mapping
from plugin.core.ais.rejects import Rejects

HEAD = "MMSI,BaseDateTime,LAT,LON,SOG,VesselName,Draft"
ROW = "367702220,2022-03-31T00:00:01,29.78763,-95.08070,0.1,JOE B WARD,"
SENTENCE = "!AIVDM,1,1,,A,13RlIW?04F1beOVEFLB9bRvH0L0L,0*6C"


class Watch:
    def __init__(self, after=10**9):
        self.left, self.shares = after, []

    def report(self, share, message=""):
        self.shares.append(share)

    def cancelled(self):
        self.left -= 1
        return self.left < 0


def read(path, mapping=None, watch=None, heard=None, zone_of=lambda name: None, in_memory=2_000_000):
    """Sorted rows of a file, and what was understood."""
    into = Reading(Rejects(heard))
    with Spool(in_memory) as spool:
        read_file(path, own_mapping(mapping) if mapping else None, zone_of, spool, into, watch or Watch())
        rows = np.concatenate(list(spool.buckets())) if spool.rows else np.zeros(0)
    return rows, into


def written(tmp_path, *lines, head=HEAD, name="a.csv", encoding="utf-8", end="\n"):
    path = tmp_path / name
    path.write_bytes((end.join((head, *lines)) + end).encode(encoding))
    return path


def reasons(into):
    return [(each.line, each.reason) for each in into.rejects.kept]
