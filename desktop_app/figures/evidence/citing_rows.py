"""What rests on a source, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from desktop_app.domain.evidence import Evidence, Saying, Section
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import joined
from desktop_app.i18n import Say


def resting(reading: Reading, source_id: str) -> str:
    """Return how many rows of the ledger rest on a source, by table: "5 awards and 1 project"."""
    return counted_tables(reading.ledger.rests_on(source_id), reading.say)


def counted_tables(counts: Mapping[str, int], say: Say) -> str:
    """Return rows counted by table, in words."""
    return joined([_counted(table, count, say) for table, count in counts.items()], say)


def with_resting(reading: Reading, evidence: Evidence) -> Evidence:
    """Return evidence whose sayings tell what else rests on their sources."""
    known: dict[str, str] = {}

    def told(saying: Saying) -> Saying:
        if saying.source is None:
            return saying
        if saying.source.id not in known:
            known[saying.source.id] = resting(reading, saying.source.id)
        return replace(saying, resting=known[saying.source.id])

    sections = tuple(Section(each.title, tuple(map(told, each.sayings))) for each in evidence.sections)
    return replace(evidence, sections=sections)


def _counted(table: str, count: int, say: Say) -> str:
    match table:
        case "programmes":
            return say.plural("{count} programme", "{count} programmes", count)
        case "awards":
            return say.plural("{count} award", "{count} awards", count)
        case "companies":
            return say.plural("{count} company", "{count} companies", count)
        case "company_links":
            return say.plural("{count} link", "{count} links", count)
        case "projects":
            return say.plural("{count} project", "{count} projects", count)
        case "milestones":
            return say.plural("{count} milestone", "{count} milestones", count)
        case "market_shares":
            return say.plural("{count} share", "{count} shares", count)
        case "economy":
            return say.plural("{count} year of GDP", "{count} years of GDP", count)
        case "technology":
            return say.plural("{count} process", "{count} processes", count)
        case "claims":
            return say.plural("{count} claim", "{count} claims", count)
        case "policy_events":
            return say.plural("{count} policy event", "{count} policy events", count)
        case _:
            return say.plural("{count} other row", "{count} other rows", count)
