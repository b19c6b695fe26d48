"""Citations as plain text, after the notes and bibliography style of Chicago."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app import PRODUCT
from desktop_app.domain.figure import Figure, Mark
from desktop_app.exports.citation.entry import CHECKSUM_DIGITS, Entry, cited_title, value_title
from desktop_app.figures.wording import day_text, fuzzy_date
from desktop_app.i18n import Say


def view(figure: Figure, say: Say) -> str:
    """Return the ledger, its edition, the finding, the as-of date and the basis, in this order."""
    return say(
        "{ledger}, edition {edition} (SHA-256 {checksum}), “{title},” as of {day}, {basis}.",
        ledger=PRODUCT,
        edition=figure.edition.name,
        checksum=figure.edition.checksum[:CHECKSUM_DIGITS],
        title=cited_title(figure, say),
        day=day_text(figure.as_of, say),
        basis=figure.basis,
    )


def value(figure: Figure, mark: Mark, say: Say) -> str:
    """Return the same for one value of a figure."""
    return say(
        "{ledger}, edition {edition} (SHA-256 {checksum}), “{value},” in “{title},” as of {day}, {basis}.",
        ledger=PRODUCT,
        edition=figure.edition.name,
        checksum=figure.edition.checksum[:CHECKSUM_DIGITS],
        value=value_title(mark, say),
        title=cited_title(figure, say),
        day=day_text(figure.as_of, say),
        basis=figure.basis,
    )


def with_sources(first: str, sources: Sequence[Entry], say: Say) -> str:
    """Return a citation with the sources it rests on below it."""
    if not sources:
        return f"{first}\n"
    head = say("Source:") if len(sources) == 1 else say("Sources:")
    return f"{first}\n\n{head}\n{bibliography(sources, say)}"


def bibliography(entries: Sequence[Entry], say: Say) -> str:
    """Return one line for each source."""
    return "".join(f"{_line(entry, say)}\n" for entry in entries)


def _line(entry: Entry, say: Say) -> str:
    when = fuzzy_date(entry.issued, say) if entry.issued else say("n.d.")
    line = say(
        "{publisher}. “{title}.” {when}.",
        publisher=entry.author,
        title=entry.title.removesuffix("."),
        when=when.removesuffix("."),
    )
    licence = f" {entry.note}" if entry.note else ""
    return f"{line}{f' {entry.url}' if entry.url else ''}{licence}"
