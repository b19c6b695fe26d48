"""The sheet that shows the working: rows taken and left out, rates and denominators."""

from __future__ import annotations

from desktop_app.domain.figure import Figure
from desktop_app.domain.working import Input, LeftOut, Taken
from desktop_app.exports.sheets.book import Book, Cell
from desktop_app.figures.wording import amount_kind_word, instrument_word, stage_word
from desktop_app.figures.wording.code_words import formula_words, input_note, role_words
from desktop_app.figures.wording.reasons import reason
from desktop_app.i18n import Say, say_in


def write(book: Book, figure: Figure) -> None:
    """Write one row for each row of the facts that was taken, shown apart or left out, and each number used besides.

    The rows taken add up to the total of the figure where it has one; those shown apart are in none.
    """
    if figure.working is None and not figure.inputs:
        return
    say = say_in(figure.state.language)
    sheet = book.sheet(say("Working"), _heads(say))
    working = figure.working
    for taken in working.taken if working else ():
        sheet.row(_shown(taken, working.unit if working else "", say("counted"), "", say))
    for apart in working.apart if working else ():
        sheet.row(_shown(apart, working.unit if working else "", say("shown apart"), say("in no total"), say))
    for left in working.left_out if working else ():
        sheet.row(_left(left, say))
    for each in dict.fromkeys(part for used in figure.inputs for part in (used, *used.parts)):
        sheet.row(_input(each, say))
    sheet.finish()


def _heads(say: Say) -> list[str]:
    return [
        say("Part"),
        say("Table"),
        say("Row"),
        say("Name"),
        say("Country"),
        say("Instrument"),
        say("Stage"),
        say("Years of the money"),
        say("Amount as stated (millions)"),
        say("Currency"),
        say("Amount"),
        say("Year of the rate or GDP"),
        say("Value"),
        say("Unit"),
        say("Formula"),
        say("With"),
        say("Reason"),
        say("Source"),
        say("Note"),
    ]


def _shown(row: Taken, unit: str, part: str, why: str, say: Say) -> list[Cell]:
    amount = row.amount
    return [
        part,
        row.fact.table,
        row.fact.id,
        row.name,
        row.country,
        instrument_word(row.instrument, say),
        stage_word(row.stage, say),
        row.span or (str(row.when) if row.when else ""),
        amount.millions if amount else None,
        amount.currency if amount else "",
        amount_kind_word(amount.kind, say) if amount else "",
        row.years.first if row.years.first == row.years.last else str(row.years),
        row.value,
        f"{amount.currency}{unit}" if amount and unit.startswith(" ") else unit,  # each in its own currency
        formula_words(row.formula, say),
        "; ".join(f"{role_words(each, say)} {each.country} {each.years}" for each in row.inputs),
        why,
        "; ".join(row.sources),
        row.note,
    ]


def _left(row: LeftOut, say: Say) -> list[Cell]:
    amount = row.amount
    return [
        say("left out"),
        row.fact.table,
        row.fact.id,
        row.name,
        row.country,
        *[""] * 3,
        amount.millions if amount else None,
        amount.currency if amount else "",
        amount_kind_word(amount.kind, say) if amount else "",
        *[""] * 5,
        reason(row, say),
        "; ".join(row.sources),
        "",
    ]


def _input(each: Input, say: Say) -> list[Cell]:
    return [
        say("calculated with"),
        "economy",
        f"{each.country} {each.years}",
        role_words(each, say),
        each.country,
        *[""] * 6,
        str(each.years) if each.parts else each.year,
        each.value,
        each.unit,
        *[""] * 3,
        each.source_id,
        input_note(each, say),
    ]
