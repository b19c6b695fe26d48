"""What the controls of the page offer and count, without Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from desktop_app.domain.figure import Figure
from desktop_app.domain.vocabulary import Instrument, Level, Stage
from desktop_app.domain.working import Taken
from desktop_app.ledger import Ledger
from desktop_app.measures.denominators import denominators_of

PRESETS: Mapping[str, tuple[str, ...]] = {
    "trilateral": ("USA", "JPN", "KOR"),
    "interview": ("JPN", "DEU", "USA", "FRA"),
    "g7": ("CAN", "FRA", "DEU", "ITA", "JPN", "GBR", "USA"),
    "all": (),
}

# which groups of filters a figure heeds; the others are hidden rather than without effect
USED_BY: Mapping[str, frozenset[str]] = {
    "figure": frozenset({"support", "statements", "over_time", "to_match", "capacity"}),
    "match": frozenset({"to_match"}),
    "level": frozenset({"support"}),
    "segment": frozenset({"capacity"}),
    "instruments": frozenset({"support", "over_time", "to_match"}),
    "stages": frozenset({"support"}),
    "countries": frozenset({"support", "statements", "over_time", "to_match", "capacity"}),
    "unit": frozenset({"support", "over_time"}),
    "year": frozenset({"statements", "to_match"}),
}


def other_figure(key: str) -> dict[str, object]:
    """Return the fields that change when the reader turns to another figure of the page.

    Awards over time begin with grants: eight instruments of several countries could not be told apart.
    """
    instruments = (Instrument.GRANT,) if key == "over_time" else ()
    return {"figure": key, "group_by": "", "sort": "", "focus": "", "instruments": instruments}


def preset_of(countries: tuple[str, ...]) -> str:
    """Return the preset that a choice of countries is, in whatever order; empty for a choice of its own."""
    return next((name for name, preset in PRESETS.items() if sorted(preset) == sorted(countries)), "")


def countries_with_money(ledger: Ledger, level: Level) -> tuple[str, ...]:
    """Return the countries that any programme or award names, whenever it became known."""
    last = ledger.info.facts_to
    rows = ledger.programmes(last) if level is Level.PROGRAMMES else ledger.awards(last)
    return tuple(sorted({row.country for row in rows}))


def gdp_years(ledger: Ledger) -> tuple[int, ...]:
    """Return the years whose GDP the ledger has, latest first."""
    return tuple(reversed(denominators_of(ledger.economy()).years()))


def instrument_counts(figure: Figure) -> dict[Instrument, int]:
    """Return how many rows of each instrument the other filters let through, chosen or not."""
    counts = Counter[Instrument]()
    if figure.working is not None:
        counts.update(row.instrument for row in _narrowed(figure))
        counts.update(Instrument(row.detail) for row in figure.working.left_out if row.reason == "filtered_instrument")
    return {instrument: counts[instrument] for instrument in Instrument}


def stage_counts(figure: Figure) -> dict[Stage, int]:
    """Return how many rows of each stage the other filters let through, chosen or not."""
    counts = Counter[Stage]()
    if figure.working is not None:
        counts.update(row.stage for row in _narrowed(figure))
        counts.update(Stage(row.detail) for row in figure.working.left_out if row.reason == "filtered_stage")
    return {stage: counts[stage] for stage in Stage if counts[stage]}


def _narrowed(figure: Figure) -> tuple[Taken, ...]:
    """Return the rows that the filters narrow, counted or not: of awards no announcement that stands behind them."""
    assert figure.working
    table = "awards" if figure.state.level is Level.AWARDS else "programmes"
    return tuple(row for row in figure.working.shown if row.fact.table == table)
