"""What AIS files say of ships: columns, times, thresholds and events."""
