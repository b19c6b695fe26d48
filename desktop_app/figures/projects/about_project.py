"""What is known of a project besides its dates and its public money: place, partners, events of the place, claims."""

from __future__ import annotations

from desktop_app.domain.evidence import Saying, Section
from desktop_app.domain.project import Project
from desktop_app.domain.working import FactRef
from desktop_app.figures.reading import Reading
from desktop_app.figures.supply_chain.links import link_kind_word
from desktop_app.figures.wording import (
    beside,
    date_or_undated,
    event_kind_word,
    fuzzy_date,
    joined,
    money,
    number,
    percent,
    project_kind_word,
)
from desktop_app.figures.wording.claim_words import claim_value
from desktop_app.figures.wording.countries import sentence
from desktop_app.figures.wording.not_yet_published import mark_of_later, not_known_yet
from desktop_app.figures.wording.numbers import NARROW
from desktop_app.i18n import Say
from desktop_app.measures.investment import stated_investment
from desktop_app.measures.partners import OWNERS, links_of_project, places_of, speaks_of


def about_sections(reading: Reading, project: Project) -> list[Section]:
    """Return the sections about a project as known on a day; empty ones too."""
    say = reading.say
    return [
        Section(say("Partners and owners"), tuple(_partners(reading, project))),
        Section(say("Events of place and company"), tuple(_events(reading, project))),
        Section(say("Said of it"), tuple(_claims(reading, project))),
        Section(say("Project"), (_about(reading, project), _place(reading, project))),
    ]


def coordinates(project: Project, say: Say) -> str:
    """Return the position on the map in degrees, ``32.86° N, 130.83° E``; empty where none is on record."""
    if project.latitude is None or project.longitude is None:
        return ""
    north = say("N") if project.latitude >= 0 else say("S")
    east = say("E") if project.longitude >= 0 else say("W")
    latitude, longitude = (number(abs(each), say, 2) for each in (project.latitude, project.longitude))
    return f"{latitude}°{NARROW}{north}, {longitude}°{NARROW}{east}"


def place_words(reading: Reading, project: Project) -> str:
    """Return town, region and country."""
    say = reading.say
    country = reading.ledger.country_name(project.country, say.language)
    return beside(say, *dict.fromkeys((*project.city.split(";"), project.region, country)))


def capacity_words(project: Project, say: Say) -> str:
    """Return wafers a month with their diameter; empty where none is on record."""
    if project.capacity_wpm is None:
        return ""
    wafers = number(project.capacity_wpm, say)
    if project.wafer_mm is None:
        return say("{wafers} wafers a month", wafers=wafers)
    return say("{wafers} wafers of {size} mm a month", wafers=wafers, size=number(project.wafer_mm, say))


def _about(reading: Reading, project: Project) -> Saying:
    """Return owner, partners and investment with the source of the project's row; technology is as new as its source."""
    ledger, as_of, say = reading.ledger, reading.as_of, reading.say
    source = ledger.source(project.source_id)
    known = project.known_from <= as_of
    partners = [ledger.company(each).name for each in (project.partner_ids if known else ())]
    owners = joined([ledger.company(project.company_id).name, *partners], say)
    jobs = say("{jobs} jobs", jobs=number(project.jobs, say)) if project.jobs is not None else ""
    told = (sentence(project_kind_word(project.kind, say)), *((capacity_words(project, say), jobs) if known else ()))
    later = mark_of_later(ledger, project.source_id, as_of, say)
    badges = (*(each for each in (*told, later) if each), source.weight.value)
    technology = project.technology if known else sentence(not_known_yet(ledger, project.source_id, say))
    return Saying(
        owners,
        _investment(reading, project),
        source,
        date_or_undated(source.published, say),
        badges,
        technology,
        FactRef("projects", project.id),
    )


def _place(reading: Reading, project: Project) -> Saying:
    ledger, say = reading.ledger, reading.say
    later = mark_of_later(ledger, project.source_id, reading.as_of, say)
    source = ledger.source(project.source_id)
    position = coordinates(project, say)
    return Saying(
        place_words(reading, project),
        "",
        source,
        date_or_undated(source.published, say),
        tuple(each for each in (position, later) if each),
        "" if position else say("position not on record"),
        FactRef("projects", project.id),
    )


def _investment(reading: Reading, project: Project) -> str:
    """Return the investment as known on the as-of date, or why there is none to tell."""
    say, as_of = reading.say, reading.as_of
    amount = stated_investment(project, as_of)
    if amount:
        return money(amount, say)
    if project.capex_in and project.known_from <= as_of:
        return say("inside {project}", project=reading.ledger.project(project.capex_in).name)
    return say("investment not known yet") if project.capex or project.capex_in else say("investment not published")


def _partners(reading: Reading, project: Project) -> list[Saying]:
    ledger, say = reading.ledger, reading.say
    found = []
    for link in links_of_project(project, ledger.links(reading.as_of)):
        source = ledger.source(link.source_id)
        share = percent(link.share_pct, say) if link.share_pct is not None and link.kind == OWNERS else ""
        badges = (link_kind_word(link.kind, say), source.weight.value)
        when = date_or_undated(link.since or source.published, say)
        found.append(Saying(ledger.company(link.from_id).name, share, source, when, badges, link.note))
    return found


def _events(reading: Reading, project: Project) -> list[Saying]:
    """Return events of the country that name the town, the region or the company, latest first."""
    ledger, say = reading.ledger, reading.say
    names = places_of(project, ledger.company(project.company_id))
    found = []
    for event in reversed(ledger.policy_events(reading.as_of)):
        if project.country in event.countries and speaks_of(f"{event.title} {event.summary}", names):
            source = ledger.source(event.source_id)
            badges = (event_kind_word(event.kind, say), source.weight.value)
            found.append(Saying(event.title, "", source, fuzzy_date(event.date, say), badges, event.summary))
    return found


def _claims(reading: Reading, project: Project) -> list[Saying]:
    ledger, say = reading.ledger, reading.say
    found = []
    for claim in ledger.claims(reading.as_of):
        if project.id in claim.project_ids:
            source = ledger.source(claim.source_id)
            value, date_said = claim_value(claim, say), date_or_undated(source.published, say)
            found.append(Saying(claim.statement, value, source, date_said, (source.weight.value,), ""))
    return found
