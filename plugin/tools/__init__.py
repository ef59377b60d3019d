"""What the tools on the map and the panels of an open case tell each other."""
