"""The figures of the page Policy, as they declare themselves."""

from __future__ import annotations

from desktop_app.figures.spec import FigureSpec, Option
from desktop_app.i18n import N_

EVENT_KINDS = (
    "legislation",
    "strategy",
    "budget",
    "export_control",
    "tariff",
    "agreement",
    "summit",
    "investment",
    "market",
)
CONTROL_KINDS = ("export_control", "tariff")
AREAS = (
    "supply_chain",
    "early_warning",
    "export_control",
    "research",
    "workforce",
    "standards",
    "investment_screening",
    "subsidy_transparency",
    "defence",
)
_KIND_WORDS = "desktop_app.figures.wording.vocabulary:event_kind_sentence"

FIGURES = (
    FigureSpec(
        name="policy/events",
        title=N_("Events over time"),
        rests_on=("policy_events",),
        narrowed_by=("countries",),
        options=(
            Option(
                key="group",
                title=N_("Group by"),
                default="country",
                choices=(("country", N_("Country")), ("kind", N_("Kind")), ("time", N_("Date alone"))),
            ),
            Option(
                key="kind",
                title=N_("Kind"),
                choices=(("", N_("All kinds")),),
                vocabulary=EVENT_KINDS,
                words=_KIND_WORDS,
                narrows=True,
            ),
            Option(
                key="order",
                title=N_("Sort"),
                field="sort",
                choices=(("", N_("Oldest first")), ("newest", N_("Newest first"))),
            ),
        ),
    ),
    FigureSpec(
        name="policy/cooperation",
        title=N_("Who works with whom"),
        rests_on=("cooperation",),
        narrowed_by=("countries",),
        options=(
            Option(
                key="group",
                title=N_("Group by"),
                default="area",
                choices=(("area", N_("Area")), ("kind", N_("Kind")), ("parties", N_("Parties"))),
            ),
            Option(
                key="area",
                title=N_("Area"),
                choices=(("", N_("All areas")),),
                vocabulary=AREAS,
                words="desktop_app.figures.policy.words:area_word",
                narrows=True,
            ),
        ),
    ),
    FigureSpec(
        name="policy/controls",
        title=N_("Chains of controls"),
        rests_on=("policy_events",),
        narrowed_by=("countries",),
        options=(
            Option(
                key="kind",
                title=N_("Kind"),
                choices=(("", N_("Controls and tariffs")),),
                vocabulary=CONTROL_KINDS,
                words=_KIND_WORDS,
                narrows=True,
            ),
        ),
    ),
)
