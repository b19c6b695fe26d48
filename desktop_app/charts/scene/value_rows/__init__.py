"""Rows of values on one axis: what bars and dots have in common."""
