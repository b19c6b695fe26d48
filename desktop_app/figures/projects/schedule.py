"""The marks of one project's dates: first plan, latest dates, facts and halts."""

from __future__ import annotations

from desktop_app.domain.drawing_order import DrawingOrder
from desktop_app.domain.figure import Mark
from desktop_app.domain.fuzzy_date import FuzzyDate, Precision
from desktop_app.domain.part import Part
from desktop_app.domain.vocabulary import Milestone, ProjectStatus
from desktop_app.figures.projects.mark_maker import MarkMaker, Place
from desktop_app.figures.projects.outlook import Outlook
from desktop_app.figures.wording import milestone_word, status_word
from desktop_app.i18n import Say
from desktop_app.measures.milestones import Said

_NARROW = (Precision.DAY, Precision.MONTH)  # a fact said so exactly needs no hatching under its disc

# between them lie the phases of the work
_STEPS = (Milestone.TOOL_IN, Milestone.PILOT, Milestone.PRODUCTION_START, Milestone.VOLUME_PRODUCTION)

# a project seen at one of these has begun work, even where only the planned date of its start is on record
_BEGUN = (ProjectStatus.CONSTRUCTION, ProjectStatus.RAMP, ProjectStatus.PRODUCTION)


def schedule(outlook: Outlook, place: Place, say: Say) -> list[Mark]:
    """Return the marks of a project's dates, from the announcement to production or the end of the project."""
    return _Schedule(outlook, place, say).marks()


class _Schedule:
    def __init__(self, outlook: Outlook, place: Place, say: Say) -> None:
        self._it = outlook
        self._as_of = place.as_of
        self._say = say
        self._make = MarkMaker(place, say).make
        over = outlook.over
        # a planned start of work says nothing once the project has ended
        self._start = outlook.start if over is None or (outlook.start and outlook.start.fact) else None

    def marks(self) -> list[Mark]:
        """Return all marks, in the order in which a reader walks through them."""
        latest = self._latest()
        end = self._end(with_slip=not latest)
        return [*self._begin(), *latest, *self._phases(), *end, *self._first_plan(), *self._halts()]

    def _begin(self) -> list[Mark]:
        """Return the ring of the announcement, and the line from it to the start of work."""
        said, start = self._it.announced, self._start
        if said is None:
            return []
        marks = [self._make(Part.ANNOUNCED, (said,), self._words(said), said.period)]
        if start is not None and said.period.earliest < start.period.earliest:
            what = self._say("wait for the start of work")
            marks.append(self._make(Part.WAIT, (said, start), what, said.period, start.period))
        return marks

    def _latest(self) -> list[Mark]:
        """Return the bar of the work, or the dashed line where its start is unknown; it carries the slip."""
        until = self._it.over or self._it.end
        slip = self._it.slip
        first = (slip.first,) if slip else ()
        if self._start is not None:
            return self._work(self._start, until, first)
        begin = self._it.announced or self._it.heard
        when = self._heard(begin) if begin else None
        if begin is None or when is None or until is None or when.earliest >= until.period.earliest:
            return []
        what = self._say("start of work unknown")
        said = (*first, begin, until)
        return [self._make(Part.WORK_UNKNOWN, said, what, when, until.period, key="latest", slip=slip)]

    def _work(self, start: Said, until: Said | None, first: tuple[Said, ...]) -> list[Mark]:
        status = "" if start.fact or self._it.status in _BEGUN else "planned"
        if until is not None:
            what, said, end = self._say("work"), (*first, start, until), until.period
        elif start.fact:
            what, said, end = self._say("work, end not on record"), (start,), FuzzyDate.day(self._as_of)
        else:
            return []
        return [self._make(Part.WORK, said, what, start.period, end, key="latest", status=status, slip=self._it.slip)]

    def _phases(self) -> list[Mark]:
        """Return the moving in of tools and the ramp to volume, as far as both their ends are on record."""
        if self._it.over is not None:
            return []
        tools, pilot, first, volume = map(self._date_of, _STEPS)
        running = min((said for said in (pilot, first) if said), key=lambda said: said.period, default=None)
        marks = []
        for part, what, begin, end in (
            (Part.TOOLS, self._say("tools move in"), tools, running or volume),
            (Part.RAMP, self._say("ramp-up"), running, volume),
        ):
            if begin and end and begin.period.latest < end.period.earliest:
                status = "" if begin.fact else "planned"
                marks.append(self._make(part, (begin, end), what, begin.period, end.period, status=status))
        return marks

    def _date_of(self, milestone: Milestone) -> Said | None:
        chain = self._it.chains.get(milestone)
        return chain.latest if chain else None

    def _end(self, *, with_slip: bool) -> list[Mark]:
        """Return what stands at the end: hatching as wide as it was said, a cap for a planned day, a disc for a fact.

        Where no production is on record, a planned start of work stands there.
        """
        start = self._start if self._start and not self._start.fact else None
        said = self._it.end or start
        if said is None or (self._it.over is not None and not said.fact):
            return []
        slip = self._it.slip if with_slip else None
        words, period = self._words(said), said.period
        if not said.fact:
            part = Part.CAP if period.precision is Precision.DAY else Part.VAGUE
            return [self._make(part, (said,), words, period, status="planned", slip=slip)]
        fact = self._make(Part.FACT, (said,), words, period, status="fact", slip=slip)
        if period.precision in _NARROW:
            return [fact]
        return [self._make(Part.VAGUE, (said,), words, period, status="fact"), fact]

    def _first_plan(self) -> list[Mark]:
        """Return the line of the first plan, from the first planned start of work, else the announcement."""
        first = self._it.first_end
        if first is None:
            return []
        begin, when = first, first.first.stated_on
        for said in (self._it.first_start, self._it.announced):
            if said is not None and said.period.earliest < first.period.latest:
                begin, when = said, said.period
                break
        if when is None or when.earliest >= first.period.latest:
            when = first.period
        what = self._say("first plan, {milestone}", milestone=milestone_word(first.first.milestone, self._say))
        return [self._make(Part.FIRST_PLAN, (begin, first), what, when, first.period)]

    def _halts(self) -> list[Mark]:
        """Return pauses, the sale and the cancellation."""
        marks = []
        for place, said in enumerate(self._it.halts):
            status = _halt_status(said, self._it)
            words, key = status_word(status, self._say), f"status.{place}"
            order = DrawingOrder(went_on=self._it.live)
            marks.append(self._make(Part.STATUS, (said,), words, said.period, key=key, status=status, order=order))
        return marks

    def _heard(self, begin: Said) -> FuzzyDate | None:
        """Return the day of the announcement, or of the first statement where none is on record."""
        return begin.period if begin is self._it.announced else begin.first.stated_on

    def _words(self, said: Said) -> str:
        milestone = milestone_word(said.first.milestone, self._say)
        return milestone if said.fact else self._say("{milestone}, planned", milestone=milestone)


def _halt_status(said: Said, outlook: Outlook) -> ProjectStatus:
    """Return the shape of a halt; the cancellation of a project that was only shelved is the shelving."""
    match said.first.milestone:
        case Milestone.SOLD:
            return ProjectStatus.SOLD
        case Milestone.CANCELLED:
            shelved = outlook.status is ProjectStatus.SUSPENDED
            return ProjectStatus.SUSPENDED if shelved else ProjectStatus.CANCELLED
    return ProjectStatus.PAUSED
