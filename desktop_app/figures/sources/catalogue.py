"""The figures of the page Sources, as they declare themselves."""

from __future__ import annotations

from desktop_app.domain.vocabulary import Weight
from desktop_app.figures.spec import FigureSpec, Option
from desktop_app.i18n import N_

LICENSED = "licensed"
_EVERY = (
    "programmes",
    "awards",
    "award_projects",
    "companies",
    "company_links",
    "projects",
    "milestones",
    "market_shares",
    "segments",
    "policy_events",
    "cooperation",
    "technology",
    "economy",
    "claims",
    "gdp_share_statements",
)

FIGURES = (
    FigureSpec(
        name="sources/list",
        title=N_("All sources"),
        rests_on=("sources", *_EVERY),
        options=(
            Option(
                key="show",
                title=N_("Show"),
                choices=(("", N_("All sources")), (LICENSED, N_("Licence restricts reuse"))),
                vocabulary=tuple(Weight),
                words="desktop_app.figures.wording.vocabulary:weight_sentence",
                narrows=True,
            ),
        ),
    ),
    FigureSpec(
        name="sources/claims",
        title=N_("Claims and counter-claims"),
        rests_on=(
            "claims",
            "market_shares",
            "segments",
            "technology",
            "gdp_share_statements",
            "awards",
            "award_projects",
            "companies",
        ),
        narrowed_by=("countries", "companies"),
        options=(
            Option(
                key="show",
                title=N_("Show"),
                choices=(
                    ("", N_("All claims")),
                    ("interview", N_("The interview’s")),
                    ("disputed", N_("Disputed ones")),
                ),
                narrows=True,
            ),
        ),
    ),
    FigureSpec(
        name="sources/weak",
        title=N_("Weak sources alone"),
        rests_on=_EVERY,
    ),
)
