"""Reads a file and finds tracks and events as waybill:importais does, without QGIS; prints seconds, MB and events.

ais_waybill.py PLUGINS FILE
"""
import json
import sys
import time
from pathlib import Path

from memory import peak_mb

sys.path.insert(0, sys.argv[1])
from waybill.plugin.analysis.ais.analyse import Asked, analyse
from waybill.plugin.analysis.ais.lines import track_lines
from waybill.plugin.analysis.ais.reading import Reading, read_file
from waybill.plugin.analysis.ais.spool import Spool
from waybill.plugin.core.ais.rejects import Rejects


class Unwatched:
    def report(self, share, message=""):
        pass

    def cancelled(self):
        return False


tracks, events = [], {"gaps": [], "stops": [], "steps": []}
jumps = []


def hear(found):
    tracks.extend(track_lines(found.tracks))
    events["stops"] += [(stop.mmsi, int(stop.start), int(stop.end)) for stop in found.stops]
    for jump in found.jumps:
        jumps.append(jump)
        events["steps"] += [(jump.mmsi, int(at)) for at in (jump.end, jump.back) if at is not None]


begun = time.perf_counter()
with Spool() as spool:
    read_file(Path(sys.argv[2]), None, lambda name: None, spool, Reading(Rejects()), Unwatched())
    gaps = analyse(spool, Asked(), hear, Unwatched())
events["gaps"] = [(gap.mmsi, int(gap.start), int(gap.end)) for gap in gaps]
took = time.perf_counter() - begun
print(json.dumps({"s": took, "mb": peak_mb(), "events": events, "jumps": len(jumps), "tracks": len(tracks)}))
