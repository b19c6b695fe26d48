"""The companies of the list: narrowed by country, role, segment and public money, sorted by any column; without Qt."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.domain.amount import Amount
from desktop_app.domain.company import Company
from desktop_app.domain.view_state import MoneyBasis, ViewState
from desktop_app.domain.vocabulary import Level, Unit
from desktop_app.figures.wording import fuzzy_date, money_rounded, number
from desktop_app.i18n import Say
from desktop_app.ledger import Ledger
from desktop_app.measures.awards import awarded
from desktop_app.measures.denominators import denominators_of
from desktop_app.measures.selection import Selection

_DIGITS = 3  # of a sum beside a name


@dataclass(frozen=True, slots=True)
class Row:
    """A company of the list: ``projects`` as owner or partner, ``usd_m`` of its own awards that are more than proposed."""

    company: Company
    projects: int
    usd_m: float


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the reader asks of the list; empty means all. ``paid`` keeps recipients of public money."""

    country: str = ""
    role: str = ""
    segment: str = ""
    paid: bool = False
    sort: str = "name"

    def with_(self, **changes: object) -> Wanted:
        """Return it with some fields changed."""
        return replace(self, **changes)  # type: ignore[arg-type]


SORTS = ("name", "country", "founded", "projects", "public_money")


def rows(ledger: Ledger, as_of: date) -> tuple[Row, ...]:
    """Return all companies with their projects and public money as known on a day."""
    known = denominators_of(ledger.economy())
    state = ViewState(as_of=as_of, level=Level.AWARDS, basis=MoneyBasis(Unit.USD, known.default_year()))
    working = awarded(ledger.awards(as_of), ledger.programmes(as_of), Selection.of(state), state.basis, known)
    paid: dict[str, float] = defaultdict(float)
    for row in working.taken:
        paid[row.company_id] += row.value
    projects: Counter[str] = Counter()
    for project in ledger.projects(as_of):
        projects.update({project.company_id, *project.partner_ids})
    return tuple(Row(each, projects[each.id], paid.get(each.id, 0.0)) for each in ledger.companies())


def chosen(every: tuple[Row, ...], wanted: Wanted, ledger: Ledger, say: Say) -> list[Row]:
    """Return the rows that are wanted, in the order that is wanted."""
    kept = [row for row in every if _kept(row, wanted)]
    return sorted(kept, key=lambda row: (*_rank(row, wanted.sort, ledger, say), row.company.name.casefold()))


def aside(row: Row, sort: str, say: Say) -> str:
    """Return what stands beside a name: the column by which the list is sorted."""
    match sort:
        case "founded":
            return fuzzy_date(row.company.founded, say) if row.company.founded else "–"
        case "projects":
            return number(row.projects, say) if row.projects else "–"
        case "public_money":
            return money_rounded(Amount(row.usd_m, "USD"), say, _DIGITS) if row.usd_m else "–"
    return row.company.country


def _kept(row: Row, wanted: Wanted) -> bool:
    company = row.company
    return (
        (not wanted.country or company.country == wanted.country)
        and (not wanted.role or wanted.role in company.roles)
        and (not wanted.segment or wanted.segment in company.segments)
        and (not wanted.paid or row.usd_m > 0)
    )


def _rank(row: Row, sort: str, ledger: Ledger, say: Say) -> tuple[object, ...]:
    match sort:
        case "country":
            return (ledger.country_name(row.company.country, say.language),)
        case "founded":
            return (row.company.founded is None, row.company.founded.earliest if row.company.founded else date.min)
        case "projects":
            return (-row.projects,)
        case "public_money":
            return (-row.usd_m,)
    return ()
