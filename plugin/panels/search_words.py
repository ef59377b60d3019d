"""What a search is said to have come to."""

from ..flows.scene_search import CatalogueState
from . import scene_words
from .labels import tr


def outcome_words(state: CatalogueState) -> str:
    """One catalogue in a line: how many it named, whether that is all, and what was wrong."""
    if not state.outcome:
        told = tr("{} found so far").format(state.found)
        if state.asked > 1:
            told += tr(", question {} of {}").format(state.answered + 1, state.asked)
        elif state.matched is not None:
            told += tr(" of {}").format(state.matched)
        told += " …"
    else:
        told = {
            "complete": tr("{} found, read to the end.").format(state.found),
            "partial": tr("{} found, not read to the end.").format(state.found),
            "failed": tr("no answer."),
        }[state.outcome]
    return " ".join((f"{state.entry.name}:", told, *state.said))


def totals_words(shown: int, total: int, chosen: int, outlines: int) -> str:
    """How much the table shows, and how much of it the map."""
    if not total:
        return ""
    every = scene_words.images(total)
    told = [every if shown == total else tr("{} of {}").format(shown, every)]
    if chosen:
        told.append(tr("{} chosen").format(chosen))
    if shown > outlines:
        told.append(tr("outlines of the first {} on the map").format(outlines))
    return " · ".join(told)
