"""A picture out of a report, pinned to the ground by tie points, with its source and what is left at each point."""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Optional

from ..analysis.placing import Placing, placed
from ..core.actions import Action, Delete, Insert, Operation, Receipt, Update
from ..core.errors import BadValue
from ..core.geometry import LonLat, Point, Polygon
from ..core.ground import Ground
from ..core.ports import CaseReading, CaseStore
from ..core.records import Citation, Scene, Source, TiePoint
from ..core.values import Id, Utc, new_id
from ..core.vocab import LEAST_POINTS
from ..gis.geometry import in_one_turn
from ..gis.placed_source import picture_size, write_placed
from ..gis.scene_files import href_of, sha256_of

METHODS = tuple(LEAST_POINTS)


@dataclass(frozen=True)
class PicturePin:
    """A point known on both: column and row in the picture (0, 0 its upper left corner), and a position."""

    pixel: tuple[float, float]
    at: LonLat


@dataclass(frozen=True)
class PictureDraft:
    """What is typed of a published picture; times in UTC, `published` a day as YYYY-MM-DD."""

    title: str
    source: Optional[Id] = None
    credit: Optional[str] = None
    acquired_from: Optional[Utc] = None
    acquired_to: Optional[Utc] = None
    published_utc: Optional[Utc] = None
    note: Optional[str] = None


@dataclass(frozen=True)
class PictureFit:
    """How pins place a picture: the fit in a plane, and that plane's position on the earth."""

    placing: Placing
    origin: LonLat

    def position(self, column: float, row: float) -> LonLat:
        """Longitude and latitude of a pixel."""
        return Ground(*self.origin).to_degrees(self.placing.ground(column, row))


def fit(pins: Sequence[PicturePin], method: str) -> PictureFit:
    """Fit a picture to the ground, least squares in metres. Raises BadValue with what is missing or wrong."""
    if not pins:
        raise BadValue("No point is set yet. Click a spot in the picture, then the same spot on the map.")
    origin = pins[0].at
    ground = Ground(*origin)
    return PictureFit(placed([p.pixel for p in pins], [ground.to_plane(p.at) for p in pins], method), origin)


def pins_of(store: CaseReading, scene: Id) -> tuple[PicturePin, ...]:
    """The points a picture of the case is pinned by. Raises CaseError."""
    points = store.where(TiePoint, "scene", scene)
    return tuple(PicturePin((p.pixel_x, p.pixel_y), (p.geom.x, p.geom.y)) for p in points if p.geom is not None)


def source_of(store: CaseReading, scene: Scene, picture: Path, target: Path) -> str:
    """What GDAL opens to show a placed picture: a small file that says where it lies.

    Raises BadValue where its tie points are gone, ImageryError where the file can't be written.
    """
    found = fit(pins_of(store, scene.id), scene.georef_method or METHODS[0])
    return write_placed(picture, found.position, found.origin, target)


class PlacedPictures:
    """Published pictures of an open case."""

    def __init__(self, store: CaseStore, tell: Callable[[Receipt], Receipt], case: Optional[Path]) -> None:
        """`case` is the file of the case; None for one in a database."""
        self._store, self._tell, self._case = store, tell, case

    def sources(self) -> tuple[Source, ...]:
        """Sources that a picture can be from. Raises CaseError."""
        return self._store.all(Source)

    def keep(
        self, picture: Path, pins: Sequence[PicturePin], method: str, draft: PictureDraft, scene: Optional[Id] = None
    ) -> Id:
        """Store a picture as placed; an earlier one (`scene`) is placed anew. Raises WaybillError."""
        if not draft.title.strip():
            raise BadValue("The picture needs a name, as the figure's number in its report. Type one.")
        found = fit(pins, method)
        wide, high = picture_size(picture)
        corners = tuple(found.position(*c) for c in ((0, 0), (wide, 0), (wide, high), (0, high), (0, 0)))
        row = Scene(
            scene or new_id(), "published", title=draft.title.strip(), href=href_of(picture, self._case),
            acquired_from=draft.acquired_from, acquired_to=draft.acquired_to, published_utc=draft.published_utc,
            date_basis="as published" if draft.acquired_from else None, pixel_size_m=round(found.placing.pixel_m, 3),
            credit=draft.credit, sha256=sha256_of(picture), size_bytes=picture.stat().st_size,
            georef_rmse_m=round(found.placing.rmse_m, 3) if found.placing.judged else None, georef_method=method,
            geom=in_one_turn(Polygon((corners,))), note=draft.note,
        )  # fmt: skip
        operations = self._before(row, scene)
        for pin, left in zip(pins, found.placing.residuals_m):
            operations.append(Insert(TiePoint(new_id(), row.id, *pin.pixel, round(left, 3), Point(*pin.at))))
        cited = {c.source for c in self._store.where(Citation, "target_id", row.id)}
        if draft.source is not None and draft.source not in cited:
            operations.append(Insert(Citation(new_id(), "scene", row.id, source=draft.source)))
        self._tell(self._store.apply(Action("place_picture", "Place a published picture", tuple(operations))))
        return row.id

    def _before(self, row: Scene, scene: Optional[Id]) -> "list[Operation]":
        if scene is None:
            return [Insert(row)]
        stored = self._store.get(Scene, scene)
        kept = dataclasses.replace(
            row, rights_publish=stored.rights_publish, gsd_stated_m=stored.gsd_stated_m, place=stored.place,
            gsd_measured_m=stored.gsd_measured_m,
        )  # fmt: skip
        gone = [Delete("tie_point", t.id, t) for t in self._store.where(TiePoint, "scene", scene)]
        return [*gone, Update(kept, seen=stored)]
