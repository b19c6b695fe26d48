"""The segments of which world shares by country are on record."""

from __future__ import annotations

USUAL_SEGMENT = "chip-sales-by-hq"
SEGMENTS = (
    "chip-sales-by-hq",
    "fab-capacity-all",
    "ic-wafer-capacity",
    "fab-capacity-advanced-logic",
    "foundry-capacity",
    "foundry-capacity-advanced",
    "global-chip-production",
    "chip-consumption",
)
