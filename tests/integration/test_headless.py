"""The algorithms as a script runs them: QGIS' own process, answers as JSON, a database known to its profile."""
from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys

import pytest

from plugin.core.values import new_id
from tests.fixtures import fleet
from tests.integration import kit

sys.path.append(str(kit.ROOT / "scripts"))

from new_profile import prepare_profile

PROGRAM = shutil.which("qgis_process.bin") or shutil.which("qgis_process")

_KEEP_THE_SECRET = """
import sys
from qgis.core import QgsApplication, QgsAuthMethodConfig
app = QgsApplication([], False)
app.initQgis()
manager = QgsApplication.authManager()
assert manager.setMasterPassword("of the script", True)
user, secret = sys.stdin.read().split("\\n")
config = QgsAuthMethodConfig("Basic")
config.setName("team")
config.setConfig("username", user)
config.setConfig("password", secret)
assert manager.storeAuthenticationConfig(config)
print("kept as", config.id())
"""


@pytest.fixture
def headless(tmp_path):
    """Runs an algorithm in a fresh profile; answers with its results, or with what it said when it failed."""
    if PROGRAM is None:
        pytest.skip("qgis_process is not installed here")
    (tmp_path / "plugins").mkdir()
    (tmp_path / "plugins" / "waybill").symlink_to(kit.ROOT, target_is_directory=True)
    profile = tmp_path / "profile"
    settings = prepare_profile(profile, ["waybill"])
    (tmp_path / "master").write_text("of the script", encoding="ascii")
    variables = {
        **os.environ, "QT_QPA_PLATFORM": "offscreen", "QGIS_CUSTOM_CONFIG_PATH": str(profile),
        "XDG_CONFIG_HOME": str(profile / "config"), "QGIS_PLUGINPATH": str(tmp_path / "plugins"),
        "QGIS_AUTH_PASSWORD_FILE": str(tmp_path / "master"), "QGIS_AUTH_DB_DIR_PATH": str(tmp_path),
    }  # fmt: skip

    def run(name, **parameters):
        given = [f"{key}={value}" for key, value in parameters.items()]
        ran = subprocess.run(
            [PROGRAM, "run", f"waybill:{name}", "--json", "--", *given],
            env=variables, capture_output=True, text=True, timeout=90, check=False,
        )  # fmt: skip
        if ran.returncode:
            return ran.stdout + ran.stderr
        return json.loads(ran.stdout[ran.stdout.index("{") :])["results"]

    run.variables, run.settings = variables, settings
    return run


def test_a_case_is_checked_verified_copied_and_exported_by_a_script(headless, example, tmp_path):
    checked = headless("checkcase", CASE=example, OUTPUT=tmp_path / "findings.csv")
    assert (checked["ERRORS"], checked["WARNINGS"]) == (0, 0) and checked["HINTS"] > 0
    assert (tmp_path / "findings.csv").read_text(encoding="utf-8").startswith("severity,table,row,field")
    copied = headless("copycase", CASE=example, TARGET=tmp_path / "copy.gpkg")
    verified = headless("verifylog", CASE=copied["TARGET"])
    assert (verified["VALID"], verified["FIRST_BAD"], verified["HEAD"]) == (True, "", copied["HEAD"])
    exported = headless("exporttables", CASE=example, FORMAT="csv", OUTPUT=tmp_path / "tables")
    assert exported["TABLES"] == len(list((tmp_path / "tables").iterdir()))


def test_positions_of_ships_become_tracks_by_a_script(headless, tmp_path):
    ships = fleet.fleet(5, 300)
    source = fleet.write_marinecadastre(tmp_path / "positions.csv", ships)
    answer = headless("importais", INPUT=source, TRACKS=tmp_path / "tracks.gpkg", REJECTS=tmp_path / "rejects.csv")
    assert isinstance(answer, dict), answer
    assert (answer["ROWS"], answer["SHIPS"], answer["STOP_COUNT"], answer["REJECTED"]) == (1500, 5, 15, 0)
    assert (tmp_path / "tracks.gpkg").is_file()
    assert "columns found are" in headless("importais", INPUT=tmp_path / "rejects.csv", TRACKS=tmp_path / "t.gpkg")


def test_a_script_is_told_what_was_wrong(headless, tmp_path):
    assert "There is no file" in headless("verifylog", CASE=tmp_path / "nothing.gpkg")
    assert "FORMAT" in headless("exporttables", CASE=tmp_path / "nothing.gpkg", FORMAT="xml", OUTPUT=tmp_path / "out")


def test_a_script_reaches_a_database_by_the_connection_and_the_secret_of_its_profile(headless, example, database):
    kept = subprocess.run(
        [sys.executable, "-c", _KEEP_THE_SECRET], env=headless.variables,
        input=f"{database.user}\n{database.secret}", capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert "kept as" in kept.stdout, kept.stderr
    facts = {"host": "127.0.0.1", "port": database.port, "database": "waybill", "authcfg": kept.stdout.split()[-1]}
    with headless.settings.open("a", encoding="utf-8") as file:
        file.write("[PostgreSQL]\n" + "".join(f"connections\\team\\{k}={v}\n" for k, v in facts.items()))
    name = f"script {new_id()[:8]}"
    try:
        copied = headless("copycase", CASE=example, TARGET=f"pg:team/{name}")
        assert isinstance(copied, dict), copied
        assert headless("verifylog", CASE=f"pg:team/{name}")["HEAD"] == copied["HEAD"]
    finally:
        database.sql("waybill", f'DROP SCHEMA IF EXISTS "{name}" CASCADE')
