"""Numbers over the record. numpy; no QGIS, no Qt."""
