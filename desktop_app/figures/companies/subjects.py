"""Which companies a profile's figure speaks of, and how it speaks of them."""

from __future__ import annotations

import re

from desktop_app.domain.company import Company
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import number, percent
from desktop_app.i18n import Say

_ABOUT = re.compile(r"about\b", re.IGNORECASE)


def asked(reading: Reading) -> tuple[Company, ...]:
    """Return the companies asked for; all where none is."""
    ledger, companies = reading.ledger, reading.state.companies
    return tuple(map(ledger.company, companies)) if companies else ledger.companies()


def heading(reading: Reading, company: Company, group: str) -> str:
    """Return the heading of a group, with the company before it where the figure shows several."""
    say = reading.say
    if len(reading.state.companies) == 1:
        return group
    return say("{company}: {group}", company=company.name, group=group) if group else company.name


def names(companies: tuple[Company, ...], say: Say) -> str:
    """Return the subject of a title: the company, or how many they are."""
    if len(companies) == 1:
        return companies[0].name
    return say.plural("{count} company", "{count} companies", len(companies))


def share(value: float, note: str, say: Say, *, sign: bool = True) -> str:
    """Return percent as stated; the notes of the table begin with "about" where the source rounds."""
    text = percent(value, say) if sign else number(value, say)
    return say("about {number}", number=text) if _ABOUT.match(note) else text
