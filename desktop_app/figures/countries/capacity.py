"""World market or capacity share over time, with the events of its years on the same axis."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from datetime import date

from desktop_app.domain.drawing_order import DrawingOrder
from desktop_app.domain.figure import Axis, Column, Empty, Figure, Form, Mark, Omission, Row
from desktop_app.domain.part import Part
from desktop_app.domain.supply_chain import Share
from desktop_app.domain.vocabulary import Basis
from desktop_app.figures.countries.catalogue import CAPACITY_SEGMENTS
from desktop_app.figures.marks import sources_of
from desktop_app.figures.policy.band import event_marks
from desktop_app.figures.reading import Reading
from desktop_app.figures.supply_chain.names import (
    high_of,
    low_of,
    measure_word,
    share_fact,
    share_text,
    statistic_name,
    telling_note,
)
from desktop_app.figures.supply_chain.segment_names import segment_name
from desktop_app.figures.wording import beside, fuzzy_date
from desktop_app.i18n import Say

_EVENTS = ("tariff", "agreement", "investment", "legislation", "strategy", "export_control")


def build(reading: Reading) -> Figure:
    """Return the shares of countries in the segment ``segments[0]``, one line per country and series.

    Series are never mixed (only rows of one statistic may be compared); forecasts are marked as such. A share whose
    source names no year cannot be placed on the axis and is told among what is left out.
    """
    ledger, say = reading.ledger, reading.say
    segment = (reading.state.segments or (CAPACITY_SEGMENTS[0],))[0]
    reading = reading.with_(segments=(segment,))
    state = reading.state
    known = [
        row
        for row in ledger.shares(reading.as_of)
        if row.segment_id == segment
        and row.holder_kind == "country"
        and (not state.countries or row.holder_id in state.countries)
    ]
    placed = [row for row in known if row.year]
    series = sorted({(row.holder_id, _statistic(row), row.measure) for row in placed}, key=_rank(placed))
    marks = [mark for each in series for mark in _marks(reading, each, placed)]
    countries = {row.holder_id for row in placed}
    first = min((mark.when.earliest for mark in marks if mark.when), default=date.max)
    measure = next(iter({row.measure for row in placed}), "sales")
    events = event_marks(reading, countries, _EVENTS, _before(first), ("tariff",)) if marks else ()
    return Figure(
        state=state,
        form=Form.LINES,
        title=_title(reading, placed),
        subtitle=say(
            "{segment}, % of {measure}. One line per country and statistic; hollow: estimate; dashed: forecast.",
            segment=segment_name(ledger.segment(segment), say),
            measure=measure_word(measure, say),
        ),
        unit="%",
        basis=say("% of world {measure}", measure=measure_word(measure, say)),
        as_of=reading.as_of,
        axis=Axis(dates=True),
        value_axis=Axis("%", "%", low=0.0),
        rows=(*_rows(reading, series), *(_gaps(reading, known, countries) if marks else ())),
        marks=tuple(marks),
        columns=_columns(say),
        sources=sources_of(ledger, [*marks, *events]),
        edition=ledger.info,
        band=events,
        left_out=tuple(_undated(reading, row) for row in known if not row.year),
        notes=(say("Lines of different statistics are not to be compared point by point."),),
        empty=None if marks else _empty(reading, segment),
    )


def _rows(reading: Reading, series: Iterable[tuple[str, str, str]]) -> Iterator[Row]:
    for each in series:
        name = reading.ledger.country_name(each[0], reading.say.language)
        yield Row(_series_id(each), name, statistic_name(reading, each[1]))


def _gaps(reading: Reading, known: Iterable[Share], drawn: Container[str]) -> Iterator[Row]:
    """Return a row with the reason for each country that was asked for and has no line."""
    say, undated = reading.say, {row.holder_id for row in known}
    for country in reading.state.countries:
        if country not in drawn:
            why = say("no year named") if country in undated else say("nothing on record")
            yield Row(f"gap.{country}", reading.ledger.country_name(country, say.language), gap=why)


def _statistic(row: Share) -> str:
    """Return the statistic a row belongs to: its series, or its source where it is of no series."""
    return row.series or row.source_id


def _series_id(series: tuple[str, str, str]) -> str:
    return ".".join(series)


def _rank(rows: list[Share]) -> Callable[[tuple[str, str, str]], tuple[int, tuple[str, str, str]]]:
    """Return the order of lines: those with most points first."""

    def key(series: tuple[str, str, str]) -> tuple[int, tuple[str, str, str]]:
        return -sum((row.holder_id, _statistic(row), row.measure) == series for row in rows), series

    return key


def _before(first: date) -> date:
    return date(first.year - 3, 1, 1) if first > date(1900, 1, 1) else first


def _marks(reading: Reading, series: tuple[str, str, str], rows: list[Share]) -> list[Mark]:
    own = [row for row in rows if (row.holder_id, _statistic(row), row.measure) == series]
    own.sort(key=lambda row: (row.year.earliest if row.year else date.min, row.percent))
    marks: list[Mark] = []
    for place, row in enumerate(own):
        assert row.year
        before = own[place - 1].year if place else None
        gap = before is not None and (row.year.earliest - before.latest).days > 400
        marks.append(_mark(reading, series, row, place, gap))
    return marks


def _mark(reading: Reading, series: tuple[str, str, str], row: Share, place: int, gap: bool) -> Mark:
    assert row.year
    ledger, say = reading.ledger, reading.say
    country = ledger.country_name(row.holder_id, say.language)
    part = {Basis.FORECAST: Part.FORECAST, Basis.ESTIMATE: Part.ESTIMATE}.get(row.basis, Part.POINT)
    return Mark(
        id=f"{_series_id(series)}.{row.year}.{place}",
        row=_series_id(series),
        label=beside(say, country, fuzzy_date(row.year, say)),
        value=row.percent,
        unit="%",
        text=share_text(row, say),
        kind=statistic_name(reading, series[1]),
        line=_series_id(series),
        low=low_of(row),
        high=high_of(row),
        part=part,
        when=row.year,
        status=row.basis.value,
        sources=(row.source_id,),
        facts=(share_fact(row),),
        note=telling_note(ledger, row),
        fields={
            "name": country,
            "series": statistic_name(reading, series[1]),
            "qualifier": row.qualifier,
            "note": telling_note(ledger, row),
        },
        order=DrawingOrder(after_gap=gap),
    )


def _title(reading: Reading, rows: list[Share]) -> str:
    """Return the longest change within one statistic, facts and estimates only."""
    ledger, say = reading.ledger, reading.say
    spans = [
        (_weight(first, last), first, last)
        for series in {(row.holder_id, _statistic(row), row.measure) for row in rows}
        if (ends := _ends(row for row in rows if (row.holder_id, _statistic(row), row.measure) == series))
        for first, last in (ends,)
    ]
    best = max(spans, key=lambda each: (each[0], each[1].holder_id), default=None)
    segment = segment_name(ledger.segment(reading.state.segments[0]), say)
    if best is None:
        return say("{segment}: shares by country", segment=segment)
    _, first, last = best
    assert first.year
    assert last.year
    return say(
        "{country}: from {before} in {start} to {after} in {end} ({segment})",
        country=ledger.country_name(first.holder_id, say.language),
        before=share_text(first, say, unit=True),
        start=fuzzy_date(first.year, say),
        after=share_text(last, say, unit=True),
        end=fuzzy_date(last.year, say),
        segment=segment,
    )


def _ends(rows: Iterable[Share]) -> tuple[Share, Share] | None:
    """Return the first and the last share of a line that are no forecasts; None where there are not two."""
    known = sorted(
        (row for row in rows if row.year and row.basis is not Basis.FORECAST),
        key=lambda row: row.year.earliest if row.year else date.min,
    )
    return (known[0], known[-1]) if len(known) > 1 else None


def _weight(first: Share, last: Share) -> tuple[bool, int, float]:
    """Return what makes a change worth the title: facts before estimates, then decades spanned, then its size."""
    assert first.year
    assert last.year
    decades = (last.year.earliest - first.year.earliest).days // 3650
    return first.basis is last.basis is Basis.ACTUAL, decades, abs(last.percent - first.percent)


def _undated(reading: Reading, row: Share) -> Omission:
    say = reading.say
    country = reading.ledger.country_name(row.holder_id, say.language)
    reason = say("no year named: {note}", note=row.note) if row.note else say("no year named")
    return Omission(
        f"{row.segment_id}.{row.holder_id}.{row.source_id}",
        country,
        reason,
        (row.source_id,),
        share_text(row, say, unit=True),
    )


def _columns(say: Say) -> tuple[Column, ...]:
    return (
        Column("name", say("Country")),
        Column("when", say("Period")),
        Column("value", "%", number=True),
        Column("qualifier", say("Stated as")),
        Column("status", say("Kind")),
        Column("series", say("Statistic")),
        Column("note", say("Note")),
        Column("sources", say("Sources")),
    )


def _empty(reading: Reading, segment: str) -> Empty:
    state, say = reading.state, reading.say
    name = segment_name(reading.ledger.segment(segment), say)
    if state.countries:
        return Empty(
            say("No share of these countries in {segment} is on record by this day.", segment=name),
            say("Show all countries"),
            state.with_(countries=(), as_of=None),
        )
    return Empty(
        say("No share of a country in {segment} is on record by this day.", segment=name),
        say("Show chip sales by headquarters"),
        state.with_(segments=(CAPACITY_SEGMENTS[0],), as_of=None),
    )
