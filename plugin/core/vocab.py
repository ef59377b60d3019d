"""The words of the field: ids as the record keeps them. Labels for people are made in the panels."""

from dataclasses import dataclass

SUBJECTS = ("container_stack", "train", "railcars", "vessel", "lorries", "earthwork", "building", "other")
SIZE_CLASSES = ("20ft", "40ft", "45ft", "mixed", "unknown")
COLOUR_CLASSES = ("blue", "green", "red", "yellow", "white", "grey", "other", "mixed", "unknown")
CONFIDENCES = ("low", "moderate", "high")
STATUSES = ("draft", "reviewed", "disputed", "withdrawn")
BOUNDS = ("interval", "at_least", "at_most", "about")
LEAST_POINTS = {"similarity": 2, "affine": 3}
"""Ways to place a picture by tie points, and how many each needs."""
SCENE_KINDS = ("image", "mosaic", "published", "synthetic")

COLOUR_LETTERS: dict[str, str] = {
    "blue": "BL", "green": "GN", "red": "RD", "yellow": "YE", "white": "WH", "grey": "GY", "other": "OT",
    "mixed": "MX", "unknown": "–",
}  # fmt: skip

COLOUR_HEX: dict[str, str] = {
    "blue": "#2F5FA8", "green": "#3C7D4A", "red": "#8C2F2B", "yellow": "#D9962E", "white": "#F4F4F2",
    "grey": "#8D8F91", "other": "#7A5C86",
}  # fmt: skip
"""Swatches of the colour classes, as on maps and in lists."""

UNIT_OF_SUBJECT: dict[str, str] = {
    "container_stack": "containers",
    "train": "railcars",
    "railcars": "railcars",
    "vessel": "vessels",
    "lorries": "lorries",
    "earthwork": "pits or berms",
    "building": "buildings",
    "other": "items",
}

EVERY_ONE_COUNTED = "every one counted"
OF_PROPOSALS = "accepted of what was proposed"
"""Why a count of accepted proposals is no wider: not because somebody saw that nothing was missed."""
WIDTH_REASONS = (
    EVERY_ONE_COUNTED,
    "tarpaulin",
    "shadow",
    "top tier only",
    "tiers assumed",
    "pixel size",
    "cut by the image's edge",
    "cloud",
    "estimate from a source",
)


@dataclass(frozen=True)
class LikelihoodWord:
    """A word of a likelihood scale and the range in per cent it stands for."""

    word: str
    low_pct: float
    high_pct: float


SCALES: dict[str, tuple[LikelihoodWord, ...]] = {
    "ICD 203": (
        LikelihoodWord("almost no chance", 1, 5),
        LikelihoodWord("very unlikely", 5, 20),
        LikelihoodWord("unlikely", 20, 45),
        LikelihoodWord("roughly even chance", 45, 55),
        LikelihoodWord("likely", 55, 80),
        LikelihoodWord("very likely", 80, 95),
        LikelihoodWord("almost certain", 95, 99),
    ),
    "PHIA": (
        LikelihoodWord("remote chance", 0, 5),
        LikelihoodWord("highly unlikely", 10, 20),
        LikelihoodWord("unlikely", 25, 35),
        LikelihoodWord("realistic possibility", 40, 50),
        LikelihoodWord("likely", 55, 75),
        LikelihoodWord("highly likely", 80, 90),
        LikelihoodWord("almost certain", 95, 100),
    ),
}
