"""Which texts name a company: whole words only, so that "Arm" is not found in "army"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from desktop_app.domain.company import Company
from desktop_app.domain.policy import PolicyEvent

_LEAST = 3  # letters of a name: shorter ones are found in too much else
_FIRST_WIDE = "\u2e80"  # scripts that write without spaces begin here


def events_naming(company: Company, events: Iterable[PolicyEvent]) -> tuple[PolicyEvent, ...]:
    """Return the events whose title or summary names a company, by its name, native name or an alias."""
    names, whole_words = _names(company.name, company.name_native, company.aliases)

    def is_named(text: str) -> bool:
        # few texts hold a name at all, and that is known ten times as quickly
        return any(name in text for name in names) and whole_words.search(text) is not None

    return tuple(event for event in events if is_named(event.title) or is_named(event.summary))


@lru_cache(maxsize=512)
def _names(name: str, native: str, aliases: tuple[str, ...]) -> tuple[tuple[str, ...], re.Pattern[str]]:
    plain = re.sub(r"\s*\(.*?\)", "", name)  # "Toppan (photomasks)" is named as Toppan
    names = {each for each in (name, plain, native, *aliases) if len(each) >= _LEAST or _wide(each)}
    parts = [re.escape(each) if _wide(each) else rf"(?<!\w){re.escape(each)}(?!\w)" for each in names]
    return tuple(names), re.compile("|".join(parts) or r"(?!)")


def _wide(text: str) -> bool:
    return bool(text) and min(text) >= _FIRST_WIDE
