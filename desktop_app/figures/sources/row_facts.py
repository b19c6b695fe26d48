"""Where a row stands in its table."""

from __future__ import annotations

from desktop_app.domain.company import CompanyLink
from desktop_app.domain.economy import EconomyYear
from desktop_app.domain.project import Statement
from desktop_app.domain.supply_chain import Process, Share
from desktop_app.domain.working import FactRef
from desktop_app.figures.projects.mark_maker import fact_ref
from desktop_app.figures.supply_chain.links import link_fact
from desktop_app.figures.supply_chain.names import share_fact
from desktop_app.figures.supply_chain.process_words import process_fact
from desktop_app.measures.citing_rows import Rest


def row_fact(rest: Rest) -> FactRef:
    """Return the place of a row of any table; tables without an id are told by what makes a row of theirs."""
    match rest.row:
        case Share() as share:
            return share_fact(share)
        case Process() as process:
            return process_fact(process)
        case CompanyLink() as link:
            return link_fact(link)
        case Statement() as statement:
            return fact_ref(statement)
        case EconomyYear() as year:
            return FactRef(rest.table, f"{year.country}/{year.year}")
        case row:
            return FactRef(rest.table, row.id)
