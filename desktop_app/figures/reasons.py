"""The sentences for why something is left out; the codes come from ``measures``."""

from __future__ import annotations

from desktop_app.domain.vocabulary import Instrument, Stage
from desktop_app.domain.working import LeftOut
from desktop_app.figures.wording import instrument_word, stage_word
from desktop_app.i18n import Say


def reason(row: LeftOut, say: Say) -> str:
    """Return why a row is left out, as one phrase in the reader's language."""
    match row.reason:
        case "same_money":
            return say("another statement of the same money: {name}", name=row.detail)
        case "inside_counted":
            return say("inside {name}, which is counted", name=row.detail)
        case "inside_envelope":
            return say("inside {name}", name=row.detail)
        case "parts_counted":
            return say("an envelope whose public parts are counted instead")
        case "not_counted":
            return row.detail or say("not counted by the rules")
        case "no_amount":
            return say("no amount published")
        case "a_total":
            return say("a sum over several pieces that are counted")
        case "part_of_piece":
            return say("part of {name}, which is counted", name=row.detail)
        case "cancelled":
            return say("cancelled")
        case "reduced_to_nothing":
            return say("nothing left of it: {note}", note=row.detail) if row.detail else say("nothing left of it")
        case _:
            return _filtered(row, say) or gap(row.reason, row.detail, say)


def _filtered(row: LeftOut, say: Say) -> str:
    match row.reason:
        case "filtered_instrument":
            return say("filtered out: {what}", what=instrument_word(Instrument(row.detail), say))
        case "filtered_stage":
            return say("filtered out: {what}", what=stage_word(Stage(row.detail), say))
    return ""


def gap(code: str, detail: str, say: Say) -> str:
    """Return why a country or row has no value on the basis asked for."""
    match code:
        case "no_gdp":
            return say("no GDP of {year} in the ledger", year=detail)
        case "no_population":
            return say("no population of {year} in the ledger", year=detail)
        case "no_rate":
            return say("no exchange rate for {currency} in the ledger", currency=detail)
        case "no_window":
            return say("the years of the money are not stated")
        case "no_project":
            return say("not tied to a project")
        case "no_project_cost":
            return say("no cost of the project published")
        case "programme_without_project":
            return say("a programme has no project cost; choose awards")
        case "nothing_counted":
            return say("no programme of its own that is counted")
        case "nothing_awarded":
            return say("no award on record")
        case "filtered":
            return say("nothing left by these filters")
    raise ValueError(f"no sentence for '{code}'")
