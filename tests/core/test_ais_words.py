"""Events of AIS in words."""
import dataclasses

from plugin.core.ais.events import (
    DraughtChange,
    EarlierGaps,
    Gap,
    Jump,
    OnLand,
    PortVisit,
    Reception,
    SharedIdentity,
    SpeedDisagrees,
    Stop,
)
from plugin.core.ais.limits import AisLimits
from plugin.core.ais.words import described, duration, instant

LIMITS = AisLimits()
HOUR = 3600.0
SILENT = Gap(
    273000000, 1, 0.0, 14.5 * HOUR, (130.0, 42.0), (131.0, 42.0), 44.6, EarlierGaps(3, 7.0, 9.0), LIMITS,
    Reception(12, 340),
)  # fmt: skip


def test_a_gap_is_called_a_gap_and_its_company_stands_beside_it():
    said = described(SILENT)
    assert said.startswith("Gap: no position for 14.5 h")
    assert "Earlier gaps of this ship in these data: 3, median 7.0 h, longest 9.0 h." in said
    assert "12 other ships (340 messages) were received in the same 0.5° cell" in said


def test_nothing_says_that_somebody_switched_it_off():
    alone = dataclasses.replace(SILENT, earlier=EarlierGaps(0, None, None), others=Reception(0, 0))
    for words in (described(SILENT), described(alone)):
        assert not any(word in words.lower() for word in ("disabl", "dark", "switch", "turned off"))
    assert "reception itself may be missing" in described(alone)
    assert "No earlier gap" in described(alone)


def test_each_kind_of_event_has_its_sentence():
    at = (130.0, 42.0)
    assert described(Stop(1, 1, 0, 2 * HOUR, at, 40, LIMITS)) == "Lay or drifted for 2.0 h (40 positions)."
    out = Jump(1, 1, 0, 60, at, at, 150.0, 9000.0, 660.0, 3, LIMITS)
    assert described(out).endswith("and back 10 min later (3 positions away).")
    assert "did not come back" in described(dataclasses.replace(out, back=None))
    assert "Several ships may send it" in described(SharedIdentity(1, 1, 0, 9, at, at, 2, 30, 600.0, LIMITS))
    assert "stopped there" in described(PortVisit(1, 1, 0, 9 * HOUR, at, "Rajin", True, False, LIMITS))
    assert described(OnLand(1, 1, 0, 9, at, 21, "a coast", LIMITS)) == "21 positions in a row on land, by a coast."
    odd = SpeedDisagrees(1, 1, 0, 9, at, 4, 2.0, 12.5, LIMITS)
    assert described(odd) == "Reported 2.0 kn where the positions make 12.5 kn, over 4 steps."
    changed = DraughtChange(1, 1, 0, 9, at, 7.0, 9.5, "gap and stop", LIMITS)
    assert described(changed).startswith("Draught 7.0 m, then 9.5 m, with a gap and a stop between.")


def test_durations_are_in_what_one_would_say():
    assert [duration(h) for h in (0.5, 7.25, 60)] == ["30 min", "7.3 h", "2.5 days"]
    assert instant(0) == "1970-01-01T00:00:00Z"
