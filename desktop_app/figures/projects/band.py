"""The order of the policy events above a timeline."""

from __future__ import annotations

import re

from desktop_app.domain.figure import Mark
from desktop_app.domain.policy import PolicyEvent
from desktop_app.figures.policy.band import event_mark, landmark_rank
from desktop_app.figures.reading import Reading

# those named first get a place in the band, the others stand in the table twin
_KINDS = (
    "legislation",
    "export_control",
    "strategy",
    "tariff",
    "budget",
    "agreement",
    "investment",
    "summit",
    "market",
)
# the titles of the facts are in English; a step on the way gives room to what came into force
_ON_THE_WAY = re.compile(
    r"propose|planned|\bplan to\b|\bbill\b|house passes|senate passes|political agreement|opened", re.IGNORECASE
)


def event_marks(reading: Reading) -> tuple[tuple[frozenset[str], Mark], ...]:
    """Return the mark of each event with its countries: landmarks, laws, what came into force, then by date."""
    known = sorted(reading.ledger.policy_events(reading.as_of), key=_rank)
    return tuple((frozenset(event.countries), event_mark(reading, event)) for event in known)


def _rank(event: PolicyEvent) -> tuple[int, int, bool, str, str]:
    place = _KINDS.index(event.kind) if event.kind in _KINDS else len(_KINDS)
    on_the_way = _ON_THE_WAY.search(event.title) is not None
    return landmark_rank(event), place, on_the_way, event.date.earliest.isoformat(), event.id
