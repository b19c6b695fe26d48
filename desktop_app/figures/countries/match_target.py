"""Whose share of GDP is to be matched where nobody is asked for, and how a share set by hand begins."""

from __future__ import annotations

USUAL = ("KOR", "JPN", "USA", "DEU", "FRA")
BY_HAND = "share:"
