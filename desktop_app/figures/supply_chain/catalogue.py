"""The figures of the page Supply chain, as they declare themselves."""

from __future__ import annotations

from desktop_app.figures.spec import FigureSpec, Option
from desktop_app.i18n import N_

USUAL_SEGMENT = "foundry"  # of shares over time, where no segment is asked for
CENTRE = "tsmc"  # of a chain, where no company is asked for
# chains that ship with the program: states with these companies
CHAINS = {
    "packaging": ("ajinomoto", "ibiden", "tsmc", "nvidia"),
    "lithography": ("zeiss-smt", "trumpf", "cymer", "vdl-groep", "asml", "tsmc"),
}
_SHARES = ("segments", "market_shares", "companies")
_BY_CHAIN, _BY_NAME = N_("Order of the chain"), N_("Name")
_HOLDERS = (("company", N_("Companies")), ("country", N_("Countries")))

FIGURES = (
    FigureSpec(
        name="supply_chain/chokepoints",
        title=N_("Chokepoints"),
        rests_on=_SHARES,
        narrowed_by=("segments", "companies", "countries"),
        options=(
            Option(
                key="booking",
                title=N_("Counted by"),
                default="hq",
                choices=(("hq", N_("Headquarters")), ("plant", N_("Place of the plant")), ("buyer", N_("Buyer"))),
            ),
            Option(
                key="year",
                title=N_("Year"),
                choices=(("", N_("Latest")),),
                free=r"\d{4}",
                offered="desktop_app.figures.supply_chain.booking:years_offered",
            ),
            Option(
                key="order",
                title=N_("Sort"),
                field="sort",
                choices=(
                    ("", _BY_CHAIN),
                    ("share", N_("Largest share")),
                    ("hhi", N_("Concentration")),
                    ("name", _BY_NAME),
                ),
            ),
        ),
    ),
    FigureSpec(
        name="supply_chain/shares",
        title=N_("Shares over time"),
        rests_on=_SHARES,
        narrowed_by=("companies", "countries"),
        subject=("segments",),
        own=("segments",),
        only_when={"companies": ("holders", ("", "company"))},
        options=(
            Option(key="holders", title=N_("Held by"), choices=(("", N_("Whichever has more")), *_HOLDERS)),
            Option(
                key="statistic",
                title=N_("Statistic first"),
                field="sort",
                choices=(("", N_("Most points")),),
                free=".+",
                offered="desktop_app.figures.supply_chain.share_query:statistics_offered",
            ),
        ),
    ),
    FigureSpec(
        name="supply_chain/concentration",
        title=N_("Concentration"),
        rests_on=_SHARES,
        narrowed_by=("segments",),
        options=(
            Option(
                key="measure",
                title=N_("Measure"),
                default="hhi",
                choices=(("hhi", N_("Herfindahl index")), ("top3", N_("Largest three")), ("top5", N_("Largest five"))),
            ),
            Option(key="holder", title=N_("Held by"), default="company", choices=_HOLDERS),
            Option(
                key="rank",
                title=N_("Sort"),
                field="sort",
                choices=(("", N_("Highest first")), ("chain", _BY_CHAIN), ("name", _BY_NAME)),
            ),
        ),
    ),
    FigureSpec(
        name="supply_chain/strongholds",
        title=N_("Strongholds"),
        rests_on=_SHARES,
        narrowed_by=("segments", "companies", "countries"),
    ),
    FigureSpec(
        name="supply_chain/chain",
        title=N_("Chain into a product"),
        rests_on=("company_links", "companies"),
        narrowed_by=("countries",),
        subject=("companies",),
        own=("companies",),
        options=(
            Option(
                key="links",
                title=N_("Links"),
                choices=(
                    ("", N_("Supply")),
                    ("owners", N_("Owners")),
                    ("partners", N_("Partners")),
                    ("all", N_("All links")),
                ),
            ),
        ),
    ),
    FigureSpec(
        name="supply_chain/roadmap",
        title=N_("Process roadmap"),
        rests_on=("technology", "companies", "policy_events", "claims"),
        narrowed_by=("companies", "countries"),
        options=(Option(key="rows", title=N_("Group by"), choices=(("", N_("Company")), ("node", N_("Node")))),),
    ),
)
