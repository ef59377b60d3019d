"""The eraser of the count tool: how wide it is, and what it passes over."""

from collections.abc import Iterator, Sequence

from qgis.PyQt.QtCore import QPoint

ERASER_PX = 9.0


def pixels_along(path: Sequence[QPoint]) -> Iterator[tuple[float, float]]:
    """Pixels along a path, so close that an eraser jumps over nothing, however fast it is moved."""
    yield float(path[0].x()), float(path[0].y())
    for a, b in zip(path, path[1:]):
        steps = int((b - a).manhattanLength() / ERASER_PX) + 1
        for step in range(1, steps + 1):
            yield a.x() + (b.x() - a.x()) * step / steps, a.y() + (b.y() - a.y()) * step / steps
