"""Outer sizes of ISO 668 freight containers, in metres."""

LENGTHS_M: dict[str, float] = {"20ft": 6.058, "40ft": 12.192, "45ft": 13.716}
WIDTH_M = 2.438
STANDARD_M, HIGH_CUBE_M = 2.591, 2.896
TIER_M = 2.713  # between the two, weighted to the standard box; see the project's notes on methods, part 2
TEU: dict[str, float] = {"20ft": 1.0, "40ft": 2.0, "45ft": 2.25}
