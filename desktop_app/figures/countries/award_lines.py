"""The lines of awards over time: the running total of each country and instrument."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.domain.public_money import Award, Money
from desktop_app.domain.vocabulary import Instrument
from desktop_app.domain.working import LeftOut, Taken
from desktop_app.figures.money.one_axis import OneAxis
from desktop_app.figures.reading import Reading
from desktop_app.measures.awards import take
from desktop_app.measures.denominators import Denominators
from desktop_app.measures.over_time import Step, running_total
from desktop_app.measures.selection import Selection, family

ALL_INSTRUMENTS = "all"


@dataclass(frozen=True)
class AwardLine:
    """The running total of a country's awards of one instrument, step by step."""

    country: str
    instrument: str  # an instrument, or ``ALL_INSTRUMENTS`` where the reader stacks them
    steps: tuple[Step, ...]

    @property
    def id(self) -> str:
        return f"{self.country}.{self.instrument}"

    @property
    def most(self) -> float:
        """Return the highest total there ever was."""
        return max(step.value for step in self.steps)

    def holds(self, row: Taken) -> bool:
        """Tell whether a row of the working is in the line."""
        return row.country == self.country and self.instrument in (ALL_INSTRUMENTS, row.instrument)


def award_lines(reading: Reading, known: Denominators, axis: OneAxis) -> list[AwardLine]:
    """Return the lines of the countries of a reading, on its basis; a country without a step has none."""
    selection = Selection.of(reading.state)
    wanted = family(selection.programmes, reading.ledger.programmes(reading.as_of))
    found = []
    for country in reading.state.countries:
        rows = [
            row
            for row in reading.ledger.awards(reading.as_of)
            if row.country == country
            and (not selection.recipients or row.company_id in selection.recipients)
            and (not wanted or row.programme_id in wanted)
        ]
        for instrument, kept in _by_instrument(reading, rows):
            steps = running_total(kept, _value_of(reading, instrument, known, axis))
            if steps:
                found.append(AwardLine(country, instrument, steps))
    return found


def _by_instrument(reading: Reading, rows: list[Award]) -> list[tuple[str, list[Award]]]:
    """Return the pieces of each instrument with all their rows; a converted grant leaves one and enters another."""
    asked = reading.state.instruments or tuple(Instrument)
    if reading.option("arrangement") == "stacked":
        pieces_asked = {row.money_id for row in rows if row.instrument in asked}
        return [(ALL_INSTRUMENTS, [row for row in rows if row.money_id in pieces_asked])]
    return [
        (each, [row for row in rows if row.money_id in pieces])
        for each in asked
        if (pieces := {row.money_id for row in rows if row.instrument is each})
    ]


def _value_of(reading: Reading, instrument: str, known: Denominators, axis: OneAxis) -> Callable[[Money], float | None]:
    asked = set(reading.state.instruments or Instrument)

    def value(piece: Money) -> float | None:
        own = piece.latest.instrument
        if own not in asked or instrument not in (ALL_INSTRUMENTS, own):
            return None
        row = take(piece, reading.state.basis, known)
        return None if isinstance(row, LeftOut) else axis.length(row)

    return value
