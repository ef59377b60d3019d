"""A case in a database as people have them: other roles, other names, other encodings, and no secret in any message."""
from __future__ import annotations

import threading

import pytest
from qgis.core import QgsProject, QgsSettings

from plugin.core.actions import Action, Insert, Update
from plugin.core.errors import CaseError, CaseReadOnly, CaseUnreachable, NotACase, WaybillError
from plugin.core.records import Place
from plugin.core.values import new_id
from plugin.flows.copy_case import Silent, copy_case
from plugin.flows.verify_log import verify_log
from plugin.gis import case_layers, case_sources, pg_connections
from plugin.gis.cases import open_store
from plugin.gis.pg_store import create_schema
from tests.integration.kept_cases import PostGisCases, adding, place

SECRET = "a 'secret\\ word"


@pytest.fixture
def team(database, tmp_path):
    made = PostGisCases(tmp_path, database)
    yield made
    made.close()


@pytest.fixture
def connect(database):
    """Stores connections as QGIS does, with user and password in the open; they are gone afterwards."""
    made = []

    def connect_(name, **facts):
        made.append(name)
        known = {"host": "127.0.0.1", "port": str(database.port), "database": "waybill", "username": database.user}
        kept = {"password": database.secret, "saveUsername": "true", "savePassword": "true"}
        for key, value in {**known, **kept, **facts}.items():
            QgsSettings().setValue(f"PostgreSQL/connections/{name}/{key}", value)
        return name

    yield connect_
    for name in made:
        QgsSettings().remove(f"PostgreSQL/connections/{name}")


@pytest.fixture
def role(database, team, connect):
    """A role with some rights on a case, and a connection that logs in as it."""
    made = []

    def role_(address, rights):
        name, schema = f"role_{new_id()[:8]}", address.partition("/")[2]
        made.append(name)
        secret = SECRET.replace("'", "''")
        database.sql("waybill", f"CREATE ROLE {name} LOGIN PASSWORD '{secret}'")
        if rights:
            database.sql("waybill", f'GRANT USAGE ON SCHEMA "{schema}" TO {name}')
            database.sql("waybill", f'GRANT {rights} ON ALL TABLES IN SCHEMA "{schema}" TO {name}')
        connect(name, username=name, password=SECRET)
        return f"pg:{name}/{schema}"

    yield role_
    for name in made:
        database.sql("waybill", f"DROP OWNED BY {name}; DROP ROLE {name}")


@pytest.fixture
def other_database(database):
    """Makes databases; they are gone afterwards."""
    made = []

    def other(name, *statements, **options):
        made.append(name)
        database.sql("waybill", f"CREATE DATABASE {name} " + " ".join(f"{k} {v}" for k, v in options.items()))
        for statement in statements:
            database.sql(name, statement)
        return name

    yield other
    for name in made:
        database.sql("waybill", f"DROP DATABASE {name} WITH (FORCE)")


# Who may do what


def test_a_role_that_may_only_read_sees_everything_and_is_told_that_nothing_is_saved(team, role):
    address = team.make()
    team.open(address, "ada").apply(adding(place("kept")))
    store = open_store(role(address, "SELECT"), "reader")
    assert not store.writable
    assert [row.label for row in store.all(Place)] == ["kept"]
    assert (store.others(), store.undo_label()) == ((), None)
    assert len(store.log(None, 9)) == 4 and verify_log(store).valid
    store.beat()
    with pytest.raises(CaseReadOnly, match=r"only be read with this role. Nothing was saved"):
        store.apply(adding(place()))
    store.close()


def test_a_role_that_may_write_but_owns_nothing_works_as_everybody(team, role):
    address = team.make()
    store = open_store(role(address, "SELECT, INSERT, UPDATE, DELETE"), "guest")
    store.apply(adding(place("first"), place("second")))
    store.undo()
    store.redo()
    store.beat()
    assert verify_log(store).valid
    store.close()


def test_a_role_without_rights_is_told_whom_to_ask(team, role):
    address = role(team.make(), "")
    with pytest.raises(CaseReadOnly, match=r"permission denied for schema.*Ask whoever runs the database"):
        open_store(address, "stranger")


# Names


@pytest.mark.parametrize("name", ["Дело №7", "It's \"quoted\" 100% ?", "UPPER lower", "a/b\\c", "п" * 31])
def test_a_schema_may_be_called_what_people_call_things(database, example, project, name):
    address = f"pg:team/{name}"
    quoted = name.replace('"', '""')
    try:
        copy_case(str(example), address, Silent())
        store = open_store(address, "ada")
        store.apply(adding(place("more")))
        store.undo()
        assert verify_log(store).valid
        store.close()
        layer = case_sources.open_layer(address, "place", "Places")
        assert layer.isValid() and layer.featureCount() > 20
        assert case_sources.address_in(layer) == address
        del layer
    finally:
        QgsProject.instance().clear()
        database.sql("waybill", f'DROP SCHEMA IF EXISTS "{quoted}" CASCADE')


@pytest.mark.parametrize("name", ["x" * 64, "п" * 32, "pg_case"])
def test_a_schema_name_that_postgresql_would_cut_off_or_keeps_for_itself_is_refused(database, name):
    with pytest.raises(CaseError, match="no name for a schema"):
        create_schema(f"pg:team/{name}")


def test_a_layer_belongs_to_the_connection_it_logs_in_with(team, role):
    address = team.make()
    as_guest = role(address, "SELECT")
    for each in (address, as_guest):
        layer = case_sources.open_layer(each, "place", "Places")
        assert layer.isValid()
        assert case_sources.address_in(layer) == each


# Databases


def test_a_database_without_postgis_is_told_with_the_remedy(other_database, connect):
    connect("plain", database=other_database("plain"))
    with pytest.raises(NotACase, match="CREATE EXTENSION postgis"):
        open_store("pg:plain/case", "ada")


@pytest.mark.parametrize("encoding", ["LATIN1", "SQL_ASCII"])
def test_a_database_that_does_not_keep_every_letter_is_refused_with_the_remedy(other_database, connect, encoding):
    how = {"ENCODING": f"'{encoding}'", "TEMPLATE": "template0", "LC_COLLATE": "'C'", "LC_CTYPE": "'C'"}
    connect("old", database=other_database("old", **how))
    with pytest.raises(NotACase, match=rf"{encoding}.*UTF8"):
        create_schema("pg:old/case")


def test_postgis_may_live_in_a_schema_of_its_own(other_database, connect, example):
    elsewhere = ('CREATE SCHEMA "Gis Things"', 'CREATE EXTENSION postgis SCHEMA "Gis Things"')
    connect("apart", database=other_database("apart", *elsewhere))
    copy_case(str(example), "pg:apart/case", Silent())
    store = open_store("pg:apart/case", "ada")
    store.apply(adding(place("more")))
    store.undo()
    assert verify_log(store).valid
    store.close()


def test_a_connection_by_service_file_is_found(team, connect, database, tmp_path, monkeypatch):
    address = team.make()
    lines = ("[waybill]", "host=127.0.0.1", f"port={database.port}", "dbname=waybill", f"user={database.user}",
             f"password={database.secret}")  # fmt: skip
    (tmp_path / "services").write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.setenv("PGSERVICEFILE", str(tmp_path / "services"))
    nothing = {"host": "", "port": "", "database": "", "username": "", "password": ""}
    connect("served", service="waybill", **nothing)
    store = open_store(f"pg:served/{address.partition('/')[2]}", "ada")
    store.apply(adding(place()))
    store.close()


# Secrets


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"password": SECRET}, "password authentication failed"),
        ({"password": SECRET, "host": "no.such.host.invalid"}, "could not translate host name"),
        ({"password": SECRET, "database": SECRET}, "the connection is refused|authentication failed"),
        ({"password": SECRET, "username": SECRET}, "the connection is refused|authentication failed"),
        ({"savePassword": "false"}, "no password supplied.*authentication configuration"),
        ({"password": SECRET, "port": "none"}, "invalid"),
        ({"password": SECRET, "port": "1"}, "refused"),
        ({"password": SECRET, "sslmode": "SslVerifyFull"}, "SSL"),
    ],
)
def test_what_is_wrong_with_a_connection_is_told_without_its_password(connect, wrong, said):
    connect("wrong", **wrong)
    with pytest.raises(CaseUnreachable, match=said) as refused:
        open_store("pg:wrong/case", "ada")
    told = f"{refused.value} {refused.value!r} {refused.value.__cause__!r}"
    assert SECRET not in told and "secret" not in told


def test_a_password_kept_in_the_open_goes_into_no_layer_and_no_project(team, role, project, tmp_path):
    address = role(team.make(), "SELECT")
    source = pg_connections.layer_source(*pg_connections.split_address(address), "place", "POINT")
    assert "secret" not in source and "password" not in source
    case_layers.add_case(project, address, "A case")
    assert all(layer.isValid() for layer in project.mapLayers().values())
    assert project.write(str(tmp_path / "team.qgs"))
    assert "secret" not in (tmp_path / "team.qgs").read_text(encoding="utf-8")
    project.clear()


# Who writes at the same time


def test_an_edit_from_outside_while_a_step_is_under_way_is_nobodys_and_not_lost(team):
    address = team.make()
    store = team.open(address)
    one, other = place("one"), place("other")
    store.apply(adding(one, other))

    class Meanwhile(str):
        def __contains__(self, _):
            team.tell(address, f"UPDATE place SET note = 'drawn by hand' WHERE id = '{other.id}'")
            return False

    store.apply(Action("edit", "Rename", (Update(Place(one.id, Meanwhile("one, renamed")), seen=None),)))
    entry = team.actions(address)[-1]
    assert [change["row"] for change in team.changes(address, entry["id"])] == [one.id]
    store.close()
    again = team.open(address, "ben")
    last = team.actions(address)[-1]
    assert (last["verb"], [c["row"] for c in team.changes(address, last["id"])]) == ("outside", [other.id])
    assert verify_log(again).valid


def test_edits_from_outside_and_seals_at_the_same_time_lose_no_line_of_the_log(team):
    address = team.make()
    rows = tuple(place(f"{n}") for n in range(4))
    team.open(address).apply(adding(*rows))
    failures = []

    def by_hand(row):
        for number in range(10):
            team.tell(address, f"UPDATE place SET note = 'hand {number}' WHERE id = '{row.id}'")

    def by_waybill(handle):
        try:
            for _ in range(5):
                store = open_store(address, handle)
                store.apply(Action("add", "Add", (Insert(place(handle)),)))
                store.close()
        except WaybillError as error:
            failures.append(error)

    workers = [threading.Thread(target=by_hand, args=(row,)) for row in rows[:2]]
    workers += [threading.Thread(target=by_waybill, args=(handle,)) for handle in ("ben", "eve")]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert failures == []
    store = team.open(address)
    assert verify_log(store).valid
    assert team.first_broken_link(address) is None
    waiting = team.ask(address, "SELECT count(*) AS n FROM change WHERE action IS NULL")[0][0]["n"]
    assert waiting == 0
    by_hand_logged = team.ask(address, "SELECT count(*) AS n FROM change WHERE after LIKE '%hand %'")[0][0]["n"]
    assert by_hand_logged == 20


def test_a_statement_that_failed_unheeded_is_never_taken_for_saved(team):
    store = team.open(team.make())
    store._db.begin()
    with pytest.raises(WaybillError):
        store._db.run("SELECT 1 / 0")
    with pytest.raises(CaseError, match="Nothing was saved"):
        store._db.commit()
    store.apply(adding(place("afterwards")))


def test_connections_are_looked_up_from_many_threads_at_once(connect):
    """As jobs do while the window does; QGIS' own list of connections does not stand that."""
    connect("one"), connect("other")
    found = []

    def work():
        found.extend(
            (pg_connections.source_of("one").host(), {"one", "other"} <= set(pg_connections.names()))
            for _ in range(100)
        )

    workers = [threading.Thread(target=work) for _ in range(6)]
    for worker in workers:
        worker.start()
    work()
    for worker in workers:
        worker.join()
    assert found == [("127.0.0.1", True)] * 700
