"""Splits at gaps, adds speeds and detects stops with MovingPandas; prints seconds and what it found.

ais_movingpandas.py FILE
"""
import json
import sys
import time
import warnings
from datetime import timedelta

import movingpandas
import pandas  # noqa: TID253 (a peer has what it needs)

warnings.filterwarnings("ignore")
begun = time.perf_counter()
rows = pandas.read_csv(sys.argv[1], usecols=["MMSI", "BaseDateTime", "LAT", "LON", "SOG"], parse_dates=["BaseDateTime"])
ships = movingpandas.TrajectoryCollection(rows, "MMSI", t="BaseDateTime", x="LON", y="LAT", crs="EPSG:4326")
tracks = movingpandas.ObservationGapSplitter(ships).split(gap=timedelta(hours=6))
tracks.add_speed(units=("nm", "h"))
fast = sum(int((each.df["speed"] > 50).sum()) for each in tracks.trajectories)
detector = movingpandas.TrajectoryStopDetector(tracks)
stops = detector.get_stop_points(min_duration=timedelta(hours=1), max_diameter=500)
took = time.perf_counter() - begun
found = {"tracks": len(tracks.trajectories), "fast": fast, "stops": len(stops)}
print(json.dumps({"s": took, "found": found}))
