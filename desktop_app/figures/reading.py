"""What a figure is built from: an edition, a state whose every key it heeds, a language, a day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from desktop_app.domain.view_state import ViewState
from desktop_app.figures.spec import FigureSpec
from desktop_app.i18n import Say, say_in
from desktop_app.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of the ledger. ``state`` is heeded and dated: its ``as_of`` is ``as_of``, never None."""

    ledger: Ledger
    state: ViewState
    say: Say
    as_of: date
    spec: FigureSpec

    @classmethod
    def of(cls, spec: FigureSpec, ledger: Ledger, state: ViewState) -> Reading:
        """Return the reading of a state, set to the edition's own day where it names none."""
        as_of = state.as_of or ledger.info.facts_to
        return cls(ledger, state.with_(as_of=as_of), say_in(state.language), as_of, spec)

    def option(self, key: str) -> str:
        """Return the value of an option of the figure."""
        return self.spec.value(self.state, key)

    def as_figure(self, spec: FigureSpec, **changes: Any) -> Reading:
        """Return a reading for the builder of another figure, whose options it then has."""
        return replace(self.with_(**changes), spec=spec)

    def with_(self, **changes: Any) -> Reading:
        """Return a reading with some fields of the state changed."""
        state = self.state.with_(**changes)
        return replace(self, state=state, say=say_in(state.language), as_of=state.as_of or self.ledger.info.facts_to)
