"""Private investment per unit of public money, by project and by country, and what others counted around Kumamoto."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from desktop_app.domain.amount import joint_kind
from desktop_app.domain.figure import Axis, Column, Empty, Figure, Form, Line, Mark, Row
from desktop_app.domain.part import Part
from desktop_app.domain.policy import Claim
from desktop_app.domain.working import FactRef, Input
from desktop_app.figures.projects.investments import Investments, investments
from desktop_app.figures.projects.leverage_gaps import without_ratio
from desktop_app.figures.projects.leverage_marks import TIMES, claim_mark, lever_mark, ratio_text, sum_mark
from desktop_app.figures.projects.none_shown import none_shown
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import instrument_words, joined, status_word
from desktop_app.i18n import Say
from desktop_app.measures.leverage import GIVEN, Lever, entering, together

_COUNTED = ("companies", "%")  # units of the claims about what a project drew or covers

Parts = tuple[list[Row], list[Line], list[Mark]]


def build(reading: Reading) -> Figure:
    """Return a bar per investment, or per country the sum with every investment as a point below it.

    Values are (investment − public money) ÷ public money, in the currency that both are stated in; otherwise, and in
    sums over several currencies, in US dollars at the rates of their years. An investment counts once, with the money
    of the projects inside it (``capex_in``). ``instruments`` are those of ``leverage.GIVEN`` where the state names none.
    Halted projects stand apart and are in no sum. The option ``bars`` says what each bar is for.
    """
    ledger, say, asked = reading.ledger, reading.say, investments(reading)
    rows, lines, marks = _by_country(reading, asked) if reading.option("bars") else _ranked(reading, asked)
    more_rows, more_lines, more_marks = _claimed(reading, asked.named)
    rows, lines, marks = [*rows, *more_rows], [*lines, *more_lines], [*marks, *more_marks]
    inputs = _inputs(asked.found, asked.live)
    told = [source for mark in marks for source in mark.sources]
    return Figure(
        state=reading.state,
        form=Form.BARS,
        title=_title(asked.live, say),
        subtitle=_subtitle(reading),
        unit=TIMES,
        basis=say(
            "(investment − public money) ÷ public money, in the currency both are stated in; otherwise, and in sums over "
            "several currencies, in US dollars at the rates of their years"
        ),
        as_of=reading.as_of,
        axis=Axis(say("private per unit of public money"), TIMES, low=0.0),
        rows=tuple(rows),
        marks=tuple(marks),
        lines=tuple(lines),
        columns=_columns(say),
        sources=tuple(map(ledger.source, dict.fromkeys((*told, *(one for each in inputs for one in each.sources))))),
        edition=ledger.info,
        left_out=tuple(without_ratio(reading, asked)),
        notes=tuple(_notes(asked.live, say)),
        inputs=inputs,
        empty=None if marks else _empty(reading, asked),
    )


def _ranked(reading: Reading, asked: Investments) -> Parts:
    say = reading.say
    rows: list[Row] = []
    lines: list[Line] = []
    marks: list[Mark] = []
    apart = say("Paused, suspended, sold or cancelled: what was planned")
    for lever in (*asked.live, *asked.halted):
        drawn = asked.known[lever.project.id]
        country = reading.ledger.country_name(lever.project.country, say.language)
        group = "" if drawn.outlook.live else apart
        rows.append(Row(lever.project.id, drawn.name, country, group, fact=FactRef("projects", lever.project.id)))
        mark = lever_mark(lever, drawn, lever.project.id, Part.BAR, say)
        kind = mark.kind
        if group and drawn.outlook.status:
            kind = say("{status}; {words}", status=status_word(drawn.outlook.status, say), words=kind)
        lines.append(Line(mark.line, lever.project.id, mark.text, kind))
        marks.append(mark)
    return rows, lines, marks


def _by_country(reading: Reading, asked: Investments) -> Parts:
    say = reading.say
    members: dict[str, list[Lever]] = defaultdict(list)
    for lever in asked.live:
        members[lever.project.country].append(lever)
    sums: list[tuple[Mark, list[Mark], str]] = []
    for country, own in members.items():
        name = reading.ledger.country_name(country, say.language)
        parts = zip(own, entering(own), strict=True)
        points = [
            lever_mark(each, asked.known[each.project.id], country, Part.POINT, say, part) for each, part in parts
        ]
        points.reverse()
        sums.append((sum_mark(country, name, own, points, say), points, name))
    rows: list[Row] = []
    lines: list[Line] = []
    marks: list[Mark] = []
    for total, points, name in sorted(sums, key=lambda each: -(each[0].value or 0.0)):
        rows.append(Row(total.row, name))
        spread = points[0].label
        if len(points) > 1:
            spread = say("{least} to {most}", least=points[0].text, most=points[-1].text)
        lines += [
            Line(total.line, total.row, total.text, total.kind),
            Line(points[0].line, total.row, "", spread, nested=True),
        ]
        marks += [total, *points]
    return rows, lines, marks


def _counts(claim: Claim) -> bool:
    return claim.unit in _COUNTED and claim.value.replace(".", "", 1).isdigit()


def _claimed(reading: Reading, named: frozenset[str]) -> Parts:
    """Return what sources counted, estimated or want of projects; the interview's own numbers first."""
    ledger, say = reading.ledger, reading.say
    claims = [each for each in ledger.claims(reading.as_of) if _counts(each) and not named.isdisjoint(each.project_ids)]
    rows: list[Row] = []
    lines: list[Line] = []
    marks: list[Mark] = []
    group = say("Counted, estimated or wanted by others, each in its own unit")
    for claim in sorted(claims, key=lambda each: (not each.id.startswith("brookings"), each.known_from, each.id)):
        source = ledger.source(claim.source_id)
        row = f"claim.{claim.id}"
        mark = claim_mark(reading, claim, row)
        rows.append(Row(row, source.publisher or source.title, group=group, fact=FactRef("claims", claim.id)))
        lines.append(Line(row, row, mark.text, mark.kind))
        marks.append(mark)
    return rows, lines, marks


def _title(live: Sequence[Lever], say: Say) -> str:
    if not live:
        return say("No investment with public money whose amounts are both known")
    ratio = together(live).ratio
    return say.plural(
        "One investment with public money: {ratio} of private money per unit of it",
        "{count} investments with public money: {ratio} of private money per unit of it",
        len(live),
        ratio=ratio_text(ratio, joint_kind(each.kind for each in live), say),
    )


def _inputs(found: Sequence[Lever], live: Sequence[Lever]) -> tuple[Input, ...]:
    """Return the rates that entered a ratio, or the sum that the title tells."""
    of_sum = together(live).inputs if live else ()
    return tuple(dict.fromkeys((*(each for lever in found for each in lever.own.inputs), *of_sum)))


def _subtitle(reading: Reading) -> str:
    say = reading.say
    words = joined([instrument_words(each, say) for each in reading.state.instruments or GIVEN], say)
    return say(
        "(Investment − public money) ÷ public money: {instruments}, more than proposed. ≥ where money is “up to” a sum.",
        instruments=words,
    )


def _notes(live: Sequence[Lever], say: Say) -> list[str]:
    found = [
        say("An investment counts once, with the public money of the projects inside it; dead projects are in no sum."),
        say("Loans, guarantees and tax credits are left out unless they are chosen: they cost a state something else."),
        say("What would have been invested without public money is not known; the ratio is no proof of an effect."),
    ]
    if len({each.own.currency for each in live}) > 1:
        found.insert(
            0,
            say(
                "Each ratio is worked out in the currency that both amounts are stated in, else in US dollars at the rates of their "
                "years; sums over several currencies are in US dollars."
            ),
        )
    inside = sum(len(each.members) - 1 for each in live)
    if inside:
        found.append(
            say.plural(
                "{count} project is inside the investment of another.",
                "{count} projects are inside the investment of another.",
                inside,
            )
        )
    return found


def _empty(reading: Reading, asked: Investments) -> Empty:
    reason = reading.say("None of these projects has both an investment and public money of these kinds on record.")
    return none_shown(reading, asked.asked, reason)


def _columns(say: Say) -> tuple[Column, ...]:
    return (
        Column("name", say("Project")),
        Column("company", say("Company")),
        Column("country", say("Country")),
        Column("value", say("Value"), number=True),
        Column("low", say("At least"), number=True),
        Column("high", say("At most"), number=True),
        Column("unit", say("Unit")),
        Column("currency", say("Currency")),
        Column("invested_m", say("Investment, m"), number=True),
        Column("public_m", say("Public, m"), number=True),
        Column("private_m", say("Private, m"), number=True),
        Column("invested_usd_m", say("Investment, USD m"), number=True),
        Column("public_usd_m", say("Public, USD m"), number=True),
        Column("projects", say("Projects"), number=True),
        Column("formula", say("Formula")),
        Column("status", say("Status")),
        Column("note", say("Note")),
        Column("sources", say("Sources")),
    )
