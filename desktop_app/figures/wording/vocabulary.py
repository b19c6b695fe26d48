"""The members of the vocabularies as words; kept once made, as figures ask for them at every mark."""

from __future__ import annotations

from functools import cache

from desktop_app.domain.vocabulary import (
    AmountKind,
    Instrument,
    Milestone,
    ProjectKind,
    ProjectStatus,
    Role,
    Stage,
    Weight,
)
from desktop_app.figures.wording.countries import sentence
from desktop_app.i18n import Say


@cache
def instrument_words(instrument: Instrument, say: Say) -> str:
    """Return an instrument as the name of a bar: several awards or programmes."""
    words = {
        Instrument.GRANT: say("grants"),
        Instrument.TAX_CREDIT: say("tax credits"),
        Instrument.LOAN: say("loans"),
        Instrument.LOAN_GUARANTEE: say("guarantees"),
        Instrument.EQUITY: say("equity"),
        Instrument.CONTRACT: say("contracts"),
        Instrument.LAND_INFRASTRUCTURE: say("land, infrastructure"),
        Instrument.MIXED: say("mixed, not split"),
    }
    return words[instrument]


@cache
def instrument_word(instrument: Instrument, say: Say) -> str:
    """Return an instrument as the kind of one award."""
    words = {
        Instrument.GRANT: say("grant"),
        Instrument.TAX_CREDIT: say("tax credit"),
        Instrument.LOAN: say("loan"),
        Instrument.LOAN_GUARANTEE: say("guarantee"),
        Instrument.EQUITY: say("equity"),
        Instrument.CONTRACT: say("contract"),
        Instrument.LAND_INFRASTRUCTURE: say("land, infrastructure"),
        Instrument.MIXED: say("mixed, not split"),
    }
    return words[instrument]


@cache
def stage_word(stage: Stage, say: Say) -> str:
    """Return the stage of money."""
    words = {
        Stage.PROPOSED: say("proposed"),
        Stage.ENACTED: say("enacted"),
        Stage.PRELIMINARY: say("preliminary"),
        Stage.APPROVED: say("approved"),
        Stage.FINAL: say("final"),
        Stage.DISBURSED: say("disbursed"),
        Stage.CONVERTED: say("converted"),
        Stage.REDUCED: say("reduced"),
        Stage.CANCELLED: say("cancelled"),
    }
    return words[stage]


stage_words = stage_word


@cache
def amount_kind_word(kind: AmountKind, say: Say) -> str:
    """Return how exactly an amount is stated."""
    words = {
        AmountKind.EXACT: say("exact"),
        AmountKind.ABOUT: say("about"),
        AmountKind.CEILING: say("up to"),
        AmountKind.FLOOR: say("at least"),
    }
    return words[kind]


@cache
def status_word(status: ProjectStatus, say: Say) -> str:
    """Return where a project stands."""
    words = {
        ProjectStatus.ANNOUNCED: say("announced"),
        ProjectStatus.APPROVED: say("approved"),
        ProjectStatus.CONSTRUCTION: say("under construction"),
        ProjectStatus.RAMP: say("ramp-up"),
        ProjectStatus.PRODUCTION: say("in production"),
        ProjectStatus.PAUSED: say("paused"),
        ProjectStatus.SUSPENDED: say("suspended"),
        ProjectStatus.SOLD: say("sold"),
        ProjectStatus.CANCELLED: say("cancelled"),
    }
    return words[status]


@cache
def milestone_word(milestone: Milestone, say: Say) -> str:
    """Return a step of a project."""
    words = {
        Milestone.ANNOUNCED: say("announcement"),
        Milestone.AGREEMENT: say("agreement"),
        Milestone.GROUND_BREAKING: say("start of work"),
        Milestone.CONSTRUCTION_COMPLETE: say("end of construction"),
        Milestone.TOOL_IN: say("tools moved in"),
        Milestone.PILOT: say("pilot production"),
        Milestone.PRODUCTION_START: say("start of production"),
        Milestone.VOLUME_PRODUCTION: say("volume production"),
        Milestone.OPENING: say("opening"),
        Milestone.EXPANSION: say("expansion"),
        Milestone.PAUSED: say("pause"),
        Milestone.SOLD: say("sale"),
        Milestone.CANCELLED: say("cancellation"),
    }
    return words[milestone]


def milestone_sentence(milestone: str, say: Say) -> str:
    """Return a step of a project as an entry of a menu."""
    return sentence(milestone_word(Milestone(milestone), say))


@cache
def project_kind_word(kind: ProjectKind, say: Say) -> str:
    """Return what a project makes or does."""
    words = {
        ProjectKind.LOGIC: say("logic"),
        ProjectKind.MEMORY: say("memory"),
        ProjectKind.SENSOR: say("sensors"),
        ProjectKind.POWER: say("power"),
        ProjectKind.ANALOG: say("analogue"),
        ProjectKind.PACKAGING: say("packaging"),
        ProjectKind.EQUIPMENT: say("equipment"),
        ProjectKind.MATERIALS: say("materials"),
        ProjectKind.WAFERS: say("wafers"),
        ProjectKind.RESEARCH: say("research"),
    }
    return words[kind]


@cache
def event_kind_word(kind: str, say: Say) -> str:
    """Return the kind of a policy event; a kind that a later edition adds stays as it is."""
    words = {
        "legislation": say("law"),
        "export_control": say("export control"),
        "tariff": say("tariff"),
        "strategy": say("strategy"),
        "agreement": say("agreement"),
        "summit": say("summit"),
        "budget": say("budget"),
        "investment": say("investment"),
        "market": say("market"),
    }
    return words.get(kind, kind)


def event_kind_sentence(kind: str, say: Say) -> str:
    """Return the kind of a policy event as an entry of a menu."""
    return sentence(event_kind_word(kind, say))


@cache
def weight_word(weight: Weight, say: Say) -> str:
    """Return how far a source can be relied on."""
    words = {
        Weight.PRIMARY: say("primary source"),
        Weight.PRESS: say("press or research"),
        Weight.WEAK: say("weak source"),
    }
    return words[weight]


def weight_sentence(weight: Weight, say: Say) -> str:
    """Return how far a source can be relied on as an entry of a menu."""
    return sentence(weight_word(weight, say))


@cache
def role_word(role: str, say: Say) -> str:
    """Return what a company does; a role that a later edition adds stays as it is."""
    words: dict[str, str] = {
        Role.FOUNDRY: say("contract chipmaker"),
        Role.IDM: say("integrated chipmaker"),
        Role.FABLESS: say("chip designer"),
        Role.MEMORY: say("memory maker"),
        Role.EQUIPMENT: say("equipment"),
        Role.MATERIALS: say("materials"),
        Role.WAFERS: say("wafers"),
        Role.SUBSTRATE: say("substrates"),
        Role.OSAT: say("assembly and test"),
        Role.SENSORS: say("sensors"),
        Role.EDA: say("design software"),
        Role.IP: say("intellectual property"),
        Role.RESEARCH: say("research"),
        Role.USER: say("user of chips"),
    }
    return words.get(role, role)
