"""Others count differently: rival statements of the money behind a mark, and others' counts of the same share of GDP."""

from __future__ import annotations

from desktop_app.domain.evidence import Saying
from desktop_app.domain.figure import Mark
from desktop_app.domain.policy import GdpShareStatement
from desktop_app.domain.public_money import Award, Programme
from desktop_app.domain.vocabulary import Stage
from desktop_app.domain.working import FactRef, Taken
from desktop_app.figures.countries.statement_words import author_name, counted_briefly
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import date_or_undated, instrument_word, money, percent, stage_word
from desktop_app.measures.claims import GDP


def rivals(reading: Reading, mark: Mark, taken: tuple[Taken, ...]) -> list[Saying]:
    """Return others' counts of the share of GDP, rival programmes, earlier and later rows of a piece of money."""
    if not taken:
        return []
    programmes = {row.fact.id for row in taken if row.fact.table == "programmes"}
    found = _shares_of_gdp(reading, mark, taken) if programmes else []
    found += [
        _of_programme(reading, row)
        for row in reading.ledger.programmes(reading.as_of)
        if row.same_as and row.same_as in programmes
    ]
    awards = {row.fact.id for row in taken if row.fact.table == "awards"}
    rows = reading.ledger.awards(reading.as_of)
    pieces = {row.money_id for row in rows if row.id in awards}
    counted = awards | {row.amount_from.id for row in taken if row.amount_from}
    found += [award_saying(reading, row) for row in rows if row.money_id in pieces and row.id not in counted]
    return found


def _shares_of_gdp(reading: Reading, mark: Mark, taken: tuple[Taken, ...]) -> list[Saying]:
    """Return who else counts a country's support against its GDP; proposed money is in nobody's count."""
    if mark.unit != GDP or mark.stage is Stage.PROPOSED:
        return []
    countries = {row.country for row in taken}
    said = [row for row in reading.ledger.gdp_share_statements(reading.as_of) if row.country in countries]
    return [_of_statement(reading, row) for row in sorted(said, key=lambda row: (row.known_from, row.id))]


def _of_statement(reading: Reading, row: GdpShareStatement) -> Saying:
    say = reading.say
    source = reading.ledger.source(row.source_id)
    return Saying(
        author_name(row.author, say),
        percent(row.percent, say, 2),
        source,
        date_or_undated(source.published, say),
        (source.weight.value,),
        counted_briefly(row, say),
        FactRef("gdp_share_statements", row.id),
    )


def _of_programme(reading: Reading, row: Programme) -> Saying:
    say = reading.say
    source = reading.ledger.source(row.source_id)
    text = money(row.amount, say) if row.amount else say("no amount published")
    badges = (stage_word(row.stage, say), source.weight.value)
    return Saying(
        row.name, text, source, date_or_undated(source.published, say), badges, row.note, FactRef("programmes", row.id)
    )


def award_saying(reading: Reading, row: Award) -> Saying:
    """Return what one row says of a piece of money: its amount, stage and instrument."""
    say = reading.say
    source = reading.ledger.source(row.source_id)
    text = money(row.amount, say) if row.amount else say("no amount published")
    badges = (stage_word(row.stage, say), instrument_word(row.instrument, say), source.weight.value)
    when = date_or_undated(row.date or source.published, say)
    name = reading.ledger.company(row.company_id).name
    return Saying(name, text, source, when, badges, row.note, FactRef("awards", row.id))
