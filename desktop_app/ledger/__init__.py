"""Opens an edition read-only and answers questions as of a date; standard library only."""

from desktop_app.ledger.ledger import Ledger
from desktop_app.ledger.opening import open_edition

__all__ = ["Ledger", "open_edition"]
