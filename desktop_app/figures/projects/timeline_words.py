"""The words around a timeline: finding, second line and notes."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from desktop_app.domain.vocabulary import Stage
from desktop_app.domain.working import Input
from desktop_app.figures.projects.order import Sized
from desktop_app.figures.projects.outlook import Outlook
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import (
    count_word,
    fuzzy_date,
    joined,
    milestone_word,
    months_text,
    signed,
    status_word,
)
from desktop_app.i18n import Say
from desktop_app.measures.slips import Slip

NO_PAIR = "–"
_MARKED = frozenset({Stage.DISBURSED, Stage.CONVERTED, Stage.CANCELLED})  # stages with a diamond of their own


def aside(outlook: Outlook, say: Say) -> str:
    """Return the slip of a project that goes on, else where it stands; a dash where there is no pair to compare."""
    if not outlook.live and outlook.status is not None:
        return status_word(outlook.status, say)
    return signed(outlook.slip.months, say) if outlook.slip else NO_PAIR


class TimelineWords:
    """Says in words what a timeline shows."""

    def __init__(self, reading: Reading) -> None:
        self._sorted_by = reading.option("order")
        self._say = reading.say

    def title(self, shown: Sequence[Sized]) -> str:
        """Return the finding: how many of the projects that go on and named two dates run late, and which most."""
        say = self._say
        if len(shown) == 1:
            return self._one(shown[0])
        pairs = [(each, slip) for each in shown if each.outlook.live and (slip := each.outlook.slip)]
        late = [pair for pair in pairs if pair[1].months > 0]
        if not shown:
            return say("No project to show")
        if not pairs:
            return say.plural(
                "{count} project, without two dates",
                "{count} projects, none with two dates",
                len(shown),
            )
        if len(pairs) == 1:
            only, slip = pairs[0]
            return say("{finding}; no other project has two dates", finding=self._one_slip(only.name, slip))
        if not late:
            return say("None of {count} projects with two dates runs late", count=count_word(len(pairs), say))
        worst, slip = max(late, key=lambda pair: pair[1].months)
        return say.plural(
            "{late} of {pairs} projects with two dates runs late: {worst} by {length}",
            "{late} of {pairs} projects with two dates run late; {worst} by {length}",
            len(late),
            late=count_word(len(late), say, first=True),
            pairs=count_word(len(pairs), say),
            worst=worst.name,
            length=months_text(slip.months, say),
        )

    def subtitle(self, *, phases: bool, money: Collection[Stage | None]) -> str:
        """Return how to read the bars; phases and stages of money only where there are any."""
        say = self._say
        text = say("Thick: latest date. Thin: first plan. Hatched: as vague as its source.")
        if phases:
            text = say("{text} Upright lines: tools move in. Dots: ramp-up.", text=text)
        if money:
            text = say("{text} Diamond: public money, hollow if preliminary.", text=text)
        if not _MARKED.isdisjoint(money):
            text = say("{text} With a dot: disbursed; with a bar: converted; crossed: cancelled.", text=text)
        return text

    def notes(self, shown: Sequence[Sized], inputs: Sequence[Input]) -> tuple[str, ...]:
        """Return what a reader must know before quoting a slip or an order."""
        say = self._say
        found = [say("A slip compares the ends of the first planned and the latest date of one milestone, in months.")]
        without = sum(1 for each in shown if each.outlook.live and each.outlook.slip is None)
        if without:
            found.append(
                say.plural(
                    "{count} project has no pair of dates to compare (–).",
                    "{count} projects have no pair of dates to compare (–).",
                    without,
                )
            )
        bounded = [each.name for each in shown if each.outlook.slip and each.outlook.slip.bound]
        if bounded:
            found.append(
                say(
                    "{projects}: the fact of volume production came before the last plan for the start of production, "
                    "so it bounds the slip.",
                    projects=joined(bounded, say),
                )
            )
        if self._sorted_by == "investment":
            found.append(say("Sorted by investment as published, in US dollars at the rate of the year of its source."))
        if self._sorted_by == "public_money":
            found.append(
                say(
                    "Sorted by all public money that is more than proposed, in US dollars; instruments cost differently."
                )
            )
        stand_in = sorted({(each.note, each.year) for each in inputs if each.role == "rate" and each.note})
        found += [
            say("No rate of {wanted} in the ledger: that of {used} stands in.", wanted=wanted, used=used)
            for wanted, used in stand_in
        ]
        return tuple(found)

    def _one(self, only: Sized) -> str:
        say, outlook = self._say, only.outlook
        if not outlook.live and outlook.status is not None:
            return say("{project} is {status}", project=only.name, status=status_word(outlook.status, say))
        if outlook.slip is not None:
            return self._one_slip(only.name, outlook.slip)
        if outlook.end is None:
            return say("{project}: no date of production on record", project=only.name)
        milestone = milestone_word(outlook.end.first.milestone, say)
        date = fuzzy_date(outlook.end.period, say)
        if outlook.end.fact:
            return say("{project}: {milestone} {date}", project=only.name, milestone=milestone, date=date)
        return say("{project}: {milestone} planned for {date}", project=only.name, milestone=milestone, date=date)

    def _one_slip(self, name: str, slip: Slip) -> str:
        say = self._say
        first, latest = fuzzy_date(slip.first.period, say), fuzzy_date(slip.latest.period, say)
        if not slip.months:
            return say("{project} keeps its first date: {first}", project=name, first=first)
        length = months_text(slip.months, say)
        if slip.months < 0:
            return say(
                "{project} is {length} early: {latest} instead of {first}",
                project=name, length=length, latest=latest, first=first,
            )  # fmt: skip
        return say(
            "{project} runs {length} late: {latest} instead of {first}",
            project=name, length=length, latest=latest, first=first,
        )  # fmt: skip
