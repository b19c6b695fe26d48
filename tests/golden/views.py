"""Which views of each figure the golden drawings hold: states as they are stored in files.

Each figure is drawn as it opens and in two other views, chosen so that other groupings, orders, selections and earlier
days take other ways through the drawing. Every key is one that the figure heeds.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

State = Mapping[str, Any]

_OPENED: State = {}
VIEWS: Mapping[str, tuple[State, State, State]] = {
    "countries/support": (
        _OPENED,
        {"level": "awards", "group_by": "nested", "sort": "name"},
        {
            "group_by": "stacked",
            "sort": "given",
            "countries": ["JPN", "USA", "KOR", "DEU", "EUU", "BEL"],
            "basis": {"unit": "gdp_share", "per_year": True},
            "as_of": "2024-12-31",
        },
    ),
    "countries/statements": (
        _OPENED,
        {"as_of": "2024-12-31"},
        {"countries": ["JPN", "DEU"], "basis": {"unit": "usd", "gdp_year": 2022}},
    ),
    "countries/over_time": (
        _OPENED,
        {"instruments": ["grant"], "basis": {"unit": "gdp_share"}},
        {"group_by": "stacked", "countries": ["JPN", "USA"], "as_of": "2024-12-31"},
    ),
    "countries/to_match": (
        _OPENED,
        {"group_by": "share:0.94", "countries": ["USA", "DEU", "FRA"]},
        {"countries": ["KOR"], "instruments": ["tax_credit"], "as_of": "2025-06-30"},
    ),
    "countries/capacity": (
        _OPENED,
        {"segments": ["fab-capacity-all"]},
        {"segments": ["foundry-capacity-advanced"], "countries": ["TWN", "USA"]},
    ),
    "companies/public_money": (
        _OPENED,
        {"companies": ["micron"]},
        {"companies": ["intel"], "as_of": "2024-06-30"},
    ),
    "companies/shares": (_OPENED, {"companies": ["tsmc"]}, {"companies": ["asml"], "as_of": "2023-12-31"}),
    "companies/projects": (_OPENED, {"companies": ["tsmc"]}, {"companies": ["intel"], "as_of": "2023-12-31"}),
    "companies/roadmap": (_OPENED, {"companies": ["tsmc"]}, {"companies": ["rapidus"], "as_of": "2024-12-31"}),
    "companies/ownership": (_OPENED, {"companies": ["jasm"]}, {"companies": ["rapidus"], "as_of": "2023-12-31"}),
    "companies/trade": (_OPENED, {"companies": ["nvidia"]}, {"companies": ["asml"], "as_of": "2022-12-31"}),
    "companies/positions": (_OPENED, {"companies": ["tsmc"]}, {"companies": ["jasm"]}),
    "companies/record": (_OPENED, {"companies": ["intel"]}, {"companies": ["samsung"], "as_of": "2024-12-31"}),
    "companies/events": (_OPENED, {"companies": ["smic"]}, {"companies": ["nvidia"], "as_of": "2023-12-31"}),
    "companies/sources": (_OPENED, {"companies": ["rapidus"]}, {"companies": ["sony"], "as_of": "2022-12-31"}),
    "projects/timeline": (
        _OPENED,
        {"group_by": "company", "sort": "public_money", "countries": ["USA", "DEU"]},
        {"group_by": "status", "sort": "slip", "as_of": "2023-12-31"},
    ),
    "projects/slips": (
        _OPENED,
        {"group_by": "country", "sort": "all"},
        {"companies": ["tsmc", "intel", "micron"], "sort": "ground_breaking", "as_of": "2025-06-30"},
    ),
    "projects/compare": (
        _OPENED,
        {"projects": ["jasm-kumamoto-1", "esmc-dresden", "tsmc-arizona-1", "intel-magdeburg"]},
        {"projects": ["rapidus-iim-1"], "as_of": "2024-06-30"},
    ),
    "projects/chain": (
        _OPENED,
        {"projects": ["intel-ohio-1", "samsung-taylor-1"], "group_by": "all"},
        {"projects": ["rapidus-iim-1"], "as_of": "2025-06-30"},
    ),
    "projects/leverage": (
        _OPENED,
        {"group_by": "country"},
        {"countries": ["USA", "JPN"], "as_of": "2024-12-31"},
    ),
    "supply_chain/chokepoints": (
        _OPENED,
        {"group_by": "plant:2022", "sort": "hhi"},
        {"group_by": "buyer", "sort": "name"},
    ),
    "supply_chain/shares": (
        _OPENED,
        {"segments": ["chip-sales-by-hq"], "countries": ["JPN", "USA", "KOR"]},
        {"segments": ["resist-processing"], "group_by": "company"},
    ),
    "supply_chain/strongholds": (
        _OPENED,
        {"countries": ["CHN", "NLD"]},
        {"segments": ["discrete-gpu", "euv-lithography", "foundry"], "as_of": "2023-12-31"},
    ),
    "supply_chain/concentration": (
        _OPENED,
        {"group_by": "top3:country", "sort": "chain"},
        {"group_by": "top5:company", "sort": "name", "as_of": "2023-12-31"},
    ),
    "supply_chain/chain": (
        _OPENED,
        {"companies": ["asml"], "group_by": "all"},
        {"companies": ["zeiss-smt", "trumpf", "cymer", "vdl-groep", "asml", "tsmc"], "as_of": "2024-12-31"},
    ),
    "supply_chain/roadmap": (
        _OPENED,
        {"group_by": "node", "countries": ["TWN", "JPN"]},
        {"companies": ["intel", "smic"], "as_of": "2023-12-31"},
    ),
    "policy/events": (
        _OPENED,
        {"group_by": "time:export_control", "sort": "newest"},
        {"group_by": "kind", "countries": ["NLD", "USA"]},
    ),
    "policy/cooperation": (
        _OPENED,
        {"group_by": "parties"},
        {"group_by": "kind:research", "countries": ["JPN"], "as_of": "2024-12-31"},
    ),
    "policy/controls": (_OPENED, {"group_by": "tariff"}, {"countries": ["NLD"], "as_of": "2024-06-30"}),
    "sources/list": (_OPENED, {"group_by": "licensed"}, {"group_by": "weak", "as_of": "2024-12-31"}),
    "sources/claims": (_OPENED, {"group_by": "interview"}, {"group_by": "disputed", "as_of": "2025-12-31"}),
    "sources/weak": (_OPENED, {"as_of": "2020-12-31"}, {"as_of": "1990-12-31"}),
}
# One figure of each form is drawn as it opens in the other languages too, whose letters are wide.
TRANSLATED = (
    "countries/support",
    "countries/statements",
    "supply_chain/shares",
    "policy/cooperation",
    "supply_chain/chokepoints",
    "supply_chain/chain",
    "projects/compare",
    "policy/controls",
)


def views_of(name: str) -> list[State]:
    """Return the states of a figure's golden drawings."""
    languages = ("ja", "ko") if name in TRANSLATED else ()
    return [*VIEWS[name], *({"language": language} for language in languages)]
