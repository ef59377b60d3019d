"""Rehearses what the QGIS plugin site does with an upload: preflight.py ARCHIVE.zip

Refusals and findings of the security scan make it exit 1; advice is printed as a note.
Runs bandit, detect-secrets and flake8 from PATH. Whether the web addresses answer is not tried.
"""

from __future__ import annotations

import configparser
import json
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

MAX_BYTES = 25_000_000
REQUIRED_FILES = ("__init__.py", "metadata.txt", "LICENSE")
REQUIRED_FIELDS = (
    "name", "description", "version", "qgisMinimumVersion", "author", "email", "about",
    "tracker", "repository", "homepage",
)  # fmt: skip
URL_FIELDS = ("tracker", "repository", "homepage")
TEMPLATE_URLS = ("http://bugs", "http://repo", "http://homepage")
FORBIDDEN_PARTS = {"__MACOSX", ".git", "__pycache__", ".."}
UNWELCOME_SUFFIXES = {".exe", ".dll", ".so", ".dylib", ".bat", ".sh", ".ps1", ".cmd"}
# One finding of any rule that is switched on blocks an upload, whatever its severity; these four are off.
BANDIT_OFF = "B109,B404,B410,B411"
FLAKE8_ADVICE = "C901,E1,E71,E72,E73,E74,E9,F4,F8,F9,W605"


class Findings:
    """What stands against the upload, and what is only advice."""

    def __init__(self) -> None:
        self.blocking: list[str] = []
        self.notes: list[str] = []

    def block_if(self, condition: object, text: str) -> None:
        if condition:
            self.blocking.append(text)

    def note_if(self, condition: object, text: str) -> None:
        if condition:
            self.notes.append(text)


def check_names(names: list[str], found: Findings) -> None:
    for name in names:
        path = PurePosixPath(name)
        unsafe = name.startswith("/") or "\\" in name or re.match(r"[A-Za-z]:", name)
        found.block_if(unsafe or FORBIDDEN_PARTS & set(path.parts), f"a path that is refused: {name}")
        found.block_if(".pyc" in name, f"compiled Python: {name}")
        found.note_if(path.suffix.lower() in UNWELCOME_SUFFIXES, f"reviewers refuse programs: {name}")
        found.note_if(path.name.startswith("."), f"hidden file: {name}")


def check_layout(names: list[str], found: Findings) -> str:
    """The package's folder name, after checking that it is one folder with what every plugin needs."""
    folders = sorted({name.split("/")[0] for name in names})
    found.block_if("/" not in names[0], "the first entry is not inside a folder")
    found.note_if(len(folders) > 1, f"more than one top folder: {', '.join(folders)}")
    package = names[0].split("/")[0]
    good = package.isidentifier() and re.fullmatch(r"[A-Za-z][A-Za-z0-9_]+", package)
    found.block_if(not good, f"folder name {package!r} is not a plain identifier")
    for needed in REQUIRED_FILES:
        found.block_if(f"{package}/{needed}" not in names, f"{needed} is missing")
    return package


def check_metadata(text: str, files: set[str], found: Findings) -> None:
    parser = configparser.ConfigParser()
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    try:
        parser.read_string(text)
        general = dict(parser["general"])
    except (configparser.Error, KeyError) as error:
        found.blocking.append(f"metadata.txt cannot be read: {error} (a percent sign is written twice)")
        return
    for field in REQUIRED_FIELDS:
        found.block_if(not general.get(field, "").strip(), f"metadata.txt: {field} is missing")
    for field in URL_FIELDS:
        url = general.get(field, "")
        bad = not re.match(r"https?://[^/\s]+", url) or url in TEMPLATE_URLS
        found.block_if(bad, f"metadata.txt: {field} is no web address: {url!r}")
    found.block_if("/" in general.get("author", ""), "metadata.txt: author holds a slash")
    found.note_if("supportsQt6" in general, "metadata.txt: supportsQt6 means nothing any more")
    found.note_if(
        not general.get("qgisMaximumVersion", "").startswith("4"),
        "metadata.txt: without a qgisMaximumVersion of 4.x the plugin is hidden from QGIS 4",
    )
    version = general.get("version", "")
    found.note_if(not re.fullmatch(r"\d+\.\d+\.\d+", version), f"version {version!r} is not like 1.2.3")
    found.note_if(general.get("icon", "-") not in files, f"icon is not in the zip: {general.get('icon')}")


def run_tool(command: list[str], folder: Path, accepted: tuple[int, ...]) -> str:
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if run.returncode not in accepted:
        sys.exit(f"{command[0]} did not run: {run.stderr.strip()[-500:]}")
    return run.stdout


def bandit_findings(folder: Path) -> Iterator[str]:
    command = ["bandit", "--quiet", "-r", ".", "-f", "json", "-s", BANDIT_OFF]
    report = json.loads(run_tool(command, folder, (0, 1)))
    for error in report["errors"]:
        yield f"bandit could not read {error['filename']}: {error['reason']}"
    for result in report["results"]:
        place = f"{result['filename']}:{result['line_number']}"
        yield f"bandit {result['test_id']} {place} {result['issue_text']}"


def secret_findings(folder: Path) -> Iterator[str]:
    command = ["detect-secrets", "scan", "--all-files", "--disable-plugin", "IPPublicDetector"]
    command += ["--exclude-files", r"metadata\.txt", "."]
    for name, secrets in json.loads(run_tool(command, folder, (0,)))["results"].items():
        for secret in secrets:
            yield f"detect-secrets: {secret['type']} in {name}:{secret['line_number']}"


def flake8_findings(folder: Path) -> list[str]:
    command = ["flake8", "--isolated", "--max-complexity=15", "--select", FLAKE8_ADVICE, "."]
    return [f"flake8 {line}" for line in run_tool(command, folder, (0, 1)).splitlines()]


def examine(archive_path: Path) -> Findings:
    found = Findings()
    found.block_if(archive_path.stat().st_size > MAX_BYTES, "the zip is larger than 25 MB")
    with zipfile.ZipFile(archive_path) as archive, tempfile.TemporaryDirectory() as scratch:
        names = archive.namelist()
        found.block_if(archive.testzip(), "the zip is damaged")
        check_names(names, found)
        package = check_layout(names, found)
        if found.blocking:
            return found
        text = archive.read(f"{package}/metadata.txt").decode("utf-8")
        check_metadata(text, {name.split("/", 1)[1] for name in names}, found)
        archive.extractall(scratch)
        folder = Path(scratch)
        found.blocking += [*bandit_findings(folder), *secret_findings(folder)]
        found.notes += flake8_findings(folder)
    return found


def main() -> int:
    found = examine(Path(sys.argv[1]))
    for note in found.notes:
        print(f"note     {note}")
    for text in found.blocking:
        print(f"blocked  {text}")
    print(f"{len(found.blocking)} objections, {len(found.notes)} notes")
    return int(bool(found.blocking))


if __name__ == "__main__":
    sys.exit(main())
