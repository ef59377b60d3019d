"""Finds the same gaps, stops and steps of jumps by SQL in DuckDB; prints seconds, MB and events.

ais_duckdb.py FILE
"""
import json
import sys
import time

import duckdb
from memory import peak_mb

_STEPS = """
CREATE TEMP TABLE p AS
SELECT MMSI AS mmsi, CAST(epoch(BaseDateTime) AS BIGINT) AS t, LAT AS lat, LON AS lon, SOG AS sog,
       row_number() OVER w AS n, lag(CAST(epoch(BaseDateTime) AS BIGINT)) OVER w AS t0,
       lag(LAT) OVER w AS lat0, lag(LON) OVER w AS lon0
FROM read_csv(?, header = true)
WINDOW w AS (PARTITION BY MMSI ORDER BY BaseDateTime)
"""
_NM = """(2 * 3440.0647 * asin(least(1, sqrt(
    pow(sin(radians({a}.lat - {b}lat0) / 2), 2)
    + cos(radians({b}lat0)) * cos(radians({a}.lat)) * pow(sin(radians({a}.lon - {b}lon0) / 2), 2)))))"""
_GAPS = "SELECT mmsi, t0, t FROM p WHERE t - t0 >= 6 * 3600"
_FAST = f"""
SELECT mmsi, t FROM (SELECT mmsi, t, t0, {_NM.format(a='p', b='p.')} AS nm FROM p WHERE t0 IS NOT NULL)
WHERE nm >= 0.5 AND nm * 3600 > 50 * greatest(t - t0, 1)
"""
_STOPS = f"""
WITH slow AS (
    SELECT mmsi, t, n, lat, lon, lag(t) OVER w AS ts, lag(n) OVER w AS ns,
           lag(lat) OVER w AS lat0, lag(lon) OVER w AS lon0
    FROM p WHERE sog < 0.5 WINDOW w AS (PARTITION BY mmsi ORDER BY t)
), cut AS (
    SELECT mmsi, t, CASE WHEN ts IS NULL OR t - ts >= 6 * 3600 OR (n - ns > 1 AND t - ts > 1800)
                           OR {_NM.format(a='slow', b='slow.')} > 1 THEN 1 ELSE 0 END AS new FROM slow
), numbered AS (SELECT mmsi, t, sum(new) OVER (PARTITION BY mmsi ORDER BY t) AS stop FROM cut)
SELECT mmsi, min(t), max(t) FROM numbered GROUP BY mmsi, stop HAVING max(t) - min(t) >= 3600
"""

begun = time.perf_counter()
db = duckdb.connect()
db.execute(_STEPS, [sys.argv[1]])
events = {name: db.execute(sql).fetchall() for name, sql in (("gaps", _GAPS), ("steps", _FAST), ("stops", _STOPS))}
took = time.perf_counter() - begun
print(json.dumps({"s": took, "mb": peak_mb(), "events": events}))
