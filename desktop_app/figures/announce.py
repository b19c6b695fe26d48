"""What is said of one mark: by a screen reader, in its tooltip, in the evidence. There are no other words for it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from desktop_app.domain.figure import Figure, Mark
from desktop_app.domain.vocabulary import Weight
from desktop_app.figures.wording import fuzzy_date, months_text
from desktop_app.figures.wording.lists import beside
from desktop_app.figures.wording.values import with_unit
from desktop_app.i18n import Say, say_in

_MONTHS = "months"


class Spoken(NamedTuple):
    """The name is said first, and alone where names are listed; the details follow it, in full sentences."""

    name: str
    details: str

    @property
    def text(self) -> str:
        """Return both, for a place that holds one text."""
        return "\n".join(filter(None, self))


def announce(figure: Figure, mark: Mark, overlapped: int = 0) -> Spoken:
    """Return a mark's label with its value; then kind, dates, sources and note, each unless it was said before.

    ``overlapped`` is the number of marks that are drawn as one with it because there are too many to be told apart.
    """
    say = say_in(figure.state.language)
    name = _named(mark.label, value_words(mark, say), say)
    went_on = say("work went on") if mark.order.went_on else ""
    others = say.plural("overlaps {count} other mark", "overlaps {count} other marks", overlapped) if overlapped else ""
    parts = [*_unsaid((mark.kind, _dates(mark, say), went_on), name), _sources(figure, mark, say), others]
    details = beside(say, *parts)
    note = "" if mark.note.rstrip(".。") in details else mark.note
    text = in_sentences([details, note], say)
    return Spoken(without_signs(name, say), without_signs(text, say))


def value_words(mark: Mark, say: Say) -> str:
    """Return a mark's value as it is said: signs in words, its unit after it, a slip as late or early."""
    if mark.unit == _MONTHS and mark.value is not None:
        return _slip(mark, say)
    return without_signs(with_unit(mark.text, mark.unit, say), say)


def _named(label: str, value: str, say: Say) -> str:
    """Return label and value; a second colon would tear what belongs together."""
    if not value or ":" in label + value or "：" in label + value:
        return beside(say, label, value)
    return say("{label}: {value}", label=label, value=value)


def _dates(mark: Mark, say: Say) -> str:
    if mark.unit == _MONTHS and mark.kind:
        return ""  # the kind of a slip holds its dates
    if mark.when is None:
        return str(mark.fields.get("years") or "")
    begin = fuzzy_date(mark.when, say)
    return begin if mark.until in (None, mark.when) else f"{begin} – {fuzzy_date(mark.until, say)}"


def _unsaid(parts: Iterable[str], said: str) -> list[str]:
    """Return what is news to one who has heard ``said`` and the parts before."""
    news: list[str] = []
    for part in parts:
        if part and not any(part in each for each in (said, *news)):
            news.append(part)
    return news


def without_signs(text: str, say: Say) -> str:
    """Return a text with ``≤`` and ``≥`` as words: not every voice reads them."""
    return text.replace("≤ ", say("at most {value}", value="")).replace("≥ ", say("at least {value}", value=""))


def _slip(mark: Mark, say: Say) -> str:
    assert mark.value is not None
    months = round(mark.value)
    if not months:
        return say("no slip")
    length = months_text(months, say)
    return say("{length} late", length=length) if months > 0 else say("{length} early", length=length)


def _sources(figure: Figure, mark: Mark, say: Say) -> str:
    """Return how many sources there are, and how reliable where all are alike."""
    count = len(mark.sources)
    weight_of = {source.id: source.weight for source in figure.sources}
    weights = {weight_of.get(each) for each in mark.sources}
    if weights == {Weight.PRIMARY}:
        return say.plural("{count} primary source", "{count} primary sources", count)
    if weights == {Weight.PRESS}:
        return say.plural("{count} press source", "{count} press sources", count)
    if weights == {Weight.WEAK}:
        return say.plural("{count} weak source", "{count} weak sources", count)
    return say.plural("{count} source", "{count} sources", count) if count else ""


def in_sentences(sentences: list[str], say: Say) -> str:
    """Return sentences as one text; each ends with a full stop of the language."""
    stop, gap = ("。", "") if say.language == "ja" else (".", " ")
    return gap.join(each if each.endswith((".", "。", "!", "?")) else f"{each}{stop}" for each in sentences if each)
