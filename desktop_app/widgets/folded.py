"""Text as it is compared in a search."""

from __future__ import annotations

import unicodedata


def folded(text: str) -> str:
    """Return text as it is compared: without case, accents and width differences."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return unicodedata.normalize("NFC", "".join(letter for letter in plain if not unicodedata.combining(letter)))
