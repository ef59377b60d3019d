"""What kinds of measuring are called, how each is drawn, and what comes of it."""

from .labels import tr


def name(mode: str) -> str:
    """On its button."""
    return {
        "length": tr("&Length"),
        "train": tr("T&rain"),
        "shadow": tr("Ti&ers"),
        "area": tr("&Area"),
        "resolution": tr("Resolutio&n"),
        "colour": tr("C&olour"),
    }[mode]


def hint(mode: str) -> str:
    """How to draw it."""
    ends = tr("Enter or a double click ends, Backspace takes the last point back, Esc drops it.")
    return {
        "length": tr("Click both ends of a box, vessel or vehicle on the image. {}").format(ends),
        "train": tr("Click along the train, from the first coupler to the last, without engines. {}").format(ends),
        "shadow": tr("Click a roof's corner, then the shadow of that same corner. The faint line shows where shadows "
                     "should fall."),
        "area": tr("Click around a tight block, along the outer roofs; leave lanes out. {}").format(ends),
        "resolution": tr("Click on both sides of one sharp edge, square to it, or both ends of a known length."),
        "colour": tr("Click on a roof, away from its edges."),
    }[mode]  # fmt: skip


def about(mode: str) -> str:
    """What comes of it."""
    return {
        "length": tr("Length with its error, and which container that can be"),
        "train": tr("Length of a train as a range of wagons, and its colours in order"),
        "shadow": tr("Height and tiers of a stack from its shadow, and the time of day"),
        "area": tr("Boxes and TEU of a tight block by the ground it covers"),
        "resolution": tr("How finely the image was collected, from an object that is known"),
        "colour": tr("Gross colour of a roof, also against another image"),
    }[mode]
