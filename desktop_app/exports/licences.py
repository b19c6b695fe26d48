"""Under which licences the content of an export may be used."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app import PRODUCT
from desktop_app.domain.source import Source
from desktop_app.i18n import Say

FACTS = "CC BY 4.0"
_ADDRESS = "https://creativecommons.org/licenses/by/4.0/"


def licence_lines(sources: Iterable[Source], say: Say) -> list[str]:
    """Return the licence of the facts, then each source that restricts the use of what was read in it."""
    lines = [
        say(
            "The facts are published under {licence} ({address}). Name “{ledger}”, the edition, and the sources.",
            licence=FACTS,
            address=_ADDRESS,
            ledger=PRODUCT,
        )
    ]
    lines += [
        say(
            "What rests on “{title}” ({publisher}, {id}) is under {licence}.",
            title=source.title,
            publisher=source.publisher,
            id=source.id,
            licence=source.licence,
        )
        for source in sources
        if source.licence
    ]
    if len(lines) == 1:
        lines.append(say("No source of this export restricts its use."))
    return lines
