"""How concentrated the segments are: Herfindahl index or share of the largest, with the unnamed rest as a range."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.figure import Axis, Column, Empty, Figure, Form, Line, Mark, Omission, Row
from desktop_app.domain.part import Part
from desktop_app.domain.vocabulary import AmountKind
from desktop_app.figures.marks import sources_of
from desktop_app.figures.nothing_to_show import nothing_to_show
from desktop_app.figures.reading import Reading
from desktop_app.figures.supply_chain.booking import Booking, booking_of
from desktop_app.figures.supply_chain.concentration_words import Asked, basis, notes, subtitle, title
from desktop_app.figures.supply_chain.names import (
    basis_word,
    holder_name,
    measure_word,
    share_fact,
    share_text,
    statistic_name,
    year_text,
)
from desktop_app.figures.supply_chain.segment_names import short_segment
from desktop_app.figures.supply_chain.stages import chain_stage_word, stage_rank
from desktop_app.figures.wording import beside, number, percent
from desktop_app.i18n import Say
from desktop_app.measures.concentration import Concentration, Range, concentration
from desktop_app.measures.share_blocks import Block, best, blocks

_NAMED = 50.0  # percent that must be named: below it the range says nothing


@dataclass(frozen=True, slots=True)
class _Line:
    block: Block
    found: Concentration
    value: Range


def build(reading: Reading) -> Figure:
    """Return a row per segment: the Herfindahl index (0 to 10,000) or the share of the largest in percent.

    The option ``measure`` is what is measured, ``holder`` of whom, ``rank`` the order of the rows; ``segments`` narrows
    them. Each row takes the fullest facts of one statistic. The solid bar (part ``low``) is what is certain; the tinted
    one after it (part ``range``, its length added to the first) is what the holders without a name can add. Segments of
    which less than half is named are left out. Method: ``measures.concentration``.
    """
    ledger, say = reading.ledger, reading.say
    asked = Asked(reading.option("measure"), reading.option("holder"))
    full, thin = _blocks(reading, asked)
    chosen = [block for block in full if _kept(reading, block)]
    lines = _ordered(reading, [_line(block, asked) for block in chosen])
    marks = [mark for line in lines for mark in _marks(reading, asked, line)]
    high = 10_000.0 if asked.unit == "HHI" else 100.0
    return Figure(
        state=reading.state,
        form=Form.BARS,
        title=title(asked, [line.value.low for line in lines], say),
        subtitle=subtitle(asked, say),
        unit=asked.unit,
        basis=basis(asked, say),
        as_of=reading.as_of,
        axis=Axis("" if asked.unit == "HHI" else "%", asked.unit, low=0.0, high=high),
        rows=tuple(_row(reading, line) for line in lines),
        marks=tuple(marks),
        lines=tuple(_words(reading, line) for line in lines),
        columns=_columns(asked, say),
        sources=sources_of(ledger, marks),
        edition=ledger.info,
        left_out=tuple(_omission(reading, block) for block in thin if _kept(reading, block)),
        notes=notes(asked, say) if lines else (),
        empty=None if lines else _empty(reading, on_record=bool(full)),
    )


def _blocks(reading: Reading, asked: Asked) -> tuple[list[Block], list[Block]]:
    """Return the block of each segment, and those of which less than half is named."""
    by_segment: dict[str, list[Block]] = {}
    for block in blocks(row for row in reading.ledger.shares(reading.as_of) if booking_of(row) is not Booking.BUYER):
        if block.holder_kind == asked.holder:
            by_segment.setdefault(block.segment_id, []).append(block)
    full: list[Block] = []
    thin: list[Block] = []
    for candidates in by_segment.values():
        told = best(each for each in candidates if each.named >= _NAMED)
        if told:
            full.append(told)
        elif rest := best(candidates):
            thin.append(rest)
    return full, thin


def _kept(reading: Reading, block: Block) -> bool:
    return not reading.state.segments or block.segment_id in reading.state.segments


def _line(block: Block, asked: Asked) -> _Line:
    found = concentration(block.rows)
    return _Line(block, found, asked.of(found))


def _ordered(reading: Reading, lines: list[_Line]) -> list[_Line]:
    say = reading.say

    def key(line: _Line) -> tuple[object, ...]:
        segment = reading.ledger.segment(line.block.segment_id)
        name = short_segment(segment, say).casefold()
        match reading.option("rank"):
            case "chain":
                return (stage_rank(segment.stage), name)
            case "name":
                return (name,)
        return (-line.value.low, -line.value.high, name)

    return sorted(lines, key=key)


def _row(reading: Reading, line: _Line) -> Row:
    say = reading.say
    segment = reading.ledger.segment(line.block.segment_id)
    group = chain_stage_word(segment.stage, say) if reading.option("rank") == "chain" else ""
    return Row(segment.id, short_segment(segment, say), group=group)


def _marks(reading: Reading, asked: Asked, line: _Line) -> list[Mark]:
    low = _mark(reading, asked, line, Part.LOW, line.value.low)
    if line.value.exact:
        return [low]
    return [low, _mark(reading, asked, line, Part.RANGE, round(line.value.high - line.value.low, 6))]


def _mark(reading: Reading, asked: Asked, line: _Line, part: Part, value: float) -> Mark:
    say = reading.say
    block, segment = line.block, reading.ledger.segment(line.block.segment_id)
    name = short_segment(segment, say)
    label = name if part == Part.LOW else say("{segment}, what the unnamed can add", segment=name)
    text = _text(line.value, say) if part == Part.LOW else f"+ {number(value, say, _digits(asked))}"
    return Mark(
        id=f"{segment.id}.{part}",
        row=segment.id,
        label=label,
        value=value,
        unit=asked.unit,
        text=text,
        kind=_kind(reading, line),
        line=segment.id,
        low=line.value.low,
        high=line.value.high,
        amount_kind=AmountKind.EXACT if part == Part.LOW else AmountKind.CEILING,
        part=part,
        when=block.year,
        status=block.basis.value,
        sources=tuple(dict.fromkeys(row.source_id for row in block.rows)),
        facts=tuple(share_fact(row) for row in block.rows),
        note=_worked(reading, asked, line),
        fields={
            "segment": segment.name,
            "stage_of": chain_stage_word(segment.stage, say),
            "named": len(block.rows),
            "rest": line.found.rest,
            "statistic": statistic_name(reading, block.statistic),
            "measure": measure_word(block.measure, say),
            "basis": basis_word(block.basis, say),
        },
    )


def _words(reading: Reading, line: _Line) -> Line:
    say = reading.say
    segment = line.block.segment_id
    return Line(segment, segment, _text(line.value, say), _kind(reading, line))


def _text(value: Range, say: Say) -> str:
    digits = 0 if value.high > 100 else None
    low = number(value.low, say, digits)
    return low if value.exact else f"{low}–{number(value.high, say, digits)}"


def _digits(asked: Asked) -> int | None:
    return 0 if asked.unit == "HHI" else None


def _kind(reading: Reading, line: _Line) -> str:
    say = reading.say
    block = line.block
    return beside(say, statistic_name(reading, block.statistic), year_text(block.year, say))


def _worked(reading: Reading, asked: Asked, line: _Line) -> str:
    """Return the working: the shares taken, what of them is squared or added, and how the rest was treated."""
    say = reading.say
    rows = line.block.rows[: asked.count] if asked.count else line.block.rows
    if asked.count:
        taken = " + ".join(f"{holder_name(reading, row)} {share_text(row, say)}" for row in rows)
    else:
        taken = " + ".join(f"{number(row.percent, say)}²" for row in rows)
    digits = _digits(asked)
    words = f"{taken} = {number(line.value.low, say, digits)}"
    if line.value.exact:
        return words
    return say(
        "{words}; at most {high} if the unnamed {rest} lie in hands of up to {most}",
        words=words,
        high=number(line.value.high, say, digits),
        rest=percent(line.found.rest, say),
        most=percent(line.found.rest if line.found.growing else line.found.most, say),
    )


def _omission(reading: Reading, block: Block) -> Omission:
    say = reading.say
    return Omission(
        block.segment_id,
        short_segment(reading.ledger.segment(block.segment_id), say),
        say("less than half of it is named"),
        tuple(dict.fromkeys(row.source_id for row in block.rows)),
        percent(round(block.named, 2), say),
    )


def _columns(asked: Asked, say: Say) -> tuple[Column, ...]:
    return (
        Column("segment", say("Segment")),
        Column("stage_of", say("Stage of the chain")),
        Column("part", say("Part")),
        Column("value", asked.unit, number=True),
        Column("low", say("At least"), number=True),
        Column("high", say("At most"), number=True),
        Column("named", say("Holders named"), number=True),
        Column("rest", say("Not named, %"), number=True),
        Column("when", say("Period")),
        Column("statistic", say("Statistic")),
        Column("measure", say("Share of")),
        Column("basis", say("Kind")),
        Column("note", say("Working")),
        Column("sources", say("Sources")),
    )


def _empty(reading: Reading, *, on_record: bool) -> Empty:
    words = reading.say("No shares of one half or more were published by this day.")
    return nothing_to_show(reading, words, on_record=on_record)
