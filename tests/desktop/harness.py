"""Starts a real QGIS desktop on an X server of its own, lets a script act in it, and brings back its report.

The script is run by `driver.py` inside QGIS. See there for what it can do.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

DESKTOP_TESTS = Path(__file__).resolve().parent
CHECKOUT = DESKTOP_TESTS.parent.parent
sys.path.append(str(CHECKOUT / "scripts"))

from new_profile import prepare_profile  # noqa: E402 -- found in scripts/, where `make run` uses it too

SYSTEM_PATH = "/usr/bin:/bin:/usr/sbin:/sbin:/usr/games"
SCREEN = "1600x1000x24"


@dataclass(frozen=True)
class DesktopRun:
    """How one QGIS process ended: `result_json` is what the script reported, `log` what QGIS printed."""

    returncode: int
    log: str
    result_json: dict[str, Any]

    def check(self) -> dict[str, Any]:
        """The report; fails with the traceback and the log when anything went wrong in QGIS."""
        errors = self.result_json.get("errors", ["QGIS ended without a report"])
        if self.returncode != 0 or errors:
            problems = "\n".join(errors)
            head = f"QGIS ended with code {self.returncode}\n{problems}"
            raise AssertionError(f"{head}\n--- log ---\n{self.log[-6000:]}")
        return self.result_json


def run_in_desktop(
    code: Path | str,
    *,
    plugins_dir: Path,
    profile_dir: Path,
    env: Mapping[str, str] | None = None,
    timeout_s: float = 120,
) -> DesktopRun:
    """Run `code` (a file, or source) in a QGIS that finds its plugins in `plugins_dir`, all of them enabled.

    `profile_dir` also takes the script, the log and the pictures; several runs in turn can use the same one.
    """
    profile_dir.mkdir(parents=True, exist_ok=True)
    prepare_profile(profile_dir, sorted(path.parent.name for path in plugins_dir.glob("*/metadata.txt")))
    script = code if isinstance(code, Path) else profile_dir / "script.py"
    if isinstance(code, str):
        script.write_text(code, encoding="utf-8")
    result, log = profile_dir / "result.json", profile_dir / "qgis.log"
    result.unlink(missing_ok=True)
    variables = _environment(profile_dir, plugins_dir)
    variables |= {
        "WAYBILL_TEST_DRIVER_DIR": str(DESKTOP_TESTS),
        "WAYBILL_TEST_SCRIPT": str(script.resolve()),
        "WAYBILL_TEST_RESULT": str(result),
        "WAYBILL_TEST_TIMEOUT_S": str(timeout_s),
        **(env or {}),
    }
    command = ["qgis", "--nologo", "--noversioncheck", "--profiles-path", str(profile_dir)]
    command += ["--code", str(DESKTOP_TESTS / "boot.py")]
    with desktop(profile_dir, variables) as on_screen, log.open("wb") as output:
        with _process(command, on_screen, stdout=output, stderr=subprocess.STDOUT) as qgis:
            # The driver gives up first and says where it stood; this is for a QGIS that no longer answers.
            with contextlib.suppress(subprocess.TimeoutExpired):
                qgis.wait(timeout_s + 15)
            returncode = qgis.poll()
    text = log.read_text(encoding="utf-8", errors="replace")
    report = json.loads(result.read_text(encoding="utf-8")) if result.exists() else {}
    return DesktopRun(-signal.SIGKILL if returncode is None else returncode, text, report)


@contextlib.contextmanager
def desktop(folder: Path, variables: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """An X server with a window manager; yields `variables` with what finds them. Both end with the block."""
    cookie = folder / "Xauthority"
    cookie.write_bytes(_authority(secrets.token_bytes(16)))
    on_screen = {**variables, "XAUTHORITY": str(cookie)}
    read_end, write_end = os.pipe()
    server = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", SCREEN, "-nolisten", "tcp", "-noreset"]
    server += ["-auth", str(cookie)]
    with os.fdopen(read_end, "rb") as answer, (folder / "desktop.log").open("wb") as log:
        with _process(server, on_screen, stdout=log, stderr=log, pass_fds=(write_end,)):
            os.close(write_end)
            number = answer.readline().strip().decode()
            if not number:
                raise RuntimeError(f"Xvfb did not start: {(folder / 'desktop.log').read_text()}")
            on_screen["DISPLAY"] = f":{number}"
            with _process(["openbox", "--sm-disable"], on_screen, stdout=log, stderr=log):
                _wait_for_window_manager(on_screen)
                yield on_screen


def _authority(cookie: bytes) -> bytes:
    """The one entry of an Xauthority file that is good for any display (family 0xffff)."""

    def counted(data: bytes) -> bytes:
        return struct.pack(">H", len(data)) + data

    fields = (b"", b"", b"MIT-MAGIC-COOKIE-1", cookie)
    return struct.pack(">H", 0xFFFF) + b"".join(map(counted, fields))


def _wait_for_window_manager(on_screen: Mapping[str, str]) -> None:
    for _ in range(100):
        # Only a window manager answers this.
        question = ["xdotool", "get_num_desktops"]
        asked = subprocess.run(question, env=on_screen, capture_output=True, check=False)
        if asked.returncode == 0:
            return
        time.sleep(0.1)
    raise RuntimeError("openbox did not start within 10 s")


@contextlib.contextmanager
def _process(
    command: list[str], variables: Mapping[str, str], **options: Any
) -> Iterator[subprocess.Popen[bytes]]:
    """A process in a session of its own; it and all it started end with the block."""
    process = subprocess.Popen(
        command, env=variables, start_new_session=True, stdin=subprocess.DEVNULL, **options
    )
    try:
        yield process
    finally:
        for how in (signal.SIGTERM, signal.SIGKILL):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, how)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(3)


def _environment(profile_dir: Path, plugins_dir: Path) -> dict[str, str]:
    """The environment of a fresh account: nothing of this process's Python, display or settings."""
    home = profile_dir / "home"
    runtime = home / "runtime"
    runtime.mkdir(parents=True, exist_ok=True)
    runtime.chmod(0o700)
    return {
        "PATH": SYSTEM_PATH,
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "XDG_RUNTIME_DIR": str(runtime),
        "QGIS_PLUGINPATH": str(plugins_dir),
        "QGIS_CUSTOM_CONFIG_PATH": str(profile_dir),
        "PYTHONDONTWRITEBYTECODE": "1",
        "QT_QPA_PLATFORM": "xcb",
        "QT_LOGGING_RULES": "qt.accessibility.*=false",
        "NO_AT_BRIDGE": "1",
    }
