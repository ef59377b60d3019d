"""What is true of a case as a whole: its title, and the likelihood scale its judgements are worded in."""

from dataclasses import dataclass, replace
from typing import Callable, Optional

from ..core.actions import NOTHING_DONE, Action, Insert, Operation, Receipt, Update
from ..core.errors import BadValue
from ..core.ports import CaseStore
from ..core.records import Link, Meta, Sighting
from ..core.scales import OWN, CaseScale, check_words, read_scale, words_to_json
from ..core.values import new_id
from ..core.vocab import SCALES


@dataclass(frozen=True)
class Changed:
    """The log entry, and how many judgements now carry a word that the scale does not know."""

    receipt: Receipt
    strangers: int


class CaseProperties:
    """Reads and sets the facts of a case; `tell` draws and passes on what changed."""

    def __init__(self, store: CaseStore, tell: Callable[[Receipt], Receipt]) -> None:
        self._store = store
        self._tell = tell

    @property
    def title(self) -> Optional[str]:
        """Title of the case, None where it has none."""
        return self._value("title")

    @property
    def scale(self) -> CaseScale:
        """The scale in use; one that can't be read has no words, so that the case still opens."""
        try:
            return read_scale(self._value("likelihood_scale"), self._value("likelihood_words"))
        except BadValue:
            return CaseScale(OWN, ())

    def strangers_to(self, scale: CaseScale) -> int:
        """How many sightings and links carry a likelihood that is no word of a scale."""
        known = {word.word for word in scale.words}
        said = [row.likelihood for row in self._store.all(Sighting)] + [row.likelihood for row in self._store.all(Link)]
        return sum(word not in known for word in said if word)

    def change(self, title: str, scale: CaseScale) -> Changed:
        """Set title and scale in one action; words that judgements already carry stay. Raises BadValue."""
        if not title.strip():
            raise BadValue("The case has no title. Enter one; it is printed on every figure.")
        if scale.name == OWN:
            check_words(scale.words)
        elif scale.name not in SCALES:
            raise BadValue(f"“{scale.name}” is no scale known here. Choose ICD 203, PHIA or own words.")
        facts = {"title": title.strip(), "likelihood_scale": scale.name}
        if scale.name == OWN:
            facts["likelihood_words"] = words_to_json(scale.words)
        operations = tuple(o for key, value in facts.items() for o in self._put(key, value))
        receipt = NOTHING_DONE
        if operations:
            receipt = self._tell(self._store.apply(Action("case_properties", "Change case properties", operations)))
        return Changed(receipt, self.strangers_to(scale))

    def _put(self, key: str, value: str) -> tuple[Operation, ...]:
        rows = self._store.where(Meta, "key", key)
        if not rows:
            return (Insert(Meta(new_id(), key, value)),)
        changed = replace(rows[0], value=value)
        return (Update(changed, seen=rows[0]),) if changed != rows[0] else ()

    def _value(self, key: str) -> Optional[str]:
        rows = self._store.where(Meta, "key", key)
        return rows[0].value if rows else None
