"""Countries inside a sentence: some English names take an article there."""

from __future__ import annotations

from desktop_app.i18n import Say
from desktop_app.ledger import Ledger

_WITH_ARTICLE = frozenset({"USA", "GBR", "NLD", "EUU", "ARE", "PHL"})

# what newspapers write; the tables hold the official names
_SHORT = {
    "en": {"USA": "US", "GBR": "UK", "EUU": "EU"},
    "ja": {"USA": "米国", "GBR": "英国", "EUU": "EU"},
    "ko": {"KOR": "한국", "EUU": "EU"},
}


def short(ledger: Ledger, country: str, language: str = "en") -> str:
    """Return a country's name where there is little room: "US"."""
    return _SHORT.get(language, {}).get(country) or ledger.country_name(country, language)


def in_text(ledger: Ledger, country: str, say: Say) -> str:
    """Return a country's name as it stands in a sentence: "the United States", in other languages the short one."""
    if say.language != "en":
        return short(ledger, country, say.language)
    name = ledger.country_name(country, "en")
    return f"the {name}" if country in _WITH_ARTICLE else name


def sentence(words: str) -> str:
    """Return words with a capital first letter."""
    return words[:1].upper() + words[1:]
