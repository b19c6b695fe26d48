"""Who pays how much: announced support or awards by country, instruments apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from desktop_app.domain.figure import Axis, Figure, Form, Line, Mark, Omission, Row
from desktop_app.domain.lazy import Lazy
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.vocabulary import Level, Unit
from desktop_app.domain.working import LeftOut, Taken, Working
from desktop_app.figures.countries.nested_parts import NestedParts
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
from desktop_app.figures.validation import refuse_word
from desktop_app.i18n import Say, say_in
from desktop_app.ledger import Ledger
from desktop_app.measures.awards import awarded
from desktop_app.measures.denominators import Denominators, denominators_of
from desktop_app.measures.programmes import announced_support
from desktop_app.measures.project_share import share_of_cost
from desktop_app.measures.selection import Selection

UNION = "EUU"


def build(ledger: Ledger, state: ViewState) -> Figure:
    """Return bars of public money by country on the basis of the state.

    Programmes follow counting rule 1, awards rules 2 to 5. ``group_by`` is empty (instruments apart), ``stacked``
    (one bar per country) or ``nested`` (parts under the envelope that contains them, in no total). ``sort`` is empty
    (largest bar that is not proposed), ``name`` or ``given`` (the order of ``countries``).
    """
    as_of = state.as_of
    assert as_of
    refuse_word("group_by", state.group_by, ("", "stacked", "nested"))
    refuse_word("sort", state.sort, ("", "name", "given"))
    known = denominators_of(ledger.economy())
    state = state.with_(basis=replace(state.basis, gdp_year=state.basis.gdp_year or known.default_year()))
    say = say_in(state.language)
    working = count(ledger, state, known)
    axis = OneAxis(state.basis, known, working.shown)
    groups = _groups(ledger, state, working, axis)
    order = _order(ledger, state, groups, axis)
    nested = NestedParts(ledger, state, known, axis, say) if state.group_by == "nested" else None
    lines, marks = _bars([group for country in order for group in groups[country]], axis, nested, say)
    if state.level is Level.PROGRAMMES:
        lines, marks = with_what_went(ledger, ledger.programmes(as_of), lines, marks, say)
    words = SupportWords(ledger, state, say, axis)
    return Figure(
        state=state,
        form=Form.BARS,
        title=words.title([groups[country] for country in order]),
        subtitle=words.subtitle(),
        unit=axis.axis_unit,
        basis=words.basis(),
        as_of=as_of,
        axis=Axis(words.axis(), axis.axis_unit, low=0.0),
        rows=(*_rows(ledger, state, order), *gap_rows(ledger, state, working, set(order), say)),
        marks=tuple(marks),
        lines=tuple(lines),
        columns=money_columns(say, say("Country")),
        sources=sources_of(ledger, marks),
        edition=ledger.info,
        left_out=Lazy(
            lambda: (*_not_placed(ledger, state, working, axis, say), *omissions(ledger, state, working, say))
        ),
        notes=words.notes(working),
        inputs=tuple(dict.fromkeys(each for row in working.shown for each in row.inputs)),
        working=working,
        total=total_of(marks, working, axis.axis_unit),
        empty=None if marks else words.empty(working),
    )


def count(ledger: Ledger, state: ViewState, known: Denominators) -> Working:
    """Return the money that a state selects, counted by the rules, in the unit of its basis."""
    assert state.as_of
    selection = Selection.of(state)
    programmes = ledger.programmes(state.as_of)
    if state.level is Level.PROGRAMMES:
        return announced_support(programmes, selection, state.basis, known, state.as_of)
    working = awarded(ledger.awards(state.as_of), programmes, selection, state.basis, known)
    if state.basis.unit is Unit.PROJECT_SHARE:
        return share_of_cost(working, ledger.projects(state.as_of), known, lambda row: row.country)
    return working


def _not_placed(ledger: Ledger, state: ViewState, working: Working, axis: OneAxis, say: Say) -> Iterator[Omission]:
    """Return money that is counted but has no bar: no exchange rate places it on the axis of the others."""
    for row in working.shown:
        if row.amount and axis.length(row) is None:
            yield omission(
                ledger,
                state,
                LeftOut(row.fact, row.name, row.country, "no_rate", row.amount.currency, row.amount, row.source_id),
                say,
            )


def _groups(ledger: Ledger, state: ViewState, working: Working, axis: OneAxis) -> dict[str, list[BarGroup]]:
    by_country: dict[str, list[Taken]] = {}
    for row in working.shown:
        if axis.length(row) is not None:
            by_country.setdefault(row.country, []).append(row)
    split = stacked if state.group_by == "stacked" else by_instrument
    return {
        country: split(country, ledger.country_name(country, state.language), rows)
        for country, rows in by_country.items()
    }


def _order(ledger: Ledger, state: ViewState, groups: Mapping[str, list[BarGroup]], axis: OneAxis) -> list[str]:
    """Return the countries as they stand in the figure: by their largest firm bar, the European Union last."""

    def size(country: str) -> tuple[object, ...]:
        return (*firm_first(groups[country], axis.drawn), country)

    states = sorted((country for country in groups if country != UNION), key=size)
    if state.sort == "name":
        states.sort(key=lambda country: ledger.country_name(country, state.language))
    if state.sort == "given":
        given = {country: place for place, country in enumerate(state.countries)}
        states.sort(key=lambda country: given.get(country, len(given)))
    return states + [UNION] * (UNION in groups)


def _rows(ledger: Ledger, state: ViewState, order: list[str]) -> list[Row]:
    apart = len(order) > 1
    return [
        Row(country, ledger.country_name(country, state.language), rule=country == UNION and apart) for country in order
    ]


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
