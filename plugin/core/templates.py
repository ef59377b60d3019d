"""Templates of attributes: what a kind of sighting usually says, kept with the case for everybody who works on it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Optional

from .errors import BadValue
from .sightings import SightingDraft

_FIELDS = (
    "subject", "size_class", "colour_class", "direction", "observation", "inference", "likelihood", "confidence",
    "note",
)  # fmt: skip


@dataclass(frozen=True)
class Template:
    """A name and what it fills in; never a count, a date or a resolution, which belong to one image."""

    name: str
    draft: SightingDraft


def template_of(name: str, draft: SightingDraft) -> Template:
    """A template of what a form holds. Raises BadValue without a name."""
    if not name.strip():
        raise BadValue("The template has no name. Enter one, so that it can be chosen.")
    return Template(name.strip(), replace(SightingDraft(), **{field: getattr(draft, field) for field in _FIELDS}))


def templates_text(templates: Sequence[Template]) -> str:
    """As they are stored with the case."""
    told = [{"name": t.name, **{f: v for f in _FIELDS if (v := getattr(t.draft, f))}} for t in templates]
    return json.dumps(told, ensure_ascii=False)


def read_templates(text: Optional[str]) -> tuple[Template, ...]:
    """Templates as they are stored; what can't be read is left out, so that the case still opens."""
    try:
        held = json.loads(text or "[]")
    except ValueError:
        return ()
    found = []
    for each in held if isinstance(held, list) else ():
        if isinstance(each, dict) and isinstance(each.get("name"), str) and each["name"].strip():
            values = {field: each[field] for field in _FIELDS if isinstance(each.get(field), str)}
            found.append(Template(each["name"], replace(SightingDraft(), **values)))
    return tuple(found)
