"""The sentences for why something is left out; the codes come from ``measures``."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.domain.vocabulary import Instrument, Stage
from desktop_app.domain.working import LeftOut
from desktop_app.figures.wording import instrument_word, stage_word
from desktop_app.i18n import Say


def reason(row: LeftOut, say: Say, company: Callable[[str], str] = str) -> str:
    """Return why a row is left out, as one phrase in the reader's language; ``company`` gives the name of an id."""
    match row.reason:
        case "parts_counted":
            return say("an envelope whose public parts are counted instead")
        case "not_counted":
            return row.detail or say("not counted by the rules")
        case "a_total":
            return say("a sum over several pieces that are counted")
        case _:
            found = _beside(row, say) or _part(row, say, company) or _filtered(row, say)
            return found or gap(row.reason, row.detail, say)


def _beside(row: LeftOut, say: Say) -> str:
    """Return which other programme has its money; one that was stated later has no name yet."""
    match row.reason:
        case "same_money":
            return say("another statement of the same money: {name}", name=row.detail)
        case "same_money_later":
            return say("a later statement of the same money stands in its place")
        case "inside_counted":
            return say("inside {name}, which is counted", name=row.detail)
        case "inside_envelope":
            return say("inside {name}", name=row.detail)
        case "inside_envelope_later":
            return say("inside an envelope that was stated later")
    return ""


def _part(row: LeftOut, say: Say, company: Callable[[str], str]) -> str:
    """Return of which money a row is a part, and whether that is counted; the detail is recipient and instrument."""
    if row.reason == "part_of_later":
        return say("part of a sum that was stated later")
    if row.reason not in ("part_of_piece", "part_of_proposed", "part_of_cancelled", "part_of_uncounted"):
        return ""
    recipient, _, instrument = row.detail.partition("/")
    whose, what = company(recipient), instrument_word(Instrument(instrument), say)
    if row.reason == "part_of_piece":
        return say("part of the money for {recipient} ({instrument}) that is counted", recipient=whose, instrument=what)
    if row.reason == "part_of_proposed":
        return say(
            "part of the money for {recipient} ({instrument}), only proposed as a whole",
            recipient=whose,
            instrument=what,
        )
    if row.reason == "part_of_cancelled":
        return say("part of the money for {recipient} ({instrument}), cancelled", recipient=whose, instrument=what)
    return say("part of the money for {recipient} ({instrument})", recipient=whose, instrument=what)


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
        case "nothing_counted":
            return say("no programme of its own that is counted")
        case "nothing_awarded":
            return say("no award on record")
        case "filtered":
            return say("nothing left by these filters")
        case "only_proposed":
            return say("only proposals on record")
    if found := _without_project(code, say) or _worth_nothing(code, detail, say):
        return found
    raise ValueError(f"no sentence for '{code}'")


def _without_project(code: str, say: Say) -> str:
    match code:
        case "no_project":
            return say("not tied to a project")
        case "no_project_cost":
            return say("no cost of the project published")
        case "programme_without_project":
            return say("a programme has no project cost; choose awards")
    return ""


def _worth_nothing(code: str, detail: str, say: Say) -> str:
    match code:
        case "reduced_to_nothing":
            return say("nothing left of it: {note}", note=detail) if detail else say("nothing left of it")
        case "no_amount":
            return say("no amount published")
        case "cancelled":
            return say("cancelled")
    return ""
