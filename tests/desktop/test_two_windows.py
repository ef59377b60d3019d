"""Two people, each in a QGIS of their own, on one case: each sees the other, and neither overwrites unasked."""
from __future__ import annotations

import platform
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.desktop.harness import run_in_desktop

SCRIPTS = Path(__file__).parent / "scripts"


def test_two_people_on_one_case(plugins_dir: Path, practice_scene: Path, pictures: Path, tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()

    def work(person: str) -> dict:
        env = {
            "WAYBILL_TEST_FOLDER": str(folder),
            "WAYBILL_TEST_SCENE": str(practice_scene),
            "WAYBILL_TEST_PICTURES": str(pictures),
            "WAYBILL_TEST_PERSON": person,
        }
        profile = tmp_path / person
        return run_in_desktop(
            SCRIPTS / "two_windows.py", plugins_dir=plugins_dir, profile_dir=profile, env=env, timeout_s=150
        ).check()

    with ThreadPoolExecutor(2) as both:
        anna, ben = both.map(work, ("anna", "ben"))

    assert any(f"also open with ben on {platform.node()}" in text for text in anna["other"])
    assert any(f"also open with anna on {platform.node()}" in text for text in ben["other"])
    assert ben["seen"], "what one adds is in the other's list"

    assert "Saving shows both versions" in anna["warned"]
    assert anna["still"] == "four rows", "what is typed stays when somebody else's change arrives"
    assert anna["take"] == [["Field", "Yours", "Stored now"], ["Observation", "four rows", "three rows"]]
    assert anna["taken"] == "three rows" and anna["stored"] == [["three rows"]]
    assert anna["step"] == [["Field", "As you left it", "Stored now"], ["Observation", "five rows", "seven rows"]]
    assert anna["unchanged"] == [["seven rows"]]

    assert "Saving shows both versions" in anna["claim_warned"] and anna["claim_typed"] == "p. 3"
    assert anna["claim"] == [["Field", "Yours", "Stored now"], ["Locator", "p. 3", "p. 2"]]
    assert anna["claim_taken"] == "p. 2"
    assert anna["claim_mine"][0] == "p. 5"
