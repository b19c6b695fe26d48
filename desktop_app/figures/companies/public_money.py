"""Public money of companies: piece by piece for one company, by instrument for several."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.domain.figure import Axis, Empty, Figure, Form, Line, Mark, Row
from desktop_app.domain.lazy import Lazy
from desktop_app.domain.part import Part
from desktop_app.domain.public_money import Money
from desktop_app.domain.vocabulary import Level, Stage, Unit
from desktop_app.domain.working import LeftOut, Taken, Working
from desktop_app.figures.companies.money_rows import MoneyRows
from desktop_app.figures.countries.support_words import SupportWords
from desktop_app.figures.marks import sources_of, total_of
from desktop_app.figures.money.bars import BarGroup, by_instrument, firm_first, line_of, marks_of, money_columns
from desktop_app.figures.money.one_axis import OneAxis
from desktop_app.figures.omissions import omissions
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import in_text, joined, money
from desktop_app.measures.awards import awarded, pieces_once, take
from desktop_app.measures.denominators import Denominators, denominators_of
from desktop_app.measures.holdings import ventures
from desktop_app.measures.project_share import share_of_cost
from desktop_app.measures.selection import Selection


def build(reading: Reading) -> Figure:
    """Return the awards of ``companies`` (empty: of all recipients) as of a date, by granting country and stage.

    For one company each piece of money has its row, and the awards of its subsidiaries and joint ventures follow as
    "through" them: shown in full, in no total. For several companies each is a row with a line per instrument.
    """
    known = denominators_of(reading.ledger.economy())
    reading = reading.with_(level=Level.AWARDS)
    return _one(reading, known) if len(reading.state.companies) == 1 else _many(reading, known)


def _working(reading: Reading, known: Denominators, recipients: tuple[str, ...]) -> Working:
    ledger, as_of, basis = reading.ledger, reading.as_of, reading.state.basis
    selection = Selection(recipients=frozenset(recipients))
    working = awarded(ledger.awards(as_of), ledger.programmes(as_of), selection, basis, known)
    if basis.unit is Unit.PROJECT_SHARE:
        return share_of_cost(working, ledger.projects(as_of), known, lambda row: row.fact.id)
    return working


def _many(reading: Reading, known: Denominators) -> Figure:
    ledger, say = reading.ledger, reading.say
    working = _working(reading, known, reading.state.companies)
    axis = OneAxis(reading.state.basis, known, working.shown)
    by_company: dict[str, list[Taken]] = {}
    for row in working.shown:
        if axis.length(row) is not None:
            by_company.setdefault(row.company_id, []).append(row)
    groups = {each: by_instrument(each, ledger.company(each).name, rows) for each, rows in by_company.items()}
    order = sorted(groups, key=lambda each: (*firm_first(groups[each], axis.drawn), each))
    lines = [line_of(group, axis.unit(group.rows[0]), say) for each in order for group in groups[each]]
    marks = [mark for each in order for group in groups[each] for mark in marks_of(group, axis.unit, say, axis.drawn)]
    rows = [Row(each, ledger.company(each).name, ledger.country_name(ledger.company(each).country)) for each in order]
    paid = sum(any(not group.proposed for group in each) for each in groups.values())
    title = say.plural(
        "Public money for {count} company is on record", "Public money for {count} companies is on record", paid
    )
    return _figure(reading, axis, working, title, rows, lines, marks)


def _one(reading: Reading, known: Denominators) -> Figure:
    ledger, as_of = reading.ledger, reading.as_of
    company = reading.state.companies[0]
    own = _working(reading, known, (company,))
    held = ventures(company, ledger.known_companies(as_of), ledger.links(as_of))
    through = {each.company_id: each for each in held}
    others = _working(reading, known, tuple(through)) if through else Working(own.unit, (), ())
    shown = (*own.shown, *others.shown)
    axis = OneAxis(reading.state.basis, known, shown)
    placed = sorted((row for row in shown if axis.length(row) is not None), key=lambda row: _place(row, own, axis))
    named = MoneyRows(reading, company, shown)
    rows, lines, marks = [], [], []
    for row in placed:
        rows.append(named.row(row))
        line, found = _piece(reading, row, named, axis)
        lines.append(line)
        part = Part.BAR if row.company_id == company else Part.THROUGH
        marks += [replace(mark, part=part) for mark in found]
    for piece in _given_up(reading, company):
        cancelled = _cancelled(reading, piece, known, named, axis)
        if cancelled:
            rows.append(cancelled[0])
            lines.append(cancelled[1])
            marks.append(cancelled[2])
    title = _title(reading, own, others)
    working = Working(own.unit, own.taken, (*own.left_out, *others.left_out), (*own.apart, *others.shown))
    return _figure(reading, axis, working, title, rows, lines, marks)


def _place(row: Taken, own: Working, axis: OneAxis) -> tuple[bool, bool, float, str]:
    return (row not in own.shown, row.stage is Stage.PROPOSED, -axis.drawn(row), row.fact.id)


def _piece(reading: Reading, row: Taken, named: MoneyRows, axis: OneAxis) -> tuple[Line, list[Mark]]:
    """Return one piece, in its original currency first; the conversion stands in brackets behind its kind."""
    say = reading.say
    group = BarGroup(row.fact.id, row.fact.id, named.label(row), (row,))
    line = replace(line_of(group, axis.unit(row), say), kind=named.words(row))
    marks = marks_of(group, axis.unit, say, axis.drawn)
    printed = named.printed(row, axis.unit(row))
    if printed is None:
        return line, marks
    return replace(line, text=printed.stated, kind=printed.kind), [replace(mark, text=printed.both) for mark in marks]


def _given_up(reading: Reading, company: str) -> list[Money]:
    known = pieces_once(reading.ledger.awards(reading.as_of))
    return [each for each in known if each.latest.company_id == company and each.latest.stage is Stage.CANCELLED]


def _cancelled(
    reading: Reading, piece: Money, known: Denominators, named: MoneyRows, axis: OneAxis
) -> tuple[Row, Line, Mark] | None:
    """Return a cancelled piece as an outline of what was given up; its value is nothing (rule 2)."""
    say = reading.say
    given = take(piece, reading.state.basis, known)
    if isinstance(given, LeftOut) or axis.length(given) is None:
        return None
    group = BarGroup(given.fact.id, given.fact.id, named.label(given), (given,))
    words = say("cancelled; was {amount}", amount=money(given.amount, say) if given.amount else "")
    line = replace(line_of(group, axis.unit(given), say), text=words, kind=named.words(given))
    (mark,) = marks_of(group, axis.unit, say, axis.drawn)
    return named.row(given), line, replace(mark, value=0.0, low=0.0, high=0.0, text=words)


def _title(reading: Reading, own: Working, others: Working) -> str:
    say = reading.say
    name = reading.ledger.company(reading.state.companies[0]).name
    mine, through = _givers(reading, own), _givers(reading, others)
    if not mine and not through:
        return say("No public money for {company} is on record", company=name)
    if not mine:
        return say(
            "{company}: none of its own; companies it shares in have public money from {countries}",
            company=name,
            countries=joined(through, say),
        )
    text = say("{company}: public money from {countries}", company=name, countries=joined(mine, say))
    further = [each for each in through if each not in mine]
    if further:
        text = say("{text}, through joint ventures from {countries}", text=text, countries=joined(further, say))
    if any(row.stage is Stage.DISBURSED for row in own.taken):
        return text
    return say("{text}; sums paid are not on record", text=text)


def _givers(reading: Reading, working: Working) -> list[str]:
    """Return the countries that gave more than a proposal."""
    countries = dict.fromkeys(row.country for row in working.taken)
    return [in_text(reading.ledger, country, reading.say) for country in countries]


def _figure(
    reading: Reading,
    axis: OneAxis,
    working: Working,
    title: str,
    rows: list[Row],
    lines: list[Line],
    marks: list[Mark],
) -> Figure:
    ledger, say = reading.ledger, reading.say
    words = SupportWords(reading, axis)
    subtitle = say("Latest stage of each piece, in {unit}.", unit=words.basis())
    if any(mark.part == Part.THROUGH for mark in marks):
        subtitle = say("{text} Joint ventures in full, in no total.", text=subtitle)
    return Figure(
        state=reading.state,
        form=Form.BARS,
        title=title,
        subtitle=subtitle,
        unit=axis.axis_unit,
        basis=words.basis(),
        as_of=reading.as_of,
        axis=Axis(words.axis(), axis.axis_unit, low=0.0),
        rows=tuple(rows),
        marks=tuple(marks),
        lines=tuple(lines),
        columns=money_columns(say, say("Public money")),
        sources=sources_of(ledger, marks),
        edition=ledger.info,
        left_out=Lazy(lambda: tuple(omissions(reading, working))),
        notes=words.notes(working),
        inputs=tuple(dict.fromkeys(each for row in working.shown for each in row.inputs)),
        working=working,
        total=total_of(marks, working, axis.axis_unit),
        empty=None if marks else _empty(reading, words, working),
    )


def _empty(reading: Reading, words: SupportWords, working: Working) -> Empty:
    ledger, say, companies = reading.ledger, reading.say, reading.state.companies
    if working.left_out or reading.as_of < ledger.info.facts_to or not companies:
        return words.empty(working)
    names = joined([ledger.company(each).name for each in companies], say)
    return Empty(say("The ledger has no public money for {companies}.", companies=names))
