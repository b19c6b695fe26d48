"""Which shares are asked for: segment, kind of holder, and the statistic whose lines come first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.supply_chain import Share
from desktop_app.errors import ExitCode, LedgerError
from desktop_app.figures.reading import Reading
from desktop_app.figures.supply_chain.catalogue import USUAL_SEGMENT
from desktop_app.figures.supply_chain.names import statistic_name
from desktop_app.i18n import N_
from desktop_app.ledger import Ledger
from desktop_app.measures.share_blocks import statistic_of


@dataclass(frozen=True, slots=True)
class ShareQuery:
    """What is shown: ``kind`` of holders, and the statistic and measure whose lines come first."""

    segment: str
    kind: str
    statistic: str
    measure: str


def segment_of(reading: Reading) -> str:
    """Return the segment whose shares a reading shows."""
    return (reading.state.segments or (USUAL_SEGMENT,))[0]


def segments_with_shares(ledger: Ledger, as_of: date) -> tuple[str, ...]:
    """Return the segments that have dated shares, for a list to choose from."""
    return tuple(dict.fromkeys(row.segment_id for row in ledger.shares(as_of) if row.year))


def statistics_offered(reading: Reading) -> list[tuple[str, str]]:
    """Return the statistics with dated shares of the segment of a reading and their words, those with most points first."""
    segment = segment_of(reading)
    shares = reading.ledger.shares(reading.as_of)
    counted = Counter(statistic_of(row) for row in shares if row.segment_id == segment and row.year)
    found = sorted(counted, key=lambda each: (-counted[each], each))
    return [(each, statistic_name(reading, each)) for each in found]


def share_query(reading: Reading, every: Sequence[Share]) -> ShareQuery:
    """Return what a reading asks of ``every`` share of its segment, whenever it was published.

    Companies that were chosen ask for lines of companies where the kind of holders is left open. Raise ``LedgerError``
    for a statistic that says nothing about the segment.
    """
    segment, statistic = segment_of(reading), reading.option("statistic")
    statistics = sorted({statistic_of(row) for row in every})
    if statistic and statistic not in statistics:
        raise LedgerError(
            N_("No statistic '{statistic}' speaks of the segment '{segment}'."),
            N_("Choose one of its statistics, or none: {known}."),
            ExitCode.STATE,
            statistic=statistic,
            segment=segment,
            known=statistics,
        )
    dated = [
        row for row in every if row.known_from <= reading.as_of and row.year and statistic in ("", statistic_of(row))
    ]
    kinds = Counter(row.holder_kind for row in dated)
    usual = "country" if kinds["country"] > kinds["company"] and not reading.state.companies else "company"
    kind = reading.option("holders") or usual
    counted = Counter((statistic_of(row), row.measure) for row in dated if row.holder_kind == kind)
    best = min(counted, key=lambda each: (-counted[each], each), default=(statistic, "sales"))
    return ShareQuery(segment, kind, *best)
