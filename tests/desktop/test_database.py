"""A team's case in PostgreSQL in a real QGIS: copied in, opened, lost, found again, reopened with its project."""
from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.integration import postgres


@pytest.fixture
def server() -> Iterator[postgres.Server]:
    if postgres.programs() is None:
        pytest.skip("PostgreSQL is not installed here")
    made = postgres.start()
    yield made
    postgres.end(made)


def serve(server: postgres.Server, folder: Path, done: threading.Event) -> None:
    """Stop and start the server when the script in QGIS asks for it."""
    for what, act in (("stop", server.stop), ("start", server.start)):
        while not (folder / f"{what}.asked").exists():
            if done.wait(0.1):
                return
        act()
        (folder / f"{what}.done").touch()


def test_a_case_in_a_database(server: postgres.Server, run_script: Callable[..., dict], folder: Path) -> None:
    done = threading.Event()
    beside = threading.Thread(target=serve, args=(server, folder, done))
    beside.start()
    try:
        seen = run_script("database", dsn=server.dsn, port=server.port, user=server.user, secret=server.secret)
    finally:
        done.set()
        beside.join()

    assert any("Copied to pg:team/rajin" in text for text in seen["copied"])
    assert seen["cases"] == ["rajin"]
    assert seen["address"] == "pg:team/rajin"
    assert (seen["listed"], seen["on_map"]) == (1, 1)

    assert len([text for text in seen["lost"] if "looks for it by itself" in text]) == 1, "it is told once"
    assert seen["typed"] == seen["still"] == "two rows" and seen["dirty"], "what was typed stays"
    assert seen["longest"] < 1.5, "the window answers while the server is away"
    assert not seen["complaint"], "nor is anything said that is no longer so"
    assert seen["away"] == [0, seen["shown"][1]] and seen["shown"][0], "nothing draws from a server that is away"
    assert seen["modal"] == "None", "nothing asks for anything"

    assert not seen["secret"], "no password is in the project"
    assert seen["reopened"] == "pg:team/rajin" and seen["valid"]
