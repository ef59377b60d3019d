"""What a person made or typed is still there, whatever they click next."""
from __future__ import annotations

from pathlib import Path

from tests.desktop.harness import run_in_desktop

SCRIPTS = Path(__file__).parent / "scripts"


def test_images_and_typed_words_stay(plugins_dir: Path, practice_scene: Path, pictures: Path, tmp_path: Path) -> None:
    env = {
        "WAYBILL_TEST_FOLDER": str(tmp_path),
        "WAYBILL_TEST_SCENE": str(practice_scene),
        "WAYBILL_TEST_PICTURES": str(pictures),
    }
    seen = run_in_desktop(
        SCRIPTS / "keeps.py", plugins_dir=plugins_dir, profile_dir=tmp_path / "profile", env=env, timeout_s=100
    ).check()
    assert seen["not_added"] == 1, "an invalid form is not left behind for a new sighting"
    assert seen["typed"] == "99" and "out of order" in seen["told"]
    assert seen["same_row"]
    assert seen["tool_down"]
    assert seen["image_stays"] and seen["shown"] and seen["image_stays_still"]
    assert seen["below_sightings"], "an image that was there first does not hide the case"
    assert seen["note"].startswith("seen by the crane")
    assert "low 99, best 5" in seen["note"]
