"""Files of lines as other programs write them."""
from __future__ import annotations

import json


def collection(path, *features, crs=None):
    """A GeoJSON file of features, each a name and a geometry or None."""
    told = {"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"name": name} if name else {}, "geometry": geometry}
        for name, geometry in features
    ]}  # fmt: skip
    if crs:
        told["crs"] = {"type": "name", "properties": {"name": crs}}
    path.write_text(json.dumps(told), encoding="utf-8")
    return path


def line(*points):
    """A line as GeoJSON has it."""
    return {"type": "LineString", "coordinates": [list(p) for p in points]}
