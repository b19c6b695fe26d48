"""Rows of all tables in words: what each says, and its value as stated."""

from __future__ import annotations

from desktop_app.domain.company import Company, CompanyLink
from desktop_app.domain.economy import EconomyYear
from desktop_app.domain.policy import Claim, Cooperation, GdpShareStatement, PolicyEvent
from desktop_app.domain.project import Project, Statement
from desktop_app.domain.public_money import Award, Programme
from desktop_app.domain.supply_chain import Process, Share
from desktop_app.figures.reading import Reading
from desktop_app.figures.supply_chain.links import link_kind_word, link_share
from desktop_app.figures.supply_chain.names import holder_name, share_text, year_text
from desktop_app.figures.supply_chain.process_words import node_words, process_stage_word
from desktop_app.figures.supply_chain.segment_names import short_segment
from desktop_app.figures.wording import (
    beside,
    fuzzy_date,
    instrument_word,
    milestone_word,
    money,
    percent,
    sentence,
    stage_word,
)
from desktop_app.figures.wording.claim_words import claim_value
from desktop_app.i18n import Say
from desktop_app.measures.citing_rows import Record


def row_words(reading: Reading, row: Record) -> tuple[str, str]:
    """Return what a row is about, and what it says of it."""
    say = reading.say
    match row:
        case Programme():
            return row.name, money(row.amount, say) if row.amount else say("no amount published")
        case Award():
            return _award(reading, row)
        case Company():
            return row.name, ""
        case CompanyLink():
            return _link(reading, row), link_share(row, say)
        case Project():
            return row.name, money(row.capex, say) if row.capex else ""
        case Statement():
            name = reading.ledger.project(row.project_id).name
            what = say("{project}: {milestone}", project=name, milestone=milestone_word(row.milestone, say))
            return what, fuzzy_date(row.date, say)
        case Share():
            return _share(reading, row), share_text(row, say, unit=True)
        case Process():
            return _process(reading, row), fuzzy_date(row.date, say) if row.date else say("no date")
    return _act(reading, row)


def _act(reading: Reading, row: PolicyEvent | Cooperation | GdpShareStatement | EconomyYear | Claim) -> tuple[str, str]:
    say = reading.say
    match row:
        case PolicyEvent() | Cooperation():
            return row.title, fuzzy_date(row.date, say)
        case GdpShareStatement():
            country = reading.ledger.country_name(row.country, say.language)
            return say("Support as a share of GDP: {country}", country=country), percent(row.percent, say, 2)
        case EconomyYear():
            country = reading.ledger.country_name(row.country, say.language)
            return say("Economy of {country}, {year}", country=country, year=row.year), ""
        case Claim():
            return row.statement, claim_value(row, say)


def table_word(table: str, say: Say) -> str:
    """Return the name of a table as a heading."""
    words = {
        "programmes": say("Programmes"),
        "awards": say("Awards"),
        "companies": say("Companies"),
        "company_links": say("Links between companies"),
        "projects": say("Projects"),
        "milestones": say("Milestones"),
        "market_shares": say("Market shares"),
        "policy_events": say("Policy events"),
        "cooperation": say("Cooperation"),
        "technology": say("Processes"),
        "gdp_share_statements": say("Shares of GDP"),
        "economy": say("Economies"),
        "claims": say("Claims"),
    }
    return words.get(table, table)


def _award(reading: Reading, row: Award) -> tuple[str, str]:
    say = reading.say
    name = reading.ledger.company(row.company_id).name
    if row.project_id:
        name = beside(say, name, reading.ledger.project(row.project_id).name)
    kind = say(
        "{instrument}, {stage}", instrument=instrument_word(row.instrument, say), stage=stage_word(row.stage, say)
    )
    return say("{label}: {value}", label=name, value=kind), money(row.amount, say) if row.amount else say(
        "no amount published"
    )


def _link(reading: Reading, row: CompanyLink) -> str:
    say = reading.say
    return say(
        "{company} is {kind} of {other}",
        company=reading.ledger.company(row.from_id).name,
        kind=link_kind_word(row.kind, say),
        other=reading.ledger.company(row.to_id).name,
    )


def _share(reading: Reading, row: Share) -> str:
    say = reading.say
    segment = short_segment(reading.ledger.segment(row.segment_id), say)
    return say(
        "{segment}: {holder}, {year}",
        segment=sentence(segment),
        holder=holder_name(reading, row),
        year=year_text(row.year, say),
    )


def _process(reading: Reading, row: Process) -> str:
    say = reading.say
    words = " ".join(word for word in (row.process, node_words(row.node_nm, row.architecture, say)) if word)
    stage = process_stage_word(row.stage, say)
    company = reading.ledger.company(row.company_id).name
    return say("{company} {process}: {stage}", company=company, process=words, stage=stage)
