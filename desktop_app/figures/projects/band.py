"""The band of policy events above a timeline."""

from __future__ import annotations

from collections.abc import Collection

from desktop_app.domain.figure import Mark
from desktop_app.domain.policy import PolicyEvent
from desktop_app.domain.working import FactRef
from desktop_app.figures.wording import event_kind_word, fuzzy_date, joined
from desktop_app.i18n import Say
from desktop_app.ledger import Ledger

ROW = "policy"
# the first kinds are the first to get a place in the band; what does not fit stands in the table
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


def event_marks(ledger: Ledger, known: Collection[PolicyEvent], say: Say) -> tuple[tuple[frozenset[str], Mark], ...]:
    """Return the mark of each event with its countries; laws first, then by date."""
    return tuple((frozenset(event.countries), _mark(ledger, event, say)) for event in sorted(known, key=_rank))


def _rank(event: PolicyEvent) -> tuple[int, str, str]:
    place = _KINDS.index(event.kind) if event.kind in _KINDS else len(_KINDS)
    return place, event.date.earliest.isoformat(), event.id


def _mark(ledger: Ledger, event: PolicyEvent, say: Say) -> Mark:
    kind = event_kind_word(event.kind, say)
    countries = joined([ledger.country_name(code, say.language) for code in event.countries], say)
    return Mark(
        id=f"event.{event.id}",
        row=ROW,
        label=say("{country}: {title}", country=countries, title=event.title),
        value=None,
        unit="",
        text=fuzzy_date(event.date, say),
        kind=kind,
        part="event",
        when=event.date,
        status=event.kind,
        sources=(event.source_id,),
        facts=(FactRef("policy_events", event.id),),
        note=event.summary,
        fields={"name": event.title, "country": countries, "what": kind},
    )
