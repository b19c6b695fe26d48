"""Slips: by how many months the dates of projects moved, one by one or by country, company and kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from statistics import median

from desktop_app.domain.figure import Axis, Column, Empty, Figure, Form, Line, Mark, Omission, Row
from desktop_app.domain.part import Part
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.vocabulary import ProjectKind
from desktop_app.domain.working import FactRef
from desktop_app.figures.marks import sources_of
from desktop_app.figures.projects.group_evidence import sources_in_order
from desktop_app.figures.projects.mark_maker import fact_ref
from desktop_app.figures.projects.prepared import Drawn, prepared
from desktop_app.figures.projects.selection import asked_projects
from desktop_app.figures.projects.slip_chains import PRODUCTION, Slipped, slipped, untimed
from desktop_app.figures.projects.slip_words import SlipWords, dates, months, ranged
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import fuzzy_date, joined, milestone_word, project_kind_word, status_word
from desktop_app.figures.wording.countries import sentence
from desktop_app.figures.wording.not_yet_published import known_sources
from desktop_app.i18n import Say, say_in
from desktop_app.ledger import Ledger

Groups = list[tuple[str, str, list[Slipped]]]


def build(reading: Reading) -> Figure:
    """Return one bar per chain, longest slip first, or per group the median with every chain as a point below it.

    Values are months between the ends of the first planned and the latest date (earlier is negative); ``low`` and
    ``high`` are what the two dates allow, of a median the shortest and longest of its chains. ``group_by`` is empty,
    country, company or kind; ``sort`` names the milestone: ``production`` (default), ``all``, or one of
    ``slip_chains.ALONE``. Halted projects stand apart and are in no median. Raise ``LedgerError`` for other words.
    """
    ledger, state = reading.ledger, reading.state
    assert state.as_of
    say = say_in(state.language)
    ready = prepared(ledger, state.as_of, state.language)
    asked = [ready.known[each.id] for each in asked_projects(ledger, state) if each.id in ready.known]
    found, without = slipped(asked, state.sort or PRODUCTION)
    live, halted = [each for each in found if each.live], [each for each in found if not each.live]
    words = SlipWords(state, say)
    groups = _groups(ledger, state, live, say) if state.group_by else []
    if state.group_by:
        rows, lines, marks = _grouped(groups, say)
    else:
        rows, lines, marks = _ranked(ledger, state, [*live, *halted], say)
    title = words.title(live, [(name, members) for _, name, members in groups])
    return Figure(
        state=state,
        form=Form.BARS,
        title=title,
        subtitle=words.subtitle(),
        unit="months",
        basis=say("months between the ends of the first planned and the latest date"),
        as_of=state.as_of,
        axis=Axis(say("months"), "months"),
        rows=tuple(rows),
        marks=tuple(marks),
        lines=tuple(lines),
        columns=_columns(say),
        sources=sources_of(ledger, marks),
        edition=ledger.info,
        left_out=tuple(_left(ledger, state, asked, without, halted if state.group_by else [], say)),
        notes=words.notes(live, len(halted)),
        empty=None if marks else _empty(state, say),
    )


def _ranked(
    ledger: Ledger, state: ViewState, found: Sequence[Slipped], say: Say
) -> tuple[list[Row], list[Line], list[Mark]]:
    rows, lines, marks = [], [], []
    apart = say("Paused, suspended, sold or cancelled: the last date that was planned")
    for each in found:
        project, status = each.drawn.outlook.project, each.drawn.outlook.status
        country = ledger.country_name(project.country, state.language)
        group = "" if each.live else apart
        rows.append(Row(each.id, each.drawn.name, country, group, fact=FactRef("projects", project.id)))
        kind = dates(each.slip, say)
        if not each.live and status:
            kind = say("{status}; {dates}", status=status_word(status, say), dates=kind)
        mark = _mark(each, each.id, Part.SLIP, kind, say)
        lines.append(Line(mark.line, each.id, mark.text, kind))
        marks.append(mark)
    return rows, lines, marks


def _mark(each: Slipped, row: str, part: Part, kind: str, say: Say) -> Mark:
    slip, outlook = each.slip, each.drawn.outlook
    statements = tuple(dict.fromkeys((*slip.first.rows, *slip.latest.rows)))
    milestone = milestone_word(slip.milestone, say)
    return Mark(
        id=f"{each.id}.{part}",
        row=row,
        label=say("{project}, {milestone}", project=each.drawn.name, milestone=milestone),
        value=float(slip.months),
        unit="months",
        text=months(slip.months, say),
        kind=kind,
        line=f"{row}.{part}",
        low=None if slip.least is None else float(slip.least),
        high=float(slip.most),
        part=part,
        when=slip.first.period,
        until=slip.latest.period,
        status=outlook.status or "",
        sources=tuple(dict.fromkeys(row.source_id for row in statements)),
        facts=tuple(map(fact_ref, statements)),
        note=ranged(slip, say),
        fields={**each.drawn.fields, "what": milestone, "chains": 1},
    )


def _groups(ledger: Ledger, state: ViewState, live: Sequence[Slipped], say: Say) -> Groups:
    """Return (key, name, chains) of each group, the largest median first."""
    members: dict[str, list[Slipped]] = defaultdict(list)
    for each in live:
        project = each.drawn.outlook.project
        key = {"country": project.country, "company": project.company_id, "kind": project.kind.value}[state.group_by]
        members[key].append(each)
    found = [(key, _group_name(ledger, state, key, say), of) for key, of in members.items()]
    return sorted(found, key=lambda each: (-median(one.slip.months for one in each[2]), -len(each[2]), each[1]))


def _group_name(ledger: Ledger, state: ViewState, key: str, say: Say) -> str:
    match state.group_by:
        case "country":
            return ledger.country_name(key, state.language)
        case "company":
            return ledger.company(key).name
    return sentence(project_kind_word(ProjectKind(key), say))


def _grouped(groups: Groups, say: Say) -> tuple[list[Row], list[Line], list[Mark]]:
    rows: list[Row] = []
    lines: list[Line] = []
    marks: list[Mark] = []
    for key, name, members in groups:
        rows.append(Row(key, name))
        points = [_mark(each, key, Part.POINT, dates(each.slip, say), say) for each in reversed(members)]
        middle = _median(key, name, members, points, say)
        lines.append(Line(middle.line, key, middle.text, middle.kind))
        marks += [middle, *points]
        if len(points) > 1:
            spread = say("{least} to {most}", least=points[0].text, most=points[-1].text)
            lines.append(Line(points[0].line, key, "", spread, nested=True))
        else:
            lines.append(Line(points[0].line, key, "", points[0].label, nested=True))
    return rows, lines, marks


def _median(key: str, name: str, members: Sequence[Slipped], points: Sequence[Mark], say: Say) -> Mark:
    value = float(median(each.slip.months for each in members))
    return Mark(
        id=f"{key}.median",
        row=key,
        label=say("{group}, median", group=name),
        value=value,
        unit="months",
        text=months(value, say),
        kind=say.plural("{count} chain", "median of {count} chains", len(members)),
        line=f"{key}.median",
        low=points[0].value,
        high=points[-1].value,
        part=Part.MEDIAN,
        sources=sources_in_order(points),
        facts=tuple(fact for point in points for fact in point.facts),
        fields={"name": name, "chains": len(members)},
    )


def _left(
    ledger: Ledger,
    state: ViewState,
    asked: Sequence[Drawn],
    without: Sequence[Drawn],
    halted: Sequence[Slipped],
    say: Say,
) -> list[Omission]:
    assert state.as_of
    as_of = state.as_of
    untold = _untimed(asked, state.sort or PRODUCTION, without, say)
    told = {each.id for each in untold}
    none = say("fewer than two dated statements about it")
    left = [
        Omission(each.outlook.project.id, each.name, none, known_sources(ledger, each.outlook.sources, as_of))
        for each in without
        if each.outlook.project.id not in told
    ]
    return [*untold, *left] + [
        Omission(
            each.id,
            each.drawn.name,
            status_word(each.drawn.outlook.status, say),
            known_sources(ledger, each.slip.latest.sources, as_of),
        )
        for each in halted
        if each.drawn.outlook.status
    ]


def _untimed(asked: Sequence[Drawn], measured: str, without: Sequence[Drawn], say: Say) -> list[Omission]:
    """Return the plans that no slip compares because it is not known when they were made."""
    found: dict[str, Omission] = {}
    for drawn, chain in untimed(asked, measured):
        project = drawn.outlook.project.id
        plans = chain.untimed
        name = say("{project}, {what}", project=drawn.name, what=milestone_word(chain.milestone, say))
        dates = joined([fuzzy_date(said.period, say) for said in plans], say)
        reason = say("{dates}: date of the statement not known, so it cannot be put in order", dates=dates)
        key = project if drawn in without and project not in found else f"{project}.{chain.milestone}"
        found[key] = Omission(key, name, reason, tuple(source for said in plans for source in said.sources))
    return list(found.values())


def _empty(state: ViewState, say: Say) -> Empty:
    reason = say("None of these projects has two dated statements about this milestone.")
    cleared = state.with_(countries=(), companies=(), projects=(), segments=(), sort="", as_of=None)
    return Empty(reason, say("Show all projects"), cleared)


def _columns(say: Say) -> tuple[Column, ...]:
    return (
        Column("name", say("Project")),
        Column("company", say("Company")),
        Column("country", say("Country")),
        Column("what", say("Milestone")),
        Column("when", say("First planned")),
        Column("until", say("Latest")),
        Column("value", say("Slip, months"), number=True),
        Column("low", say("At least"), number=True),
        Column("high", say("At most"), number=True),
        Column("chains", say("Chains"), number=True),
        Column("status", say("Status")),
        Column("note", say("Note")),
        Column("sources", say("Sources")),
    )
