"""The investments of the projects that a state asks for, each with its ratio of private to public money."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from desktop_app.domain.project import Project
from desktop_app.domain.working import LeftOut
from desktop_app.figures.projects.prepared import Drawn, prepared
from desktop_app.figures.projects.selection import asked_projects
from desktop_app.figures.reading import Reading
from desktop_app.measures.denominators import denominators_of
from desktop_app.measures.investment_root import investment_root
from desktop_app.measures.leverage import Lever, levers


@dataclass(frozen=True)
class Investments:
    """``asked`` are all projects asked for; ``known`` are those on record, asked for or not.

    ``found`` have a ratio, largest first, ``left`` have public money and none; ``root_of`` tells inside whose investment
    a project is, its own or another's.
    """

    asked: tuple[Project, ...]
    known: Mapping[str, Drawn]
    found: tuple[Lever, ...]
    left: tuple[LeftOut, ...]
    root_of: Mapping[str, str]

    @cached_property
    def live(self) -> list[Lever]:
        """Return the investments that go on."""
        return [each for each in self.found if self.known[each.project.id].outlook.live]

    @cached_property
    def halted(self) -> list[Lever]:
        """Return those that were paused, suspended, sold or cancelled."""
        return [each for each in self.found if not self.known[each.project.id].outlook.live]

    @cached_property
    def named(self) -> frozenset[str]:
        """Return the projects asked for that are on record, and those whose investments they are inside."""
        own = [each.id for each in self.asked if each.id in self.known]
        return frozenset((*own, *(self.root_of[each] for each in own)))


def investments(reading: Reading) -> Investments:
    """Return the investments with the instruments of the state, where it names none those of ``leverage.GIVEN``."""
    known, asked = prepared(reading).known, asked_projects(reading)
    on_record = {key: each.outlook.project for key, each in known.items()}
    root_of = {key: investment_root(each, on_record).id for key, each in on_record.items()}
    roots = {root_of[each.id] for each in asked if each.id in known}
    # an investment stands for all that is inside it, also where only a part of it is asked for
    everyone = [each for key, each in on_record.items() if root_of[key] in roots]
    pieces = {each.id: known[each.id].outlook.money for each in everyone}
    rates = denominators_of(reading.ledger.economy())
    found, left = levers(everyone, pieces, reading.state.instruments, reading.as_of, rates, on_record.values())
    found.sort(key=lambda each: (-each.ratio, each.project.name))
    return Investments(tuple(asked), known, tuple(found), tuple(left), root_of)
