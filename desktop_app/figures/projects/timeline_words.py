"""The words around a timeline: finding, second line, notes, and why there is nothing to see."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.figure import Empty, Omission
from desktop_app.domain.project import Project
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.working import Input
from desktop_app.figures.projects.order import Sized
from desktop_app.figures.projects.outlook import Outlook
from desktop_app.figures.projects.selection import asks_for_money
from desktop_app.figures.wording import (
    count_word,
    day_text,
    fuzzy_date,
    joined,
    milestone_word,
    months_text,
    signed,
    status_word,
)
from desktop_app.i18n import Say
from desktop_app.ledger import Ledger
from desktop_app.measures.slips import Slip

NO_PAIR = "–"


def aside(outlook: Outlook, say: Say) -> str:
    """Return the slip of a project that goes on, else where it stands; a dash where there is no pair to compare."""
    if not outlook.live and outlook.status is not None:
        return status_word(outlook.status, say)
    return signed(outlook.slip.months, say) if outlook.slip else NO_PAIR


class TimelineWords:
    """Says in words what a timeline shows."""

    def __init__(self, ledger: Ledger, state: ViewState, say: Say) -> None:
        assert state.as_of
        self._ledger = ledger
        self._state = state
        self._say = say
        self._as_of = state.as_of

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
        return say(
            "{late} of {pairs} projects with two dates run late; {worst} by {length}",
            late=count_word(len(late), say, first=True),
            pairs=count_word(len(pairs), say),
            worst=worst.name,
            length=months_text(slip.months, say),
        )

    def subtitle(self, *, money: bool) -> str:
        """Return how to read the bars; the diamond only where there is one."""
        say = self._say
        text = say("Thick: latest date. Thin: first plan. Hatched: as vague as its source.")
        return say("{text} Diamond: public money, hollow if preliminary.", text=text) if money else text

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
        if self._state.sort == "investment":
            found.append(say("Sorted by investment as published, in US dollars at the rate of the year of its source."))
        if self._state.sort == "public_money":
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

    def undated(self, each: Sized) -> Omission:
        """Return the omission of a project without any dated milestone; its row stands there without a bar."""
        project = each.outlook.project
        return Omission(project.id, project.name, self.no_milestone(), (project.source_id,))

    def no_milestone(self) -> str:
        """Return why a row has no bar."""
        return self._say("no dated milestone on record")

    def not_yet(self, project: Project) -> Omission:
        """Return the omission of a project of which nothing was on record on the as-of date."""
        reason = self._say("not on record on {day}", day=day_text(self._as_of, self._say))
        return Omission(project.id, project.name, reason, (project.source_id,))

    def empty(self, asked: Sequence[Project], unknown: Sequence[Project]) -> Empty:
        """Return why no row is left, and the one change that helps."""
        say, state, info = self._say, self._state, self._ledger.info
        today = state.with_(as_of=None)
        first = min((row.known_from for row in self._ledger.statements(info.facts_to)), default=info.facts_to)
        if self._as_of < first:
            return Empty(
                say(
                    "Nothing was known on {day}: the first statement on a project in the ledger is of {first}.",
                    day=day_text(self._as_of, say),
                    first=day_text(first, say),
                ),
                say("Show what is known today"),
                today,
            )
        if asked and len(asked) == len(unknown):
            return Empty(
                say("None of these projects was on record on {day}.", day=day_text(self._as_of, say)),
                say("Show what is known today"),
                today,
            )
        if asked and asks_for_money(state):
            return Empty(
                say("No project has public money of these kinds."),
                say("Clear the filters of money"),
                state.with_(stages=(), instruments=(), recipients=(), programmes=()),
            )
        return Empty(
            say("No project fits these filters."),
            say("Show all projects"),
            state.with_(countries=(), companies=(), projects=(), segments=()),
        )

    def _one(self, only: Sized) -> str:
        say, outlook = self._say, only.outlook
        if not outlook.live and outlook.status is not None:
            return say("{project} is {status}", project=only.name, status=status_word(outlook.status, say))
        if outlook.slip is not None:
            return self._one_slip(only.name, outlook.slip)
        if outlook.end is None:
            return say("{project}: no date of production on record", project=only.name)
        return (
            say(
                "{project}: {milestone} {date}, said once",
                project=only.name,
                milestone=milestone_word(outlook.end.first.milestone, say),
                date=fuzzy_date(outlook.end.period, say),
            )
            if not outlook.end.fact
            else say(
                "{project}: {milestone} {date}, no earlier plan on record",
                project=only.name,
                milestone=milestone_word(outlook.end.first.milestone, say),
                date=fuzzy_date(outlook.end.period, say),
            )
        )

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
