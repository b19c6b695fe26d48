"""Which projects a reader wants, and the explicit list that this makes of a state; without Qt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from desktop_app.domain.project import Project
from desktop_app.domain.public_money import Money
from desktop_app.domain.vocabulary import ProjectKind, ProjectStatus
from desktop_app.figures.projects.prepared import Drawn, prepared
from desktop_app.ledger import Ledger
from desktop_app.measures.anchors import around

WITH, WITHOUT = "with", "without"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the reader asks of projects; empty fields ask nothing.

    ``money`` is ``with``, ``without`` or a stage; ``anchor`` a key of ``measures.anchors.ANCHORS``.
    """

    text: str = ""
    kinds: frozenset[ProjectKind] = field(default_factory=frozenset)
    statuses: frozenset[ProjectStatus] = field(default_factory=frozenset)
    money: str = ""
    anchor: str = ""

    @property
    def everything(self) -> bool:
        """Tell whether nothing is asked."""
        return self == Wanted()


def matching(ledger: Ledger, as_of: date, language: str, wanted: Wanted) -> tuple[str, ...] | None:
    """Return the ids of the projects that are wanted, as known on a day; empty means all, None that there is none.

    Projects not yet on record then are in no list but that of all.
    """
    if wanted.everything:
        return ()
    known = prepared(ledger, as_of, language).known
    near = around(wanted.anchor, ledger.all_projects(), ledger.links(as_of)) if wanted.anchor else None
    words = wanted.text.casefold().split()
    found = tuple(
        each.outlook.project.id
        for each in known.values()
        if (near is None or each.outlook.project.id in near)
        and (not wanted.kinds or each.outlook.project.kind in wanted.kinds)
        and (not wanted.statuses or each.outlook.status in wanted.statuses)
        and _paid(wanted.money, each.outlook.money)
        and (not words or _said(ledger, each, words))
    )
    return found or None


def _paid(money: str, pieces: Iterable[Money]) -> bool:
    """Tell whether a project has the public money asked for; proposed and cancelled money is none yet, or none any more."""
    if not money:
        return True
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
