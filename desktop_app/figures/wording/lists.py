"""Lists of words."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.i18n import Say


def joined(words: Sequence[str], say: Say) -> str:
    """Return words as a list: "A, B and C" in English, with the comma of the language elsewhere."""
    if say.language == "ja":
        return "、".join(words)
    if len(words) < 2 or say.language == "ko":
        return ", ".join(words)
    return say("{all_but_last} and {last}", all_but_last=", ".join(words[:-1]), last=words[-1])


def beside(say: Say, *words: str) -> str:
    """Return words beside each other, parted by the comma of the language; empty ones are left out."""
    return ("、" if say.language == "ja" else ", ").join(word for word in words if word)
