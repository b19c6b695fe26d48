"""What the controls of the page offer and count, without Qt."""

from __future__ import annotations

from collections import Counter

from desktop_app.domain.company import Company
from desktop_app.domain.figure import Figure
from desktop_app.domain.vocabulary import Instrument, Level, Stage
from desktop_app.figures.countries.catalogue import CAPACITY_SEGMENTS
from desktop_app.i18n import Say
from desktop_app.ledger import Ledger
from desktop_app.measures.denominators import denominators_of


def countries_with_money(ledger: Ledger, level: Level) -> tuple[str, ...]:
    """Return the countries that any programme or award names, whenever it became known."""
    last = ledger.info.facts_to
    rows = ledger.programmes(last) if level is Level.PROGRAMMES else ledger.awards(last)
    return tuple(sorted({row.country for row in rows}))


def countries_of_all(ledger: Ledger) -> set[str]:
    """Return the countries that any programme or award names."""
    return {code for level in Level for code in countries_with_money(ledger, level)}


def countries_to_match(ledger: Ledger, say: Say) -> list[tuple[str, str]]:
    """Return the countries whose share can be matched, code and name, by name."""
    codes = countries_with_money(ledger, Level.PROGRAMMES)
    return sorted(((code, ledger.country_name(code, say.language)) for code in codes), key=lambda each: each[1])


def recipients(ledger: Ledger) -> list[Company]:
    """Return the companies that any award names."""
    return [ledger.company(each) for each in {row.company_id for row in ledger.awards(ledger.info.facts_to)}]


def capacity_segments(ledger: Ledger, say: Say) -> list[tuple[str, str]]:
    """Return the segments of which countries hold shares over time, id and name."""
    from desktop_app.figures.supply_chain.segment_names import segment_name  # no other figure reads the segments

    return [(each, segment_name(ledger.segment(each), say)) for each in CAPACITY_SEGMENTS]


def gdp_years(ledger: Ledger) -> tuple[int, ...]:
    """Return the years whose GDP the ledger has, latest first."""
    return tuple(reversed(denominators_of(ledger.economy()).years()))


def instrument_counts(figure: Figure) -> dict[Instrument, int]:
    """Return how many rows of each instrument the other filters let through, chosen or not."""
    counts = Counter[Instrument]()
    if figure.working is not None:
        counts.update(row.instrument for row in figure.working.taken)
        counts.update(Instrument(row.detail) for row in figure.working.left_out if row.reason == "filtered_instrument")
    return {instrument: counts[instrument] for instrument in Instrument}


def stage_counts(figure: Figure) -> dict[Stage, int]:
    """Return how many rows of each stage the other filters let through, chosen or not."""
    counts = Counter[Stage]()
    if figure.working is not None:
        counts.update(row.stage for row in figure.working.taken)
        counts.update(Stage(row.detail) for row in figure.working.left_out if row.reason == "filtered_stage")
    return {stage: counts[stage] for stage in Stage if counts[stage]}
