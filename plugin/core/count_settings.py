"""What the count tool is set to: shared by the map, which obeys it, and the bar beside it, which shows it."""

from dataclasses import dataclass, replace
from typing import Optional

from .counting import CLASSES, BoxShape, CountClass
from .errors import BadValue
from .iso import LENGTHS_M, WIDTH_M
from .stamping import along

MARK, BOX, ROW, BLOCK, ERASE, PROPOSE = "mark", "box", "row", "block", "erase", "propose"
_LONGEST_KIND = 40
MODES = (MARK, BOX, ROW, BLOCK, ERASE, PROPOSE)

_SIDES_M: dict[str, tuple[float, float]] = {"railcar": (13.92, 3.2), "lorry": (13.6, 2.5)}
# railcar: a usual Russian flat wagon over its couplers; lorry: a semitrailer. General knowledge, for the outline only.


@dataclass(frozen=True)
class CountSettings:
    """Class, colour, way of marking, direction of the box and gaps; `own` are the analyst's kinds on keys 8 and 9.

    `from_image` reads each colour from the pixels instead.
    """

    number: int = 1
    own: tuple[str, ...] = ()
    colour: Optional[str] = None
    mode: str = MARK
    azimuth_deg: float = 0.0
    gap_along_m: float = 0.25
    gap_across_m: float = 0.4
    ghosts: bool = False
    from_image: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "number", min(self.number, len(self.classes)))  # own kinds may have gone

    @property
    def classes(self) -> tuple[CountClass, ...]:
        """What the keys 1 to 9 count."""
        return (*CLASSES, *(CountClass(kind) for kind in self.own))[:9]

    @property
    def of(self) -> CountClass:
        """The class in hand."""
        return self.classes[self.number - 1]

    @property
    def shape(self) -> Optional[BoxShape]:
        """The outline in hand, true to scale; None for what has no usual size."""
        sides = _SIDES_M.get(self.of.kind)
        if self.of.size_class:
            sides = LENGTHS_M[self.of.size_class], WIDTH_M
        return BoxShape(*sides, along(self.azimuth_deg)) if sides else None

    @property
    def gaps(self) -> dict[str, float]:
        """Gaps between boxes in metres, as `core.stamping` takes them."""
        return {"gap_along_m": self.gap_along_m, "gap_across_m": self.gap_across_m}

    @property
    def stamps(self) -> bool:
        """True where an outline hangs on the cursor."""
        return self.mode in (BOX, ROW, BLOCK) and self.shape is not None


COLOUR_KEYS: dict[str, Optional[str]] = {
    "b": "blue", "g": "green", "r": "red", "y": "yellow", "w": "white", "a": "grey", "o": "other", "0": None,
}  # fmt: skip
MODE_KEYS = {"m": MARK, "s": BOX, "l": ROW, "k": BLOCK, "e": ERASE, "p": PROPOSE}
IMAGE_KEY = "i"
SETTLING = {"t": "still", "x": "gone", "n": "new"}
ASKS = {"?": "help", "d": "cell", "+": "accept", "-": "reject", "*": "accept_all", "/": "reject_all"}
"""Keys that ask for more than the tool itself can do."""
WITH_CONTROL = {"e": "new", "t": "ghosts", "g": "grid", "i": "colours"}
"""What letters ask for together with Ctrl; none of them is a shortcut of QGIS."""


def by_key(settings: CountSettings, key: str) -> Optional[CountSettings]:
    """The settings after a key: a digit chooses the class, a letter colour or mode; None for any other key."""
    if key in tuple("123456789"):  # not every digit of Unicode is one of the keys
        number = int(key)
        return replace(settings, number=number) if number <= len(settings.classes) else None
    if key in COLOUR_KEYS:
        return replace(settings, colour=COLOUR_KEYS[key], from_image=False)
    if key == IMAGE_KEY:
        return replace(settings, colour=None, from_image=True)
    if key in MODE_KEYS:
        return replace(settings, mode=MODE_KEYS[key])
    if key in ("[", "]"):
        return replace(settings, azimuth_deg=along(settings.azimuth_deg + (1.0 if key == "]" else -1.0)))
    return None


def own_kinds(text: str) -> tuple[str, ...]:
    """Up to two kinds of one's own as people type them, separated by commas; none that a key has already.

    Raises BadValue for a name that no list could show.
    """
    words = [" ".join(word.split()) for word in text.split(",")]
    taken = {of.kind for of in CLASSES}
    for word in words:
        if word.lower() in taken:
            raise BadValue(f"“{word}” has a key of its own already. Choose another name.")
        if len(word) > _LONGEST_KIND:
            raise BadValue(f"A class has at most {_LONGEST_KIND} letters, for lists to show it whole. Shorten it.")
    return tuple(dict.fromkeys(word for word in words if word))[:2]
