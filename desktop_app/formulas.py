"""Texts that a spreadsheet would run as a formula: one guard for files, for the clipboard and for cells of XLSX."""

from __future__ import annotations

# Spreadsheets of Japan take the wide signs for the narrow ones.
_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def is_formula(text: str) -> bool:
    """Tell whether a spreadsheet would take a text for a formula, or let it break out of its cell."""
    return text.startswith(_SIGNS)


def harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: one that would be is marked by an apostrophe."""
    return f"'{text}" if is_formula(text) else text
