"""A PostgreSQL server of the tests' own: a folder, a loopback port, a user that is not root, and an end."""
from __future__ import annotations

import os
import pwd
import secrets
import shutil
import socket
import subprocess
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path


def programs() -> Path | None:
    """Where PostgreSQL's own programs are, newest first; None where it is not installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"), key=lambda p: int(p.parts[-3]), reverse=True)
    if found:
        return found[0].parent
    on_path = shutil.which("pg_ctl")
    return Path(on_path).parent if on_path else None


@dataclass
class Server:
    """A running server with PostGIS in its database `waybill`; log in by host, port, user and secret."""

    bin: Path
    folder: Path
    port: int
    user: str = "analyst"
    secret: str = field(default_factory=lambda: secrets.token_urlsafe(12))

    @property
    def dsn(self) -> str:
        """For psycopg2."""
        return f"host=127.0.0.1 port={self.port} dbname=waybill user={self.user} password={self.secret}"

    def start(self) -> None:
        options = f"-h 127.0.0.1 -p {self.port} -k {self.folder}"
        self._run("pg_ctl", "-D", self.folder / "data", "-w", "-l", self.folder / "log", "-o", options, "start")

    def stop(self) -> None:
        self._run("pg_ctl", "-D", self.folder / "data", "-w", "-m", "immediate", "stop")

    def make(self) -> None:
        data = self.folder / "data"
        word = self.folder / "word"
        word.write_text(self.secret, encoding="ascii")
        _give(self.folder)
        access = ("-U", self.user, "-A", "scram-sha-256", f"--pwfile={word}")
        self._run("initdb", "-D", data, "-E", "UTF8", "--locale=C", "-N", *access)
        self.start()
        self.sql("postgres", "CREATE DATABASE waybill")
        self.sql("waybill", "CREATE EXTENSION postgis")

    def sql(self, database: str, statement: str) -> None:
        """Run a statement as the owner of everything."""
        command = ["psql", "-h", "127.0.0.1", "-p", self.port, "-U", self.user, "-d", database, "-qc", statement]
        self._run(*command, PGPASSWORD=self.secret)

    def _run(self, program: str, *arguments: object, **variables: str) -> None:
        command = [*_as_somebody(), str(self.bin / program), *map(str, arguments)]
        environment = {"PATH": os.environ["PATH"], "LC_ALL": "C", **variables}
        ran = subprocess.run(
            command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, cwd="/", check=False
        )
        if ran.returncode:
            raise RuntimeError(f"{program} ended with {ran.returncode}: {ran.stderr[-2000:]}")


def start() -> Server:
    """A new server; call `end` with it. Raises RuntimeError where it does not start."""
    found = programs()
    assert found is not None
    server = Server(found, Path(tempfile.mkdtemp(prefix="waybill-pg-")), _free_port())
    try:
        server.make()
    except BaseException:
        end(server)
        raise
    return server


def end(server: Server) -> None:
    """Stop a server and remove its folder."""
    if (server.folder / "data" / "postmaster.pid").exists():
        server.stop()
        time.sleep(0.1)
    shutil.rmtree(server.folder, ignore_errors=True)


def _as_somebody() -> list[str]:
    """PostgreSQL refuses to run as root."""
    return ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] if os.geteuid() == 0 else []


def _give(folder: Path) -> None:
    if os.geteuid() == 0:
        account = pwd.getpwnam("postgres")
        for path in (folder, *folder.iterdir()):
            os.chown(path, account.pw_uid, account.pw_gid)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
