"""Bars by row."""
