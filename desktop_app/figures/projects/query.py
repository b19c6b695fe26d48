"""Which projects a query finds, as known on a day."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.domain.project import Project
from desktop_app.domain.project_query import WITH, WITHOUT, ProjectQuery
from desktop_app.domain.public_money import Money
from desktop_app.figures.projects.prepared import Drawn, prepared
from desktop_app.figures.reading import Reading
from desktop_app.ledger import Ledger
from desktop_app.measures.anchors import around


def matching(reading: Reading) -> frozenset[str] | None:
    """Return the ids of the projects that the query finds, of those on record on the day; None where it asks nothing."""
    ledger, query = reading.ledger, reading.state.find
    if query == ProjectQuery():
        return None
    known = prepared(reading).known
    near = around(query.anchor, ledger.all_projects(), ledger.links(reading.as_of)) if query.anchor else None
    words = query.text.casefold().split()
    return frozenset(
        each.outlook.project.id
        for each in known.values()
        if (near is None or each.outlook.project.id in near)
        and (not query.kinds or each.outlook.project.kind in query.kinds)
        and (not query.statuses or each.outlook.status in query.statuses)
        and (not query.money or _paid(query.money, each.outlook.money))
        and (not words or _said(ledger, each, words))
    )


def _paid(money: str, pieces: Iterable[Money]) -> bool:
    """Tell whether a project has the public money asked for; proposed and cancelled money is none yet, or none any more."""
    stages = {piece.latest.stage for piece in pieces}
    if money in (WITH, WITHOUT):
        return any(stage.counted for stage in stages) is (money == WITH)
    return money in stages


def _said(ledger: Ledger, each: Drawn, words: list[str]) -> bool:
    """Tell whether all words stand in the names, the place, the technology or the companies of a project."""
    text = _text(ledger, each.outlook.project, each.name)
    return all(word in text for word in words)


def _text(ledger: Ledger, project: Project, name: str) -> str:
    companies = [ledger.company(each) for each in (project.company_id, *project.partner_ids)]
    names = [part for each in companies for part in (each.name, each.name_native, *each.aliases)]
    countries = [ledger.country_name(project.country, language) for language in ("en", "ja", "ko")]
    parts = (project.name, name, project.city, project.region, project.technology, *countries, *names)
    return "\n".join(parts).casefold()
