"""Chokepoints: segment × country shaded by share, with the leading company, the rest without a name, and the HHI."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from desktop_app.domain.figure import Axis, Column, Empty, Figure, Form, Head, Mark, Row
from desktop_app.domain.part import CellKind, Part
from desktop_app.domain.view_state import ViewState
from desktop_app.figures.marks import sources_of
from desktop_app.figures.nothing_to_show import nothing_to_show
from desktop_app.figures.reading import Reading
from desktop_app.figures.supply_chain.booking import Booking, booked_by
from desktop_app.figures.supply_chain.cells import SHARES_AT_MOST, CellMaker
from desktop_app.figures.supply_chain.names import statistic_name
from desktop_app.figures.supply_chain.segment_names import short_segment
from desktop_app.figures.supply_chain.shown_blocks import SegmentShares, seats, shown_blocks
from desktop_app.figures.supply_chain.stages import chain_stage_word, stage_rank
from desktop_app.figures.wording import count_word, day_text, number, percent
from desktop_app.figures.wording.countries import short
from desktop_app.i18n import Say
from desktop_app.measures.concentration import concentration

_CHOKE = 80.0  # percent from which one country is called a chokepoint in the title
_SPELLED = 10  # counts up to it are written in letters


@dataclass(frozen=True, slots=True)
class _Line:
    shown: SegmentShares
    largest: float  # share of the largest country
    row: Row
    marks: tuple[Mark, ...]


def build(reading: Reading) -> Figure:
    """Return a row per segment with a cell per country, in percent of the world, each row from one statistic only.

    The option ``booking`` is where shares are counted; ``year`` is the year shown, where it is left open the latest of the
    fullest facts known by the as-of date in each row; ``order`` is that of the rows. ``segments`` narrows the rows,
    ``countries`` chooses and orders the columns; all other countries share one column. ``companies`` keeps the segments
    that they lead.

    Cells carry part ``cell``; ``rest`` is what no holder is named for, ``hhi`` the index (low and high end) and
    ``leader`` the company that a statistic proves to be the largest. A country without a mark has no share stated.
    """
    ledger, say = reading.ledger, reading.say
    booking, year = Booking(reading.option("booking")), int(reading.option("year") or 0) or None
    known = shown_blocks(ledger, ledger.shares(reading.as_of), booking, year)
    shown = [each for each in known if _asked(each, reading.state)]
    heads = _heads(reading, shown)
    lines = _ordered(reading, [_line(reading, each, heads) for each in shown])
    marks = tuple(mark for line in lines for mark in line.marks)
    return Figure(
        state=reading.state,
        form=Form.HEAT,
        title=_title(lines, booking, say) if lines else say("No share to show"),
        subtitle=_subtitle(reading, shown, booking, year),
        unit="%",
        basis=say("% of the world, {booking}", booking=booked_by(booking, say)),
        as_of=reading.as_of,
        axis=Axis(say("Share, %"), "%", low=0.0, high=100.0),
        rows=tuple(line.row for line in lines),
        marks=marks,
        columns=_columns(say),
        sources=sources_of(ledger, list(marks)),
        edition=ledger.info,
        heads=heads if lines else (),
        notes=_notes(shown, say) if lines else (),
        empty=None if lines else _empty(reading, year, on_record=bool(known)),
    )


def _asked(each: SegmentShares, state: ViewState) -> bool:
    if state.segments and each.segment_id not in state.segments:
        return False
    return not state.companies or bool(each.leader and each.leader.holder_id in state.companies)


def _heads(reading: Reading, shown: list[SegmentShares]) -> tuple[Head, ...]:
    """Return the countries asked for, or those that stand in most rows; then the columns that all tables have."""
    say = reading.say
    counted = Counter(country for each in shown for country in seats(reading.ledger, each.block))
    usual = sorted(counted, key=lambda country: (-counted[country], country))
    countries = list(dict.fromkeys(reading.state.countries)) or usual[:SHARES_AT_MOST]
    heads = [Head(country, short(reading.ledger, country, say.language)) for country in countries]
    if counted.keys() - set(countries):
        heads.append(Head("others", say("Others"), CellKind.OTHERS))
    heads += [Head("rest", say("Not named"), CellKind.REST), Head("hhi", "HHI", CellKind.NUMBER)]
    if any(each.leader for each in shown):
        heads.append(Head("leader", say("Largest company"), CellKind.WORDS))
    return tuple(heads)


def _line(reading: Reading, each: SegmentShares, heads: tuple[Head, ...]) -> _Line:
    say = reading.say
    segment = reading.ledger.segment(each.segment_id)
    maker = CellMaker(reading, each, tuple(head.id for head in heads))
    row = Row(
        id=segment.id,
        label=short_segment(segment, say),
        group="" if reading.option("order") else chain_stage_word(segment.stage, say),
        aside=maker.statistic,
    )
    by_country = seats(reading.ledger, each.block)
    return _Line(each, max(sum(own.percent for own in rows) for rows in by_country.values()), row, maker.marks())


def _ordered(reading: Reading, lines: list[_Line]) -> list[_Line]:
    def key(line: _Line) -> tuple[object, ...]:
        segment = reading.ledger.segment(line.shown.segment_id)
        match reading.option("order"):
            case "share":
                return (-line.largest, segment.id)
            case "hhi":
                return (-concentration(line.shown.block.rows).herfindahl.low, segment.id)
            case "name":
                return (line.row.label.casefold(), segment.id)
        return (stage_rank(segment.stage), segment.name.casefold())

    return sorted(lines, key=key)


def _title(lines: list[_Line], booking: Booking, say: Say) -> str:
    """Return in how many rows one country holds at least four fifths, or the largest share of all."""
    over = sum(line.largest >= _CHOKE for line in lines)
    if not over or booking is Booking.BUYER or len(lines) == 1:
        highest = max(lines, key=lambda line: line.largest)
        cell = max((mark for mark in highest.marks if mark.part == Part.CELL), key=lambda mark: mark.value or 0.0)
        return say(
            "The largest share is that of {country}: {share} ({what})",
            country=str(cell.fields["in_text"]),
            share=percent(highest.largest, say),
            what=highest.row.label,
        )
    few = len(lines) <= _SPELLED
    count, total = (count_word(each, say) if few else number(each, say) for each in (over, len(lines)))
    if booking is Booking.HQ:
        return say(
            "In {over} of {steps} steps the firms of one country hold at least four fifths", over=count, steps=total
        )
    return say("In {over} of {steps} steps one country’s plants hold at least four fifths", over=count, steps=total)


def _subtitle(reading: Reading, shown: list[SegmentShares], booking: Booking, year: int | None) -> str:
    say = reading.say
    used = Counter(statistic_name(reading, each.block.statistic) for each in shown)
    text = say("Share in %, {booking}; one statistic per row.", booking=booked_by(booking, say))
    if used:
        most, times = used.most_common(1)[0]
        if len(shown) == 1:
            share = say("Statistic: {statistic}.", statistic=most)
        else:
            share = say("{statistic} in {count} of {rows} rows.", statistic=most, count=times, rows=len(shown))
        text = f"{text} {share}"
    when = say("Year {year}.", year=year) if year else say("The latest of the fullest facts of each.")
    return f"{text} {when}"


def _notes(shown: list[SegmentShares], say: Say) -> tuple[str, ...]:
    notes = [
        say("A dot: no share stated. A dashed box: the rest, for which no holder is named."),
        say("HHI: sum of the squared shares of countries, 0 to 10,000; ≥ where a rest exists."),
    ]
    if any(each.by_company for each in shown):
        notes.append(
            say("≥ before a share: the named companies of a country added up, where no share is stated for it.")
        )
    return tuple(notes)


def _columns(say: Say) -> tuple[Column, ...]:
    return (
        Column("segment", say("Step")),
        Column("stage_of", say("Stage of the chain")),
        Column("holder", say("Country, company")),
        Column("what", say("What")),
        Column("value", say("Value"), number=True),
        Column("unit", say("Unit")),
        Column("text", say("As stated")),
        Column("low", say("At least"), number=True),
        Column("high", say("At most"), number=True),
        Column("when", say("Year")),
        Column("statistic", say("Statistic")),
        Column("measure", say("Share of")),
        Column("basis", say("Kind")),
        Column("note", say("Note")),
        Column("sources", say("Sources")),
    )


def _empty(reading: Reading, year: int | None, *, on_record: bool) -> Empty:
    ledger, say = reading.ledger, reading.say
    if year and not on_record:
        return Empty(
            say("No share so counted is on record for {year}.", year=year),
            say("Show the latest years"),
            reading.spec.with_option(reading.state, "year", ""),
        )
    last = ledger.info.facts_to
    day = day_text(min((row.known_from for row in ledger.shares(last)), default=last), say)
    words = say("No share so counted was published by then; the first of all shares is of {day}.", day=day)
    return nothing_to_show(reading, words, on_record=on_record)
