"""One cited thing, before it is written in a style: a source, a view of the ledger, or one value of it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app import PRODUCT
from desktop_app.domain.edition_info import EditionInfo
from desktop_app.domain.figure import Figure, Mark
from desktop_app.domain.fuzzy_date import FuzzyDate, Precision
from desktop_app.domain.source import Source
from desktop_app.exports.citation.kinds import CONTAINED, FIGURE, VALUE
from desktop_app.figures.narrowing import criteria_of
from desktop_app.figures.wording import day_text, fuzzy_date
from desktop_app.figures.wording.values import with_unit
from desktop_app.i18n import Say, say_in

CHECKSUM_DIGITS = 12  # enough to tell editions apart, short enough to be printed
_NOT_IN_KEYS = re.compile(r"[^A-Za-z0-9:_-]+")
_IN_PARTS = (Precision.YEAR, Precision.MONTH, Precision.DAY)  # what citation formats can hold of a date


@dataclass(frozen=True, slots=True)
class Entry:
    """``author`` is always a body, never a person; ``container`` the work in which the text stands.

    ``key`` is the same in every export of the same thing. ``edition`` is that of the ledger, empty for sources.
    """

    key: str
    kind: str
    title: str
    author: str
    issued: FuzzyDate | None
    container: str = ""
    url: str = ""
    language: str = ""
    edition: str = ""
    note: str = ""

    @property
    def date_parts(self) -> tuple[int, ...]:
        """Return year, month and day as far as they were said; nothing for an undated text."""
        if self.issued is None:
            return ()
        first = self.issued.earliest
        match self.issued.precision:
            case Precision.DAY:
                return first.year, first.month, first.day
            case Precision.MONTH:
                return first.year, first.month
        return (first.year,)


def entries_of(sources: Iterable[Source], say: Say) -> tuple[Entry, ...]:
    """Return each source once, in order, under a key that is its id."""
    distinct = {source.id: source for source in sources}
    taken: set[str] = set()
    found = []
    for source in distinct.values():
        key = _free(_NOT_IN_KEYS.sub("-", source.id), taken)
        taken.add(key)
        found.append(_of_source(source, key, say))
    return tuple(found)


def of_figure(figure: Figure) -> Entry:
    """Return the view as a cited thing."""
    say = say_in(figure.state.language)
    return Entry(
        key=_ledger_key(figure),
        kind=FIGURE,
        title=cited_title(figure, say),
        author=PRODUCT,
        issued=_issued(figure.edition),
        language=figure.state.language,
        edition=figure.edition.name,
        note=_note(figure, say),
    )


def of_mark(figure: Figure, mark: Mark) -> Entry:
    """Return one value as a cited thing that stands in its figure."""
    say = say_in(figure.state.language)
    return Entry(
        key=_ledger_key(figure, mark.id),
        kind=VALUE,
        title=value_title(mark, say),
        author=PRODUCT,
        issued=_issued(figure.edition),
        container=cited_title(figure, say),
        language=figure.state.language,
        edition=figure.edition.name,
        note=_note(figure, say),
    )


def cited_title(figure: Figure, say: Say) -> str:
    """Return the finding with what narrows it: a finding about a selection must not be cited as one about all."""
    if not figure.narrowed:
        return figure.title
    return say("{title} ({criteria})", title=figure.title, criteria=criteria_of(figure.narrowed, say))


def value_title(mark: Mark, say: Say) -> str:
    """Return what a mark says: ``Japan, grants, final: ≤ $6.6bn``; a value that is missing says so."""
    value = with_unit(mark.text, mark.unit, say) if mark.text else say("no value")
    return say("{what}: {value}", what=mark.label, value=value)


def _of_source(source: Source, key: str, say: Say) -> Entry:
    notes = []
    if source.published and source.published.precision not in _IN_PARTS:
        notes.append(say("Published {when}.", when=fuzzy_date(source.published, say)))
    if source.licence:
        notes.append(say("Licence: {licence}.", licence=source.licence))
    return Entry(
        key=key,
        kind=source.kind,
        title=source.title,
        author=source.publisher,
        issued=source.published,
        container=source.publisher if source.kind in CONTAINED else "",
        url=source.url,
        language=source.language,
        note=" ".join(notes),
    )


def _note(figure: Figure, say: Say) -> str:
    return say(
        "{name}. As of {day}. Basis: {basis}. SHA-256 of the edition: {checksum}.",
        name=figure.name,
        day=day_text(figure.as_of, say),
        basis=figure.basis,
        checksum=figure.edition.checksum,
    )


def _issued(edition: EditionInfo) -> FuzzyDate:
    """Return the month or year that names the edition, or the year of its last statement."""
    try:
        return FuzzyDate.parse(edition.name)
    except ValueError:
        return FuzzyDate.parse(f"{edition.facts_to.year:04}")


def _ledger_key(figure: Figure, mark: str = "") -> str:
    """Return a key that the same view of the same edition always gets, and no other."""
    said = f"{figure.edition.checksum}\n{figure.state.to_json()}\n{mark}"
    digest = hashlib.sha256(said.encode()).hexdigest()[:8]
    name = _NOT_IN_KEYS.sub("-", f"silicon-ledger-{figure.edition.name}-{figure.name}")
    return f"{name}-{digest}"


def _free(key: str, taken: set[str]) -> str:
    count, free = 2, key
    while free in taken:
        free, count = f"{key}-{count}", count + 1
    return free
