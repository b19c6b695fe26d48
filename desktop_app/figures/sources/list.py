"""Every source with its weight, licence, date and language, and what rests on it."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from desktop_app.domain.figure import Column, Figure, Mark
from desktop_app.domain.source import Source
from desktop_app.domain.vocabulary import Weight
from desktop_app.domain.working import FactRef
from desktop_app.figures.entries import Entry, Words, list_columns, listed, mark_of
from desktop_app.figures.evidence.citing_rows import counted_tables
from desktop_app.figures.reading import Reading
from desktop_app.figures.sources.catalogue import LICENSED
from desktop_app.figures.wording import beside, date_or_undated, number, weight_word
from desktop_app.i18n import Say
from desktop_app.measures.citing_rows import Rest, counts, rows_by_source


class _Told(NamedTuple):
    source: Source
    entry: Entry
    mark: Mark


def build(reading: Reading) -> Figure:
    """Return the sources on which anything known by the as-of date rests, those of most rows first.

    The option ``show`` narrows to those of one weight, or to those whose licence restricts reuse. The value of a mark is
    the number of rows.
    """
    say = reading.say
    every = _told(reading)
    told = [each for each in every if _kept(each.source, reading.option("show"))]
    known = [each.source for each in told]
    words = Words(
        title=_title(known, say),
        subtitle=say("Those of most rows first. Enter shows every row that rests on a source."),
        basis=say("rows of the ledger"),
        empty=say("No source is on record by this day."),
        notes=(say("Weight follows the author of the text, also where it was read on a copy."),),
    )
    more = (
        Column("publisher", say("Publisher")),
        Column("weight", say("Weight")),
        Column("language", say("Language")),
        Column("licence", say("Licence")),
        Column("rests", say("Rests on it")),
        Column("url", say("Address")),
    )
    columns = list_columns(say, *more, value=say("Rows"))
    entries, marks = [each.entry for each in told], tuple(each.mark for each in told)
    return listed(reading, entries, words, columns, marks=marks, on_record=bool(every))


def _told(reading: Reading) -> tuple[_Told, ...]:
    """Return all sources known on a day in words, those of most rows first; kept, so that narrowing costs nothing."""
    key = ("sources in words", reading.as_of, reading.say.language)
    return reading.ledger.remember(key, lambda: _tell(reading))


def _tell(reading: Reading) -> tuple[_Told, ...]:
    ledger, as_of, say = reading.ledger, reading.as_of, reading.say
    resting = rows_by_source(ledger, as_of)
    whole = as_of >= ledger.info.facts_to  # also the few that define words and on which no row rests
    known = [each for each in ledger.sources() if whole or each.id in resting]
    known.sort(key=lambda source: (-len(resting.get(source.id, ())), source.id))
    entries = [_entry(source, resting.get(source.id, ()), say) for source in known]
    return tuple(_Told(source, entry, mark_of(entry)) for source, entry in zip(known, entries, strict=True))


def _kept(source: Source, shown: str) -> bool:
    return bool(source.licence) if shown == LICENSED else shown in ("", source.weight)


def _entry(source: Source, rows: tuple[Rest, ...], say: Say) -> Entry:
    published = date_or_undated(source.published, say)
    weight = weight_word(source.weight, say)
    rests = counted_tables(counts(rows), say)
    words = [word for word in (source.publisher, published, weight, source.licence) if word]
    return Entry(
        id=f"source.{source.id}",
        name=source.title,
        sources=(source.id,),
        kind=beside(say, *words),
        text=number(len(rows), say),
        below=rests,
        value=float(len(rows)),
        unit="rows",
        when=source.published,
        status=source.weight.value,
        facts=(FactRef("sources", source.id),),
        fields={
            "publisher": source.publisher,
            "weight": weight,
            "language": source.language,
            "licence": source.licence,
            "rests": rests,
            "url": source.url,
        },
    )


def _title(known: list[Source], say: Say) -> str:
    weights = Counter(source.weight for source in known)
    text = say.plural("{count} source", "{count} sources", len(known))
    if not weights[Weight.PRIMARY] or not weights[Weight.WEAK]:
        return text
    return say(
        "{text}: {primary} primary, {press} press or research, {weak} weak",
        text=text,
        primary=number(weights[Weight.PRIMARY], say),
        press=number(weights[Weight.PRESS], say),
        weak=number(weights[Weight.WEAK], say),
    )
