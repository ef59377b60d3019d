"""The record and its rules. Standard library only."""
