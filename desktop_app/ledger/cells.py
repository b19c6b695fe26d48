"""Reading cells of the edition into the types of the domain."""

from __future__ import annotations

import sqlite3
from datetime import date
from typing import Any

from desktop_app.domain.amount import Amount
from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.vocabulary import AmountKind


def texts(row: sqlite3.Row, *names: str) -> dict[str, Any]:
    """Return text cells by name, an empty cell as an empty text."""
    return {name: row[name] or "" for name in names}


def numbers(row: sqlite3.Row, *names: str) -> dict[str, Any]:
    """Return number cells by name, an empty cell as None: missing is never zero."""
    return {name: row[name] for name in names}


def fuzzy(text: str | None) -> FuzzyDate | None:
    """Read a date as exact as it was said; None for an empty cell."""
    return FuzzyDate.parse(text) if text else None


def day(text: str) -> date:
    """Read a full ISO day."""
    return date.fromisoformat(text)


def amount(millions: float | None, currency: str | None, kind: str | None = None) -> Amount | None:
    """Read an amount; None where no amount was published. A kind left open by the source counts as exact."""
    if millions is None or not currency:
        return None
    return Amount(millions, currency, AmountKind(kind) if kind else AmountKind.EXACT)
