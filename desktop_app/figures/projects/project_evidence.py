"""What stands behind a mark of a timeline: every dated statement of each milestone, and the money by stage."""

from __future__ import annotations

from desktop_app.domain.evidence import Evidence, Saying, Section
from desktop_app.domain.figure import Mark
from desktop_app.domain.part import Part
from desktop_app.domain.project import Statement
from desktop_app.domain.public_money import Award
from desktop_app.domain.vocabulary import Basis, Milestone
from desktop_app.domain.working import FactRef
from desktop_app.figures.projects.about_project import about_sections
from desktop_app.figures.projects.covered import place_of_money
from desktop_app.figures.projects.mark_maker import fact_ref
from desktop_app.figures.projects.outlook import Outlook
from desktop_app.figures.projects.prepared import prepared
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import (
    beside,
    date_or_undated,
    fuzzy_date,
    instrument_word,
    milestone_word,
    money,
    signed,
    stage_word,
    status_word,
)
from desktop_app.figures.wording.countries import sentence
from desktop_app.i18n import Say
from desktop_app.measures.milestones import Chain
from desktop_app.measures.slips import Slip


def project_evidence(reading: Reading, mark: Mark) -> Evidence:
    """Return the evidence of a mark of a project (its field ``project``): the milestone that it shows first.

    Then all other milestones with every dated statement, the money by stage, partners, events of the place and what
    was said of it, each with its source.
    """
    say = reading.say
    outlook = prepared(reading).known[str(mark.fields["project"])].outlook
    chains = sorted(outlook.chains.values(), key=lambda chain: _rank(chain, mark))
    sections = [_chain_section(reading, chain) for chain in chains]
    public = _money_section(reading, outlook, mark)
    sections.insert(0 if mark.part == Part.MONEY else len(sections), public)
    sections += about_sections(reading, outlook.project)
    used = {saying.source.id: saying.source for section in sections for saying in section.sayings if saying.source}
    return Evidence(
        title=mark.label,
        value=_value(mark, outlook, say),
        formula=str(mark.fields.get("formula") or "") or (_formula(outlook.slip, say) if outlook.slip else ""),
        sections=tuple(section for section in sections if section.sayings),
        sources=tuple(used.values()),
        note=reading.ledger.note_then(outlook.project, reading.as_of),
    )


def _rank(chain: Chain, mark: Mark) -> tuple[bool, bool, int]:
    """Rank the milestone of the mark first, then production, then the others in their usual order."""
    shown = {fact.id.split("/")[1] for fact in mark.facts if fact.table == "milestones"}
    production = chain.milestone in (Milestone.PRODUCTION_START, Milestone.VOLUME_PRODUCTION)
    return chain.milestone not in shown, not production, list(Milestone).index(chain.milestone)


def _value(mark: Mark, outlook: Outlook, say: Say) -> str:
    """Return what the mark says, and where the project stands."""
    dated = mark.unit == "months" and mark.length is None  # a slip, whose words are its dates
    words = mark.kind if dated else mark.text
    status = status_word(outlook.status, say) if outlook.status else ""
    return words if words.casefold() == status.casefold() else " · ".join(part for part in (words, status) if part)


def _formula(slip: Slip, say: Say) -> str:
    """Return the slip with the two dates that it compares and the shortest and longest that they allow."""
    milestone = sentence(milestone_word(slip.milestone, say))
    first, latest = fuzzy_date(slip.first.period, say), fuzzy_date(slip.latest.period, say)
    text = say(
        "{milestone}: {first} → {latest}, slip {months} months",
        milestone=milestone,
        first=first,
        latest=latest,
        months=signed(slip.months, say),
    )
    if slip.least is None:
        return say("{text} at most: volume production came before the last plan", text=text)
    if slip.least == slip.most:
        return text
    least, most = signed(slip.least, say), signed(slip.most, say)
    return say("{text}; as vague as they were said, {least} to {most}", text=text, least=least, most=most)


def _chain_section(reading: Reading, chain: Chain) -> Section:
    say = reading.say
    rows = [row for said in chain.sayings for row in said.rows]
    title = say.plural(
        "{milestone}: {count} statement",
        "{milestone}: {count} statements",
        len(rows),
        milestone=sentence(milestone_word(chain.milestone, say)),
    )
    return Section(title, tuple(_of_statement(reading, row) for row in rows))


def _of_statement(reading: Reading, row: Statement) -> Saying:
    say = reading.say
    source = reading.ledger.source(row.source_id)
    badges = [say("fact") if row.basis is Basis.ACTUAL else say("planned")]
    if row.retold:
        badges.append(say("retold later"))
    badges.append(source.weight.value)
    said_on = row.stated_on or source.published
    return Saying(
        fuzzy_date(row.date, say), "", source, date_or_undated(said_on, say), tuple(badges), row.note, fact_ref(row)
    )


def _money_section(reading: Reading, outlook: Outlook, mark: Mark) -> Section:
    shown = {fact.id for fact in mark.facts if fact.table == "awards"}
    rows = sorted(outlook.awards, key=lambda row: (row.id not in shown, row.known_from, row.id))
    sayings = tuple(_of_award(reading, row, outlook.covering.get(row.money_id, ())) for row in rows)
    return Section(reading.say("Public money"), sayings)


def _of_award(reading: Reading, row: Award, covers: tuple[str, ...]) -> Saying:
    ledger, say = reading.ledger, reading.say
    source = ledger.source(row.source_id)
    text = money(row.amount, say) if row.amount else say("no amount published")
    giver = ledger.country_name(row.country, say.language)
    name = say("{country}, {instrument}", country=giver, instrument=instrument_word(row.instrument, say))
    if covers:
        name = beside(say, name, place_of_money(reading, row.project_id, covers, ledger.company(row.company_id)))
    badges = (stage_word(row.stage, say), source.weight.value)
    return Saying(
        name,
        text,
        source,
        date_or_undated(row.date or source.published, say),
        badges,
        row.note,
        FactRef("awards", row.id),
    )
