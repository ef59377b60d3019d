"""Likelihood scales: the words a case uses for how likely something is, and the per cent each stands for."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Optional

from .errors import BadValue
from .vocab import SCALES, LikelihoodWord

OWN = "own"
DEFAULT = "ICD 203"
_LEAST_WORDS = 2


@dataclass(frozen=True)
class CaseScale:
    """The scale a case uses: ICD 203, PHIA, or own words."""

    name: str
    words: tuple[LikelihoodWord, ...]


def read_scale(name: Optional[str], words: Optional[str]) -> CaseScale:
    """The scale of a case from its two facts; one that nobody knows has no words. Raises BadValue."""
    name = name or DEFAULT
    return CaseScale(name, words_from_json(words) if name == OWN else SCALES.get(name, ()))


def words_to_json(words: Iterable[LikelihoodWord]) -> str:
    """Own words as a case keeps them: a list of [word, low, high]."""
    return json.dumps([[w.word, w.low_pct, w.high_pct] for w in words], ensure_ascii=False)


def words_from_json(text: Optional[str]) -> tuple[LikelihoodWord, ...]:
    """Own words as a case keeps them; none for None. Raises BadValue where the text is something else."""
    if not text:
        return ()
    try:
        return tuple(LikelihoodWord(str(word), float(low), float(high)) for word, low, high in json.loads(text))
    except (TypeError, ValueError):
        raise BadValue(
            "The case's own likelihood words can't be read. Enter them anew in Case Properties, or choose a scale."
        ) from None


def parse_words(rows: Sequence[tuple[str, str, str]]) -> tuple[LikelihoodWord, ...]:
    """Typed rows of word, low % and high % as a scale, empty rows left out. Raises BadValue naming the row."""
    words = []
    for number, (word, low, high) in enumerate(rows, start=1):
        if any(cell.strip() for cell in (word, low, high)):
            words.append(LikelihoodWord(word.strip(), _per_cent(low, number), _per_cent(high, number)))
    check_words(words)
    return tuple(words)


def check_words(words: Sequence[LikelihoodWord]) -> None:
    """Raises BadValue where a word is missing or twice there, or a range is outside 0–100 or upside down."""
    if len(words) < _LEAST_WORDS:
        raise BadValue("A likelihood scale needs at least two words. Add rows, or choose ICD 203 or PHIA.")
    seen = set()
    for number, word in enumerate(words, start=1):
        if not word.word:
            raise BadValue(f"Row {number} has a range but no word. Enter the word, or remove the row.")
        if word.word.casefold() in seen:
            raise BadValue(f"“{word.word}” is there twice. Each word may stand for one range only.")
        seen.add(word.word.casefold())
        if not 0 <= word.low_pct <= 100 or not 0 <= word.high_pct <= 100:
            raise BadValue(f"The range of “{word.word}” goes beyond 0 to 100 per cent. Correct it.")
        if word.low_pct > word.high_pct:
            raise BadValue(f"The range of “{word.word}” starts above where it ends. Swap low and high.")


def overlaps_and_gaps(words: Iterable[LikelihoodWord]) -> tuple[str, ...]:
    """What a reader of the scale should know: which ranges overlap, and what per cent no word covers."""
    chain = sorted(words, key=lambda word: (word.low_pct, word.high_pct))
    if not chain:
        return ()
    said, reach, widest = [], chain[0].high_pct, chain[0]
    if chain[0].low_pct > 0:
        said.append(f"No word covers 0–{chain[0].low_pct:g} %.")
    for word in chain[1:]:
        if word.low_pct < reach:
            said.append(f"“{widest.word}” and “{word.word}” overlap.")
        elif word.low_pct > reach:
            said.append(f"No word covers {reach:g}–{word.low_pct:g} %.")
        if word.high_pct >= reach:
            reach, widest = word.high_pct, word
    if reach < 100:
        said.append(f"No word covers {reach:g}–100 %.")
    return tuple(said)


def _per_cent(text: str, row: int) -> float:
    try:
        return float(text.strip().rstrip("%").replace(",", "."))
    except ValueError:
        raise BadValue(f"Row {row}: “{text.strip()}” is no per cent. Enter a number from 0 to 100.") from None
