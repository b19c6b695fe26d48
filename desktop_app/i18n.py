"""Words in the reader's language, without Qt: one catalogue for figures, files and the window.

Every room that speaks takes a ``Say``; the marked texts are collected from calls of ``say(...)``, ``say.plural(...)`` and
``N_(...)``.
"""

from __future__ import annotations

import gettext
from functools import cache

from desktop_app import paths

LANGUAGES = {"en": "English", "ja": "日本語", "ko": "한국어"}
DOMAIN = "silicon-ledger"


def N_(text: str, /) -> str:  # noqa: N802 - the name that gettext's users know
    """Return ``text``, marked for the catalogues; whoever shows it later hands it to a ``Say``."""
    return text


class Say:
    """Translates texts with named gaps into one language; English is the text itself."""

    def __init__(self, language: str = "en") -> None:
        self.language = language
        self._catalogue = _catalogue(language)

    def __call__(self, text: str, /, **gaps: object) -> str:
        """Return ``text`` in the language, its ``{gaps}`` filled."""
        found = self._catalogue.gettext(text)
        return found.format(**gaps) if gaps else found

    def marked(self, text: str, /, **gaps: object) -> str:
        """Return in the language what was marked elsewhere by ``N_``, its ``{gaps}`` filled."""
        return self(text, **gaps)

    def plural(self, one: str, many: str, count: int, /, **gaps: object) -> str:
        """Return the form of ``one``/``many`` for ``count``, which also fills the gap ``{count}``."""
        return self._catalogue.ngettext(one, many, count).format(count=count, **gaps)


def _catalogue(language: str) -> gettext.NullTranslations:
    if language == "en":
        return gettext.NullTranslations()  # the texts themselves; looking for a file loads ``locale`` first
    return gettext.translation(DOMAIN, paths.translations(), [language], fallback=True)


@cache
def say_in(language: str) -> Say:
    """Return the shared ``Say`` of a language; an unknown language speaks English."""
    return Say(language if language in LANGUAGES else "en")
