"""Companies and how they hang together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop_app.domain.fuzzy_date import FuzzyDate


@dataclass(frozen=True, slots=True)
class Company:
    """A firm, institute or state body; ``aliases`` are former, short, romanised and native names for searching."""

    id: str
    name: str
    name_native: str
    aliases: tuple[str, ...]
    country: str
    founded: FuzzyDate | None
    roles: tuple[str, ...]
    segments: tuple[str, ...]
    parent_id: str
    ticker: str
    summary: str
    source_id: str
    known_from: date


@dataclass(frozen=True, slots=True)
class CompanyLink:
    """A link between companies: ``from_id`` is the shareholder, supplier or customer of ``to_id``.

    ``share_pct`` is the holding in percent; for a customer its share of the seller's revenue.
    """

    from_id: str
    to_id: str
    kind: str
    share_pct: float | None
    project_id: str
    since: FuzzyDate | None
    source_id: str
    note: str
    known_from: date
