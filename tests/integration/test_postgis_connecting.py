"""What goes wrong right after the server let one in is told in plain words too, and leaves no connection behind."""
from __future__ import annotations

from contextlib import closing

import psycopg2
import pytest

from plugin.core.errors import CaseReadOnly, CaseUnreachable
from plugin.gis.pg_database import PostGisDatabase


@pytest.fixture
def clerk(database):
    """Login of somebody who is not the owner."""
    database.sql("waybill", f"CREATE ROLE clerk LOGIN PASSWORD '{database.secret}'")
    yield database.dsn.replace(f"user={database.user}", "user=clerk")
    database.sql("waybill", "GRANT SELECT ON pg_catalog.pg_extension TO PUBLIC")
    database.sql("waybill", "DROP ROLE clerk")


def deny(database):
    database.sql("waybill", "REVOKE SELECT ON pg_catalog.pg_extension FROM PUBLIC")


def connections_of(database, role):
    with closing(psycopg2.connect(database.dsn)) as made, made.cursor() as cursor:
        cursor.execute("SELECT pg_sleep(0.2)")
        cursor.execute("SELECT count(*) FROM pg_stat_activity WHERE usename = %s", (role,))
        return cursor.fetchone()[0]


def test_a_set_up_that_fails_is_told_and_closes_what_was_opened(database, clerk):
    deny(database)
    with pytest.raises(CaseReadOnly, match="pg:team/public can't be used so with this role"):
        PostGisDatabase(clerk, "team", "public")
    assert connections_of(database, "clerk") == 0


def test_so_is_one_that_fails_when_a_lost_connection_is_made_anew(database, clerk):
    with closing(PostGisDatabase(clerk, "team", "public")) as db:
        deny(database)
        database.sql("waybill", "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'clerk'")
        with pytest.raises(CaseUnreachable):
            db.rows("SELECT 1")
        with pytest.raises(CaseReadOnly, match="can't be used so with this role"):
            db.rows("SELECT 1")
        assert connections_of(database, "clerk") == 0
        database.sql("waybill", "GRANT SELECT ON pg_catalog.pg_extension TO PUBLIC")
        assert db.rows("SELECT 1 AS one") == [{"one": 1}]
