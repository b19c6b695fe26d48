"""Every source with its weight, licence, date and language, and what rests on it."""

from __future__ import annotations

from collections import Counter

from desktop_app.domain.figure import Column, Figure
from desktop_app.domain.source import Source
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.vocabulary import Weight
from desktop_app.domain.working import FactRef
from desktop_app.errors import ExitCode, LedgerError
from desktop_app.figures.entries import Entry, Words, list_columns, listed
from desktop_app.figures.resting import counted_tables
from desktop_app.figures.wording import beside, fuzzy_date, number, weight_word
from desktop_app.i18n import Say, say_in
from desktop_app.ledger import Ledger
from desktop_app.measures.resting import Rest, counts, rows_by_source

LICENSED = "licensed"
GROUPS = ("", *Weight, LICENSED)


def build(ledger: Ledger, state: ViewState) -> Figure:
    """Return the sources on which anything known by the as-of date rests, those of most rows first.

    ``group_by`` narrows to ``primary``, ``press`` or ``weak`` ones, or to ``licensed`` ones, whose licence restricts
    reuse. The value of a mark is the number of rows. Raise ``LedgerError`` for another narrowing.
    """
    assert state.as_of
    say = say_in(state.language)
    if state.group_by not in GROUPS:
        raise LedgerError(
            f"Sources cannot be narrowed to '{state.group_by}'.", f"Use {', '.join(GROUPS[1:])}.", ExitCode.STATE
        )
    resting = rows_by_source(ledger, state.as_of)
    whole = state.as_of >= ledger.info.facts_to  # also the few that define words and on which no row rests
    known = [each for each in ledger.sources() if (whole or each.id in resting) and _kept(each, state)]
    known.sort(key=lambda source: (-len(resting.get(source.id, ())), source.id))
    entries = [_entry(source, resting.get(source.id, ()), say) for source in known]
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
    return listed(ledger, state, entries, words, list_columns(say, *more, value=say("Rows")))


def _kept(source: Source, state: ViewState) -> bool:
    if state.group_by == LICENSED:
        return bool(source.licence)
    return not state.group_by or source.weight == state.group_by


def _entry(source: Source, rows: tuple[Rest, ...], say: Say) -> Entry:
    date = fuzzy_date(source.published, say) if source.published else say("undated")
    weight = weight_word(source.weight, say)
    rests = counted_tables(counts(rows), say)
    words = [word for word in (source.publisher, date, weight, source.licence) if word]
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
