"""The dates of a milestone as they were said: when each statement was made, and which date it promised."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from desktop_app.domain.drawing_order import DrawingOrder
from desktop_app.domain.figure import Axis, Column, Empty, Figure, Form, Mark, Omission, Row
from desktop_app.domain.part import Part
from desktop_app.domain.vocabulary import Milestone
from desktop_app.domain.working import FactRef
from desktop_app.figures.marks import sources_of
from desktop_app.figures.projects.catalogue import ALL
from desktop_app.figures.projects.few import few, telling_left_out
from desktop_app.figures.projects.left_out import without
from desktop_app.figures.projects.mark_maker import fact_ref
from desktop_app.figures.projects.none_shown import none_on_record
from desktop_app.figures.projects.prepared import Drawn
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import count_word, day_text, fuzzy_date, milestone_word
from desktop_app.figures.wording.countries import sentence
from desktop_app.i18n import Say
from desktop_app.measures.milestones import Chain, Said
from desktop_app.measures.project_status import HALTS
from desktop_app.measures.slips import months_between, production_chain

USUAL = ("tsmc-arizona-2",)  # moved back and forth


def build(reading: Reading) -> Figure:
    """Return a line per chain of the state's first three projects, a mark per statement.

    ``when`` is when it was said, ``length`` the last day of the period that it promised (an ordinal); the value is the
    slip in months against the first plan that is not retold. The option ``milestone`` says which chains.
    """
    say = reading.say
    chosen = few(reading, USUAL, say("only three are drawn at a time"))
    reading = chosen.reading
    drawn = [each for each in chosen.shown if _chains(reading, each)]
    found = _lines(reading, drawn)
    marks = [mark for _, own in found for mark in own]
    left_out = (*chosen.left_out, *(_undated(reading, each) for each in chosen.shown if each not in drawn))
    subtitle = say(
        "Across: when it was said. Up: the date that was promised, as vague as it was. Hollow: planned, filled: fact."
    )
    return Figure(
        state=reading.state,
        form=Form.LINES,
        title=_title(drawn, marks, say),
        subtitle=telling_left_out(subtitle, left_out, say) if marks else subtitle,
        unit="months",
        basis=say("dates as stated; months against the first plan"),
        as_of=reading.as_of,
        axis=Axis(dates=True, unit="days"),
        value_axis=Axis(say("Date promised"), "days", dates=True),
        rows=tuple(row for row, _ in found),
        marks=tuple(marks),
        columns=_columns(say),
        sources=sources_of(reading.ledger, marks),
        edition=reading.ledger.info,
        left_out=left_out,
        notes=(
            say("On the dashed line the date promised is the day of the statement; above it lies what was to come."),
        ),
        empty=None if marks else _empty(reading) if chosen.shown else none_on_record(reading),
    )


def _chains(reading: Reading, drawn: Drawn) -> Sequence[Chain]:
    """Return the chains asked for; the production one where nothing is, or all it has."""
    chains, milestone = drawn.outlook.chains, reading.option("milestone")
    if milestone == ALL:
        planned = [chain for each, chain in chains.items() if each not in HALTS and chain.plans]
        return sorted(planned, key=lambda chain: chain is not production_chain(chains))
    if milestone:
        found = chains.get(Milestone(milestone))
        return [found] if found else []
    found = production_chain(chains) or drawn.outlook.end_chain
    return [found] if found else []


def _lines(reading: Reading, drawn: Sequence[Drawn]) -> list[tuple[Row, list[Mark]]]:
    several = len(drawn) > 1
    return [line for each in drawn for chain in _chains(reading, each) for line in _rows(reading, each, chain, several)]


def _rows(reading: Reading, drawn: Drawn, chain: Chain, several: bool) -> Iterator[tuple[Row, list[Mark]]]:
    """Return the line of a chain, and that of the plans which were only retold."""
    say = reading.say
    words = milestone_word(chain.milestone, say)
    name = say("{project}, {milestone}", project=drawn.name, milestone=words) if several else sentence(words)
    key = f"{chain.project_id}.{chain.milestone}"
    fact = FactRef("projects", chain.project_id)
    first = chain.plans[0] if chain.plans else None
    told = sorted((said for said in chain.sayings if not said.retold), key=lambda said: not said.ordered)
    yield Row(key, name, fact=fact), [_mark(reading, drawn, key, said, first) for said in told]
    retold = [said for said in chain.sayings if said.retold]
    if retold:
        label = say("{chain}, retold later", chain=name)
        own = f"{key}.retold"
        yield Row(own, label, fact=fact), [_mark(reading, drawn, own, said, None) for said in retold]


def _mark(reading: Reading, drawn: Drawn, row: str, said: Said, first: Said | None) -> Mark:
    say, statement = reading.say, said.first
    source = reading.ledger.source(statement.source_id)
    when = statement.stated_on or source.published
    what = milestone_word(statement.milestone, say)
    kind = say("fact") if said.fact else say("retold later") if said.retold else say("planned")
    months = months_between(first, said) if first and when else None
    label = say("{project}, {what}", project=drawn.name, what=what)
    unknown = "" if when else say("date of the statement not known")
    if when:
        label = say("{project}, {what}, said {date}", project=drawn.name, what=what, date=fuzzy_date(when, say))
    return Mark(
        id=f"{row}.{statement.position}",
        row=row,
        label=label,
        value=None if months is None else float(months),
        unit="months" if months is not None else "",
        text=fuzzy_date(said.period, say),
        kind=say("{kind}, {publisher}", kind=kind, publisher=source.publisher or source.title),
        length=said.period.days[1] if when else None,
        part=Part.POINT if said.fact else Part.ESTIMATE,
        when=when,
        sources=said.sources,
        facts=tuple(map(fact_ref, said.rows)),
        note=" · ".join(filter(None, (unknown, statement.note))),
        fields={
            **drawn.fields,
            "what": what,
            "said": kind,
            "promised": str(said.period),
        },
        order=DrawingOrder(promised=said.period.days, after_gap=said.retold),
    )


def _title(shown: Sequence[Drawn], marks: Sequence[Mark], say: Say) -> str:
    """Return how often the date of one project moved, and from what to what."""
    if not marks:
        return say("No dated statement to show")
    if len(shown) > 1:
        return say("Promised dates as they were said, {count} projects", count=count_word(len(shown), say))
    told = [mark for mark in marks if mark.row == marks[0].row and mark.when]
    moves = sum(before.value != after.value for before, after in pairwise(told))
    name = shown[0].name
    if len(told) == 1 and any(mark.when is None for mark in marks):
        return say("{project}: one dated statement, {date}", project=name, date=told[0].text)
    if len(told) < 2:
        return say("{project}: one statement, {date}", project=name, date=(told or marks)[0].text)
    if not moves:
        return say(
            "{project}: {date} in all of {count} statements",
            project=name,
            date=told[0].text,
            count=count_word(len(told), say),
        )
    return say.plural(
        "{project}: the date moved once in {statements} statements, from {first} to {last}",
        "{project}: the date moved {times} times in {statements} statements, from {first} to {last}",
        moves,
        times=count_word(moves, say),
        project=name,
        statements=count_word(len(told), say),
        first=told[0].text,
        last=told[-1].text,
    )


def _undated(reading: Reading, each: Drawn) -> Omission:
    say = reading.say
    if reading.option("milestone") == ALL:
        return without(reading, each, say("no milestone with a plan on record"))
    return without(reading, each, say("no dated statement about this milestone on record"))


def _empty(reading: Reading) -> Empty:
    say = reading.say
    return Empty(
        say("No dated statement about this milestone was known on {day}.", day=day_text(reading.as_of, say)),
        say("Show production as known today"),
        reading.spec.with_option(reading.state.with_(as_of=None), "milestone", ""),
    )


def _columns(say: Say) -> tuple[Column, ...]:
    return (
        Column("name", say("Project")),
        Column("what", say("Milestone")),
        Column("when", say("Said on")),
        Column("promised", say("Date promised")),
        Column("said", say("Kind")),
        Column("value", say("Slip, months"), number=True),
        Column("note", say("Note")),
        Column("sources", say("Sources")),
    )
