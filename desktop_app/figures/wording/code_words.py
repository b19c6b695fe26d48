"""What stands as a code or in short hand in the facts and the working, in the reader's words: for tables and panels."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cache

from desktop_app.domain.amount import Amount
from desktop_app.domain.vocabulary import AmountKind, Basis, Instrument, ProjectStatus, Stage
from desktop_app.domain.working import Input
from desktop_app.figures.supply_chain.names import basis_word
from desktop_app.figures.wording import (
    amount_kind_word,
    instrument_word,
    money_rounded,
    number,
    stage_word,
    status_word,
    with_percent,
)
from desktop_app.figures.wording.money import significant
from desktop_app.figures.wording.values import unit_words
from desktop_app.i18n import Say

_PER_USD = " per USD"
_DERIVED_DIGITS = 7  # of means and quotients: the table has up to six
_OPERANDS = re.compile(r"amount|cost of projects|GDP|PPP factor|population|rate|years")


def cell_words(column: str, code: str, say: Say) -> str:
    """Return the code in a cell of a table twin in words; what is no code of its column stays as it is."""
    if column == "unit":
        return unit_code_words(code, say)
    return _words(say).get(column, {}).get(code, code)


def unit_code_words(unit: str, say: Say) -> str:
    """Return a unit of the data: ``JPY m`` and the like name their millions."""
    plain = unit.removesuffix(" a year")
    if not plain.endswith(" m"):
        return unit_words(unit, say)
    words = say("{currency} m", currency=plain.removesuffix(" m"))
    return say("{unit} a year", unit=words) if unit.endswith(" a year") else words


def formula_words(formula: str, say: Say) -> str:
    """Return the formula of a working, its operands in words: ``amount ÷ rate``."""
    words = {
        "amount": say("amount"),
        "rate": say("rate"),
        "GDP": say("GDP"),
        "PPP factor": say("PPP factor"),
        "population": say("population"),
        "cost of projects": say("cost of projects"),
        "years": say("years"),
    }
    return _OPERANDS.sub(lambda found: words[found[0]], formula)


def role_words(each: Input, say: Say) -> str:
    """Return what a number of the working is used as, a mean with its years."""
    if each.role == "rate" and each.parts:
        return say("mean rate of {years}", years=each.years)
    words = {"gdp": say("GDP"), "rate": say("rate"), "population": say("population"), "ppp_factor": say("PPP factor")}
    return say("cost of projects") if each.role.startswith("cost:") else words.get(each.role, each.role)


def input_text(each: Input, say: Say, *, exact: bool = False) -> str:
    """Return a number that entered a calculation, with its unit; ``exact`` keeps all digits of amounts of money."""
    if each.unit.endswith(" m") and len(each.unit) == 5 and not exact:
        return money_rounded(Amount(each.value, each.unit[:3], AmountKind.EXACT), say)
    value = number_text(each, say)
    if each.unit.endswith(_PER_USD):
        return say("{number} {currency} per USD", number=value, currency=each.unit.removesuffix(_PER_USD))
    if each.unit == "persons":
        return say("{number} persons", number=value)
    if each.unit == "%":
        return with_percent(value, say)
    return f"{value} {unit_code_words(each.unit, say)}"


def number_text(each: Input, say: Say) -> str:
    """Return a number that entered a calculation without its unit; a mean or quotient with a few digits."""
    derived = each.parts or each.role == "ppp_factor"
    return number(significant(each.value, _DERIVED_DIGITS) if derived else each.value, say)


def input_note(each: Input, say: Say) -> str:
    """Return what is special about a number: an estimate, or the year that it stands in for."""
    return say("estimate") if each.note == "estimate" else each.note


def source_kind_word(kind: str, say: Say) -> str:
    """Return what kind of text a source is; a kind that a later edition adds stays as it is."""
    words = {
        "government": say("government"),
        "legislation": say("legislation"),
        "company": say("company"),
        "industry_association": say("industry association"),
        "think_tank": say("think tank"),
        "academic": say("academic"),
        "news": say("news"),
        "encyclopedia": say("encyclopaedia"),
        "other": say("other"),
    }
    return words.get(kind, kind)


@cache
def _words(say: Say) -> Mapping[str, Mapping[str, str]]:
    """Return column → code → words."""
    return {
        "instrument": _of(Instrument, instrument_word, say),
        "stage": _of(Stage, stage_word, say),
        "amount_kind": _of(AmountKind, amount_kind_word, say),
        "status": _of(Basis, basis_word, say) | _of(ProjectStatus, status_word, say),
        "qualifier": {
            "exact": say("exact"),
            "about": say("about"),
            "nearly": say("nearly"),
            "at_least": say("at least"),
            "at_most": say("at most"),
        },
        "part": {
            "step": say("awards"),
            "band": say("programmes"),
            "needed": say("needed"),
            "nested": say("announced"),
            "low": say("named"),
            "range": say("not named"),
        },
    }


def _of(codes: type[StrEnum], word: Callable[..., str], say: Say) -> dict[str, str]:
    return {code.value: word(code, say) for code in codes}
