"""Awards over time: the running total of each country and instrument, against what its programmes announced."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from dataclasses import replace
from datetime import date

from desktop_app.domain.figure import Axis, Column, Empty, Figure, Form, Mark, Row
from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.lazy import Lazy
from desktop_app.domain.part import Part
from desktop_app.domain.public_money import Money
from desktop_app.domain.view_state import MoneyBasis
from desktop_app.domain.vocabulary import AmountKind, Instrument, Level, Stage
from desktop_app.domain.working import FactRef, LeftOut, Taken, Working
from desktop_app.figures.countries.announced_bands import band_notes, bands
from desktop_app.figures.countries.award_lines import ALL_INSTRUMENTS, AwardLine, award_lines
from desktop_app.figures.countries.counted import counted, unfiltered
from desktop_app.figures.countries.no_bar import NoBar
from desktop_app.figures.countries.support_words import SupportWords
from desktop_app.figures.marks import sources_of
from desktop_app.figures.money.bars import kind_in_title, sources_of_row
from desktop_app.figures.money.one_axis import OneAxis
from desktop_app.figures.money.preliminary import naming_preliminary, preliminary
from desktop_app.figures.omissions import omissions
from desktop_app.figures.policy.band import event_marks
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import beside, day_text, instrument_words
from desktop_app.figures.wording.numbers import MINUS
from desktop_app.figures.wording.values import value_text
from desktop_app.i18n import Say
from desktop_app.measures.awards import take
from desktop_app.measures.denominators import Denominators, denominators_of
from desktop_app.measures.over_time import half_day
from desktop_app.measures.programmes import announced_support
from desktop_app.measures.selection import Selection

USUAL = ("USA", "JPN", "KOR")  # without a choice: all countries at once could not be told apart
_YEARS_AHEAD = 2  # after the as-of year: one programme until 2036 must not squeeze the years of all awards


def build(reading: Reading) -> Figure:
    """Return a step line per country and instrument: each day's total by counting rule 2, proposals left out.

    The ``arrangement`` ``stacked`` adds the instruments of a country. A band is the largest announcement that a
    country's lines are paid from, over its years; two years after that of the as-of date are seen at first. Values are
    on the basis of the state. A country without a line says why in a row of its own.
    """
    ledger, say, as_of = reading.ledger, reading.say, reading.as_of
    known = denominators_of(ledger.economy())
    basis = replace(reading.state.basis, gdp_year=reading.state.basis.gdp_year or known.default_year())
    reading = reading.with_(basis=basis, level=Level.AWARDS, countries=reading.state.countries or USUAL)
    state = reading.state
    working = counted(reading, known)
    axis = OneAxis(basis, known, working.taken)
    series = award_lines(reading, known, axis)
    everything = replace(Selection.of(state), instruments=frozenset())
    announced = announced_support(ledger.programmes(as_of), everything, basis, known, as_of)

    def sourced(piece: Money) -> tuple[str, ...]:
        return _sources(piece, basis, known, axis)

    marks = [mark for each in series for mark in _step_marks(reading, each, axis, sourced)]
    firsts: dict[str, str] = {}
    for each in series:
        firsts.setdefault(each.country, each.id)
    drawn = bands(reading, firsts, announced, axis)
    words = SupportWords(reading, axis)
    first = min((mark.when.earliest for mark in marks if mark.when), default=date(2020, 1, 1))
    events = event_marks(reading, state.countries, since=date(first.year - 1, 1, 1)) if marks else ()
    return Figure(
        state=state,
        form=Form.LINES,
        title=_title(reading, series, words, working, axis),
        subtitle=say("Awards on record at their latest stage, proposals left out, in {unit}.", unit=words.basis()),
        unit=axis.axis_unit,
        basis=words.basis(),
        as_of=as_of,
        axis=Axis(dates=True, high=float(date(as_of.year + _YEARS_AHEAD + 1, 1, 1).toordinal())),
        value_axis=Axis(words.axis(), axis.axis_unit, low=0.0),
        rows=(*_rows(reading, series, axis), *(_gaps(reading, firsts, working, known, axis) if marks else ())),
        marks=(*drawn, *marks),
        columns=_columns(say),
        sources=sources_of(ledger, [*drawn, *marks, *events]),
        edition=ledger.info,
        band=events,
        left_out=Lazy(lambda: tuple(omissions(reading, working))),
        notes=(*words.notes(replace(working, apart=())), *band_notes(drawn, axis, say)),
        inputs=tuple(dict.fromkeys(each for row in working.taken for each in row.inputs)),
        working=replace(working, apart=(*working.apart, *_behind(drawn, announced))),
        empty=None if marks else _empty(reading, words, working),
    )


def _rows(reading: Reading, series: list[AwardLine], axis: OneAxis) -> Iterator[Row]:
    for each in series:
        yield Row(each.id, _name(reading, each), _lost(each, axis, reading.say))


def _gaps(
    reading: Reading, drawn: Container[str], working: Working, known: Denominators, axis: OneAxis
) -> Iterator[Row]:
    """Return a row with the reason for each country that was asked for and has no line."""
    missing = [country for country in reading.state.countries if country not in drawn]
    if not missing:
        return
    every = unfiltered(reading)
    everything = counted(every, known)
    lines = award_lines(every, known, OneAxis(every.state.basis, known, everything.taken))
    nothing = NoBar(reading, axis, working, everything, frozenset(each.country for each in lines))
    for country in missing:
        name = reading.ledger.country_name(country, reading.say.language)
        yield Row(f"gap.{country}", name, gap=nothing.why(country)[0])


def _behind(drawn: list[Mark], announced: Working) -> tuple[Taken, ...]:
    """Return the programmes of the bands: shown behind the awards, never added to them (rule 5)."""
    facts = {fact for mark in drawn for fact in mark.facts}
    return tuple(row for row in announced.taken if row.fact in facts)


def _sources(piece: Money, basis: MoneyBasis, known: Denominators, axis: OneAxis) -> tuple[str, ...]:
    """Return the sources of a piece, and those of the rates and denominators behind its place on the axis."""
    row = take(piece, basis, known)
    return piece.sources if isinstance(row, LeftOut) else (*sources_of_row(row), *axis.sources(row))


def _step_marks(
    reading: Reading, series: AwardLine, axis: OneAxis, sources_of_piece: Callable[[Money], tuple[str, ...]]
) -> list[Mark]:
    ledger, say = reading.ledger, reading.say
    name = _name(reading, series)
    marks = []
    before = 0.0
    for step in series.steps:
        recipients = sorted({ledger.company(piece.latest.company_id).name for piece in step.changed})
        marks.append(
            Mark(
                id=f"{series.id}.{step.day.isoformat()}",
                row=series.id,
                label=say("{series}, {day}", series=name, day=day_text(step.day, say)),
                value=step.value,
                unit=axis.axis_unit,
                text=value_text(step.value, axis.axis_unit, say),
                kind=beside(say, *recipients),
                line=series.id,
                low=step.value,
                high=step.value,
                instrument=None if series.instrument == ALL_INSTRUMENTS else Instrument(series.instrument),
                part=Part.STEP,
                when=FuzzyDate.day(step.day),
                sources=tuple(dict.fromkeys(one for piece in step.changed for one in sources_of_piece(piece))),
                facts=tuple(FactRef("awards", piece.latest.id) for piece in step.changed),
                note=say("Changed by {amount}.", amount=_change(step.value - before, axis.axis_unit, say)),
                fields={"name": name, "change": step.value - before, "recipients": beside(say, *recipients)},
            )
        )
        before = step.value
    return marks


def _change(value: float, unit: str, say: Say) -> str:
    sign = "+" if value > 0 else MINUS if value < 0 else ""
    return f"{sign}{value_text(abs(value), unit, say)}"


def _name(reading: Reading, series: AwardLine) -> str:
    say = reading.say
    country = reading.ledger.country_name(series.country, say.language)
    if series.instrument == ALL_INSTRUMENTS:
        return country
    return say(
        "{country}, {instrument}", country=country, instrument=instrument_words(Instrument(series.instrument), say)
    )


def _lost(series: AwardLine, axis: OneAxis, say: Say) -> str:
    """Return what a total once was of which nothing is left: a line that ends at zero says why it is there."""
    if series.steps[-1].value:
        return ""
    return say("was {amount}", amount=value_text(series.most, axis.axis_unit, say))


def _title(reading: Reading, series: list[AwardLine], words: SupportWords, working: Working, axis: OneAxis) -> str:
    say = reading.say
    if not series:
        return say("No award is on record")
    largest = max(series, key=lambda each: (each.steps[-1].value, each.most))
    last, half = largest.steps[-1], half_day(largest.steps)
    name, day = _name(reading, largest), day_text(last.day, say)
    if half is None:
        was = words.said(largest.most, axis.axis_unit)
        return say("{series}: nothing is left of {value} by {day}", series=name, value=was, day=day)
    rows = tuple(row for row in working.taken if largest.holds(row) and axis.length(row) is not None)
    firm = tuple(replace(row, value=axis.drawn(row)) for row in rows if row.stage is not Stage.PROPOSED)

    def told(part: tuple[Taken, ...], value: float) -> str:
        return words.said(value, axis.axis_unit, kind_in_title(part, axis.axis_unit, say) if part else AmountKind.EXACT)

    value = naming_preliminary(
        told(firm, last.value), firm, lambda part: told(part, sum(row.value for row in part)), say
    )
    middle = day_text(half, say)
    if preliminary(rows):
        return say(
            "{series}: {value} committed by {day}, half of it by {half}", series=name, value=value, day=day, half=middle
        )
    return say(
        "{series}: {value} awarded by {day}, half of it by {half}", series=name, value=value, day=day, half=middle
    )


def _columns(say: Say) -> tuple[Column, ...]:
    return (
        Column("name", say("Line")),
        Column("part", say("Kind")),
        Column("when", say("From")),
        Column("until", say("Until")),
        Column("value", say("Total"), number=True),
        Column("change", say("Change"), number=True),
        Column("unit", say("Unit")),
        Column("recipients", say("Recipients")),
        Column("sources", say("Sources")),
    )


def _empty(reading: Reading, words: SupportWords, working: Working) -> Empty:
    say = reading.say
    if working.shown:
        return Empty(
            say("Only proposals, or money without an exchange rate, is on record for this choice."),
            say("Show the three usual countries"),
            reading.state.with_(countries=()),
        )
    return words.empty(working)
