"""What stands behind a mark of the roadmap: the statements it shows, and all others about the same process."""

from __future__ import annotations

from desktop_app.domain.evidence import Evidence, Saying, Section
from desktop_app.domain.figure import Mark
from desktop_app.domain.supply_chain import Process
from desktop_app.domain.vocabulary import Basis
from desktop_app.figures.announce import value_words
from desktop_app.figures.reading import Reading
from desktop_app.figures.supply_chain.names import basis_word
from desktop_app.figures.supply_chain.process_words import node_words, process_fact, process_stage_word
from desktop_app.figures.wording import beside, date_or_undated, fuzzy_date


def process_evidence(reading: Reading, mark: Mark) -> Evidence:
    """Return the evidence of a mark whose facts are statements about a process; disputed ones show both sides."""
    say, facts = reading.say, set(mark.facts)
    known = reading.ledger.processes(reading.as_of)
    own = [row for row in known if process_fact(row) in facts]
    named = {(row.company_id, row.process) for row in own}
    others = [row for row in known if (row.company_id, row.process) in named and row not in own]
    sections = (
        Section(say("Said by"), tuple(_saying(reading, row) for row in own)),
        Section(say("Other statements on this process"), tuple(_saying(reading, row) for row in others)),
    )
    return Evidence(
        title=mark.label,
        value=value_words(mark, say),
        formula="",
        sections=tuple(section for section in sections if section.sayings),
        sources=tuple(reading.ledger.source(each) for each in mark.sources),
        note=mark.note,
    )


def _saying(reading: Reading, row: Process) -> Saying:
    say = reading.say
    source = reading.ledger.source(row.source_id)
    company = reading.ledger.company(row.company_id).name
    name = beside(say, f"{company} {row.process}", process_stage_word(row.stage, say))
    value = fuzzy_date(row.date, say) if row.date else say("no date stated")
    said_on = row.stated_on or source.published
    date = date_or_undated(said_on, say)
    words = node_words(row.node_nm, row.architecture, say)
    badges = tuple(each for each in (basis_word(Basis(row.basis), say), words, source.weight.value) if each)
    return Saying(name, value, source, date, badges, row.note, process_fact(row))
