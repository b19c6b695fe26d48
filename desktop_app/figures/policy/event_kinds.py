"""The kinds of policy events and what they are grouped by; the first group is the usual one."""

from __future__ import annotations

KINDS = (
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
GROUPS = ("country", "kind", "time")
