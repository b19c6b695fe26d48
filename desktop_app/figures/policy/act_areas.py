"""The areas of acts of cooperation and what the acts are grouped by; the first group is the usual one."""

from __future__ import annotations

GROUPS = ("area", "kind", "parties")
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
