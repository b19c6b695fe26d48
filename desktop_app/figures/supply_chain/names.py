"""Names and texts of shares: statistics, holders, measures, values as stated, and their places in the tables."""

from __future__ import annotations

from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.supply_chain import Share
from desktop_app.domain.vocabulary import Basis
from desktop_app.domain.working import FactRef
from desktop_app.figures.reading import Reading
from desktop_app.figures.supply_chain.segment_names import short_segment
from desktop_app.figures.wording import fuzzy_date, number, percent
from desktop_app.i18n import Say, say_in
from desktop_app.ledger import Ledger

# statistics by the names of their makers; those not named here are called by the publisher of the source
_MAKERS = {
    "bcg-sia": "BCG and SIA",
    "bcg-sia-scmp": "BCG and SIA, as printed by SCMP",
    "counterpoint": "Counterpoint",
    "crma": "Critical Raw Materials Alliance",
    "cset": "CSET",
    "digitimes": "DIGITIMES",
    "gartner": "Gartner",
    "ic-insights": "IC Insights",
    "idc": "IDC",
    "jon-peddie": "Jon Peddie",
    "knometa": "Knometa",
    "meti": "METI",
    "omdia": "Omdia",
    "semi": "SEMI",
    "sia": "SIA",
    "sony": "Sony",
    "theelec": "The Elec",
    "tpca": "TPCA",
    "trendforce": "TrendForce",
    "wsts": "WSTS",
    "yole": "Yole",
    "yunogami": "Yunogami",
}
_SEPARATOR = "/"


def statistic_name(reading: Reading, statistic: str) -> str:
    """Return who counted, in words."""
    say = reading.say
    if statistic == "brookings":
        return say("Brookings interview")
    if statistic == "trendforce-first":
        return say("TrendForce, first publication")
    if statistic == "trendforce-before-2019":
        return say("TrendForce before 2019")
    if statistic in _MAKERS:
        return _MAKERS[statistic]
    try:
        source = reading.ledger.source(statistic)
    except KeyError:
        return statistic  # a series that a later edition adds
    return source.publisher or source.title


def holder_name(reading: Reading, row: Share) -> str:
    """Return the country or company that holds a share."""
    if row.holder_kind == "country":
        return reading.ledger.country_name(row.holder_id, reading.say.language)
    return reading.ledger.company(row.holder_id).name


def seat_of(ledger: Ledger, row: Share) -> str:
    """Return the country of a holder: itself, or a company's seat."""
    return row.holder_id if row.holder_kind == "country" else ledger.company(row.holder_id).country


def measure_word(measure: str, say: Say) -> str:
    """Return what is shared."""
    words = {
        "sales": say("sales"),
        "capacity": say("capacity"),
        "shipments": say("shipments"),
        "production": say("production"),
    }
    return words.get(measure, measure)


def basis_word(basis: Basis, say: Say) -> str:
    """Return whether a share is a fact, an estimate or a forecast."""
    words = {
        Basis.ACTUAL: say("actual"),
        Basis.PLANNED: say("planned"),
        Basis.ESTIMATE: say("estimate"),
        Basis.FORECAST: say("forecast"),
    }
    return words[basis]


def year_text(year: FuzzyDate | None, say: Say) -> str:
    """Return the period of a share."""
    return fuzzy_date(year, say) if year else say("no year")


def share_text(row: Share, say: Say, *, unit: bool = False) -> str:
    """Return a share as stated, with ``≥``, ``≤``, "about" or "nearly" before it, and the sign of percent on request."""
    value = percent(row.percent, say) if unit else number(row.percent, say)
    sign = {"about": say("about"), "nearly": say("nearly"), "at_least": "≥", "at_most": "≤"}.get(row.qualifier, "")
    return f"{sign} {value}" if sign else value


def telling_note(ledger: Ledger, row: Share) -> str:
    """Return what the source says besides; empty where it only repeats who counted or which segment it is."""
    said = _letters(row.note)
    segment, source = ledger.segment(row.segment_id), ledger.source(row.source_id)
    named = (segment.name, short_segment(segment, say_in("en")))  # the notes are in English
    known = (row.series, _MAKERS.get(row.series, ""), source.publisher, *named)
    return "" if any(said == _letters(each) for each in known) else row.note


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def low_of(row: Share) -> float | None:
    """Return the least that a share may be; None where the source rounds without a bound."""
    return row.percent if row.qualifier in ("exact", "at_least") else None


def high_of(row: Share) -> float | None:
    """Return the most that a share may be; None where no bound is stated."""
    return row.percent if row.qualifier in ("exact", "at_most") else None


def share_fact(row: Share) -> FactRef:
    """Return the place of a share in its table: segment, holder, year, measure and source."""
    parts = (row.segment_id, row.holder_id, str(row.year or ""), row.measure, row.source_id)
    return FactRef("market_shares", _SEPARATOR.join(parts))
