"""Which shares are asked for: segment, kind of holder, and the statistic whose lines come first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.supply_chain import Share
from desktop_app.domain.view_state import ViewState
from desktop_app.errors import ExitCode, LedgerError
from desktop_app.figures.reading import Reading
from desktop_app.figures.supply_chain.catalogue import USUAL_SEGMENT
from desktop_app.figures.supply_chain.names import statistic_name
from desktop_app.i18n import N_
from desktop_app.ledger import Ledger
from desktop_app.measures.share_blocks import statistic_of


@dataclass(frozen=True, slots=True)
class Asked:
    """What is shown: ``kind`` of holders, and the statistic and measure whose lines come first."""

    segment: str
    kind: str
    statistic: str
    measure: str


def segments_with_shares(ledger: Ledger, as_of: date) -> tuple[str, ...]:
    """Return the segments that have dated shares, for a list to choose from."""
    return tuple(dict.fromkeys(row.segment_id for row in ledger.shares(as_of) if row.year))


def statistics_of(ledger: Ledger, segment: str, as_of: date) -> tuple[str, ...]:
    """Return the statistics with dated shares of a segment, those with most points first."""
    counted = Counter(statistic_of(row) for row in ledger.shares(as_of) if row.segment_id == segment and row.year)
    return tuple(sorted(counted, key=lambda each: (-counted[each], each)))


def statistics_offered(reading: Reading) -> list[tuple[str, str]]:
    """Return the statistics that speak of the segment of a reading, with their words."""
    segment = (reading.state.segments or (USUAL_SEGMENT,))[0]
    found = statistics_of(reading.ledger, segment, reading.as_of)
    return [(each, statistic_name(reading.ledger, each, reading.say)) for each in found]


def held_by(ledger: Ledger, state: ViewState) -> str:
    """Return the kind of holders, company or country, whose shares over time a state shows."""
    segment = (state.segments or (USUAL_SEGMENT,))[0]
    every = [row for row in ledger.shares(ledger.info.facts_to) if row.segment_id == segment]
    as_of = state.as_of or ledger.info.facts_to
    known = [row for row in every if row.known_from <= as_of]
    return asked_shares(state.with_(segments=(segment,)), every, known).kind


def asked_shares(state: ViewState, every: Sequence[Share], known: Sequence[Share]) -> Asked:
    """Return what a state asks for; raise ``LedgerError`` for a statistic that says nothing about the segment."""
    segment = state.segments[0]
    statistics = sorted({statistic_of(row) for row in every})
    if state.sort and state.sort not in statistics:
        raise LedgerError(
            N_("No statistic '{statistic}' speaks of the segment '{segment}'."),
            N_("Choose one of its statistics, or none: {known}."),
            ExitCode.STATE,
            statistic=state.sort,
            segment=segment,
            known=statistics,
        )
    of_statistic = [row for row in known if row.year and state.sort in ("", statistic_of(row))]
    kinds = Counter(row.holder_kind for row in of_statistic)
    kind = state.group_by or ("country" if kinds["country"] > kinds["company"] else "company")
    counted = Counter((statistic_of(row), row.measure) for row in of_statistic if row.holder_kind == kind)
    best = min(counted, key=lambda each: (-counted[each], each), default=(state.sort, "sales"))
    return Asked(segment, kind, *best)
