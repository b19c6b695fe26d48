"""Announced support of countries: counting rules 1, 5 and 6."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from desktop_app.domain.public_money import Programme
from desktop_app.domain.view_state import MoneyBasis
from desktop_app.domain.vocabulary import Unit
from desktop_app.domain.working import FactRef, LeftOut, Taken, Working, working_of
from desktop_app.domain.years import Years
from desktop_app.measures.conversion import Unconverted, convert, unit_of
from desktop_app.measures.denominators import Denominators
from desktop_app.measures.memo import remembered
from desktop_app.measures.selection import Selection, ancestors, family


def announced_support(
    programmes: Iterable[Programme], selection: Selection, basis: MoneyBasis, known: Denominators, as_of: date
) -> Working:
    """Return the programmes that count, converted, and all others of the selection with the reason.

    ``programmes`` are those known by ``as_of``. Only rows with ``counts`` are added (rule 1); envelopes that
    contain a counted row, parts inside one, and other statements of the same money are left out. What is only proposed
    stands apart.
    """
    rows = programmes if isinstance(programmes, tuple) else tuple(programmes)
    wanted = family(selection.programmes, rows)
    shown: list[Taken] = []
    left: list[LeftOut] = []
    for row, refusal in _refusals(rows):
        if (selection.countries and row.country not in selection.countries) or (wanted and row.id not in wanted):
            continue
        result = refusal or _filtered(row, selection) or _taken(row, basis, known, as_of)
        if isinstance(result, Taken):
            shown.append(result)
        else:
            left.append(result)
    return working_of(unit_of(basis, ""), shown, left)


def rate_years(row: Programme, as_of: date) -> Years:
    """Return the years whose mean rate converts a programme, as decided in ``docs/decisions/0015``.

    The years that it names for its money, without those still to come on ``as_of`` where others are left; with an open
    end its first year, without years that of its source.
    """
    if row.start_year is None:
        return Years.only(row.known_from.year)
    first = row.start_year.earliest.year
    if row.end_year is None:
        return Years.only(first)
    last = row.end_year.earliest.year
    return Years(first, min(last, as_of.year) if as_of.year >= first else last)


def window(row: Programme) -> int | None:
    """Return the number of calendar years that the money covers, both ends included; None without an end."""
    if row.start_year is None or row.end_year is None:
        return None
    return row.end_year.earliest.year - row.start_year.earliest.year + 1


def span(row: Programme) -> str:
    """Return the years of the money as stated: ``2021–2025``, ``2024–`` with an open end."""
    first = str(row.start_year) if row.start_year else ""
    last = str(row.end_year) if row.end_year else ""
    return first if first == last else f"{first}–{last}"


def left_out(row: Programme, reason: str, detail: str = "") -> LeftOut:
    """Return the record of a programme that does not enter."""
    return LeftOut(FactRef("programmes", row.id), row.name, row.country, reason, detail, row.amount, row.source_id)


def convert_programme(row: Programme, basis: MoneyBasis, known: Denominators, as_of: date) -> Taken | LeftOut:
    """Return one programme on a basis, whether it counts or not (nested parts are shown, not added)."""
    if row.amount is None:
        return left_out(row, "no_amount")
    if basis.unit is Unit.PROJECT_SHARE:
        return left_out(row, "programme_without_project")
    years = rate_years(row, as_of)
    result = convert(row.amount, row.country, years, basis, known, window(row))
    if isinstance(result, Unconverted):
        return left_out(row, result.reason, result.detail)
    return Taken(
        FactRef("programmes", row.id),
        row.name,
        row.country,
        row.amount,
        row.instrument,
        row.stage,
        row.start_year,
        years,
        result.value,
        result.formula,
        result.inputs,
        row.source_id,
        row.note,
        span(row),
    )


_taken = convert_programme


def _filtered(row: Programme, selection: Selection) -> LeftOut | None:
    refusal = selection.refusal(row.instrument, row.stage)
    return left_out(row, *refusal) if refusal else None


@remembered
def _refusals(rows: tuple[Programme, ...]) -> tuple[tuple[Programme, LeftOut | None], ...]:
    explain = _Explainer(rows)
    return tuple((row, explain.refusal(row)) for row in rows)


class _Explainer:
    """Says why a programme with ``counts=no`` is not added."""

    def __init__(self, rows: tuple[Programme, ...]) -> None:
        self._by_id = {row.id: row for row in rows}
        self._above = {row.id: row.part_of for row in rows}
        self._holds_counted = {above for row in rows if row.counts for above in ancestors(row.id, self._above)}

    def refusal(self, row: Programme) -> LeftOut | None:
        if row.counts:
            return None
        if row.same_as:
            return self._beside(row, row.same_as, "same_money")
        for above in ancestors(row.id, self._above):
            if above in self._by_id and self._by_id[above].counts:
                return left_out(row, "inside_counted", self._by_id[above].name)
        if row.id in self._holds_counted:
            return left_out(row, "parts_counted")
        if row.amount is None:
            return left_out(row, "no_amount")
        if row.part_of:
            return self._beside(row, row.part_of, "inside_envelope")
        return left_out(row, "not_counted", row.note)

    def _beside(self, row: Programme, other: str, reason: str) -> LeftOut:
        """Return a row left out for another one, which is not named before it was stated."""
        known = self._by_id.get(other)
        return left_out(row, reason, known.name) if known else left_out(row, f"{reason}_later")
