"""Who pays how much: announced support or awards by country, instruments apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from desktop_app.domain.figure import Axis, Figure, Form, Line, Mark, Omission, Row
from desktop_app.domain.lazy import Lazy
from desktop_app.domain.vocabulary import Level
from desktop_app.domain.working import LeftOut, Taken, Working
from desktop_app.figures.countries.counted import counted, unfiltered
from desktop_app.figures.countries.nested_parts import NestedParts
from desktop_app.figures.countries.no_bar import NoBar
from desktop_app.figures.countries.reduced_money import with_what_went
from desktop_app.figures.countries.support_gaps import gap_rows
from desktop_app.figures.countries.support_words import SupportWords
from desktop_app.figures.marks import sources_of, total_of
from desktop_app.figures.money.bars import (
    BarGroup,
    by_instrument,
    firm_first,
    line_of,
    marks_of,
    money_columns,
    stacked,
)
from desktop_app.figures.money.one_axis import OneAxis
from desktop_app.figures.omissions import omission, omissions
from desktop_app.figures.reading import Reading
from desktop_app.i18n import Say
from desktop_app.measures.denominators import Denominators, denominators_of

UNION = "EUU"


def build(reading: Reading) -> Figure:
    """Return bars of public money by country on the basis of the state.

    Programmes follow counting rule 1, awards rules 2 to 5. The ``arrangement`` is empty (instruments apart),
    ``stacked`` (one bar per country) or ``nested`` (parts under the envelope that contains them, in no total). The
    ``order`` is empty (largest bar that is not proposed), ``name`` or ``given`` (that of ``countries``).
    """
    ledger, say = reading.ledger, reading.say
    known = denominators_of(ledger.economy())
    basis = reading.state.basis
    reading = reading.with_(basis=replace(basis, gdp_year=basis.gdp_year or known.default_year()))
    working = counted(reading, known)
    axis = OneAxis(reading.state.basis, known, working.shown)
    arrangement = reading.option("arrangement")
    groups = _groups(reading, working, axis)
    order = _order(reading, groups, axis)
    nested = NestedParts(reading, known, axis) if arrangement == "nested" else None
    lines, marks = _bars([group for country in order for group in groups[country]], axis, nested, say)
    if reading.state.level is Level.PROGRAMMES:
        lines, marks = with_what_went(reading, lines, marks)
    words = SupportWords(reading, axis, arrangement)
    return Figure(
        state=reading.state,
        form=Form.BARS,
        title=words.title([groups[country] for country in order]),
        subtitle=words.subtitle(),
        unit=axis.axis_unit,
        basis=words.basis(),
        as_of=reading.as_of,
        axis=Axis(words.axis(), axis.axis_unit, low=0.0),
        rows=(*_rows(reading, order), *gap_rows(reading, _nothing(reading, working, known, axis), order)),
        marks=tuple(marks),
        lines=tuple(lines),
        columns=money_columns(say, say("Country")),
        sources=sources_of(ledger, marks),
        edition=ledger.info,
        left_out=Lazy(lambda: (*_not_placed(reading, working, axis), *omissions(reading, working))),
        notes=words.notes(working),
        inputs=tuple(dict.fromkeys(each for row in working.shown for each in row.inputs)),
        working=working,
        total=total_of(marks, working, axis.axis_unit),
        empty=None if marks else words.empty(working),
    )


def _nothing(reading: Reading, working: Working, known: Denominators, axis: OneAxis) -> NoBar:
    every = unfiltered(reading)
    everything = working if every.state == reading.state else counted(every, known)
    return NoBar(reading, axis, working, everything, frozenset(row.country for row in everything.shown))


def _not_placed(reading: Reading, working: Working, axis: OneAxis) -> Iterator[Omission]:
    """Return money that is counted but has no bar: no exchange rate places it on the axis of the others."""
    for row in working.shown:
        if row.amount and axis.length(row) is None:
            left = LeftOut(row.fact, row.name, row.country, "no_rate", row.amount.currency, row.amount, row.source_id)
            yield omission(reading, left)


def _groups(reading: Reading, working: Working, axis: OneAxis) -> dict[str, list[BarGroup]]:
    by_country: dict[str, list[Taken]] = {}
    for row in working.shown:
        if axis.length(row) is not None:
            by_country.setdefault(row.country, []).append(row)
    split = stacked if reading.option("arrangement") == "stacked" else by_instrument
    return {country: split(country, _name(reading, country), rows) for country, rows in by_country.items()}


def _name(reading: Reading, country: str) -> str:
    return reading.ledger.country_name(country, reading.say.language)


def _order(reading: Reading, groups: Mapping[str, list[BarGroup]], axis: OneAxis) -> list[str]:
    """Return the countries as they stand in the figure: by their largest firm bar, the European Union last."""

    def size(country: str) -> tuple[object, ...]:
        return (*firm_first(groups[country], axis.drawn), country)

    states = sorted((country for country in groups if country != UNION), key=size)
    if reading.option("order") == "name":
        states.sort(key=lambda country: _name(reading, country))
    if reading.option("order") == "given":
        given = {country: place for place, country in enumerate(reading.state.countries)}
        states.sort(key=lambda country: given.get(country, len(given)))
    return states + [UNION] * (UNION in groups)


def _rows(reading: Reading, order: list[str]) -> list[Row]:
    apart = len(order) > 1
    return [Row(country, _name(reading, country), rule=country == UNION and apart) for country in order]


def _bars(groups: list[BarGroup], axis: OneAxis, nested: NestedParts | None, say: Say) -> tuple[list[Line], list[Mark]]:
    lines: list[Line] = []
    marks: list[Mark] = []
    for group in groups:
        lines.append(line_of(group, axis.unit(group.rows[0]), say))
        marks += marks_of(group, axis.unit, say, axis.drawn)
        if nested:
            part_lines, part_marks = nested.under(group)
            lines += part_lines
            marks += part_marks
    return lines, marks
