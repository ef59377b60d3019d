"""Makes the big cases that `scale` measures on; the same content every time, kept in build/bench until it would differ.

`big`: 50,000 sightings on 2,000 scenes with 300,000 marks, written through the store, so that the log is a real one.
`huge`: 1,000,000 sightings with their looks, tallies and lines, but no marks and no log, laid down by plain SQL.
"""

from __future__ import annotations

import hashlib
import random
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(CHECKOUT))

from plugin.core.actions import Action, Insert  # noqa: E402
from plugin.core.geometry import MultiPolygon, Point  # noqa: E402
from plugin.core.records import (  # noqa: E402
    Claim,
    Look,
    Mark,
    Place,
    Record,
    Scene,
    Sighting,
    Source,
    Tally,
    TallyLine,
    table_of,
)
from plugin.core.rows import to_row  # noqa: E402
from plugin.core.values import Id, Utc, id_from_name  # noqa: E402
from plugin.core.vocab import COLOUR_CLASSES, CONFIDENCES, SIZE_CLASSES, SUBJECTS, UNIT_OF_SUBJECT  # noqa: E402
from plugin.flows.create_case import create_example_case  # noqa: E402
from plugin.gis.cases import open_store  # noqa: E402
from plugin.gis.gpkg_database import connect  # noqa: E402

SIGHTINGS, SCENES, MARKS_EACH = 50_000, 2_000, 6
HUGE = 1_000_000
REPORTED_EVERY = 10
BATCH = 400
_HANDLE = "ada"
_WORDS = ("stack", "blue roofs", "alongside", "tarpaulin", "two tiers", "railhead", "crane", "shadow", "fence", "empty")
_MADE_FROM = (
    Path(__file__),
    CHECKOUT / "plugin" / "gis" / "gpkg_sql.py",
    *sorted((CHECKOUT / "resources" / "schema").rglob("*.csv")),
    *sorted((CHECKOUT / "resources" / "schema").rglob("*.sql")),
)


def big_case(folder: Path) -> Path:
    """The case of 50,000 sightings, made if it is not there."""
    return _kept(folder, "big", _make_big)


def huge_case(folder: Path) -> Path:
    """The case of 1,000,000 sightings, made if it is not there."""
    return _kept(folder, "huge", _make_huge)


def _kept(folder: Path, name: str, make) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in _MADE_FROM)).hexdigest()[:12]
    path = folder / f"{name}-{digest}.gpkg"
    if not path.exists():
        for old in folder.glob(f"{name}-*.gpkg*"):
            old.unlink()
        print(f"Making the {name} case …", flush=True)
        part = path.with_suffix(".part.gpkg")
        make(part)
        part.rename(path)
    return path


def _make_big(path: Path) -> None:
    person, places = _make_ground(path)
    with closing(open_store(str(path), _HANDLE)) as store:
        for first in range(0, SIGHTINGS, BATCH):
            batch = range(first, min(first + BATCH, SIGHTINGS))
            rows = (row for n in batch for row in _sighting(n, person, places, MARKS_EACH))
            store.apply(Action("import", f"Sightings from {first}", _inserts(rows)))


def _make_huge(path: Path) -> None:
    person, places = _make_ground(path)
    with closing(connect(path, True)) as db:
        db.execute("PRAGMA synchronous = OFF")
        logs = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND substr(name, 1, 4) = 'log_'"
        triggers = [(row["name"], row["sql"]) for row in db.execute(logs).fetchall()]
        db.execute("BEGIN")
        for name, _ in triggers:
            db.execute(f'DROP TRIGGER "{name}"')
        for first in range(0, HUGE, 5_000):
            _lay_down(db, [row for n in range(first, first + 5_000) for row in _sighting(n, person, places, 0)])
        for _, sql in triggers:
            db.execute(sql)
        db.execute("COMMIT")


def _make_ground(path: Path) -> tuple[Id, tuple[Place, ...]]:
    """The example case with 2,000 images more; answers with who counts, and its places."""
    create_example_case(path, replace=True)
    with closing(open_store(str(path), _HANDLE)) as store:
        places = tuple(place for place in store.all(Place) if place.geom)
        store.apply(Action("import", "Images and sources", _inserts(_background(places))))
        return store.me(), places


def _lay_down(db, rows: Sequence[Record]) -> None:
    by_table: dict[str, list[dict]] = {}
    for row in rows:
        by_table.setdefault(table_of(row), []).append(to_row(row))
    for table, values in by_table.items():
        names, marks = ", ".join(f'"{name}"' for name in values[0]), ", ".join("?" * len(values[0]))
        db.executemany(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', [tuple(row.values()) for row in values])


def _inserts(rows: Iterable[Record]) -> tuple[Insert, ...]:
    return tuple(Insert(row) for row in rows)


def _background(places: Sequence[Place]) -> Iterator[Record]:
    """What the sightings refer to: images and sources."""
    for n in range(SCENES):
        day = Utc(f"{2022 + n % 3}-{n % 12 + 1:02}-{n % 28 + 1:02}T{n % 24:02}:{n % 60:02}:00Z")
        at = places[n % len(places)].geom
        ring = tuple((at.x + x, at.y + y) for x, y in ((0, 0), (0.1, 0), (0.1, 0.1), (0, 0.1), (0, 0)))
        yield Scene(
            id_from_name("scene", f"big {n}"), "image", title=f"scene-{n:04}", provider="a provider", sensor="WV-2",
            acquired_from=day, acquired_to=day, date_basis="image metadata", gsd_stated_m=0.5,
            geom=MultiPolygon(((ring,),)),
        )  # fmt: skip
    for n in range(40):
        source = id_from_name("source", f"big {n}")
        yield Source(source, title=f"Report {n}", publisher=f"Institute {n}", reliability="B")


def _sighting(n: int, person: Id, places: Sequence[Place], marks: int) -> Iterator[Record]:
    """One sighting with all that hangs on it; every tenth is reported, every twentieth counted in two classes."""
    chance = random.Random(n)
    place = places[n % SCENES % len(places)]
    sighting, tally = id_from_name("sighting", f"big {n}"), id_from_name("tally", f"big {n}")
    at = Point(place.geom.x + chance.uniform(0, 0.1), place.geom.y + chance.uniform(0, 0.1))
    subject, rest = chance.choice(SUBJECTS), {}
    low = chance.randint(1, 300)
    if n % REPORTED_EVERY == 0:
        rest["claim"] = id_from_name("claim", f"big {n}")
        yield Claim(
            rest["claim"], id_from_name("source", f"big {n % 40}"), "observation", subject, "seen", place=place.id,
            from_utc=Utc(f"2023-{n % 12 + 1:02}-01T00:00:00Z"), to_utc=Utc(f"2023-{n % 12 + 1:02}-28T00:00:00Z"),
            time_precision="month", when_wording="that month", wording=f"about {low} of them",
        )  # fmt: skip
    else:
        rest["look"] = id_from_name("look", f"big {n}")
        scene = id_from_name("scene", f"big {n % SCENES}")
        yield Look(rest["look"], scene, Utc("2024-05-01T10:00:00Z"), "seen", "full", place.id, subject, person)
    yield Sighting(
        sighting, subject, "draft", **rest, observation=" ".join(chance.sample(_WORDS, 4)),
        confidence=chance.choice(CONFIDENCES), geom=at,
    )  # fmt: skip
    yield Tally(tally, sighting, 0, 1, "counted", person, Utc("2024-05-01T10:00:00Z"))
    for k in range(2 if n % 20 == 1 else 1):
        yield TallyLine(
            id_from_name("tally_line", f"big {n} {k}"), tally, subject, chance.choice(SIZE_CLASSES),
            chance.choice(COLOUR_CLASSES), UNIT_OF_SUBJECT[subject], "interval", low, low + 5, low + 20, "shadow",
        )  # fmt: skip
    for k in range(marks):
        near = Point(at.x + k * 1e-4, at.y)
        yield Mark(id_from_name("mark", f"big {n} {k}"), tally, subject, "firm", "hand", k + 1, geom=near)


if __name__ == "__main__":
    for make in (big_case, huge_case):
        print(make(CHECKOUT / "build" / "bench"))
