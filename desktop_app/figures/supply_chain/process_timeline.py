"""Processes by company over time: plan against fact, transistor by shape."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.figure import Axis, Column, Empty, Figure, Form, Mark, Omission, Row
from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.part import Part
from desktop_app.domain.policy import Claim
from desktop_app.domain.supply_chain import Process
from desktop_app.domain.working import FactRef
from desktop_app.figures.marks import sources_of
from desktop_app.figures.nothing_to_show import nothing_to_show
from desktop_app.figures.reading import Reading
from desktop_app.figures.supply_chain.process_marks import ProcessMarks
from desktop_app.figures.supply_chain.process_words import node_words, process_fact
from desktop_app.figures.wording import count_word, fuzzy_date, joined, months_text, signed
from desktop_app.i18n import Say
from desktop_app.measures.roadmap import VOLUME, Line, lines_of

NO_PAIR = "–"
_LONG = 24  # months from which a slip is printed bold, as for projects
_RACE = (1.8, 2.0)  # nanometres in the names of the processes that are called the 2 nm generation
_SKIPS = ("rapidus", "brookings-rapidus-node")  # who left out FinFET, and the claim that says so


@dataclass(frozen=True, slots=True)
class _Shown:
    line: Line
    row: Row
    marks: tuple[Mark, ...]


def process_timeline(reading: Reading) -> Figure:
    """Return a row per process as known on the as-of date, in months of slip and dates.

    The option ``rows`` groups them by company or node; ``companies`` and ``countries`` (of the seat) narrow them. The
    shape before a name is the transistor: planar, FinFET, gate-all-around, CFET. Marks by ``part``: ``announced``
    (research), ``status`` (risk production, ``cancelled``, or ``disputed`` where sources name different transistors),
    ``fact`` (volume production), ``vague`` and ``cap`` (planned, as wide as it was said), ``first_plan`` and
    ``work_unknown`` (from the first plan to the latest date).
    """
    ledger, say = reading.ledger, reading.say
    known = lines_of(ledger.processes(reading.as_of))
    lines = [line for line in known if _asked(reading, line)]
    shown = [_shown(reading, line) for line in _ordered(reading, lines) if line.steps or line.given_up]
    rows, marks = _with_skip(reading, shown)
    periods = [period for each in shown for mark in each.marks for period in (mark.when, mark.until) if period]
    return Figure(
        state=reading.state,
        form=Form.TIMELINE,
        title=_title(reading, [each.line for each in shown]),
        subtitle=say(
            "Before names: fins for FinFET, sheets for gate-all-around (GAA). Ring: research; half disc: risk production;"
            " disc: volume; hatched: planned; thin: first plan of volume; triangle: disputed."
        ),
        unit="months",
        basis=say("months of slip of volume production; the node is the number in a name, not a length"),
        as_of=reading.as_of,
        axis=Axis(
            dates=True,
            unit="days",
            low=float(min(each.earliest for each in periods).toordinal()) if periods else None,
            high=float(max(each.latest for each in periods).toordinal()) if periods else None,
        ),
        rows=tuple(rows),
        marks=tuple(marks),
        columns=_columns(say),
        sources=sources_of(ledger, marks),
        edition=ledger.info,
        aside_title=say("Slip, months"),
        left_out=tuple(_undated(reading, row) for line in lines for row in line.undated),
        notes=_notes(shown, say),
        empty=None if shown else _empty(reading, known),
    )


def _by_node(reading: Reading) -> bool:
    return reading.option("rows") == "node"


def _asked(reading: Reading, line: Line) -> bool:
    state = reading.state
    if state.companies and line.company_id not in state.companies:
        return False
    return not state.countries or reading.ledger.company(line.company_id).country in state.countries


def _ordered(reading: Reading, lines: Sequence[Line]) -> list[Line]:
    """Return companies with most statements first, the coarsest node first; or nodes with their companies."""
    said = Counter({line.company_id: 0 for line in lines})
    for line in lines:
        said[line.company_id] += len(line.rows)

    def key(line: Line) -> tuple[object, ...]:
        node = -(line.node_nm if line.node_nm is not None else 0.0)
        company = (-said[line.company_id], reading.ledger.company(line.company_id).name)
        when = min((step.latest.date.earliest.toordinal() for step in line.steps if step.latest.date), default=0)
        return (node, when, *company) if _by_node(reading) else (*company, node, when, line.process)

    return sorted(lines, key=key)


def _shown(reading: Reading, line: Line) -> _Shown:
    say = reading.say
    company = reading.ledger.company(line.company_id).name
    row_id = f"{line.company_id}.{line.process}"
    step = line.step(VOLUME)
    slip = step.slip if step else None
    node = say("no node named") if line.node_nm is None else node_words(line.node_nm, "", say)
    by_node = _by_node(reading)
    row = Row(
        id=row_id,
        label=line.process,
        sublabel=company if by_node else node_words(line.node_nm, line.architecture, say),
        group=node if by_node else company,
        aside=say("given up") if line.given_up else signed(slip, say) if slip is not None else NO_PAIR,
        strong=slip is not None and slip >= _LONG,
        status=line.architecture,
        fact=process_fact(line.rows[0]),
    )
    return _Shown(line, row, tuple(ProcessMarks(reading, line, row_id).marks()))


def _with_skip(reading: Reading, shown: Sequence[_Shown]) -> tuple[list[Row], list[Mark]]:
    """Return rows and marks, and before Rapidus' first process what it leaves out, as the interview tells it."""
    company, claim_id = _SKIPS
    claims = () if _by_node(reading) else reading.ledger.claims(reading.as_of)
    claim = next((each for each in claims if each.id == claim_id), None)
    rows: list[Row] = []
    marks: list[Mark] = []
    for each in shown:
        if claim and each.line.company_id == company and company not in {r.id for r in rows}:
            row, mark = _skip(reading, company, claim)
            rows.append(row)
            marks.append(mark)
        rows.append(each.row)
        marks += each.marks
    return rows, marks


def _skip(reading: Reading, company: str, claim: Claim) -> tuple[Row, Mark]:
    say = reading.say
    name = reading.ledger.company(company).name
    words = say("skipped: from no process straight to 2 nm")
    row = Row(company, say("FinFET"), group=name, status="finfet", gap=words, fact=FactRef("claims", claim.id))
    mark = Mark(
        id=f"{company}.skipped",
        row=company,
        label=say("{company}, FinFET", company=name),
        value=None,
        unit="",
        text=words,
        part=Part.NOTE,
        sources=(claim.source_id,),
        facts=(FactRef("claims", claim.id),),
        note=claim.statement,
        fields={"company": name, "process": say("FinFET"), "what": words},
    )
    return row, mark


def _title(reading: Reading, lines: Sequence[Line]) -> str:
    """Return who makes the 2 nm generation since when and who plans it, else how many processes run late."""
    say = reading.say
    race = [line for line in lines if line.node_nm is not None and _RACE[0] <= line.node_nm <= _RACE[1]]
    steps = [(line, step) for line in race if (step := line.step(VOLUME)) and not line.given_up]
    made = _firsts(reading, [(line, step.latest) for line, step in steps if step.facts])
    planned = _firsts(
        reading,
        [
            (line, step.latest)
            for line, step in steps
            if not step.facts and line.company_id not in {each.company_id for each, own in steps if own.facts}
        ],
    )
    if made and planned:
        return say("At 2 nm: {made} in volume; {planned} planned", made=joined(made, say), planned=joined(planned, say))
    if len(made) > 1 or len(planned) > 1:
        words = say("in volume") if made else say("planned")
        return say("At 2 nm: {companies} {words}", companies=joined(made or planned, say), words=words)
    return _late(reading, lines)


def _firsts(reading: Reading, found: Sequence[tuple[Line, Process]]) -> list[str]:
    """Return the first date of each company, by date."""
    say = reading.say
    first: dict[str, FuzzyDate] = {}
    for line, row in found:
        if row.date:
            first[line.company_id] = min(row.date, first.get(line.company_id, row.date))
    ordered = sorted(first.items(), key=lambda each: (each[1].latest, each[0]))
    return [f"{reading.ledger.company(company).name.split()[0]} {fuzzy_date(when, say)}" for company, when in ordered]


def _late(reading: Reading, lines: Sequence[Line]) -> str:
    say = reading.say
    slips: list[tuple[int, str]] = []
    for line in lines:
        step = line.step(VOLUME)
        if step and step.slip is not None:
            slips.append((step.slip, f"{reading.ledger.company(line.company_id).name} {line.process}"))
    late = [pair for pair in slips if pair[0] > 0]
    if not lines:
        return say("No process to show")
    if not late:
        return say.plural(
            "{count} process, none known to run late", "{count} processes, none known to run late", len(lines)
        )
    months, worst = max(late)
    if len(slips) == 1:
        return say("{process} runs {length} late", process=worst, length=months_text(months, say))
    return say(
        "{late} of {pairs} processes with two dates run late; {worst} by {length}",
        late=count_word(len(late), say, first=True),
        pairs=count_word(len(slips), say),
        worst=worst,
        length=months_text(months, say),
    )


def _notes(shown: Sequence[_Shown], say: Say) -> tuple[str, ...]:
    if not shown:
        return ()
    notes = [say("A slip compares the ends of the first planned and the latest date of volume production, in months.")]
    notes += [mark.label for each in shown for mark in each.marks if mark.status == "disputed"]
    return tuple(notes)


def _undated(reading: Reading, row: Process) -> Omission:
    say = reading.say
    label = f"{reading.ledger.company(row.company_id).name} {row.process}"
    what = node_words(row.node_nm, row.architecture, say)
    reason = say("no date stated: {what}. {note}", what=what, note=row.note).strip()
    return Omission(process_fact(row).id, label, reason, (row.source_id,))


def _empty(reading: Reading, known: Sequence[Line]) -> Empty:
    words = reading.say("No process was on record by this day.")
    return nothing_to_show(reading, words, on_record=any(line.steps or line.given_up for line in known))


def _columns(say: Say) -> tuple[Column, ...]:
    return (
        Column("company", say("Company")),
        Column("process", say("Process")),
        Column("node", say("Node, nm"), number=True),
        Column("transistor", say("Transistor")),
        Column("what", say("What")),
        Column("when", say("From")),
        Column("until", say("To")),
        Column("text", say("In words")),
        Column("value", say("Value"), number=True),
        Column("unit", say("Unit")),
        Column("said_on", say("Said on")),
        Column("note", say("Note")),
        Column("sources", say("Sources")),
    )
