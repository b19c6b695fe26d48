"""The figures of the page Countries, as they declare themselves."""

from __future__ import annotations

from desktop_app.domain.vocabulary import Instrument, Level, Unit
from desktop_app.figures.spec import FigureSpec, Option
from desktop_app.i18n import N_

MONEY = ("programmes", "awards", "award_projects", "economy")
# what a share of world capacity can be of; the first one where the state names none
CAPACITY_SEGMENTS = (
    "chip-sales-by-hq",
    "fab-capacity-all",
    "ic-wafer-capacity",
    "fab-capacity-advanced-logic",
    "foundry-capacity",
    "foundry-capacity-advanced",
    "global-chip-production",
    "chip-consumption",
)
USUAL_TO_MATCH = ("KOR", "JPN", "USA", "DEU", "FRA")
_ALL_MONEY = (Unit.LOCAL, Unit.USD, Unit.PPP, Unit.GDP_SHARE, Unit.PER_HEAD)
_DIVIDED = ("unit", (Unit.GDP_SHARE, Unit.PER_HEAD))

FIGURES = (
    FigureSpec(
        name="countries/support",
        title=N_("Support by country"),
        rests_on=(*MONEY, "projects", "companies"),
        narrowed_by=("countries", "instruments", "stages", "recipients", "programmes"),
        basis=("level", "unit", "gdp_year", "per_year"),
        only_when={
            "recipients": ("level", (Level.AWARDS,)),
            "per_year": ("level", (Level.PROGRAMMES,)),
            "gdp_year": _DIVIDED,
        },
        options=(
            Option(
                key="arrangement",
                title=N_("Arrangement"),
                choices=(
                    ("", N_("Instruments apart")),
                    ("stacked", N_("Instruments stacked")),
                    ("nested", N_("With the parts inside")),
                ),
            ),
            Option(
                key="order",
                title=N_("Sort"),
                field="sort",
                choices=(("", N_("Largest first")), ("name", N_("Name")), ("given", N_("As chosen"))),
            ),
        ),
    ),
    FigureSpec(
        name="countries/statements",
        title=N_("Who says what"),
        rests_on=("gdp_share_statements", "claims", *MONEY),
        narrowed_by=("countries",),
        basis=("gdp_year",),
    ),
    FigureSpec(
        name="countries/over_time",
        title=N_("Awards over time"),
        rests_on=(*MONEY, "projects", "companies", "gdp_share_statements", "policy_events"),
        narrowed_by=("countries", "instruments", "recipients", "programmes"),
        basis=("unit", "gdp_year"),
        allowed={"unit": _ALL_MONEY},
        only_when={"gdp_year": _DIVIDED},
        own=("instruments",),
        opens_with={"instruments": (Instrument.GRANT,)},  # eight instruments of several countries cannot be told apart
        options=(
            Option(
                key="arrangement",
                title=N_("Arrangement"),
                choices=(("", N_("Instruments apart")), ("stacked", N_("Instruments stacked"))),
            ),
        ),
    ),
    FigureSpec(
        name="countries/to_match",
        title=N_("What would it take"),
        rests_on=MONEY,
        narrowed_by=("instruments",),
        subject=("countries",),
        basis=("gdp_year",),
        options=(
            Option(
                key="share",
                title=N_("Share of GDP in percent"),
                prefix="share:",
                free=r"(?!0*\.?0*$)(\d{1,2}(\.\d{1,6})?|100)",
            ),
        ),
    ),
    FigureSpec(
        name="countries/capacity",
        title=N_("World share over time"),
        rests_on=("market_shares", "segments", "companies", "policy_events"),
        narrowed_by=("countries",),
        subject=("segments",),
        own=("segments",),
    ),
)
