"""The filters of a state that narrow which money is counted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.domain.public_money import Programme
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.vocabulary import Instrument, Stage


@dataclass(frozen=True, slots=True)
class Selection:
    """Sets of what is wanted; an empty set wants all."""

    countries: frozenset[str] = frozenset()
    instruments: frozenset[Instrument] = frozenset()
    stages: frozenset[Stage] = frozenset()
    recipients: frozenset[str] = frozenset()
    programmes: frozenset[str] = frozenset()

    @classmethod
    def of(cls, state: ViewState) -> Selection:
        """Return the filters of a state."""
        return cls(
            frozenset(state.countries),
            frozenset(state.instruments),
            frozenset(state.stages),
            frozenset(state.recipients),
            frozenset(state.programmes),
        )

    def refusal(self, instrument: Instrument, stage: Stage) -> tuple[str, str] | None:
        """Return why money of this instrument and stage is filtered out (reason, detail), or None."""
        if self.instruments and instrument not in self.instruments:
            return "filtered_instrument", instrument
        if self.stages and stage not in self.stages:
            return "filtered_stage", stage
        return None


def family(wanted: frozenset[str], programmes: Iterable[Programme]) -> frozenset[str]:
    """Return ``wanted`` with everything that is part of it, at any depth; empty stays empty (all)."""
    if not wanted:
        return wanted
    above = {row.id: row.part_of for row in programmes}
    return wanted | {each for each in above if wanted & set(ancestors(each, above))}


def ancestors(start: str, above: dict[str, str]) -> tuple[str, ...]:
    """Return the chain of ids above ``start``; the press has refused circles."""
    chain = []
    current = above.get(start, "")
    while current:
        chain.append(current)
        current = above.get(current, "")
    return tuple(chain)
