"""The working of a figure as a table: what was taken and what was left out, with amounts, rates and reasons."""

from __future__ import annotations

from desktop_app.domain.figure import Column, Field, Figure
from desktop_app.domain.working import Input, LeftOut, Taken
from desktop_app.figures.table.digits import column_digits
from desktop_app.figures.table.twin import Table
from desktop_app.figures.wording import amount_kind_word, beside, instrument_word, stage_word
from desktop_app.figures.wording.code_words import formula_words, input_text, unit_code_words
from desktop_app.figures.wording.reasons import reason
from desktop_app.figures.wording.source_words import publishers_and_dates
from desktop_app.i18n import Say, say_in
from desktop_app.ledger import Ledger

_DIGITS = 3  # the working is there to be recomputed


def working_table(ledger: Ledger, figure: Figure) -> Table | None:
    """Return the rows taken, those shown apart, then those left out; None for a figure that counts nothing.

    ``marks`` holds for each row the mark it entered, empty for what is left out.
    """
    if figure.working is None:
        return None
    say = say_in(figure.state.language)
    entered = {fact: mark.id for mark in reversed(figure.marks) for fact in mark.facts}
    rows: list[tuple[Field, ...]] = []
    marks: list[str] = []
    for row in figure.working.shown:
        rows.append(_of_shown(ledger, figure, row, say))
        marks.append(entered.get(row.fact, ""))
    for left in figure.working.left_out:
        rows.append(_of_left(ledger, figure, left, say))
        marks.append("")
    columns = _columns(figure, say)
    units = {"value": {figure.working.unit}}
    digits = tuple(
        column_digits([cells[place] for cells in rows], units.get(column.key, ()), _DIGITS) if column.number else 0
        for place, column in enumerate(columns)
    )
    return Table(columns, tuple(rows), tuple(marks), digits)


def _columns(figure: Figure, say: Say) -> tuple[Column, ...]:
    assert figure.working is not None
    return (
        Column("entered", say("Counted")),
        Column("country", say("Country")),
        Column("name", say("What")),
        Column("value", say("Value ({unit})", unit=_unit(figure.working.unit, say)), number=True),
        Column("amount", say("Amount, m"), number=True),
        Column("currency", say("Currency")),
        Column("kind", say("Stated as")),
        Column("instrument", say("Instrument")),
        Column("stage", say("Stage")),
        Column("years", say("Years")),
        Column("formula", say("Formula")),
        Column("inputs", say("Rates, GDP")),
        Column("reason", say("Reason, note")),
        Column("source", say("Source")),
    )


def _unit(unit: str, say: Say) -> str:
    """Return the unit of the values; where currencies differ it names none: `` m``."""
    return unit_code_words(unit, say).strip()


def _of_shown(ledger: Ledger, figure: Figure, row: Taken, say: Say) -> tuple[Field, ...]:
    assert figure.working
    amount, counted = row.amount, row in figure.working.taken
    return (
        say("yes") if counted else say("no"),
        ledger.country_name(row.country, figure.state.language),
        _name(ledger, row),
        row.value,
        amount.millions if amount else None,
        amount.currency if amount else "",
        amount_kind_word(amount.kind, say) if amount else "",
        instrument_word(row.instrument, say),
        stage_word(row.stage, say),
        row.span,
        formula_words(row.formula, say),
        "; ".join(_input(ledger, each, say) for each in row.inputs),
        row.note if counted else beside(say, say("shown apart, in no total"), row.note),
        publishers_and_dates(map(ledger.source, row.sources), say),
    )


def _of_left(ledger: Ledger, figure: Figure, row: LeftOut, say: Say) -> tuple[Field, ...]:
    amount = row.amount
    name = ledger.company(row.name).name if row.fact.table == "awards" else row.name
    return (
        say("no"),
        ledger.country_name(row.country, figure.state.language),
        name,
        None,
        amount.millions if amount else None,
        amount.currency if amount else "",
        amount_kind_word(amount.kind, say) if amount else "",
        "",
        "",
        "",
        "",
        "",
        reason(row, say, lambda each: ledger.company(each).name),
        publishers_and_dates(map(ledger.source, row.sources), say),
    )


def _name(ledger: Ledger, row: Taken) -> str:
    """Return the programme, or the recipient with every project that the money is for."""
    if not row.company_id:
        return row.name
    projects = row.covers or ((row.project_id,) if row.project_id else ())
    return ", ".join((ledger.company(row.company_id).name, *(ledger.project(each).name for each in projects)))


def _input(ledger: Ledger, each: Input, say: Say) -> str:
    country = ledger.country_name(each.country, say.language)
    text = input_text(each, say, exact=True)  # the working is there to be recomputed
    return say("{label}: {value}", label=f"{country} {each.years}", value=text)
