"""Public money as a share of what the projects cost."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from desktop_app.domain.amount import Amount
from desktop_app.domain.project import Project
from desktop_app.domain.working import Input, LeftOut, Taken, Working
from desktop_app.domain.years import Years
from desktop_app.measures.conversion import AS_STATED, Unconverted, to_usd
from desktop_app.measures.denominators import Denominators
from desktop_app.measures.investment_root import investment_root


def share_of_cost(
    working: Working, projects: Iterable[Project], known: Denominators, group: Callable[[Taken], str]
) -> Working:
    """Turn a working in US dollars into percent of the cost of the projects of each group.

    The denominator of a group is the cost of its distinct projects, a project inside another's cost counted once
    (``capex_in``, rule 7). Where all money and cost of a group are stated in one currency they are divided in it;
    otherwise both in US dollars, the cost at the rate of the year of its source. Money of projects whose cost was not
    published, or has no rate, is left out, never set against the cost of others; money for several projects is set
    against the cost of all of them. What stands apart is divided by the cost of its own projects.
    """
    taken, left = _shares(working.taken, projects, known, group)
    apart, left_apart = _shares(working.apart, projects, known, group)
    return Working(working.unit, taken, (*working.left_out, *left, *left_apart), apart)


def _shares(
    rows: Sequence[Taken], projects: Iterable[Project], known: Denominators, group: Callable[[Taken], str]
) -> tuple[tuple[Taken, ...], tuple[LeftOut, ...]]:
    by_id = {project.id: project for project in projects}
    costs = {row.fact: _costs(row, by_id, known) for row in rows}
    held: dict[str, dict[str, _Cost]] = {}
    stated: dict[str, set[str]] = {}
    for row in rows:
        for cost in costs[row.fact]:
            held.setdefault(group(row), {})[cost.dollars.role] = cost
            stated.setdefault(group(row), set()).update((cost.amount.currency, _currency(row)))
    taken: list[Taken] = []
    left: list[LeftOut] = []
    for row in rows:
        if not costs[row.fact]:
            left.append(_without_cost(row))
        else:
            key = group(row)
            taken.append(_share(row, costs[row.fact][0], tuple(held[key].values()), len(stated[key]) == 1))
    return tuple(taken), tuple(left)


@dataclass(frozen=True, slots=True)
class _Cost:
    """What a project costs: as stated, and in US dollars with the rate of that."""

    amount: Amount
    dollars: Input
    rates: tuple[Input, ...]


def _share(row: Taken, cost: _Cost, costs: tuple[_Cost, ...], one_currency: bool) -> Taken:
    if one_currency:
        assert row.amount
        total, money, formula = sum(each.amount.millions for each in costs), row.amount.millions, AS_STATED
        used: tuple[Input, ...] = (replace(cost.dollars, value=total, unit=f"{cost.amount.currency} m"),)
    else:
        total, money, formula = sum(each.dollars.value for each in costs), row.value, row.formula
        used = (*row.inputs, *cost.rates, replace(cost.dollars, value=total))
    return replace(
        row,
        value=100 * money / total,
        formula=f"{formula} ÷ cost of projects",
        inputs=tuple(dict.fromkeys(used)),
    )


def _currency(row: Taken) -> str:
    return row.amount.currency if row.amount else ""


def _costs(row: Taken, by_id: Mapping[str, Project], known: Denominators) -> tuple[_Cost, ...]:
    """Return the costs of all projects that the money covers, each once; none where one of them was not published."""
    named = row.covers or (row.project_id,)
    if any(each not in by_id for each in named):
        return ()
    covered = [by_id[each] for each in named]
    roots = {root.id: root for root in (investment_root(each, by_id) for each in covered)}
    found = [_cost(root, known) for root in roots.values()]
    return tuple(each for each in found if each) if all(found) else ()


def _cost(project: Project, known: Denominators) -> _Cost | None:
    if project.capex is None:
        return None
    dollars = to_usd(project.capex, Years.only(project.known_from.year), known)
    if isinstance(dollars, Unconverted):
        return None
    year = project.known_from.year
    total = Input(f"cost:{project.id}", project.country, year, dollars.value, "USD m", project.source_id)
    return _Cost(project.capex, total, dollars.inputs)


def _without_cost(row: Taken) -> LeftOut:
    return LeftOut(row.fact, row.name, row.country, "no_project_cost", "", row.amount, row.source_id, row.amount_from)
