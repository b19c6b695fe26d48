"""Countries inside a sentence: some English names take an article there."""

from __future__ import annotations

from desktop_app.i18n import Say
from desktop_app.ledger import Ledger

_WITH_ARTICLE = frozenset({"USA", "GBR", "NLD", "EUU", "ARE", "PHL"})

_SHORT = {"USA": "US", "GBR": "UK", "EUU": "EU"}


def short(ledger: Ledger, country: str, language: str = "en") -> str:
    """Return a country's name where there is little room: "US"; other languages have no shorter one."""
    name = ledger.country_name(country, language)
    return _SHORT.get(country, name) if language == "en" else name


def in_text(ledger: Ledger, country: str, say: Say) -> str:
    """Return a country's name as it stands in a sentence: "the United States"."""
    name = ledger.country_name(country, say.language)
    return f"the {name}" if say.language == "en" and country in _WITH_ARTICLE else name


def sentence(words: str) -> str:
    """Return words with a capital first letter."""
    return words[:1].upper() + words[1:]
