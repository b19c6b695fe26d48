"""Dots on one axis by row."""
