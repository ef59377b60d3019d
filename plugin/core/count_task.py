"""A counting task on its way to another analyst and back: a small JSON file, the way there without a single count."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any, Optional

from .counting import DOUBTFUL, FIRM, BoxShape, CountClass, CountedMark, MarkDraft
from .errors import BadValue
from .geometry import LonLat
from .values import Id

TASK, ANSWER = "waybill-count-task", "waybill-count-answer"
_VERSION = 1
_MOST_BYTES = 20_000_000


@dataclass(frozen=True)
class CountTask:
    """What is to be counted: the image, its frame (west, south, east, north in degrees), and nobody's numbers."""

    sighting: Id
    subject: str
    title: str
    frame: tuple[float, float, float, float]
    kind: str = "image"
    href: Optional[str] = None
    sha256: Optional[str] = None
    size_bytes: Optional[int] = None
    acquired_from: Optional[str] = None
    acquired_to: Optional[str] = None
    sensor: Optional[str] = None
    gsd_stated_m: Optional[float] = None
    credit: Optional[str] = None


@dataclass(frozen=True)
class CountAnswer:
    """What another analyst counted: who, when, every mark, and why low and high differ; None where nobody said."""

    sighting: Id
    sha256: Optional[str]
    handle: str
    utc: str
    marks: tuple[MarkDraft, ...]
    why: Optional[str] = None


def task_text(task: CountTask) -> str:
    """The file of a task."""
    return json.dumps({"kind": TASK, "version": _VERSION, "task": asdict(task)}, ensure_ascii=False, indent=1)


def read_task(text: str) -> CountTask:
    """A task from its file. Raises BadValue where it is none."""
    held = _read(text, TASK, "task")
    names = {field.name for field in fields(CountTask)}
    try:
        frame = tuple(float(number) for number in held["frame"])
        if len(frame) != 4:
            raise ValueError
        return CountTask(**{**{k: v for k, v in held.items() if k in names}, "frame": frame})
    except (KeyError, TypeError, ValueError):
        raise BadValue("This counting task lacks its image or its frame. Ask for the file again.") from None


def answer_text(answer: CountAnswer) -> str:
    """The file of an answer."""
    marks = [
        {
            "lon": mark.at[0], "lat": mark.at[1], "kind": mark.of.kind, "size_class": mark.of.size_class,
            "certainty": FIRM if mark.firm else DOUBTFUL, "colour_class": mark.colour_class,
            "box": asdict(mark.box) if mark.box else None,
        }
        for mark in answer.marks
    ]  # fmt: skip
    told = {
        "sighting": answer.sighting, "sha256": answer.sha256, "handle": answer.handle, "utc": answer.utc,
        "why": answer.why,
    }  # fmt: skip
    return json.dumps({"kind": ANSWER, "version": _VERSION, "answer": {**told, "marks": marks}}, ensure_ascii=False)


def read_answer(text: str) -> CountAnswer:
    """An answer from its file. Raises BadValue where it is none, or a mark of it can't be read, saying which.

    Files of earlier versions hold no reason for the width; they are read without.
    """
    held = _read(text, ANSWER, "answer")
    try:
        marks = held["marks"]
        made = tuple(_mark(number, mark) for number, mark in enumerate(marks, start=1))
        why = str(held.get("why") or "").strip() or None
        return CountAnswer(
            Id(str(held["sighting"])), held.get("sha256"), str(held["handle"]), str(held["utc"]), made, why
        )
    except (KeyError, TypeError):
        raise BadValue("This answer lacks its sighting, its author or its marks. Ask for the file again.") from None


def drafts_of(marks: Sequence[CountedMark]) -> tuple[MarkDraft, ...]:
    """Stored marks as they go into an answer; what does not count stays at home."""
    return tuple(draft for mark in marks if mark.counts and (draft := mark.again()) is not None)


def _mark(number: int, held: dict[str, Any]) -> MarkDraft:
    try:
        at: LonLat = (float(held["lon"]), float(held["lat"]))
        if not (-180.0 <= at[0] <= 180.0 and -90.0 <= at[1] <= 90.0):
            raise ValueError
        box = held.get("box")
        shape = BoxShape(*(float(box[n]) for n in ("length_m", "width_m", "azimuth_deg"))) if box else None
        of = CountClass(str(held["kind"]), held.get("size_class"))
        return MarkDraft(at, of, held.get("certainty") != DOUBTFUL, held.get("colour_class"), box=shape)
    except (KeyError, TypeError, ValueError):
        raise BadValue(f"Mark {number} of this answer can't be read. Ask for the file again.") from None


def _read(text: str, kind: str, part: str) -> dict[str, Any]:
    if len(text) > _MOST_BYTES:
        raise BadValue("This file is too large to be a counting task.")
    try:
        held = json.loads(text)
    except ValueError:
        held = None
    if not isinstance(held, dict) or held.get("kind") not in (TASK, ANSWER):
        raise BadValue("This is no counting task of Waybill. Choose the .json file that was written as one.")
    if held["kind"] != kind:
        other = "a task, not an answer" if held["kind"] == TASK else "an answer, not a task"
        raise BadValue(f"This file is {other}. Choose the other one.")
    if held.get("version") != _VERSION or not isinstance(held.get(part), dict):
        raise BadValue("This file was written by another version of Waybill. Update the plugin, then try again.")
    return dict(held[part])
