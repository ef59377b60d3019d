"""A second count of an image by another analyst who does not see the first: in the same case, or by a task file."""

from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from ..core.actions import Action, Insert, Operation, Receipt
from ..core.count_task import CountAnswer, CountTask, answer_text, drafts_of, read_answer, read_task, task_text
from ..core.counting import made_mark, new_line, recounted, sums
from ..core.errors import BadValue
from ..core.geometry import Point, bounds
from ..core.measuring.agreement import Agreement
from ..core.ports import CaseStore
from ..core.records import Look, Meta, Person, Scene, Sighting, Tally, TallyLine
from ..core.times import now_utc, parse_utc
from ..core.values import Id, Interval, Utc, new_id, total
from ..core.whole_file import written_whole
from .agreement import compare_tallies
from .chips import extent_of
from .create_case import write_case
from .tallies import marks_of

TASK_KEY = "count_task"
_MARGIN_DEG = 0.0006  # about 60 m, so that the frame does not give the first count's outline away


@dataclass(frozen=True)
class Compared:
    """Two counts of one sighting, by handle, with what they agree on."""

    first: str
    second: str
    agreement: Agreement


def check_may_count(store: CaseStore, sighting: Id) -> None:
    """Raises BadValue where a second count by this person would be none: nothing counted yet, or by themselves."""
    tally = _first(store, sighting)
    if tally is None:
        raise BadValue("Nobody has marked anything in this sighting yet, so there is no first count to repeat.")
    if tally.person == store.me():
        raise BadValue(
            "You made the first count yourself. A second count is another analyst's: let them open this case under "
            "their own handle, or write them a task file."
        )


def compare_counts(store: CaseStore, sighting: Id) -> Compared:
    """The first count against the latest one made blind. Raises BadValue where one of the two is missing."""
    first = _first(store, sighting)
    blind = [tally for tally in store.where(Tally, "sighting", sighting) if tally.blind]
    if first is None or not blind:
        raise BadValue("There is no second count of this sighting yet. Have another analyst make one.")
    names = {person.id: person.handle for person in store.all(Person)}
    handles = [names.get(tally.person or Id(""), "somebody") for tally in (first, blind[-1])]
    return Compared(handles[0], handles[1], compare_tallies(store, first.id, blind[-1].id))


def write_task(store: CaseStore, sighting: Id, path: Path) -> None:
    """Write what another analyst needs to count the same image, without any count. Raises CaseError, FigureError."""
    stored = store.get(Sighting, sighting)
    if stored.look is None:
        raise BadValue("This sighting was reported, not seen on an image: there is nothing to count again.")
    scene = store.get(Scene, store.get(Look, stored.look).scene)
    west, south, east, north = bounds(extent_of(store, stored))
    frame = (west - _MARGIN_DEG, south - _MARGIN_DEG, east + _MARGIN_DEG, north + _MARGIN_DEG)
    task = CountTask(
        sighting, stored.subject, scene.title or "", frame, scene.kind, Path(scene.href).name if scene.href else None,
        scene.sha256, scene.size_bytes, scene.acquired_from, scene.acquired_to, scene.sensor, scene.gsd_stated_m,
        scene.credit,
    )  # fmt: skip
    with written_whole(path) as draft:
        draft.write_text(task_text(task), encoding="utf-8")


def open_task(task_file: Path, case: Path, handle: str, *, replace: bool = False) -> Path:
    """Make a small case of a task, for the count to be made in. Raises BadValue, and CaseError where `case` exists and
    is not to be replaced, or holds work."""
    task = read_task(_text(task_file))
    west, south, east, north = task.frame
    scene = Scene(
        new_id(), task.kind, title=task.title, href=task.href, sha256=task.sha256, size_bytes=task.size_bytes,
        acquired_from=Utc(task.acquired_from) if task.acquired_from else None,
        acquired_to=Utc(task.acquired_to) if task.acquired_to else None,
        sensor=task.sensor, gsd_stated_m=task.gsd_stated_m, credit=task.credit, date_basis="counting task",
    )  # fmt: skip
    look = Look(new_id(), scene.id, now_utc(), "seen", "full", subject=task.subject)
    middle = Point((west + east) / 2.0, (south + north) / 2.0)
    sighting = Sighting(task.sighting, task.subject, "draft", look=look.id, geom=middle)
    about = (
        Meta(new_id(), "title", f"Second count: {task.title}"), Meta(new_id(), "likelihood_scale", "ICD 203"),
        Meta(new_id(), TASK_KEY, task.sighting),
    )  # fmt: skip
    return write_case(case, (*about, scene, look, sighting), handle, replace=replace).path


def task_of(store: CaseStore) -> Optional[Id]:
    """The sighting that a case made of a task is about; None for any other case."""
    found = store.where(Meta, "key", TASK_KEY)
    return Id(found[0].value) if found and found[0].value else None


def write_answer(store: CaseStore, handle: str, path: Path) -> int:
    """Write what this person counted of a task; answers with the number of marks. Raises BadValue, CaseError."""
    sighting = task_of(store)
    if sighting is None:
        raise BadValue("This case was not made of a counting task, so there is nothing to answer.")
    tallies = [tally for tally in store.where(Tally, "sighting", sighting) if tally.method == "counted"]
    marks = drafts_of(marks_of(store, [tally.id for tally in tallies]))
    if not marks:
        raise BadValue("Nothing is counted yet. Count first, then write the answer.")
    stored = store.get(Sighting, sighting)
    scene = store.get(Scene, store.get(Look, stored.look).scene) if stored.look else None
    lines = store.where_any(TallyLine, "tally", [tally.id for tally in tallies])
    why = total(Interval(x.low, x.best, x.high, x.width_reason) for x in lines if x.low != x.high).reason
    answer = CountAnswer(sighting, scene.sha256 if scene else None, handle, now_utc(), marks, why)
    with written_whole(path) as draft:
        draft.write_text(answer_text(answer), encoding="utf-8")
    return len(marks)


def take_answer(store: CaseStore, path: Path) -> Receipt:
    """Take in what another analyst counted, as one step. Raises BadValue where it does not belong to this case.

    Lines that are wide get the reason of the answer; one without it is taken as it is.
    """
    answer = read_answer(_text(path))
    parse_utc(answer.utc)
    if not store.where(Sighting, "id", answer.sighting):
        raise BadValue("This answer is about a sighting that is not in this case. Open the case the task came from.")
    stored = store.get(Sighting, answer.sighting)
    scene = store.get(Scene, store.get(Look, stored.look).scene) if stored.look else None
    if scene and answer.sha256 and scene.sha256 and answer.sha256 != scene.sha256:
        raise BadValue("This answer was counted on another image than the sighting rests on: their hashes differ.")
    people = {person.handle: person.id for person in store.all(Person)}
    if people.get(answer.handle) == store.me():
        raise BadValue(f"This answer is signed “{answer.handle}”, as you are. A second count is another analyst's.")
    same = [t for t in store.where(Tally, "sighting", stored.id) if t.blind and t.utc == answer.utc]
    if any(tally.person == people.get(answer.handle) for tally in same):
        raise BadValue("This answer is in the case already.")
    operations: list[Operation] = []
    person = people.get(answer.handle)
    if person is None:
        person = new_id()
        operations.append(Insert(Person(person, answer.handle)))
    tally = Tally(new_id(), stored.id, 1, 0, "counted", person, Utc(answer.utc))
    marks = tuple(made_mark(tally.id, n, draft) for n, draft in enumerate(answer.marks, start=1))
    lines = [
        recounted(new_line(new_id(), tally.id, key), (0, 0), count, answer.why)
        for key, count in sums(marks).items()
    ]
    operations += [Insert(tally), *(Insert(mark.mark) for mark in marks)]
    operations += [Insert(mark.box) for mark in marks if mark.box]
    operations += [Insert(line) for line in lines]
    return store.apply(Action("second_count", f"Second count by {answer.handle}", tuple(operations)))


def _first(store: CaseStore, sighting: Id) -> Optional[Tally]:
    """The adopted count where it holds marks, else the latest that does: a number measured by area holds none."""
    seen = [tally for tally in store.where(Tally, "sighting", sighting) if not tally.blind]
    latest_last = sorted(seen, key=lambda tally: bool(tally.adopted))
    return next((each for each in reversed(latest_last) if any(m.counts for m in marks_of(store, (each.id,)))), None)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise BadValue(f"{path} can't be read: {error.strerror}. Choose another file.") from None
    except UnicodeDecodeError:
        raise BadValue(f"{path} is no counting task: it holds something else than text.") from None
