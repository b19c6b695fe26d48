"""Entries side by side."""
