"""The time of what the case's layers show, for QGIS' temporal controller."""

from qgis.core import Qgis, QgsVectorLayer

_TIMES: dict[str, tuple[str, str]] = {
    "sighting_map": ("from_utc", "to_utc"),
    "track": ("from_utc", "to_utc"),
    "ais_event": ("from_utc", "to_utc"),
    "voyage": ("depart_from_utc", "arrive_to_utc"),
}
"""From and to of a row, by the table or view it is in."""


def give_time(layer: QgsVectorLayer, table: str) -> None:
    """Let a layer follow the temporal controller; layers of tables without time are left alone.

    The controller shows and compares clock times without a zone: ours are those of UTC. A row without a time is always
    shown, one with a single time at that.
    """
    if table not in _TIMES:
        return
    start, end = _TIMES[table]
    times = layer.temporalProperties()
    times.setMode(Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromExpressions)
    times.setStartExpression(_moment(start, end))
    times.setEndExpression(_moment(end, start))
    times.setIsActive(True)


def _moment(column: str, otherwise: str) -> str:
    return f'to_datetime(left(coalesce("{column}", "{otherwise}"), 19))'
