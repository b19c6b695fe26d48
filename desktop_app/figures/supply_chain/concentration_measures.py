"""What is measured of the concentration of a segment, and of whose shares; the first of each is the usual one."""

from __future__ import annotations

MEASURES = ("hhi", "top3", "top5")
HOLDERS = ("company", "country")
