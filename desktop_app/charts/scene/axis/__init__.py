"""Ticks and words of an axis."""
