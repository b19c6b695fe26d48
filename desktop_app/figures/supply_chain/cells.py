"""The cells of one row of a table of shares: countries, the rest, the index, the largest company."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.domain.drawing_order import DrawingOrder
from desktop_app.domain.figure import Field, Mark
from desktop_app.domain.part import Part
from desktop_app.domain.supply_chain import Share
from desktop_app.figures.reading import Reading
from desktop_app.figures.supply_chain.names import (
    basis_word,
    high_of,
    low_of,
    measure_word,
    share_fact,
    share_text,
    statistic_name,
    telling_note,
    year_text,
)
from desktop_app.figures.supply_chain.segment_names import short_segment
from desktop_app.figures.supply_chain.shown_blocks import SegmentShares, seats
from desktop_app.figures.supply_chain.stages import chain_stage_word
from desktop_app.figures.wording import beside, number, percent
from desktop_app.figures.wording.countries import in_text
from desktop_app.i18n import Say
from desktop_app.measures.concentration import Range, concentration, rest_of
from desktop_app.measures.share_blocks import statistic_of

SHARES_AT_MOST = 7  # countries with a column of their own; the others share one


class CellMaker:
    """Makes the marks of a segment's row; ``heads`` are the columns, countries first."""

    def __init__(self, reading: Reading, shown: SegmentShares, heads: Sequence[str]) -> None:
        self._reading = reading
        self._ledger = reading.ledger
        self._shown = shown
        self._heads = heads
        self._say = reading.say
        self._segment = reading.ledger.segment(shown.segment_id)
        self._name = short_segment(self._segment, reading.say)

    @property
    def statistic(self) -> str:
        """Return who counted the row, and for which period."""
        block = self._shown.block
        name = statistic_name(self._reading, block.statistic)
        return f"{name} {year_text(block.year, self._say)}" if block.year else name

    def marks(self) -> tuple[Mark, ...]:
        """Return the cells of countries in the order of the columns, then rest, index and largest company."""
        ordered = [
            (self._column(country), country, rows) for country, rows in seats(self._ledger, self._shown.block).items()
        ]
        ordered.sort(key=lambda each: self._heads.index(each[0]))
        cells = [self._cell(column, country, rows) for column, country, rows in ordered]
        return (*cells, *self._rest(), self._index(), *self._leader())

    def _column(self, country: str) -> str:
        return country if country in self._heads else "others"

    def _cell(self, column: str, country: str, rows: Sequence[Share]) -> Mark:
        say, (first, *more) = self._say, rows
        name = self._ledger.country_name(country, say.language)
        value = round(sum(row.percent for row in rows), 6)
        low: float | None
        high: float | None
        if self._shown.by_company:
            whole = not rest_of(self._shown.block.rows)  # then nobody unnamed can belong to a country
            text = number(value, say) if whole else f"≥ {number(value, say)}"
            low, high = value, value if whole else None
            note = say("Added up: {companies}.", companies=self._added(rows))
        else:
            assert not more
            text, low, high, note = (
                share_text(first, say),
                low_of(first),
                high_of(first),
                telling_note(self._ledger, first),
            )
        return Mark(
            id=f"{self._segment.id}.{country}",
            row=self._segment.id,
            label=say("{segment}, {holder}", segment=self._name, holder=name),
            value=value,
            unit="%",
            text=text,
            kind=self._kind(first),
            low=low,
            high=high,
            part=Part.CELL,
            when=first.year,
            status=first.basis.value,
            sources=self._sources(rows),
            facts=tuple(share_fact(row) for row in rows),
            note=note,
            fields={
                **self._fields(first, name, say("share")),
                "in_text": in_text(self._ledger, country, say),
            },
            column=column,
            order=DrawingOrder(name=country),
        )

    def _rest(self) -> list[Mark]:
        say, block = self._say, self._shown.block
        rest = concentration(block.rows).rest
        if not rest:
            return []
        return [
            Mark(
                id=f"{self._segment.id}.rest",
                row=self._segment.id,
                label=say("{segment}, no holder named", segment=self._name),
                value=rest,
                unit="%",
                text=number(rest, say),
                kind=self._kind(block.rows[0]),
                part=Part.REST,
                when=block.year,
                sources=self._sources(block.rows),
                facts=tuple(share_fact(row) for row in block.rows),
                note=say("What the shares named leave of the whole, {named} of 100.", named=number(100 - rest, say)),
                fields=self._fields(block.rows[0], say("not named"), say("rest")),
                column="rest",
            )
        ]

    def _index(self) -> Mark:
        say, block = self._say, self._shown.block
        found = concentration(self._by_country())
        index = found.herfindahl
        squares = " + ".join(f"{number(term.percent, say)}²" for term in found.terms)
        return Mark(
            id=f"{self._segment.id}.hhi",
            row=self._segment.id,
            label=say("{segment}, Herfindahl index of countries", segment=self._name),
            value=index.low,
            unit="HHI",
            text=index_text(index, say),
            kind=self._kind(block.rows[0]),
            low=index.low,
            high=index.high,
            part=Part.HHI,
            when=block.year,
            sources=self._sources(block.rows),
            facts=tuple(share_fact(row) for row in block.rows),
            note=self._worked(squares, index, found.rest),
            fields=self._fields(block.rows[0], say("all countries"), say("Herfindahl index")),
            column="hhi",
        )

    def _worked(self, squares: str, index: Range, rest: float) -> str:
        say = self._say
        if index.exact:
            return say("{squares} = {index}", squares=squares, index=number(index.low, say, 0))
        return say(
            "{squares} = {low}; up to {high} if the rest of {rest} lies in as few hands as it can",
            squares=squares,
            low=number(index.low, say, 0),
            high=number(index.high, say, 0),
            rest=percent(rest, say),
        )

    def _by_country(self) -> list[Share]:
        """Return one share per country; companies of a country are added, each sum being at least so much."""
        if not self._shown.by_company:
            return list(self._shown.block.rows)
        whole = not rest_of(self._shown.block.rows)
        return [
            replace(
                rows[0],
                holder_kind="country",
                holder_id=country,
                percent=round(sum(row.percent for row in rows), 6),
                qualifier="exact" if whole else "at_least",
            )
            for country, rows in seats(self._ledger, self._shown.block).items()
        ]

    def _leader(self) -> list[Mark]:
        say, row = self._say, self._shown.leader
        if row is None:
            return []
        company = self._ledger.company(row.holder_id).name
        return [
            Mark(
                id=f"{self._segment.id}.leader",
                row=self._segment.id,
                label=say("{segment}, {holder}", segment=self._name, holder=company),
                value=row.percent,
                unit="%",
                text=f"{company} {share_text(row, say)}",
                kind=self._kind(row),
                low=low_of(row),
                high=high_of(row),
                part=Part.LEADER,
                when=row.year,
                status=row.basis.value,
                sources=(row.source_id,),
                facts=(share_fact(row),),
                note=telling_note(self._ledger, row),
                fields=self._fields(row, company, say("largest company")),
                column="leader",
                order=DrawingOrder(name=company),
            )
        ]

    def _added(self, rows: Sequence[Share]) -> str:
        return beside(
            self._say, *(f"{self._ledger.company(row.holder_id).name} {share_text(row, self._say)}" for row in rows)
        )

    def _kind(self, row: Share) -> str:
        name = statistic_name(self._reading, statistic_of(row))
        return beside(self._say, name, year_text(row.year, self._say), basis_word(row.basis, self._say))

    def _sources(self, rows: Sequence[Share]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(row.source_id for row in rows))

    def _fields(self, row: Share, holder: str, what: str) -> dict[str, Field]:
        say = self._say
        return {
            "segment": self._segment.name,
            "stage_of": chain_stage_word(self._segment.stage, say),
            "holder": holder,
            "what": what,
            "statistic": statistic_name(self._reading, statistic_of(row)),
            "measure": measure_word(row.measure, say),
            "basis": basis_word(row.basis, say),
        }


def index_text(index: Range, say: Say) -> str:
    """Return an index as printed: whole, with ``≥`` where it may be larger."""
    text = number(index.low, say, 0)
    return text if index.exact else f"≥ {text}"
