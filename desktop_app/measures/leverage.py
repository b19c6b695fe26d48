"""Private investment per unit of public money."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.amount import Amount, joint_kind
from desktop_app.domain.project import Project
from desktop_app.domain.public_money import Money
from desktop_app.domain.view_state import MoneyBasis
from desktop_app.domain.vocabulary import AmountKind, Instrument, Unit
from desktop_app.domain.working import FactRef, LeftOut, Taken
from desktop_app.domain.years import Years
from desktop_app.measures.awards import take
from desktop_app.measures.conversion import Unconverted, to_usd
from desktop_app.measures.denominators import Denominators
from desktop_app.measures.division import Division, added
from desktop_app.measures.investment import stated_investment
from desktop_app.measures.investment_root import investment_root, of_one_investment

# what a state gives or pays for; loans and guarantees come back, a tax credit is rarely known by project
GIVEN = (
    Instrument.GRANT,
    Instrument.CONTRACT,
    Instrument.EQUITY,
    Instrument.LAND_INFRASTRUCTURE,
    Instrument.MIXED,
)


@dataclass(frozen=True, slots=True)
class Lever:
    """An investment with the public money in it.

    ``project`` carries the investment; ``members`` are it and the projects inside its investment (``capex_in``), whose
    public money is in ``rows``. ``kind`` bounds the ratio: money "up to" a sum makes it a floor. ``own`` is in the
    currency that all amounts are stated in, in US dollars where they are stated in several; ``dollars`` always is.
    """

    project: Project
    members: tuple[str, ...]
    capex: Amount
    rows: tuple[Taken, ...]
    kind: AmountKind
    own: Division
    dollars: Division

    @property
    def ratio(self) -> float:
        """Return private investment per unit of public money."""
        return self.own.ratio


def levers(
    projects: Iterable[Project],
    money: Mapping[str, Sequence[Money]],
    instruments: Iterable[Instrument],
    as_of: date,
    known: Denominators,
    everyone: Iterable[Project] = (),
) -> tuple[list[Lever], list[LeftOut]]:
    """Return each investment once with its public money, and the projects with such money that have no ratio, and why.

    ``projects`` are all that may count; a project inside another's investment gives its money to that one. Money counts
    from the stage after ``proposed`` unless it was cancelled, each piece at its latest stage. Money that is also for
    projects of other investments is set against none of them; ``everyone`` are all projects on record on the day.
    """
    by_id = {project.id: project for project in projects}
    every = {project.id: project for project in everyone} | by_id
    wanted = frozenset(instruments) or frozenset(GIVEN)
    basis = MoneyBasis(Unit.USD, known.default_year())
    groups: dict[str, list[Taken]] = defaultdict(list)
    members: dict[str, list[str]] = defaultdict(list)
    left: list[LeftOut] = []
    for project in by_id.values():
        root = investment_root(project, by_id)
        members[root.id].append(project.id)
        given = [piece for piece in money.get(project.id, ()) if piece.latest.stage.counted]
        own = [piece for piece in given if of_one_investment(piece.covers, every)]
        if len(own) < len(given):
            left.append(_left(project, "money_of_several_investments"))
        rows = [take(piece, basis, known) for piece in own if piece.latest.instrument in wanted]
        groups[root.id] += [row for row in rows if isinstance(row, Taken) and row.value > 0]
        if own and not rows:
            left.append(_left(project, "only_other_instruments"))
    found: list[Lever] = []
    for key, taken in groups.items():
        if taken:
            lever = _lever(by_id[key], tuple(members[key]), tuple(taken), as_of, known)
            (found if isinstance(lever, Lever) else left).append(lever)  # type: ignore[arg-type]
    return found, left


def together(levers_: Sequence[Lever]) -> Division:
    """Return the sum of investments: in the currency that all are stated in, else in US dollars."""
    return added(entering(levers_))


def entering(levers_: Sequence[Lever]) -> list[Division]:
    """Return the amounts of each investment as they enter the sum of all of them."""
    one = len({lever.own.currency for lever in levers_}) == 1
    return [lever.own if one else lever.dollars for lever in levers_]


def _lever(
    project: Project, members: tuple[str, ...], rows: tuple[Taken, ...], as_of: date, known: Denominators
) -> Lever | LeftOut:
    capex = stated_investment(project, as_of)
    if capex is None:
        return _left(project, "no_investment")
    dollars = to_usd(capex, Years.only(project.known_from.year), known)
    if isinstance(dollars, Unconverted):
        return _left(project, dollars.reason, dollars.detail)
    inputs = tuple(dict.fromkeys((*dollars.inputs, *(each for row in rows for each in row.inputs))))
    in_dollars = Division("USD", dollars.value, sum(row.value for row in rows), inputs)
    amounts = [row.amount for row in rows if row.amount]
    own = in_dollars
    if all(amount.currency == capex.currency for amount in amounts):
        own = Division(capex.currency, capex.millions, sum(amount.millions for amount in amounts))
    if own.private <= 0:
        return _left(project, "public_exceeds_investment")
    return Lever(project, members, capex, rows, _bound(capex, amounts), own, in_dollars)


def _bound(capex: Amount, public: Iterable[Amount]) -> AmountKind:
    """Return what the kinds of both amounts make of their ratio; a ceiling below the line is a floor of it."""
    turned = {AmountKind.CEILING: AmountKind.FLOOR, AmountKind.FLOOR: AmountKind.CEILING}
    return joint_kind((capex.kind, *(turned.get(each.kind, each.kind) for each in public)))


def _left(project: Project, reason: str, detail: str = "") -> LeftOut:
    fact = FactRef("projects", project.id)
    return LeftOut(fact, project.name, project.country, reason, detail, project.capex, project.source_id)
