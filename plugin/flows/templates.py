"""Keep and take away templates of a case."""

from dataclasses import replace
from typing import Callable

from ..core.actions import Action, Insert, Receipt, Update
from ..core.ports import CaseStore
from ..core.records import Meta
from ..core.sightings import SightingDraft
from ..core.templates import Template, read_templates, template_of, templates_text
from ..core.values import new_id

_KEY = "templates"


class Templates:
    """Templates of an open case; `tell` draws and passes on what changed."""

    def __init__(self, store: CaseStore, tell: Callable[[Receipt], Receipt]) -> None:
        self._store, self._tell = store, tell

    def all(self) -> tuple[Template, ...]:
        """Templates in the order they were kept. Raises CaseError."""
        rows = self._store.where(Meta, "key", _KEY)
        return read_templates(rows[0].value if rows else None)

    def keep(self, name: str, draft: SightingDraft) -> None:
        """Keep a template; one of the same name is replaced. Raises BadValue, CaseError."""
        made = template_of(name, draft)
        others = [template for template in self.all() if template.name != made.name]
        self._put((*others, made), f"Template “{made.name}”")

    def remove(self, name: str) -> None:
        """Take a template away. Raises CaseError."""
        kept = tuple(template for template in self.all() if template.name != name)
        self._put(kept, f"Template “{name}” removed")

    def _put(self, templates: tuple[Template, ...], label: str) -> None:
        text = templates_text(templates)
        rows = self._store.where(Meta, "key", _KEY)
        change = Update(replace(rows[0], value=text), seen=rows[0]) if rows else Insert(Meta(new_id(), _KEY, text))
        self._tell(self._store.apply(Action("templates", label, (change,))))
