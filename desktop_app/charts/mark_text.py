"""A mark in words: what its tooltip shows and what a screen reader says."""

from __future__ import annotations

from desktop_app.domain.figure import Figure, Mark
from desktop_app.domain.source import Source
from desktop_app.domain.vocabulary import Weight
from desktop_app.figures.wording import fuzzy_date
from desktop_app.figures.wording.values import with_unit
from desktop_app.i18n import Say


def name_of(mark: Mark, say: Say) -> str:
    """Return the mark's label with its value and unit."""
    value = with_unit(mark.text, mark.unit, say)
    return say("{label}: {value}", label=mark.label, value=value) if value else mark.label


def details_of(mark: Mark, figure: Figure, say: Say, beside: int = 0) -> str:
    """Return instrument, stage, dates, weight of the first source and the note, parted by middle dots.

    ``beside`` is the number of marks that are drawn as one with it because there are too many to be told apart.
    """
    sources = {source.id: source for source in figure.sources}
    first = next((sources[each] for each in mark.sources if each in sources), None)
    dates = fuzzy_date(mark.when, say) if mark.when else str(mark.fields.get("years") or "")
    if mark.when and mark.until and mark.until != mark.when:
        dates = f"{dates} – {fuzzy_date(mark.until, say)}"
    others = say.plural("overlaps {count} other mark", "overlaps {count} other marks", beside) if beside else ""
    parts = (mark.kind, dates, _weight(first, say) if first else "", mark.note, others)
    return " · ".join(part for part in parts if part)


def _weight(source: Source, say: Say) -> str:
    match source.weight:
        case Weight.PRIMARY:
            return say("primary source")
        case Weight.PRESS:
            return say("press")
        case Weight.WEAK:
            return say("weak source")
