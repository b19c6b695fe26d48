"""The figures of the page Projects, as they declare themselves."""

from __future__ import annotations

from desktop_app.figures.spec import FigureSpec, Option
from desktop_app.i18n import N_

MOST_AT_ONCE = 3  # projects compared, or whose dates are drawn
USUAL_TO_COMPARE = (
    "rapidus-iim-1",
    "jasm-kumamoto-1",
    "jasm-kumamoto-2",
)  # the interview's high-risk and low-risk bets
PRODUCTION, ALL = "production", "all"
_FACTS = (
    "projects",
    "milestones",
    "awards",
    "award_projects",
    "companies",
    "company_links",
    "policy_events",
    "claims",
)
_MANY = ("projects", "find", "companies", "countries", "segments")
_EVIDENCE = "desktop_app.figures.projects.mark_evidence:mark_evidence"
_MILESTONES = (
    ("ground_breaking", N_("Start of work")),
    ("construction_complete", N_("End of construction")),
    ("tool_in", N_("Tools moved in")),
    ("pilot", N_("Pilot production")),
    ("opening", N_("Opening")),
)

FIGURES = (
    FigureSpec(
        name="projects/timeline",
        title=N_("Timeline"),
        rests_on=(*_FACTS, "programmes", "economy"),
        evidence=_EVIDENCE,
        narrowed_by=(*_MANY, "stages", "instruments", "recipients", "programmes"),
        by_file_only=("projects", "segments", "stages", "instruments", "recipients", "programmes"),
        options=(
            Option(
                key="group",
                title=N_("Group by"),
                default="country",
                choices=(
                    ("country", N_("Country")),
                    ("company", N_("Company")),
                    ("region", N_("Region")),
                    ("kind", N_("Kind")),
                    ("technology", N_("Technology")),
                    ("status", N_("Status")),
                ),
            ),
            Option(
                key="order",
                title=N_("Sort"),
                field="sort",
                default="start",
                choices=(
                    ("start", N_("Start of work")),
                    ("end", N_("Production")),
                    ("slip", N_("Slip")),
                    ("investment", N_("Investment")),
                    ("public_money", N_("Public money")),
                    ("name", N_("Name")),
                ),
            ),
        ),
    ),
    FigureSpec(
        name="projects/slips",
        title=N_("Slips"),
        rests_on=_FACTS,
        evidence=_EVIDENCE,
        narrowed_by=_MANY,
        by_file_only=("projects", "segments"),
        options=(
            Option(
                key="bars",
                title=N_("Bars for"),
                choices=(
                    ("", N_("Each project")),
                    ("country", N_("Country")),
                    ("company", N_("Company")),
                    ("kind", N_("Kind")),
                ),
            ),
            Option(
                key="milestone",
                title=N_("Milestone"),
                field="sort",
                default=PRODUCTION,
                choices=((PRODUCTION, N_("Production")), (ALL, N_("All milestones")), *_MILESTONES),
            ),
        ),
    ),
    FigureSpec(
        name="projects/chain",
        title=N_("Dates as they were said"),
        rests_on=_FACTS,
        evidence=_EVIDENCE,
        subject=("projects",),
        own=("projects",),
        options=(
            Option(
                key="milestone",
                title=N_("Milestone"),
                choices=(("", N_("Production")), (ALL, N_("All with a plan")), *_MILESTONES),
                vocabulary=("announced", "agreement", "production_start", "volume_production", "expansion"),
                words="desktop_app.figures.wording.vocabulary:milestone_sentence",
            ),
        ),
    ),
    FigureSpec(
        name="projects/compare",
        title=N_("Side by side"),
        rests_on=(*_FACTS, "economy"),
        evidence=_EVIDENCE,
        subject=("projects",),
        own=("projects",),
    ),
    FigureSpec(
        name="projects/leverage",
        title=N_("Private per public money"),
        rests_on=(*_FACTS, "economy"),
        evidence=_EVIDENCE,
        narrowed_by=(*_MANY, "instruments"),
        by_file_only=("projects", "segments", "instruments"),
        options=(
            Option(
                key="bars",
                title=N_("Bars for"),
                choices=(("", N_("Each project")), ("country", N_("Country"))),
            ),
        ),
    ),
)
