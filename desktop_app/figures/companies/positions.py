"""What a company holds of which segment: every share on record with year, measure, statistic and source."""

from __future__ import annotations

from collections import Counter
from datetime import date

from desktop_app.domain.company import Company
from desktop_app.domain.figure import Column, Figure
from desktop_app.domain.supply_chain import Share
from desktop_app.figures.companies.subjects import asked, names
from desktop_app.figures.entries import Entry, Words, list_columns, listed
from desktop_app.figures.reading import Reading
from desktop_app.figures.supply_chain.names import (
    basis_word,
    measure_word,
    share_fact,
    share_text,
    statistic_name,
    telling_note,
    year_text,
)
from desktop_app.figures.supply_chain.segment_names import short_segment
from desktop_app.measures.share_blocks import statistic_of


def build(reading: Reading) -> Figure:
    """Return every share of ``companies`` (empty: of all), in percent, the segments with most shares first."""
    ledger, say = reading.ledger, reading.say
    companies = asked(reading)
    wanted = {company.id for company in companies}
    rows = [row for row in ledger.shares(reading.as_of) if row.holder_kind == "company" and row.holder_id in wanted]
    counted = Counter(row.segment_id for row in rows)
    rows.sort(key=lambda row: (row.holder_id, -counted[row.segment_id], row.segment_id, _newest(row)))
    entries = [_entry(reading, row, place, companies) for place, row in enumerate(rows)]
    count = len({row.segment_id for row in rows})
    words = Words(
        title=say.plural(
            "Shares of {subject} in {count} segment",
            "Shares of {subject} in {count} segments",
            count,
            subject=names(companies, say),
        ),
        subtitle=say("All shares on record, in %. Only shares of one statistic may be compared."),
        basis=say("% of the segment, by the measure named"),
        empty=say("No market share of {companies} is on record.", companies=names(companies, say)),
    )
    more = (
        Column("company", say("Company")),
        Column("segment", say("Segment")),
        Column("measure", say("Share of")),
        Column("statistic", say("Statistic")),
        Column("basis", say("Kind")),
        Column("qualifier", say("Stated as")),
    )
    return listed(reading, entries, words, list_columns(say, *more, value="%"))


def _newest(row: Share) -> tuple[int, int]:
    if row.year is None:
        return 0, 0
    return -row.year.latest.toordinal(), -row.year.earliest.toordinal()


def _entry(reading: Reading, row: Share, place: int, companies: tuple[Company, ...]) -> Entry:
    ledger, say = reading.ledger, reading.say
    segment = short_segment(ledger.segment(row.segment_id), say)
    company = ledger.company(row.holder_id).name
    group = segment if len(companies) == 1 else say("{company}: {group}", company=company, group=segment)
    year, statistic = year_text(row.year, say), statistic_name(reading, statistic_of(row))
    basis, measure = basis_word(row.basis, say), measure_word(row.measure, say)
    return Entry(
        id=f"{row.holder_id}.{row.segment_id}.{row.year or date.min.year}.{place}",
        name=year,
        sources=(row.source_id,),
        kind=say("{measure}, {statistic}, {basis}", measure=measure, statistic=statistic, basis=basis),
        text=share_text(row, say),
        group=group,
        spoken=say("{company}, {segment}, {year}", company=company, segment=segment, year=year),
        value=row.percent,
        unit="%",
        when=row.year,
        status=row.basis.value,
        facts=(share_fact(row),),
        note=telling_note(ledger, row),
        fields={
            "company": company,
            "segment": segment,
            "measure": measure,
            "statistic": statistic,
            "basis": basis,
            "qualifier": row.qualifier,
        },
    )
