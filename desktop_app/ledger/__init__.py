"""Opens an edition read-only and answers questions as of a date; standard library only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from desktop_app.ledger.ledger import Ledger
    from desktop_app.ledger.opening import open_edition

__all__ = ["Ledger", "open_edition"]


def __getattr__(name: str) -> Any:
    """Import on demand: a look at a file's header must not load SQLite and all records before the first paint."""
    if name == "Ledger":
        from desktop_app.ledger.ledger import Ledger

        return Ledger
    if name == "open_edition":
        from desktop_app.ledger.opening import open_edition

        return open_edition
    raise AttributeError(name)
