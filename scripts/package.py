"""Builds dist/waybill-<version>.zip out of the last commit; the same commit always gives the same bytes.

What goes in is decided by .gitattributes. --print-path only says where the zip will be.
"""

from __future__ import annotations

import configparser
import io
import re
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
FOLDER = "waybill"
LIMIT_BYTES = 10_000_000
REQUIRED = (
    "name", "description", "about", "version", "qgisMinimumVersion", "qgisMaximumVersion", "author", "email",
    "homepage", "tracker", "repository", "category", "tags", "icon", "changelog",
)  # fmt: skip
FIXED_DATE = (1980, 1, 1, 0, 0, 0)


def git(*arguments: str) -> bytes:
    run = subprocess.run(["git", "-C", str(CHECKOUT), *arguments], capture_output=True, check=False)
    if run.returncode:
        sys.exit(f"git {arguments[0]} failed: {run.stderr.decode(errors='replace').strip()}")
    return run.stdout


def committed_files() -> dict[str, bytes]:
    """Path below the plugin folder → content, for every file of HEAD that .gitattributes lets through."""
    archive = git("archive", "--format=tar", "HEAD")
    files = {}
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        for member in tar.getmembers():
            content = tar.extractfile(member) if member.isfile() else None
            if content is not None:
                files[member.name] = content.read()
    return files


def checked_version(metadata: str) -> str:
    """The version, after making sure that every field the plugin site or QGIS asks for is filled in."""
    parser = configparser.ConfigParser()
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string(metadata)
    general = dict(parser["general"])  # interpolates, as QGIS does: a lone percent sign fails here
    missing = [name for name in REQUIRED if not general.get(name, "").strip()]
    if missing:
        sys.exit(f"metadata.txt lacks: {', '.join(missing)}")
    if not re.fullmatch(r"\d+\.\d+\.\d+", general["version"]):
        sys.exit(f"metadata.txt: version {general['version']!r} is not of the form 1.2.3")
    return general["version"]


def write_zip(path: Path, files: dict[str, bytes]) -> None:
    path.parent.mkdir(exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(f"{FOLDER}/{name}", FIXED_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o100644 << 16
            entry.create_system = 3
            archive.writestr(entry, files[name])


def archive_path(metadata: str) -> Path:
    return CHECKOUT / "dist" / f"{FOLDER}-{checked_version(metadata)}.zip"


def main() -> None:
    if "--print-path" in sys.argv:
        print(archive_path(git("show", "HEAD:metadata.txt").decode("utf-8")))
        return
    files = committed_files()
    for needed in ("__init__.py", "metadata.txt", "LICENSE"):
        if needed not in files:
            sys.exit(f"{needed} is not in the last commit, and the zip needs it")
    path = archive_path(files["metadata.txt"].decode("utf-8"))
    write_zip(path, files)
    size = path.stat().st_size
    print(f"{path.relative_to(CHECKOUT)}: {len(files)} files, {size / 1e6:.2f} MB")
    if git("status", "--porcelain"):
        print("Note: there are changes that are not committed; they are not in the zip.")
    if size > LIMIT_BYTES:
        path.unlink()
        sys.exit(f"The zip may have {LIMIT_BYTES / 1e6:.0f} MB at most.")


if __name__ == "__main__":
    main()
