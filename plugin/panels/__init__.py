"""Docks, dialogs and item models."""
