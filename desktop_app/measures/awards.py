"""Awards as of a date: counting rules 2 to 5."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable
from dataclasses import replace

from desktop_app.domain.public_money import Award, Money, Programme
from desktop_app.domain.view_state import MoneyBasis
from desktop_app.domain.vocabulary import Stage, Unit
from desktop_app.domain.working import FactRef, LeftOut, Taken, Working, working_of
from desktop_app.domain.years import Years
from desktop_app.measures.conversion import Unconverted, convert, unit_of
from desktop_app.measures.denominators import Denominators
from desktop_app.measures.memo import remembered
from desktop_app.measures.selection import Selection, family

_PART_OF = {Stage.PROPOSED: "part_of_proposed", Stage.CANCELLED: "part_of_cancelled"}


def pieces(awards: Iterable[Award]) -> tuple[Money, ...]:
    """Return each piece of money once, at its latest stage (rule 2), in the order of their ids.

    ``awards`` are the rows known by the as-of date. Sums over pieces and parts of pieces are not pieces.
    """
    chains: dict[str, list[Award]] = defaultdict(list)
    for row in awards:
        if not row.total and not row.part_of_money:
            chains[row.money_id].append(row)
    return tuple(_piece(money_id, chains[money_id]) for money_id in sorted(chains))


pieces_once = remembered(pieces)  # of a table as the ledger hands it out


@remembered
def _values(rows: tuple[Money, ...], basis: MoneyBasis, known: Denominators) -> tuple[Taken | LeftOut, ...]:
    """Return every piece on a basis, made once: filters choose among them."""
    return tuple(take(piece, basis, known) for piece in rows)


def awarded(
    awards: Iterable[Award],
    programmes: Iterable[Programme],
    selection: Selection,
    basis: MoneyBasis,
    known: Denominators,
) -> Working:
    """Return the pieces of the selection, converted, and what is left out with the reason.

    ``awards`` and ``programmes`` are those known by the as-of date. The stage is selected after rule 2 (rule 4).
    Cancelled money counts as nothing and is left out with the amount that was given up; proposed money stands apart.
    """
    rows = awards if isinstance(awards, tuple) else tuple(awards)
    wanted = family(selection.programmes, programmes)
    shown: list[Taken] = []
    left: list[LeftOut] = []
    pieces_known = pieces_once(rows)
    for piece, value in zip(pieces_known, _values(pieces_known, basis, known), strict=True):
        if _asked(piece.latest, selection, wanted):
            result = _enter(piece, selection, value)
            (shown if isinstance(result, Taken) else left).append(result)  # type: ignore[arg-type]
    working = working_of(unit_of(basis, ""), shown, left)
    counted = {row.fact.id for row in working.taken}
    whole = {piece.id: piece.latest for piece in pieces_known}
    sums_and_parts = (row for row in rows if (row.total or row.part_of_money) and _asked(row, selection, wanted))
    inside = (_inside(row, whole.get(row.part_of_money), counted) for row in sums_and_parts)
    return replace(working, left_out=(*inside, *left))


def _inside(row: Award, whole: Award | None, counted: Container[str]) -> LeftOut:
    """Return a sum, or a part of the piece whose latest row is ``whole``, with what holds of that piece.

    The detail of a part names recipient and instrument of the piece: ``micron/grant``.
    """
    if row.total:
        return left_out(row, "a_total")
    if whole is None:
        return left_out(row, "part_of_later")
    detail = f"{whole.company_id}/{whole.instrument}"
    if whole.id in counted:
        return left_out(row, "part_of_piece", detail)
    return left_out(row, _PART_OF.get(whole.stage, "part_of_uncounted"), detail)


def left_out(row: Award, reason: str, detail: str = "", piece: Money | None = None) -> LeftOut:
    """Return the record of an award that does not enter; named by its recipient."""
    amount = piece.amount if piece else row.amount
    stated = piece.stated_earlier if piece else None
    return LeftOut(
        FactRef("awards", row.id), row.company_id, row.country, reason, detail, amount, row.source_id, stated
    )


def rate_years(row: Award) -> Years:
    """Return the year whose rate converts an award: that of its date, or of its source."""
    return Years.only(row.known_from.year)


def take(piece: Money, basis: MoneyBasis, known: Denominators) -> Taken | LeftOut:
    """Return one piece of money on a basis."""
    row = piece.latest
    if piece.amount is None:
        return left_out(row, "no_amount")
    if basis.per_year:
        return left_out(row, "no_window", piece=piece)
    if basis.unit is Unit.PROJECT_SHARE and not row.project_id:
        return left_out(row, "no_project", piece=piece)
    result = convert(piece.amount, row.country, rate_years(piece.amount_from), basis, known)
    if isinstance(result, Unconverted):
        return left_out(row, result.reason, result.detail, piece)
    return Taken(
        FactRef("awards", row.id),
        row.company_id,
        row.country,
        piece.amount,
        row.instrument,
        row.stage,
        row.date,
        rate_years(piece.amount_from),
        result.value,
        result.formula,
        result.inputs,
        row.source_id,
        row.note,
        str(row.date) if row.date else "",
        row.company_id,
        row.project_id,
        piece.covers,
        piece.stated_earlier,
    )


def _asked(row: Award, selection: Selection, wanted: frozenset[str]) -> bool:
    return (
        (not selection.countries or row.country in selection.countries)
        and (not selection.recipients or row.company_id in selection.recipients)
        and (not wanted or row.programme_id in wanted)
    )


def _enter(piece: Money, selection: Selection, value: Taken | LeftOut) -> Taken | LeftOut:
    row = piece.latest
    refusal = selection.refusal(row.instrument, row.stage)
    if refusal:
        return left_out(row, *refusal, piece)
    if row.stage is Stage.CANCELLED:
        return left_out(row, "cancelled", piece=piece)
    if piece.amount is not None and not piece.amount.millions:
        return left_out(row, "reduced_to_nothing", row.note, piece)
    return value


def _piece(money_id: str, rows: list[Award]) -> Money:
    rows.sort(key=lambda row: (row.stage.rank, row.known_from))
    stated = [row for row in rows if row.amount is not None]
    latest = rows[-1]
    amount_from = latest if latest.amount else stated[-1] if stated else latest
    return Money(money_id, latest, amount_from.amount, amount_from, tuple(rows))
