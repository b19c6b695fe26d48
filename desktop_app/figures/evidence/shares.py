"""What stands behind a share: the statements it shows, rival counts of the same holder, and the firms of a country."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop_app.domain.evidence import Evidence, Saying, Section
from desktop_app.domain.figure import Mark
from desktop_app.domain.part import Part
from desktop_app.domain.supply_chain import Share
from desktop_app.figures.announce import value_words
from desktop_app.figures.reading import Reading
from desktop_app.figures.supply_chain.booking import booking_of
from desktop_app.figures.supply_chain.names import (
    basis_word,
    holder_name,
    measure_word,
    seat_of,
    share_fact,
    share_text,
    statistic_name,
    telling_note,
    year_text,
)
from desktop_app.figures.supply_chain.segment_names import short_segment
from desktop_app.i18n import Say
from desktop_app.ledger import Ledger
from desktop_app.measures.share_blocks import statistic_of

_WORKED = frozenset({Part.HHI, Part.REST, Part.LOW, Part.RANGE})  # parts whose note is their working
_OTHERS_MOST = 5  # other high shares of a country in the same statistic


def share_evidence(reading: Reading, mark: Mark) -> Evidence:
    """Return the evidence of a mark whose facts are shares.

    Rivals are shares of the same segment and holder in another statistic, those of the same period first; the firms of
    a country stand alone in a section of their own, since a part is no rival of its whole.
    """
    ledger, say, facts = reading.ledger, reading.say, set(mark.facts)
    known = ledger.shares(reading.as_of)
    rows = [row for row in known if share_fact(row) in facts]
    worked = mark.part in _WORKED
    sections = [
        Section(_heading(rows, say), _said(reading, rows)),
        Section(say("Others count differently"), _said(reading, [] if worked else _rivals(known, rows))),
        Section(say("Its firms alone"), _said(reading, [] if worked else _firms(ledger, known, rows))),
        Section(say("Other high shares, same statistic"), _said(reading, _others(known, rows, mark))),
    ]
    return Evidence(
        title=mark.label,
        value=value_words(mark, say),
        formula=mark.note if worked else "",
        sections=tuple(section for section in sections if section.sayings),
        sources=tuple(ledger.source(each) for each in mark.sources),
        note="" if worked else mark.note,
    )


def _heading(rows: Sequence[Share], say: Say) -> str:
    if len(rows) == 1:
        return say("Said by")
    return say.plural("Counted: {count} row", "Counted: {count} rows", len(rows))


def _said(reading: Reading, rows: Iterable[Share]) -> tuple[Saying, ...]:
    return tuple(_saying(reading, row) for row in rows)


def _saying(reading: Reading, row: Share) -> Saying:
    say = reading.say
    source = reading.ledger.source(row.source_id)
    segment = short_segment(reading.ledger.segment(row.segment_id), say)
    badges = (
        basis_word(row.basis, say),
        measure_word(row.measure, say),
        statistic_name(reading, statistic_of(row)),
        source.weight.value,
    )
    name = say("{holder}, {segment}", holder=holder_name(reading, row), segment=segment)
    value = share_text(row, say, unit=True)
    return Saying(
        name, value, source, year_text(row.year, say), badges, telling_note(reading.ledger, row), share_fact(row)
    )


def _rivals(known: Iterable[Share], rows: Sequence[Share]) -> list[Share]:
    """Return what other statistics say of the same holders in the same segment, counted at the same place."""
    own = {(row.segment_id, row.holder_kind, row.holder_id, booking_of(row)) for row in rows}
    statistics = {statistic_of(row) for row in rows}
    periods = {row.year for row in rows}
    found = [
        row
        for row in known
        if (row.segment_id, row.holder_kind, row.holder_id, booking_of(row)) in own
        and statistic_of(row) not in statistics
    ]
    return sorted(found, key=lambda row: (row.year not in periods, *_newest(row)))


def _firms(ledger: Ledger, known: Iterable[Share], rows: Sequence[Share]) -> list[Share]:
    """Return the shares of firms seated in the country of a share, each firm's latest in each statistic."""
    own = {(row.segment_id, row.holder_id) for row in rows if row.holder_kind == "country"}
    found: dict[tuple[str, str, str], Share] = {}
    for row in sorted(known, key=_newest):
        if row.holder_kind == "company" and (row.segment_id, seat_of(ledger, row)) in own:
            found.setdefault((row.holder_id, row.measure, statistic_of(row)), row)
    return sorted(found.values(), key=lambda row: (-row.percent, row.holder_id))


def _others(known: Iterable[Share], rows: Sequence[Share], mark: Mark) -> list[Share]:
    """Return the largest shares of the same country in other segments of the same statistic and period."""
    if mark.part != Part.CELL or len(rows) != 1 or rows[0].holder_kind != "country":
        return []
    (own,) = rows
    found = [
        row
        for row in known
        if (row.holder_id, statistic_of(row), row.year, row.measure)
        == (own.holder_id, statistic_of(own), own.year, own.measure)
        and row.segment_id != own.segment_id
        and booking_of(row) is booking_of(own)
    ]
    return sorted(found, key=lambda row: (-row.percent, row.segment_id))[:_OTHERS_MOST]


def _newest(row: Share) -> tuple[bool, int, str]:
    return row.year is None, -row.year.latest.toordinal() if row.year else 0, row.source_id
