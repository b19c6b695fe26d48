"""A claim as an entry of a list."""

from __future__ import annotations

from desktop_app.domain.policy import Claim
from desktop_app.domain.working import FactRef
from desktop_app.figures.entries import Entry
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import fuzzy_date
from desktop_app.figures.wording.claim_words import claim_value
from desktop_app.i18n import Say


def claim_entry(reading: Reading, claim: Claim, group: str) -> Entry:
    """Return a claim with its value and who made it."""
    say = reading.say
    source = reading.ledger.source(claim.source_id)
    return Entry(
        id=f"claim.{claim.id}",
        name=claim.statement,
        sources=(claim.source_id,),
        kind=said_by(source.publisher, fuzzy_date(source.published, say) if source.published else "", say),
        text=claim_value(claim, say),
        group=group,
        when=source.published,
        facts=(FactRef("claims", claim.id),),
        fields={"claim": claim.id},
    )


def said_by(publisher: str, date: str, say: Say) -> str:
    """Return who said it and when, as far as either is known."""
    return say("{publisher}, {date}", publisher=publisher, date=date) if publisher and date else publisher or date
