"""Slips: by how many months the dates of projects moved, one by one or by country, company and kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from statistics import median

from desktop_app.domain.figure import Axis, Column, Empty, Figure, Form, Line, Mark, Omission, Row
from desktop_app.domain.part import Part
from desktop_app.domain.project import Project
from desktop_app.domain.vocabulary import ProjectKind
from desktop_app.domain.working import FactRef
from desktop_app.figures.marks import sources_of
from desktop_app.figures.projects.group_evidence import sources_in_order
from desktop_app.figures.projects.left_out import not_yet, without
from desktop_app.figures.projects.mark_maker import fact_ref
from desktop_app.figures.projects.none_shown import none_shown
from desktop_app.figures.projects.prepared import Drawn, prepared
from desktop_app.figures.projects.selection import asked_projects
from desktop_app.figures.projects.slip_chains import Slipped, slipped, untimed
from desktop_app.figures.projects.slip_words import SlipWords, dates, months, ranged
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import fuzzy_date, joined, milestone_word, project_kind_word, status_word
from desktop_app.figures.wording.countries import sentence
from desktop_app.figures.wording.not_yet_published import known_sources
from desktop_app.i18n import Say

Groups = list[tuple[str, str, list[Slipped]]]


def build(reading: Reading) -> Figure:
    """Return one bar per chain, longest slip first, or per group the median with every chain as a point below it.

    Values are months between the ends of the first planned and the latest date (earlier is negative); ``low`` and
    ``high`` are what the two dates allow, of a median the shortest and longest of its chains. The option ``bars`` says
    what each bar is for, ``milestone`` whose dates are compared. Halted projects stand apart and are in no median.
    """
    ledger, say = reading.ledger, reading.say
    asked, ready = asked_projects(reading), prepared(reading)
    known = [ready.known[each.id] for each in asked if each.id in ready.known]
    found, single = slipped(known, reading.option("milestone"))
    live, halted = [each for each in found if each.live], [each for each in found if not each.live]
    words, by_group = SlipWords(reading), bool(reading.option("bars"))
    groups = _groups(reading, live) if by_group else []
    rows, lines, marks = _grouped(groups, say) if by_group else _ranked(reading, [*live, *halted])
    title = words.title(live, len(halted), [(name, members) for _, name, members in groups])
    left = [
        *_left(reading, known, single, halted if by_group else []),
        *(not_yet(reading, each) for each in asked if each.id in ready.unknown),
    ]
    return Figure(
        state=reading.state,
        form=Form.BARS,
        title=title,
        subtitle=words.subtitle(),
        unit="months",
        basis=say("months between the ends of the first planned and the latest date"),
        as_of=reading.as_of,
        axis=Axis(say("months"), "months"),
        rows=tuple(rows),
        marks=tuple(marks),
        lines=tuple(lines),
        columns=_columns(say),
        sources=sources_of(ledger, marks),
        edition=ledger.info,
        left_out=tuple(left),
        notes=words.notes(live, len(halted)),
        empty=None if marks else _empty(reading, asked),
    )


def _ranked(reading: Reading, found: Sequence[Slipped]) -> tuple[list[Row], list[Line], list[Mark]]:
    say = reading.say
    rows, lines, marks = [], [], []
    apart = say("Paused, suspended, sold or cancelled: the last date that was planned")
    for each in found:
        project, status = each.drawn.outlook.project, each.drawn.outlook.status
        country = reading.ledger.country_name(project.country, say.language)
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


def _groups(reading: Reading, live: Sequence[Slipped]) -> Groups:
    """Return (key, name, chains) of each group, the largest median first."""
    members: dict[str, list[Slipped]] = defaultdict(list)
    for each in live:
        project = each.drawn.outlook.project
        keys = {"country": project.country, "company": project.company_id, "kind": project.kind.value}
        members[keys[reading.option("bars")]].append(each)
    found = [(key, _group_name(reading, key), of) for key, of in members.items()]
    return sorted(found, key=lambda each: (-median(one.slip.months for one in each[2]), -len(each[2]), each[1]))


def _group_name(reading: Reading, key: str) -> str:
    match reading.option("bars"):
        case "country":
            return reading.ledger.country_name(key, reading.say.language)
        case "company":
            return reading.ledger.company(key).name
    return sentence(project_kind_word(ProjectKind(key), reading.say))


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
    reading: Reading, known: Sequence[Drawn], single: Sequence[Drawn], halted: Sequence[Slipped]
) -> list[Omission]:
    say = reading.say
    untold = _untimed(reading, known, single)
    told = {each.id for each in untold}
    none = say("fewer than two dated statements about it")
    stopped = [
        Omission(
            each.id,
            each.drawn.name,
            status_word(each.drawn.outlook.status, say),
            known_sources(reading.ledger, each.slip.latest.sources, reading.as_of),
        )
        for each in halted
        if each.drawn.outlook.status
    ]
    return [
        *untold,
        *(without(reading, each, none) for each in single if each.outlook.project.id not in told),
        *stopped,
    ]


def _untimed(reading: Reading, known: Sequence[Drawn], single: Sequence[Drawn]) -> list[Omission]:
    """Return the plans that no slip compares because it is not known when they were made."""
    say = reading.say
    found: dict[str, Omission] = {}
    for drawn, chain in untimed(known, reading.option("milestone")):
        project = drawn.outlook.project.id
        plans = chain.untimed
        name = say("{project}, {what}", project=drawn.name, what=milestone_word(chain.milestone, say))
        dates = joined([fuzzy_date(said.period, say) for said in plans], say)
        reason = say("{dates}: date of the statement not known, so it cannot be put in order", dates=dates)
        key = project if drawn in single and project not in found else f"{project}.{chain.milestone}"
        found[key] = Omission(key, name, reason, tuple(source for said in plans for source in said.sources))
    return list(found.values())


def _empty(reading: Reading, asked: Sequence[Project]) -> Empty:
    return none_shown(
        reading, asked, reading.say("None of these projects has two dated statements about this milestone.")
    )


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
