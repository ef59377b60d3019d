"""How the contract's tests make, open and look into cases: one class for each way of keeping them."""
from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import psycopg2
import psycopg2.extras
from osgeo import ogr

from plugin.core.actions import Action, Delete, Insert, Update
from plugin.core.digest import sha256
from plugin.core.geometry import Line, MultiLine, Point, Polygon
from plugin.core.records import (
    Chip,
    Leg,
    Look,
    Measurement,
    Meta,
    Place,
    Route,
    Scene,
    Sighting,
    SightingArea,
    Tally,
    TallyLine,
)
from plugin.core.values import new_id
from plugin.flows.create_case import create_case
from plugin.gis.gpkg_store import GeoPackageStore
from plugin.gis.pg_store import PostGisStore, create_schema
from tests.integration import kit


def place(label="Rajin", **more):
    return Place(new_id(), label, geom=Point(130.29, 42.24), **more)


def adding(*records, verb="add", label="Add"):
    return Action(verb, label, tuple(Insert(record) for record in records))


def story():
    """Actions that touch points, lines, outlines, images and numbers: add, change and remove."""
    rajin, dunai = place("Rajin", precision_m=0.1 + 0.2), place("Дунай", note="")
    route = Route(new_id(), "Rajin–Dunai", "inferred")
    line = MultiLine((((130.3, 42.2), (179.9, 42.5)), ((-179.9, 42.5), (-170.123456789012345, 1e-9))))
    leg = Leg(new_id(), route.id, 1, "sea", rajin.id, dunai.id, "observed", "inferred", geom=line, transit_days_max=4.0)
    scene = Scene(new_id(), "image", "yard", acquired_from="2023-09-08T02:15:00Z", gsd_stated_m=1 / 3)
    look = Look(new_id(), scene.id, "2024-01-02T03:04:05Z", "seen", "full")
    sighting = Sighting(new_id(), "container_stack", "draft", look=look.id, geom=Point(130.2931, 42.2421))
    ring = ((130.0, 42.0), (130.1, 42.0), (130.1, 42.1), (130.0, 42.0))
    area = SightingArea(new_id(), sighting.id, Polygon((ring,)))
    tally = Tally(new_id(), sighting.id, 0, 1, "counted")
    counted = TallyLine(new_id(), tally.id, "containers", low=1e-300, best=3.0, high=1.7976931348623157e308)
    png, other = bytes(range(256)) * 40, b"\x89PNG other"
    chip = Chip(new_id(), sighting.id, sha256(png), scene.id, png, "0 0 1 1 EPSG:4326", 0.5)
    cut_again = replace(chip, sha256=sha256(other), png=other)
    measured = Measurement(new_id(), "length", value=12.19, geom=Line(((130.0, 42.0), (130.0001, 42.0))))
    renamed = replace(dunai, label="Dunai\n'; DROP TABLE place; --", geom=None)
    return (
        adding(rajin, dunai),
        adding(route, leg),
        adding(scene, look, sighting, area, tally, counted, chip, measured),
        Action("edit", "Rename", (Update(renamed, seen=dunai),)),
        Action("edit", "Cut again", (Update(cut_again), Update(replace(counted, best=4.0)))),
        Action("edit", "Cut as before", (Update(chip),)),
        Action("edit", "Twice in one step", (Update(replace(rajin, label="A")), Update(replace(rajin, label="B")))),
        Action(
            "remove",
            "Remove the sighting",
            (
                Delete("chip", chip.id),
                Delete("tally_line", counted.id),
                Delete("tally", tally.id),
                Delete("sighting_area", area.id),
                Delete("sighting", sighting.id),
            ),
        ),
    )


class _Cases:
    """What both have in common: the log is looked at past the store."""

    def __init__(self):
        self._opened = []

    def open(self, address, handle="ada"):
        self._opened.append(self.store(address, handle))
        return self._opened[-1]

    def rows(self, address):
        return kit.rows_of(address, ask=self.ask)

    def actions(self, address):
        return kit.actions_of(address, self.ask)

    def changes(self, address, action):
        return kit.changes_of(address, action, self.ask)

    def first_broken_link(self, address):
        return kit.first_broken_link(address, self.ask)

    def close(self):
        for store in self._opened:
            store.close()


class GeoPackageCases(_Cases):
    def __init__(self, folder, _server):
        super().__init__()
        self._folder = folder

    def make(self):
        return str(create_case(self._folder / f"{new_id()}.gpkg", "A case", "maker").path)

    def store(self, address, handle):
        return GeoPackageStore(Path(address), handle)

    ask = staticmethod(kit.ask)

    def tell(self, address, sql):
        """Change the case behind Waybill's back, as another program would."""
        file = ogr.Open(str(address), update=1)  # GDAL knows what the spatial indexes' triggers call
        file.ExecuteSQL(sql)
        file = None

    def blocked(self, address):
        """A connection that holds the case for itself until it is closed."""
        other = sqlite3.connect(str(address), isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        return other


class PostGisCases(_Cases):
    def __init__(self, _folder, server):
        super().__init__()
        self._server = server
        self._made = []

    def make(self):
        address = f"pg:team/case {new_id()[:8]}"
        db = create_schema(address)
        db.commit()
        db.close()
        self._made.append(address)
        store = PostGisStore(address, "maker")
        store.apply(Action("create", "Case created", (Insert(Meta(new_id(), "title", "A case")),)))
        store.close()
        return address

    def store(self, address, handle):
        return PostGisStore(address, handle)

    def connection(self, address):
        made = psycopg2.connect(self._server.dsn, cursor_factory=psycopg2.extras.RealDictCursor)
        made.autocommit = True
        with made.cursor() as cursor:
            cursor.execute('SET search_path TO "{}", public'.format(address.rpartition("/")[2]))
        return made

    def ask(self, address, *queries):
        made, found = self.connection(address), []
        with made.cursor() as cursor:
            for sql in queries:
                cursor.execute(sql)
                rows = cursor.fetchall()
                found.append([{k: bytes(v) if isinstance(v, memoryview) else v for k, v in r.items()} for r in rows])
        made.close()
        return found

    def tell(self, address, sql):
        made = self.connection(address)
        with made.cursor() as cursor:
            cursor.execute(sql)
        made.close()

    def blocked(self, address):
        other = self.connection(address)
        with other.cursor() as cursor:
            cursor.execute("BEGIN; LOCK TABLE action IN ACCESS EXCLUSIVE MODE")
        return other

    def close(self):
        super().close()
        for address in self._made:
            self.tell(address, 'DROP SCHEMA "{}" CASCADE'.format(address.rpartition("/")[2]))
