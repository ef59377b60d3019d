"""Marks add up: firm ones to low and high, doubtful ones to high only."""
from dataclasses import replace

from plugin.core.counting import (
    ACCEPTED,
    CLASSES,
    PROPOSED,
    CountedMark,
    Sums,
    new_line,
    recounted,
    running_totals,
    subject_of,
    sums,
)
from plugin.core.records import Mark
from plugin.core.values import new_id

TALLY = new_id()
BLUE_20 = ("container", "20ft", "blue")


def marked(firm=True, size="20ft", colour="blue", kind="container", **more):
    certainty = "firm" if firm else "doubtful"
    mark = Mark(new_id(), TALLY, kind, certainty, "hand", size_class=size, colour_class=colour, **more)
    return CountedMark(mark)


def test_low_counts_the_firm_and_high_both():
    marks = [marked(), marked(), marked(firm=False), marked(colour="red", firm=False)]
    assert sums(marks) == {BLUE_20: (2, 3), ("container", "20ft", "red"): (0, 1)}


def test_what_is_gone_and_what_nobody_accepted_is_not_counted():
    marks = [marked(settled="gone"), marked(settled="still"), marked(decision="proposed"), marked(decision="rejected"),
             marked(decision="accepted")]
    assert sums(marks) == {BLUE_20: (2, 2)}


def test_a_line_of_firm_marks_is_exact_and_says_that_every_one_was_counted():
    line = recounted(new_line(new_id(), TALLY, BLUE_20), (0, 0), (12, 12), None)
    assert (line.low, line.best, line.high, line.width_reason) == (12, 12, 12, "every one counted")


def test_a_doubtful_mark_widens_the_line_and_takes_the_reason_chosen_for_the_batch():
    line = recounted(new_line(new_id(), TALLY, BLUE_20), (0, 0), (12, 12), None)
    wide = recounted(line, (0, 0), (0, 2), "shadow")
    assert (wide.low, wide.best, wide.high, wide.width_reason) == (12, 12, 14, "shadow")
    assert recounted(line, (0, 0), (0, 2), None).width_reason is None, "a draft until somebody says why"
    exact = recounted(wide, (0, 2), (0, 0), None)
    assert (exact.high, exact.width_reason) == (12, "every one counted")


def test_what_was_widened_by_hand_stays_on_top_of_what_is_marked():
    line = recounted(new_line(new_id(), TALLY, BLUE_20), (0, 0), (40, 40), None)
    tarpaulin = replace(line, low=35.0, high=60.0, width_reason="tarpaulin")
    more = recounted(tarpaulin, (0, 0), (1, 1), None)
    assert (more.low, more.best, more.high, more.width_reason) == (36, 41, 61, "tarpaulin")


def test_totals_come_in_the_order_of_the_keys():
    marks = [marked(kind="railcar", size=None, colour=None), marked(size="40ft"), marked(), marked(colour=None)]
    told = [(t.kind, t.size_class, t.colour_class) for t in running_totals(marks)]
    assert told == [BLUE_20, ("container", "20ft", None), ("container", "40ft", "blue"), ("railcar", None, None)]


def test_a_sighting_of_one_kind_has_its_subject_and_a_mixed_one_does_not_pretend():
    assert subject_of([BLUE_20, ("container", "40ft", None)]) == "container_stack"
    assert subject_of([("railcar", None, None)]) == "railcars"
    assert subject_of([BLUE_20, ("lorry", None, None)]) == "other"
    assert [each.unit for each in CLASSES] == [*["containers"] * 3, "railcars", "lorries", "vessels", "pits or berms"]


def test_sums_kept_in_step_are_those_of_all_marks():
    marks = [marked(n % 3 > 0, kind=("container", "railcar")[n % 2]) for n in range(12)]
    marks[4] = marked(decision=PROPOSED)
    kept = Sums(marks[:5])
    assert kept.proposed == 1
    kept.move((), marks[5:])
    assert kept.lines == sums(marks)
    accepted = replace(marks[4], mark=replace(marks[4].mark, decision=ACCEPTED))
    kept.move([marks[4]], [accepted])
    assert (kept.proposed, kept.lines) == (0, sums([*marks[:4], accepted, *marks[5:]]))
    kept.move([*marks[:4], accepted, *marks[5:]], ())
    assert kept.lines == {}
