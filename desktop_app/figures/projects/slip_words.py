"""The words of slips: finding, second line, what stands beside a bar."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from desktop_app.domain.vocabulary import Milestone
from desktop_app.figures.projects.catalogue import ALL, PRODUCTION
from desktop_app.figures.projects.slip_chains import Slipped
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import count_word, fuzzy_date, milestone_word, months_text, number, signed
from desktop_app.i18n import Say
from desktop_app.measures.slips import Slip

FEW = 3  # chains; a median of fewer is no finding about a group


def months(value: float, say: Say) -> str:
    """Return months with their sign; a median between two chains keeps its half."""
    return signed(value, say, 0 if float(value).is_integer() else 1)


def dates(slip: Slip, say: Say) -> str:
    """Return the two dates that a slip compares, and whose they are."""
    text = say(
        "{first} → {latest}, {milestone}",
        first=fuzzy_date(slip.first.period, say),
        latest=fuzzy_date(slip.latest.period, say),
        milestone=milestone_word(slip.milestone, say),
    )
    return say("{text}, at most", text=text) if slip.bound else text


def ranged(slip: Slip, say: Say) -> str:
    """Return the shortest and longest slip that the two dates allow."""
    if slip.least is None:
        return say("at most {most} months", most=signed(slip.most, say))
    if slip.least == slip.most:
        return ""
    return say("{least} to {most} months", least=signed(slip.least, say), most=signed(slip.most, say))


class SlipWords:
    """Says in words what the slips of a state show."""

    def __init__(self, reading: Reading) -> None:
        self._measured = reading.option("milestone")
        self._grouped = bool(reading.option("bars"))
        self._say = reading.say

    def title(self, live: Sequence[Slipped], halted: int, groups: Sequence[tuple[str, Sequence[Slipped]]]) -> str:
        """Return the finding: the group that slips most, else how many are late and which most; ``halted`` stand apart."""
        say = self._say
        if not live:
            return self._none_live(halted)
        large = [(name, members) for name, members in groups if len(members) >= FEW]
        if self._grouped and len(large) > 1:
            name, members = max(large, key=lambda each: median(one.slip.months for one in each[1]))
            return say(
                "Of those with three or more chains, {group} slips most: {months} months in the median of {count}",
                group=name,
                count=count_word(len(members), say),
                months=number(median(one.slip.months for one in members), say),
            )
        late = [each for each in live if each.slip.months > 0]
        early = sum(each.slip.months < 0 for each in live)
        if len(live) == 1 or not late:
            return say.plural(
                "{count} chain with two dates, {late} late and {early} early",
                "{count} chains with two dates, {late} late and {early} early",
                len(live),
                late=count_word(len(late), say),
                early=count_word(early, say),
            )
        return say.plural(
            "{late} of {chains} chains runs late, {early} early: {worst} by {length}",
            "{late} of {chains} chains run late, {early} early; {worst} by {length}",
            len(late),
            late=count_word(len(late), say, first=True),
            chains=count_word(len(live), say),
            early=count_word(early, say),
            worst=late[0].drawn.name,
            length=months_text(late[0].slip.months, say),
        )

    def _none_live(self, halted: int) -> str:
        say = self._say
        if not halted or self._grouped:
            return say("No project to compare")
        return say.plural(
            "{count} chain with two dates, of a paused, suspended, sold or cancelled project",
            "{count} chains with two dates, all of paused, suspended, sold or cancelled projects",
            halted,
        )

    def subtitle(self) -> str:
        """Return what is measured and how to read it."""
        say = self._say
        match self._measured:
            case measure if measure == PRODUCTION:
                what = say("Months between first planned and latest date of production; early is negative.")
            case measure if measure == ALL:
                what = say("Months between first planned and latest date of each milestone; early is negative.")
            case measure:
                what = say(
                    "Months between first planned and latest date: {milestone}; early is negative.",
                    milestone=milestone_word(Milestone(measure), say),
                )
        if self._grouped:
            return say("{what} Bar: median. Points: single chains.", what=what)
        return say("{what} Thin line: as vague as the dates were said.", what=what)

    def notes(self, live: Sequence[Slipped], halted: int) -> tuple[str, ...]:
        """Return what must be known before a slip is quoted."""
        say = self._say
        found = [
            say("A slip compares the ends of the first planned and the latest date of one milestone, in months."),
            say("Only chains with two or more dated statements; plans that were only retold are left out."),
        ]
        if live:
            found.append(
                say.plural(
                    "Median of the {count} chain that goes on: {months} months.",
                    "Median of the {count} chains that go on: {months} months.",
                    len(live),
                    months=months(median(each.slip.months for each in live), say),
                )
            )
        if halted and self._grouped:
            found.append(
                say.plural(
                    "{count} chain of a paused, suspended, sold or cancelled project is left out.",
                    "{count} chains of paused, suspended, sold or cancelled projects are left out.",
                    halted,
                )
            )
        return tuple(found)
