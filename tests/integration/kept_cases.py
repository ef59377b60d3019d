"""How the contract's tests make, open and look into cases: one class for each way of keeping them."""
from __future__ import annotations

import sqlite3
from pathlib import Path

import psycopg2
import psycopg2.extras
from osgeo import ogr

from plugin.core.actions import Action, Insert
from plugin.core.geometry import Point
from plugin.core.records import Meta, Place
from plugin.core.values import new_id
from plugin.flows.create_case import create_case
from plugin.gis.gpkg_store import GeoPackageStore
from plugin.gis.pg_store import PostGisStore, create_schema
from tests.integration import kit


def place(label="Rajin", **more):
    return Place(new_id(), label, geom=Point(130.29, 42.24), **more)


def adding(*records, verb="add", label="Add"):
    return Action(verb, label, tuple(Insert(record) for record in records))


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
