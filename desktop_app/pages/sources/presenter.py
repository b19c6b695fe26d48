"""What the controls of the page offer, without Qt."""

from __future__ import annotations

from desktop_app.domain.company import Company
from desktop_app.ledger import Ledger


def claimed_countries(ledger: Ledger) -> set[str]:
    """Return the countries of which anything is claimed."""
    return {code for claim in ledger.claims(ledger.info.facts_to) for code in claim.countries}


def claimed_companies(ledger: Ledger) -> list[Company]:
    """Return the companies of which anything is claimed."""
    claims = ledger.claims(ledger.info.facts_to)
    return [ledger.company(each) for each in {key for claim in claims for key in claim.company_ids}]
