"""AIS by arrays: files to rows, rows to tracks, tracks to events."""
