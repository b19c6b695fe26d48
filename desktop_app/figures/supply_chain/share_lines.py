"""Who holds how much of one segment over time: one statistic first, rival statistics as lines of their own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desktop_app.domain.drawing_order import DrawingOrder
from desktop_app.domain.figure import Axis, Column, Empty, Figure, Form, Mark, Omission, Row
from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.part import Part
from desktop_app.domain.supply_chain import Share
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.vocabulary import Basis
from desktop_app.figures.marks import sources_of
from desktop_app.figures.nothing_to_show import nothing_to_show
from desktop_app.figures.reading import Reading
from desktop_app.figures.supply_chain.names import (
    basis_word,
    high_of,
    holder_name,
    low_of,
    measure_word,
    seat_of,
    share_fact,
    share_text,
    statistic_name,
    telling_note,
)
from desktop_app.figures.supply_chain.segment_names import segment_name, short_segment
from desktop_app.figures.supply_chain.share_query import ShareQuery, segment_of, share_query
from desktop_app.figures.wording import beside, fuzzy_date, number, percent
from desktop_app.i18n import Say
from desktop_app.measures.concentration import leads
from desktop_app.measures.share_blocks import statistic_of

_BESIDE = 2  # holders whose rival counts stand beside, the largest
_APART = 400  # days between two points from which periods are missing between them
_PARTS = {Basis.FORECAST: Part.FORECAST, Basis.ESTIMATE: Part.ESTIMATE}

Series = tuple[str, str, str]  # holder, statistic, measure


def share_lines(reading: Reading) -> Figure:
    """Return the shares in the segment ``segments[0]`` (default: foundry) in percent, one line per holder and statistic.

    The option ``holders`` is companies or countries, or left open: whichever has more dated shares. ``statistic`` is the
    one that comes first (open: the one with most points); the others follow under "Other statistics" and are never mixed
    with it. ``companies`` narrow the holders, ``countries`` too: companies by their seat. Marks are of part ``point``,
    ``estimate`` or ``forecast``; a share whose source names no year is told among what is left out. Raise
    ``LedgerError`` for a statistic that says nothing about the segment.
    """
    others = reading.state.segments[1:]
    reading = reading.with_(segments=(segment_of(reading),))
    ledger, say = reading.ledger, reading.say
    every = [row for row in ledger.shares(ledger.info.facts_to) if row.segment_id == segment_of(reading)]
    asked = share_query(reading, every)
    known = [row for row in every if row.known_from <= reading.as_of and row.holder_kind == asked.kind]
    chosen = [row for row in known if _kept(reading, row)]
    placed = [row for row in chosen if row.year]
    by_series: dict[Series, list[Share]] = {}
    for row in placed:
        by_series.setdefault((row.holder_id, statistic_of(row), row.measure), []).append(row)
    for rows in by_series.values():
        rows.sort(key=_day)
    every_line = sorted(by_series, key=lambda each: _rank(each, by_series[each], asked))
    order = _shown(every_line, asked, reading.state)
    marks = [mark for each in order for mark in _marks(reading, each, by_series[each])]
    return Figure(
        state=reading.state,
        form=Form.LINES,
        title=_title(reading, asked, placed),
        subtitle=_subtitle(reading, asked),
        unit="%",
        basis=say("% of world {measure}", measure=measure_word(asked.measure, say)),
        as_of=reading.as_of,
        axis=Axis(dates=True),
        value_axis=Axis("%", "%", low=0.0),
        rows=tuple(_row(reading, each, by_series[each][0], asked) for each in order),
        marks=tuple(marks),
        columns=_columns(say),
        sources=sources_of(ledger, marks),
        edition=ledger.info,
        left_out=(
            *(_other_segment(reading, each) for each in others),
            *(_undated(reading, row) for row in chosen if not row.year),
            *(_not_shown(reading, row) for each in every_line if each not in order for row in by_series[each]),
        ),
        notes=(say("Only points of one statistic are to be compared; others count other firms, products or periods."),),
        empty=None if marks else _empty(reading, every),
    )


def _kept(reading: Reading, row: Share) -> bool:
    companies, countries = reading.state.companies, reading.state.countries
    if row.holder_kind == "company" and companies and row.holder_id not in companies:
        return False
    return not countries or seat_of(reading.ledger, row) in countries


def _day(row: Share) -> tuple[date, date]:
    assert row.year
    return row.year.earliest, row.year.latest


def _rank(series: Series, rows: Sequence[Share], asked: ShareQuery) -> tuple[object, ...]:
    """Return the order of lines: the statistic asked for before others, the largest latest share first."""
    holder, statistic, measure = series
    return (statistic, measure) != (asked.statistic, asked.measure), -rows[-1].percent, holder, statistic, measure


def _shown(order: Sequence[Series], asked: ShareQuery, state: ViewState) -> list[Series]:
    """Return the lines drawn: of other statistics only those of the largest holders, unless holders were chosen."""
    own = [each for each in order if each[1:] == (asked.statistic, asked.measure)]
    beside = {holder for holder, _, _ in own[:_BESIDE]}
    chosen = state.companies if asked.kind == "company" else state.countries
    return [each for each in order if each in own or chosen or each[0] in beside]


def _row(reading: Reading, series: Series, first: Share, asked: ShareQuery) -> Row:
    say = reading.say
    _, statistic, measure = series
    rival = (statistic, measure) != (asked.statistic, asked.measure)
    words = statistic_name(reading, statistic)
    if measure != asked.measure:
        words = say("{statistic}, {measure}", statistic=words, measure=measure_word(measure, say))
    return Row(
        id=".".join(series),
        label=holder_name(reading, first),
        sublabel=words if rival else "",
        group=say("Other statistics") if rival else statistic_name(reading, asked.statistic),
    )


def _marks(reading: Reading, series: Series, rows: Sequence[Share]) -> list[Mark]:
    marks: list[Mark] = []
    for place, row in enumerate(rows):
        assert row.year
        before = rows[place - 1].year if place else None
        gap = before is not None and (row.year.earliest - before.latest).days > _APART
        marks.append(_mark(reading, series, row, place, gap))
    return marks


def _mark(reading: Reading, series: Series, row: Share, place: int, gap: bool) -> Mark:
    say = reading.say
    assert row.year
    line = ".".join(series)
    name = holder_name(reading, row)
    statistic = statistic_name(reading, series[1])
    return Mark(
        id=f"{line}.{row.year}.{place}",
        row=line,
        label=say("{holder}, {when}", holder=name, when=fuzzy_date(row.year, say)),
        value=row.percent,
        unit="%",
        text=share_text(row, say),
        kind=beside(say, statistic, basis_word(row.basis, say)),
        line=line,
        low=low_of(row),
        high=high_of(row),
        part=_PARTS.get(row.basis, Part.POINT),
        when=row.year,
        status=row.basis.value,
        sources=(row.source_id,),
        facts=(share_fact(row),),
        note=telling_note(reading.ledger, row),
        fields={
            "name": name,
            "statistic": statistic,
            "measure": measure_word(row.measure, say),
            "basis": basis_word(row.basis, say),
            "qualifier": row.qualifier,
        },
        order=DrawingOrder(after_gap=gap),
    )


def _title(reading: Reading, asked: ShareQuery, rows: Sequence[Share]) -> str:
    """Return the lead of the largest holder in the latest period of the statistic, forecasts left aside."""
    say = reading.say
    segment = short_segment(reading.ledger.segment(asked.segment), say)
    own = [
        row
        for row in rows
        if (statistic_of(row), row.measure) == (asked.statistic, asked.measure) and row.basis is not Basis.FORECAST
    ]
    if not own:
        return say("{segment}: shares over time", segment=segment)
    periods: dict[FuzzyDate, list[Share]] = {}
    for row in own:
        assert row.year
        periods.setdefault(row.year, []).append(row)
    # a period of which only small holders are on record yet has no leader to name
    ranked = [each for each, rows_of in periods.items() if leads(rows_of)] or list(periods)
    last = max(ranked, key=lambda each: (each.latest, each.earliest))
    first, *others = sorted(periods[last], key=lambda row: (-row.percent, row.holder_id))
    if not others:
        return say(
            "{holder} held {share} in {when} ({segment})",
            holder=holder_name(reading, first),
            share=share_text(first, say, unit=True),
            when=fuzzy_date(last, say),
            segment=segment,
        )
    return say(
        "{holder} held {share} in {when}, {points} points more than {second} ({segment})",
        holder=holder_name(reading, first),
        share=share_text(first, say, unit=True),
        when=fuzzy_date(last, say),
        points=number(round(first.percent - others[0].percent, 2), say),
        second=holder_name(reading, others[0]),
        segment=segment,
    )


def _subtitle(reading: Reading, asked: ShareQuery) -> str:
    say = reading.say
    if not asked.statistic:  # nothing is shown
        return ""
    return say(
        "Share of world {measure} in %, {statistic} first. Hollow: estimate; dashed: forecast; dotted: periods missing.",
        measure=measure_word(asked.measure, say),
        statistic=statistic_name(reading, asked.statistic),
    )


def _other_segment(reading: Reading, segment: str) -> Omission:
    name = segment_name(reading.ledger.segment(segment), reading.say)
    return Omission(segment, name, reading.say("one segment is shown at a time, the first"))


def _not_shown(reading: Reading, row: Share) -> Omission:
    say = reading.say
    assert row.year
    statistic = statistic_name(reading, statistic_of(row))
    label = say("{holder}, {when}", holder=holder_name(reading, row), when=fuzzy_date(row.year, say))
    reason = say("counted by {statistic}; choose the holder or the statistic to see it", statistic=statistic)
    return Omission(share_fact(row).id, label, reason, (row.source_id,), share_text(row, say, unit=True))


def _undated(reading: Reading, row: Share) -> Omission:
    say = reading.say
    reason = say("no year named: {note}", note=row.note) if row.note else say("no year named")
    return Omission(share_fact(row).id, holder_name(reading, row), reason, (row.source_id,), percent(row.percent, say))


def _columns(say: Say) -> tuple[Column, ...]:
    return (
        Column("name", say("Holder")),
        Column("when", say("Period")),
        Column("value", "%", number=True),
        Column("low", say("At least"), number=True),
        Column("high", say("At most"), number=True),
        Column("qualifier", say("Stated as")),
        Column("basis", say("Kind")),
        Column("statistic", say("Statistic")),
        Column("measure", say("Share of")),
        Column("note", say("Note")),
        Column("sources", say("Sources")),
    )


def _empty(reading: Reading, every: Sequence[Share]) -> Empty:
    """Return why there is no line; the way out of a segment without any dated share is another segment."""
    say, dated = reading.say, [row for row in every if row.year]
    name = segment_name(reading.ledger.segment(segment_of(reading)), say)
    if dated:
        words = say("No dated share so held in {segment} is on record by this day.", segment=name)
        kinds = {row.holder_kind for row in dated if row.known_from <= reading.as_of}
        if kinds and reading.option("holders") not in ("", *kinds):
            return Empty(words, say("Show all holders"), reading.spec.with_option(reading.state, "holders", ""))
        return nothing_to_show(reading, words, on_record=bool(kinds))
    start = ViewState(page=reading.state.page, figure=reading.state.figure, language=reading.state.language)
    return Empty(say("No dated share in {segment} is on record.", segment=name), say("Show the foundries"), start)
