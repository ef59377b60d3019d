"""Rows of all ships, sorted by ship and time; on disk in buckets of ships where there are too many for memory.

Memory: up to `IN_MEMORY` rows of 24 bytes (about 48 MB) are held. Beyond, rows go to `BUCKETS` files in a temporary
folder by the remainder of their MMSI, and one bucket is held at a time: 65 million rows (a CSV of 5 GB) are about half
a million in each. A ship lies whole in one bucket, so that one ship alone must fit in memory.
"""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Optional

import numpy as np

from ...core.errors import AisError
from .rows import ROW, Array

IN_MEMORY = 2_000_000
BUCKETS = 127
_WRITTEN_AT_ONCE = 500_000


class Spool:
    """Takes rows in any order and gives them back sorted. Its folder goes when it is left; use it in a `with`."""

    def __init__(self, in_memory: int = IN_MEMORY) -> None:
        self._in_memory = in_memory
        self._parts: list[Array] = []
        self._waiting = 0
        self._folder: Optional[tempfile.TemporaryDirectory[str]] = None
        self._home = Path()
        self._sorted: Optional[Array] = None
        self.rows = 0

    def __enter__(self) -> "Spool":
        return self

    def __exit__(
        self, kind: Optional[type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        if self._folder is not None:
            self._folder.cleanup()

    def add(self, rows: Array) -> None:
        """Rows of a chunk. Raises AisError where there is no room for them on the disk."""
        self._parts.append(rows)
        self._waiting += rows.size
        self.rows += rows.size
        limit = self._in_memory if self._folder is None else min(_WRITTEN_AT_ONCE, self._in_memory)
        if self._waiting > limit:
            self._keep_on_disk()

    def buckets(self) -> Iterator[Array]:
        """Every row once, sorted by ship and time (rows of one moment in their order in the file), ship by ship."""
        if self._folder is None:
            if self._sorted is None:
                self._sorted = in_order(self._joined())
            yield self._sorted
            return
        self._keep_on_disk()
        for bucket in range(BUCKETS):
            path = self._path(bucket)
            if path.exists():
                yield in_order(np.fromfile(path, ROW))

    def _joined(self) -> Array:
        parts, self._parts, self._waiting = self._parts, [], 0
        return np.concatenate(parts) if parts else np.zeros(0, ROW)

    def _path(self, bucket: int) -> Path:
        return self._home / f"{bucket}.rows"

    def _keep_on_disk(self) -> None:
        try:
            self._write_out()
        except OSError as error:
            raise AisError(
                f"The rows that wait to be sorted could not be kept in {tempfile.gettempdir()}: "
                f"{error.strerror or error}. Make room there, then import again."
            ) from None

    def _write_out(self) -> None:
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="waybill-ais-")
            self._home = Path(self._folder.name)
        rows = self._joined()
        if not rows.size:
            return
        which = (rows["mmsi"] % BUCKETS).astype(np.uint8)
        rows = _taken(rows, np.argsort(which, kind="stable"))
        edges = np.append(0, np.cumsum(np.bincount(which, minlength=BUCKETS)))
        for bucket in range(BUCKETS):
            part = rows[edges[bucket] : edges[bucket + 1]]
            if part.size:
                with self._path(bucket).open("ab") as file:
                    file.write(part.tobytes())


def in_order(rows: Array) -> Array:
    """Rows sorted by ship and time; stable."""
    t, mmsi = np.ascontiguousarray(rows["t"]), np.ascontiguousarray(rows["mmsi"])
    if t.size and (t[1:] >= t[:-1]).all():  # as most files are; short numbers numpy sorts digit by digit, at once
        order = np.argsort((mmsi & 0xFFFF).astype(np.uint16), kind="stable")
        return _taken(rows, order[np.argsort((mmsi >> 16).astype(np.uint16)[order], kind="stable")])
    return _taken(rows, np.lexsort((t, mmsi)))


def _taken(rows: Array, order: Array) -> Array:
    """Rows in an order; as three long numbers each they are moved at once."""
    return np.ascontiguousarray(rows).view(np.uint64).reshape(-1, 3).take(order, axis=0).view(ROW).reshape(-1)
