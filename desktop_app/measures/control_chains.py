"""Chains of controls: what a country controlled, what it controlled later, and what others did soon after against it.

Only dates, countries and the words of the table are used. A later control of the same kind by the same country is a
later step, whether or not it changes the first; an answer is a control of another country whose words name the first
one and which came within ``ANSWERED_WITHIN`` days. That it was meant as an answer is for the reader to judge.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop_app.domain.policy import PolicyEvent

KINDS = ("export_control", "tariff")
ANSWERED_WITHIN = 92  # days: a quarter
# how the texts of the table call a country, besides by its name
_CALLED: Mapping[str, str] = {
    "USA": r"US|USA|United States|American|Washington",
    "CHN": r"China|Chinese|Beijing",
    "JPN": r"Japan|Japanese|Tokyo",
    "NLD": r"Netherlands|Dutch",
    "TWN": r"Taiwan|Taiwanese",
    "KOR": r"South Korea|Korea|Korean",
    "EUU": r"European Union|EU",
    "MYS": r"Malaysia|Malaysian",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """A control of another country, ``days`` after the one that it names."""

    event: PolicyEvent
    days: int


@dataclass(frozen=True, slots=True)
class Step:
    """One control with what others did soon after."""

    event: PolicyEvent
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class ControlChain:
    """The controls of one kind by one country, by date."""

    country: str
    kind: str
    steps: tuple[Step, ...]


def control_chains(events: Iterable[PolicyEvent]) -> tuple[ControlChain, ...]:
    """Return the chains of the events known by the as-of date, the longest first.

    A chain has two steps at least, or one that was answered. An answer stands under the latest control before it.
    """
    controls = sorted((event for event in events if event.kind in KINDS), key=lambda event: (event.date, event.id))
    by_owner: dict[tuple[str, str], list[PolicyEvent]] = {}
    for event in controls:
        if len(event.countries) == 1:  # an act of several is an agreement, nobody's control
            by_owner.setdefault((event.countries[0], event.kind), []).append(event)
    chains = []
    for (country, kind), own in by_owner.items():
        answers = _answers(country, own, controls)
        steps = tuple(Step(event, tuple(answers.get(event.id, ()))) for event in own)
        if len(steps) > 1 or any(step.answers for step in steps):
            chains.append(ControlChain(country, kind, steps))
    return tuple(sorted(chains, key=lambda chain: (-len(chain.steps), chain.country, chain.kind)))


def names_country(text: str, country: str) -> bool:
    """Tell whether a text of the table names a country."""
    called = _CALLED.get(country)
    return bool(called) and re.search(rf"\b(?:{called})\b", text) is not None


def _answers(country: str, own: list[PolicyEvent], controls: list[PolicyEvent]) -> dict[str, list[Answer]]:
    found: dict[str, list[Answer]] = {}
    for event in controls:
        if country in event.countries or not names_country(f"{event.title} {event.summary}", country):
            continue
        before = [each for each in own if 0 <= _days(each, event) <= ANSWERED_WITHIN]
        if before:
            last = max(before, key=lambda each: each.date)
            found.setdefault(last.id, []).append(Answer(event, _days(last, event)))
    return found


def _days(first: PolicyEvent, second: PolicyEvent) -> int:
    """Return the days from one act to another; negative where the dates as said do not show which came first."""
    if second.date.earliest <= first.date.latest and first is not second:
        return -1
    return (second.date.earliest - first.date.latest).days
