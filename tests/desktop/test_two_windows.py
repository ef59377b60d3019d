"""Two people, each in a QGIS of their own, on one case: each sees the other, and neither overwrites unasked."""
from __future__ import annotations

import platform
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor


def test_two_people_on_one_case(run_script: Callable[..., dict]) -> None:
    with ThreadPoolExecutor(2) as both:
        anna, ben = both.map(lambda who: run_script("two_windows", profile=who, person=who), ("anna", "ben"))

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
