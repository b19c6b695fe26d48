"""In which figure a claim is to be seen beside what others say."""

from __future__ import annotations

from datetime import date

from desktop_app.domain.policy import Claim
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.vocabulary import Level
from desktop_app.figures.countries.catalogue import CAPACITY_SEGMENTS
from desktop_app.ledger import Ledger
from desktop_app.measures.claims import GDP, NODE, segment_of

_MONEY = ("JPY", "USD", "EUR", "KRW")


def claim_view(ledger: Ledger, claim: Claim, state: ViewState) -> ViewState:
    """Return the state of the figure in which a claim can be checked, on the day and in the language of ``state``."""
    base = ViewState(as_of=state.as_of, language=state.language)
    segment = segment_of(ledger, claim, state.as_of or _last(ledger))
    if claim.unit == GDP:
        return base.with_(page="countries", figure="statements", countries=claim.countries)
    if segment in CAPACITY_SEGMENTS:
        return base.with_(page="countries", figure="capacity", countries=claim.countries, segments=(segment,))
    if segment:
        return base.with_(page="supply_chain", figure="strongholds", segments=(segment,), countries=claim.countries)
    if claim.unit == NODE or "GAA" in claim.statement:
        return base.with_(page="supply_chain", figure="roadmap", companies=claim.company_ids)
    if claim.project_ids:
        return base.with_(page="projects", figure="timeline", projects=claim.project_ids)
    money = claim.unit.startswith(_MONEY)
    if claim.company_ids:
        first = claim.company_ids[0]
        paid = money and any(award.company_id == first for award in ledger.awards(state.as_of or _last(ledger)))
        return base.with_(page="companies", figure="public_money" if paid else "record", companies=(first,))
    if money:
        return base.with_(page="countries", figure="support", countries=claim.countries, level=Level.PROGRAMMES)
    return base.with_(page="policy", figure="events", countries=claim.countries)


def _last(ledger: Ledger) -> date:
    return ledger.info.facts_to
