"""What the controls of the page offer, without Qt."""

from __future__ import annotations

from datetime import date

from desktop_app.ledger import Ledger


def countries(ledger: Ledger) -> tuple[str, ...]:
    """Return the countries of any event or act of cooperation."""
    last = ledger.info.facts_to
    found = {code for event in ledger.policy_events(last) for code in event.countries}
    return tuple(sorted(found | {code for act in ledger.cooperation(last) for code in act.countries}))


def days(ledger: Ledger) -> tuple[date, ...]:
    """Return the days on which anything happened."""
    last = ledger.info.facts_to
    acts = {act.known_from for act in ledger.cooperation(last)}
    return tuple(acts | {event.known_from for event in ledger.policy_events(last)})
