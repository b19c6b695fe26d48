"""The figures of a company's profile, as they declare themselves: charts first, in reading order."""

from __future__ import annotations

from desktop_app.domain.vocabulary import Unit
from desktop_app.figures.spec import FigureSpec
from desktop_app.i18n import N_

_PROFILE = ("companies",)  # whose profile it is: the head of the page names it

FIGURES = (
    FigureSpec(
        name="companies/public_money",
        title=N_("Public money"),
        rests_on=("awards", "award_projects", "companies", "company_links", "programmes", "projects", "economy"),
        subject=_PROFILE,
        basis=("unit",),
        allowed={"unit": (Unit.LOCAL, Unit.USD, Unit.PPP, Unit.PROJECT_SHARE)},  # a company has no GDP, no inhabitants
    ),
    FigureSpec(
        name="companies/shares",
        title=N_("Shares over time"),
        rests_on=("market_shares", "segments", "companies"),
        subject=_PROFILE,
    ),
    FigureSpec(
        name="companies/projects",
        title=N_("Projects"),
        rests_on=(
            "projects",
            "milestones",
            "awards",
            "award_projects",
            "companies",
            "company_links",
            "policy_events",
            "claims",
        ),
        evidence="desktop_app.figures.projects.mark_evidence:mark_evidence",
        subject=_PROFILE,
    ),
    FigureSpec(
        name="companies/roadmap",
        title=N_("Process roadmap"),
        rests_on=("technology", "companies", "claims"),
        subject=_PROFILE,
    ),
    FigureSpec(
        name="companies/ownership",
        title=N_("Owners and holdings"),
        rests_on=("company_links", "companies"),
        subject=_PROFILE,
    ),
    FigureSpec(
        name="companies/trade",
        title=N_("Suppliers and customers"),
        rests_on=("company_links", "companies"),
        subject=_PROFILE,
    ),
    FigureSpec(
        name="companies/positions",
        title=N_("Positions in the supply chain"),
        rests_on=("market_shares", "segments", "companies"),
        subject=_PROFILE,
    ),
    FigureSpec(
        name="companies/record",
        title=N_("On record"),
        rests_on=("claims", "technology", "companies"),
        subject=_PROFILE,
    ),
    FigureSpec(
        name="companies/events",
        title=N_("Policy events"),
        rests_on=("policy_events", "companies"),
        subject=_PROFILE,
    ),
    FigureSpec(
        name="companies/sources",
        title=N_("Sources"),
        rests_on=(
            "awards",
            "award_projects",
            "companies",
            "company_links",
            "projects",
            "milestones",
            "market_shares",
            "policy_events",
            "technology",
            "claims",
        ),
        subject=_PROFILE,
    ),
)
