"""Promise against fact: one row per project with its first plan, its latest dates, its public money and its slip."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop_app.domain.figure import Column, Figure, Form, Mark, Row
from desktop_app.domain.part import Part
from desktop_app.domain.working import FactRef, Input
from desktop_app.domain.years import Years
from desktop_app.figures.day_axis import day_axis
from desktop_app.figures.marks import sources_of
from desktop_app.figures.projects.left_out import not_yet, without
from desktop_app.figures.projects.none_shown import none_shown, none_with_money
from desktop_app.figures.projects.order import Sized, arranged
from desktop_app.figures.projects.prepared import Drawn, prepared
from desktop_app.figures.projects.row_mark import no_milestone
from desktop_app.figures.projects.selection import MoneyFilter, asked_projects, asks_for_money
from desktop_app.figures.projects.timeline_words import TimelineWords, aside
from desktop_app.figures.reading import Reading
from desktop_app.i18n import Say
from desktop_app.measures.conversion import Unconverted, to_usd
from desktop_app.measures.denominators import Denominators, denominators_of
from desktop_app.measures.investment import stated_investment
from desktop_app.measures.project_money import support
from desktop_app.measures.slips import LONG

_PHASES = frozenset({Part.TOOLS, Part.RAMP})


def project_timeline(reading: Reading) -> Figure:
    """Return a row per project as known on the as-of date, in months of slip, dates and each award's own currency.

    The options ``group`` and ``order`` say in which groups and order they stand. ``stages``, ``instruments``,
    ``recipients`` and ``programmes`` keep the projects with such money.

    The marks of a row, by ``part``: ``announced``, ``wait`` (announcement to start of work), ``work`` or, where its
    start is not on record, ``work_unknown`` (to production; their value is the slip), ``tools`` and ``ramp`` (phases
    of it), ``vague`` (the period of an end that is not an exact day), ``cap`` (an exact day), ``fact``, ``first_plan``,
    ``status`` (halts; the field ``standing`` is 0 where the project went on) and ``money``.
    """
    say = reading.say
    ready, asked = prepared(reading), asked_projects(reading)
    known = [ready.known[each.id] for each in asked if each.id in ready.known]
    money = MoneyFilter(reading) if asks_for_money(reading.state) else None
    kept = [each for each in known if money is None or money.kept(each.outlook.booked)]
    sized, inputs = _sized(reading, kept)
    groups = arranged(reading, sized)
    shown = [each for _, members in groups for each in members]
    words = TimelineWords(reading)
    marks = tuple(mark for each in shown for mark in _marks(each.drawn, money))
    parts = {mark.part for mark in marks}
    names = tuple(each.drawn.named for each in shown)
    return Figure(
        state=reading.state,
        form=Form.TIMELINE,
        title=words.title(shown),
        subtitle=words.subtitle(
            phases=not _PHASES.isdisjoint(parts), money={mark.stage for mark in marks if mark.part == Part.MONEY}
        ),
        unit="months",
        basis=say("months of slip; money in each award’s own currency"),
        as_of=reading.as_of,
        axis=day_axis(marks),
        rows=tuple(_row(reading, each, heading) for heading, members in groups for each in members),
        marks=marks,
        columns=_columns(say),
        sources=sources_of(reading.ledger, (*marks, *names)),
        edition=reading.ledger.info,
        aside_title=say("Slip, months"),
        names=names,
        left_out=(
            *(without(reading, each.drawn, no_milestone(say)) for each in shown if not each.outlook.dated),
            *(not_yet(reading, each) for each in asked if each.id in ready.unknown),
        ),
        notes=words.notes(shown, inputs) if shown else (),
        inputs=inputs,
        empty=None if shown else none_with_money(reading) if known else none_shown(reading, asked),
    )


def _sized(reading: Reading, kept: Sequence[Drawn]) -> tuple[list[Sized], tuple[Input, ...]]:
    """Return the projects with what a sorting by money needs, and the rates that it used."""
    if reading.option("order") not in ("investment", "public_money"):
        return [Sized(each) for each in kept], ()
    known = denominators_of(reading.ledger.economy())
    rows: list[Sized] = []
    inputs: list[Input] = []
    for each in kept:
        size, used = _size(reading, each, known)
        rows.append(Sized(each, size))
        inputs += used
    return rows, tuple(dict.fromkeys(inputs))


def _size(reading: Reading, each: Drawn, known: Denominators) -> tuple[float | None, tuple[Input, ...]]:
    project = each.outlook.project
    if reading.option("order") == "public_money":
        given = support(each.outlook.money, known)
        return given.usd or None, given.inputs
    amount = stated_investment(project, reading.as_of)
    dollars = to_usd(amount, Years.only(project.known_from.year), known) if amount else None
    if dollars is None or isinstance(dollars, Unconverted):
        return None, ()
    return dollars.value, dollars.inputs


def _marks(each: Drawn, money: MoneyFilter | None) -> Iterable[Mark]:
    yield from each.dates
    wanted = money.kept(each.outlook.booked) if money else None
    for mark in each.money:
        if wanted is None or mark.fields["money"] in wanted:
            yield mark


def _row(reading: Reading, each: Sized, heading: str) -> Row:
    outlook, project, say = each.outlook, each.outlook.project, reading.say
    by_company = reading.option("group") == "company"
    slip = outlook.slip
    return Row(
        id=project.id,
        label=each.drawn.label,
        sublabel=reading.ledger.country_name(project.country, say.language) if by_company else each.drawn.called,
        group=heading,
        aside=aside(outlook, say),
        strong=bool(outlook.live and slip and slip.months >= LONG),
        status=outlook.status or "",
        gap="" if each.drawn.dates else no_milestone(say),
        fact=FactRef("projects", project.id),
    )


def _columns(say: Say) -> tuple[Column, ...]:
    return (
        Column("name", say("Project")),
        Column("company", say("Company")),
        Column("country", say("Country")),
        Column("what", say("What")),
        Column("when", say("From")),
        Column("until", say("To")),
        Column("text", say("In words")),
        Column("value", say("Value"), number=True),
        Column("low", say("At least"), number=True),
        Column("high", say("At most"), number=True),
        Column("unit", say("Unit")),
        Column("instrument", say("Instrument")),
        Column("stage", say("Stage")),
        Column("amount_kind", say("Amount")),
        Column("said_on", say("Said on")),
        Column("note", say("Note")),
        Column("sources", say("Sources")),
    )
