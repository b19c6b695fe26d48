"""Strongholds: steps in which one country holds at least half, every statement of it beside the others."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.figure import Axis, Column, Empty, Figure, Form, Line, Mark, Row
from desktop_app.domain.part import Part
from desktop_app.domain.supply_chain import Share
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.vocabulary import Basis
from desktop_app.figures.marks import sources_of
from desktop_app.figures.nothing_to_show import nothing_to_show
from desktop_app.figures.reading import Reading
from desktop_app.figures.supply_chain.booking import Booking, booking_of
from desktop_app.figures.supply_chain.names import (
    basis_word,
    high_of,
    holder_name,
    low_of,
    measure_word,
    seat_of,
    share_fact,
    share_text,
    statistic_name,
    telling_note,
    year_text,
)
from desktop_app.figures.supply_chain.segment_names import short_segment
from desktop_app.figures.supply_chain.stages import chain_stage_word, stage_rank
from desktop_app.figures.wording import beside, joined, number, percent, signed
from desktop_app.figures.wording.countries import short
from desktop_app.i18n import Say
from desktop_app.ledger import Ledger
from desktop_app.measures.share_blocks import statistic_of

HALF = 50.0  # percent
INTERVIEW = "brookings"
_WHOLE = frozenset({"chip-sales-by-hq"})  # the market as a whole is no step of it
_COMPANIES_MOST = 2  # firms named beside their country, the largest


@dataclass(frozen=True, slots=True)
class _Stronghold:
    segment_id: str
    country: str
    booking: Booking
    said: tuple[Share, ...]  # of the country, the interview first
    firms: tuple[Share, ...]  # all that are named, the largest first

    @property
    def interviewed(self) -> bool:
        return any(statistic_of(row) == INTERVIEW for row in self.said)

    @property
    def told(self) -> float:
        """Return the share told in the interview, else the largest."""
        told = [row.percent for row in self.said if statistic_of(row) == INTERVIEW]
        return max(told) if told else self.largest

    @property
    def largest(self) -> float:
        return max(row.percent for row in self.said)


def build(reading: Reading) -> Figure:
    """Return a row per segment and country of which some statement says one half or more, in percent of the world.

    Each statement is a lane: the interview's as first source, others as rivals, then the largest firms of the country
    alone. ``countries`` narrows the holders, ``segments`` the steps, ``companies`` to steps in which these firms are
    named. Shares by head office and by plant stand in groups of their own; forecasts are left aside.
    """
    ledger, say = reading.ledger, reading.say
    known = _found(ledger, ledger.shares(reading.as_of))
    found = _ordered(ledger, [each for each in known if _asked(each, reading.state)])
    rows: list[Row] = []
    lines: list[Line] = []
    marks: list[Mark] = []
    for each in found:
        row_id = f"{each.segment_id}.{each.country}.{each.booking}"
        rows.append(_row(reading, row_id, each))
        for place, share in enumerate((*each.said, *_firms(each, reading.state))):
            mark = _mark(reading, row_id, each, share, place)
            marks.append(mark)
            lines.append(Line(mark.line, row_id, mark.text, mark.kind, note=mark.note))
    return Figure(
        state=reading.state,
        form=Form.DOTS,
        title=_title(reading, found) if found else say("No stronghold to show"),
        subtitle=say(
            "Share of the world in %, every statement apart. Disc: the interview; triangle: others; firms alone below."
        ),
        unit="%",
        basis=say("% of the world, as each source counts it"),
        as_of=reading.as_of,
        axis=Axis("%", "%", low=0.0, high=100.0),
        rows=tuple(rows),
        marks=tuple(marks),
        lines=tuple(lines),
        columns=_columns(say),
        sources=sources_of(ledger, marks),
        edition=ledger.info,
        aside_title=say("What the source says"),
        notes=(say("Nothing is averaged: statements differ in year, measure and firms counted."),) if found else (),
        empty=None if found else _empty(reading, on_record=bool(known)),
    )


def _found(ledger: Ledger, shares: tuple[Share, ...]) -> list[_Stronghold]:
    by_holder: dict[tuple[str, str, Booking], list[Share]] = {}
    firms: dict[tuple[str, str, Booking], dict[str, Share]] = {}
    for row in shares:
        booking = booking_of(row)
        if booking is Booking.BUYER or row.basis is Basis.FORECAST or row.segment_id in _WHOLE:
            continue
        key = (row.segment_id, seat_of(ledger, row), booking)
        if row.holder_kind == "country":
            by_holder.setdefault(key, []).append(row)
        elif _later(row, firms.setdefault(key, {}).get(row.holder_id)):
            firms[key][row.holder_id] = row
    return [
        _Stronghold(*key, _in_order(rows), _largest(firms.get(key, {})))
        for key, rows in by_holder.items()
        if any(row.percent >= HALF for row in rows)
    ]


def _later(row: Share, before: Share | None) -> bool:
    """Tell whether a share of a firm is of a later period than the one kept; one without a year gives way."""
    if before is None or before.year is None:
        return True
    return row.year is not None and row.year.latest > before.year.latest


def _in_order(rows: list[Share]) -> tuple[Share, ...]:
    """Return the interview first, then the latest statements; what names no year stands last."""
    return tuple(
        sorted(
            rows,
            key=lambda row: (
                statistic_of(row) != INTERVIEW,
                row.year is None,
                -row.year.latest.toordinal() if row.year else 0,
                -row.percent,
            ),
        )
    )


def _largest(firms: dict[str, Share]) -> tuple[Share, ...]:
    return tuple(sorted(firms.values(), key=lambda row: (-row.percent, row.holder_id)))


def _firms(each: _Stronghold, state: ViewState) -> tuple[Share, ...]:
    """Return the firms shown alone: the largest, and those asked for."""
    largest = each.firms[:_COMPANIES_MOST]
    return tuple(row for row in each.firms if row in largest or row.holder_id in state.companies)


def _asked(each: _Stronghold, state: ViewState) -> bool:
    if state.countries and each.country not in state.countries:
        return False
    if state.companies and not any(row.holder_id in state.companies for row in each.firms):
        return False
    return not state.segments or each.segment_id in state.segments


def _ordered(ledger: Ledger, found: list[_Stronghold]) -> list[_Stronghold]:
    def key(each: _Stronghold) -> tuple[object, ...]:
        stage = stage_rank(ledger.segment(each.segment_id).stage)
        return not each.interviewed, each.booking is Booking.PLANT, -each.told, stage, each.segment_id

    return sorted(found, key=key)


def _row(reading: Reading, row_id: str, each: _Stronghold) -> Row:
    say = reading.say
    segment = reading.ledger.segment(each.segment_id)
    if each.interviewed:
        group = say("Named in the interview")
    else:
        group = say("By head office") if each.booking is Booking.HQ else say("By place of the plant")
    return Row(row_id, short_segment(segment, say), short(reading.ledger, each.country, say.language), group)


def _mark(reading: Reading, row_id: str, each: _Stronghold, row: Share, place: int) -> Mark:
    say = reading.say
    segment = reading.ledger.segment(each.segment_id)
    name = holder_name(reading, row)
    firm = row.holder_kind == "company"
    said_by = beside(say, statistic_name(reading, statistic_of(row)), year_text(row.year, say))
    who = say("{firm} alone", firm=name) if firm else ""
    interview = statistic_of(row) == INTERVIEW
    return Mark(
        id=f"{row_id}.{place}",
        row=row_id,
        label=say("{segment}, {holder}", segment=short_segment(segment, say), holder=name),
        value=row.percent,
        unit="%",
        text=share_text(row, say),
        kind=beside(say, who, said_by),
        line=f"{row_id}.{place}",
        low=low_of(row),
        high=high_of(row),
        part=Part.FIRST if interview else Part.RIVAL,
        when=row.year,
        status=row.basis.value,
        sources=(row.source_id,),
        facts=(share_fact(row),),
        note=telling_note(reading.ledger, row),
        fields={
            "segment": segment.name,
            "stage_of": chain_stage_word(segment.stage, say),
            "holder": name,
            "statistic": statistic_name(reading, statistic_of(row)),
            "measure": measure_word(row.measure, say),
            "basis": basis_word(row.basis, say),
        },
    )


def _title(reading: Reading, found: list[_Stronghold]) -> str:
    """Return how far others' latest counts are from the interview's, or how many steps one country holds half of."""
    ledger, say = reading.ledger, reading.say
    told = [each for each in found if each.interviewed]
    if told:
        stated = [next(row for row in each.said if statistic_of(row) == INTERVIEW) for each in told]
        rivals = [next((row for row in each.said if statistic_of(row) != INTERVIEW), None) for each in told]
        values = joined([percent(row.percent, say) for row in stated], say)
        others = joined(
            [
                signed(round(rival.percent - row.percent, 2), say)
                for row, rival in zip(stated, rivals, strict=True)
                if rival
            ],
            say,
        )
        who = ledger.country_name(told[0].country, say.language)
        if others:
            return say(
                "{country}’s strongholds in the interview: {values}; the latest other counts differ by {others} points",
                country=who,
                values=values,
                others=others,
            )
        return say("{country}’s strongholds in the interview: {values}", country=who, values=values)
    if len(found) == 1:
        return say(
            "{country} holds the majority of {step}",
            country=ledger.country_name(found[0].country, say.language),
            step=short_segment(ledger.segment(found[0].segment_id), say),
        )
    countries: dict[str, int] = {}
    for each in found:
        countries[each.country] = countries.get(each.country, 0) + 1
    most = min(countries, key=lambda country: (-countries[country], country))
    return say(
        "In {count} of {rows} steps with a majority it is that of {country}",
        count=number(countries[most], say),
        rows=number(len(found), say),
        country=ledger.country_name(most, say.language),
    )


def _columns(say: Say) -> tuple[Column, ...]:
    return (
        Column("segment", say("Step")),
        Column("stage_of", say("Stage of the chain")),
        Column("holder", say("Country, company")),
        Column("value", "%", number=True),
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


def _empty(reading: Reading, *, on_record: bool) -> Empty:
    words = reading.say("No share of one half or more was published by this day.")
    return nothing_to_show(reading, words, on_record=on_record)
