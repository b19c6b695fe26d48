"""What a timeline does not show, and why: projects without dates, not yet on record, or nothing at all."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.figure import Empty, Omission
from desktop_app.domain.project import Project
from desktop_app.domain.view_state import ViewState
from desktop_app.figures.projects.order import Sized
from desktop_app.figures.projects.row_mark import no_milestone
from desktop_app.figures.projects.selection import asks_for_money
from desktop_app.figures.wording import day_text
from desktop_app.figures.wording.not_yet_published import known_sources
from desktop_app.i18n import Say
from desktop_app.ledger import Ledger


class TimelineGaps:
    """Says in words what is missing from the timeline of a state."""

    def __init__(self, ledger: Ledger, state: ViewState, say: Say) -> None:
        assert state.as_of
        self._ledger = ledger
        self._state = state
        self._say = say
        self._as_of = state.as_of

    def undated(self, each: Sized) -> Omission:
        """Return the omission of a project without any dated milestone; its row stands there without a bar."""
        project = each.outlook.project
        sources = known_sources(self._ledger, each.outlook.sources, self._as_of)
        return Omission(project.id, project.name, no_milestone(self._say), sources)

    def no_milestone(self) -> str:
        """Return why a row has no bar."""
        return no_milestone(self._say)

    def not_yet(self, project: Project) -> Omission:
        """Return the omission of a project of which nothing was on record on the as-of date."""
        reason = self._say("not on record on {day}", day=day_text(self._as_of, self._say))
        return Omission(project.id, project.name, reason)

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
