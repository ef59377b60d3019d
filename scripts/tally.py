"""Counts test results over several runs, from the JUnit files they leave.

--check NAME FILE CODE   after a pytest run: when it ended badly without saying so in FILE, make FILE say so
--single NAME FILE CODE  write FILE for a program that is one test by itself
--sum FILE...            print "N passed, N failed, N skipped"; exit 1 if any failed or none passed
"""

from __future__ import annotations

import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path


def counts(path: Path) -> tuple[int, int, int]:
    """Passed, failed (errors included) and skipped tests of one JUnit file."""
    suites = ElementTree.parse(path).getroot().iter("testsuite")
    passed = failed = skipped = 0
    for suite in suites:
        bad = int(suite.get("failures", 0)) + int(suite.get("errors", 0))
        left_out = int(suite.get("skipped", 0))
        passed += int(suite.get("tests", 0)) - bad - left_out
        failed += bad
        skipped += left_out
    return passed, failed, skipped


def write_single(name: str, path: Path, code: int) -> None:
    outcome = f'<failure message="ended with code {code}"/>' if code else ""
    path.write_text(
        f'<testsuites><testsuite name="{name}" tests="1" failures="{int(bool(code))}" errors="0" skipped="0">'
        f'<testcase name="{name}">{outcome}</testcase></testsuite></testsuites>',
        encoding="utf-8",
    )


def check(name: str, path: Path, code: int) -> None:
    """A run that crashed, collected nothing or was broken off counts as one failure."""
    told = path.exists() and counts(path)[1] > 0
    if code and not told:
        print(f"{name}: pytest ended with code {code}")
        target = path.with_name(path.stem + "-end.xml") if path.exists() else path
        write_single(f"{name}-end", target, code)


def main(arguments: list[str]) -> int:
    mode, *rest = arguments
    if mode == "--sum":
        passed, failed, skipped = (sum(column) for column in zip(*(counts(Path(name)) for name in rest)))
        print(f"{passed} passed, {failed} failed, {skipped} skipped")
        return int(failed > 0 or passed == 0)
    name, path, code = rest
    {"--check": check, "--single": write_single}[mode](name, Path(path), int(code))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
