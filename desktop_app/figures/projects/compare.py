"""Two or three projects side by side: money, share of cost, owners, technology, dates and the kind of bet."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.amount import Amount
from desktop_app.domain.figure import Axis, Column, Figure, Form, Head, Mark, Row
from desktop_app.domain.part import CellKind, Part
from desktop_app.domain.vocabulary import Stage
from desktop_app.figures.marks import sources_of
from desktop_app.figures.projects.catalogue import USUAL_TO_COMPARE
from desktop_app.figures.projects.compare_cells import Cells
from desktop_app.figures.projects.few import few, telling_left_out
from desktop_app.figures.projects.none_shown import none_on_record
from desktop_app.figures.projects.prepared import Drawn
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import instrument_words, joined, money
from desktop_app.figures.wording.countries import sentence
from desktop_app.i18n import Say
from desktop_app.measures.project_money import StageSum


def build(reading: Reading) -> Figure:
    """Return a column per project of ``projects`` (the first three; empty: ``USUAL_TO_COMPARE``) and a row per question.

    A cell holds an entry per statement; money is in the award's own currency by instrument and stage, its share in
    percent of the project's cost. A missing entry says why.
    """
    say = reading.say
    chosen = few(reading, USUAL_TO_COMPARE, say("only three stand side by side"))
    reading, shown = chosen.reading, chosen.shown
    columns = [Cells(reading, each) for each in shown]
    rows = [Row(key, name) for key, name in _questions(say)] if columns else []
    marks = [mark for row in rows for cells in columns for mark in cells.marks(row.id, row.label)]
    subtitle = say("What is known of each, with who said it. Instruments and stages of public money are never added.")
    inputs = tuple(dict.fromkeys(each for cells in columns for each in cells.inputs))
    return Figure(
        state=reading.state,
        form=Form.COMPARE,
        title=_title(shown, columns, say),
        subtitle=telling_left_out(subtitle, chosen.left_out, say) if marks else subtitle,
        unit="",
        basis=say("money in each award’s own currency; shares of the project’s cost"),
        as_of=reading.as_of,
        axis=Axis(),
        rows=tuple(rows),
        marks=tuple(marks),
        heads=tuple(Head(each.outlook.project.id, each.name, CellKind.WORDS) for each in shown),
        columns=_columns(say),
        sources=sources_of(reading.ledger, marks),
        edition=reading.ledger.info,
        left_out=chosen.left_out,
        notes=tuple(_notes(marks, say)),
        inputs=inputs,
        empty=None if marks else none_on_record(reading),
    )


def _questions(say: Say) -> Sequence[tuple[str, str]]:
    """Return the rows: the name of a method of ``Cells`` and its words."""
    return (
        ("status", say("Status")),
        ("place", say("Place")),
        ("investment", say("Investment")),
        ("public_money", say("Public money")),
        ("share_of_cost", say("Share of cost")),
        ("owners", say("Owners")),
        ("partners", say("Partners")),
        ("technology", say("Technology")),
        ("capacity", say("Capacity")),
        ("jobs", say("Jobs")),
        ("production", say("Production")),
        ("slip", say("Slip")),
        ("bet", say("Kind of bet")),
    )


def _title(shown: Sequence[Drawn], columns: Sequence[Cells], say: Say) -> str:
    """Return the largest public money of each, or who is compared where there is none."""
    if not shown:
        return say("No project to compare")
    told = []
    for drawn, cells in zip(shown, columns, strict=True):
        largest = cells.money.largest()
        if largest is None:
            break
        together = cells.money.together(largest)
        name = f"{drawn.called} {together}" if together else drawn.name
        told.append(_largest_money(largest, name, say))
    else:
        return sentence(joined(told, say))
    if len(shown) == 1:
        return shown[0].name
    return say("{projects} side by side", projects=joined([each.name for each in shown], say))


def _largest_money(largest: StageSum, project: str, say: Say) -> str:
    amount = money(largest.amount or Amount(largest.usd, "USD", largest.kind), say)
    instrument = instrument_words(largest.instrument, say)
    if largest.stage is Stage.PRELIMINARY:
        return say(
            "{amount} of {instrument} in preliminary terms for {project}",
            amount=amount,
            instrument=instrument,
            project=project,
        )
    return say("{amount} of {instrument} for {project}", amount=amount, instrument=instrument, project=project)


def _notes(marks: Sequence[Mark], say: Say) -> list[str]:
    if not any(mark.row == "share_of_cost" and mark.part == Part.MONEY for mark in marks):
        return []
    return [
        say(
            "Share of cost: divided in the currency in which money and investment are both stated, otherwise both in US "
            "dollars at the rate of the year of date or source; the investment is private and public money together."
        )
    ]


def _columns(say: Say) -> tuple[Column, ...]:
    return (
        Column("what", say("What")),
        Column("name", say("Project")),
        Column("text", say("In words")),
        Column("kind", say("Kind")),
        Column("dates", say("Date")),
        Column("value", say("Value"), number=True),
        Column("low", say("At least"), number=True),
        Column("high", say("At most"), number=True),
        Column("unit", say("Unit")),
        Column("instrument", say("Instrument")),
        Column("stage", say("Stage")),
        Column("amount_kind", say("Amount")),
        Column("said_by", say("Said by")),
        Column("note", say("Note")),
        Column("sources", say("Sources")),
    )
