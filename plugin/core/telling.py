"""How a message is told: what a panel says comes with one of these."""

NEUTRAL, WARNING, GOOD = 0, 1, 2
