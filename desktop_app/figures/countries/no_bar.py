"""Why a country has no bar or line: no place for its money, a filter that takes it away, or nothing on record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.vocabulary import Level
from desktop_app.domain.working import LeftOut, Taken, Working
from desktop_app.figures.money.one_axis import OneAxis
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording.reasons import gap

_NO_DENOMINATOR = ("no_gdp", "no_population", "no_rate", "no_window", "no_project_cost", "no_project")
_WORTH_NOTHING = ("no_amount", "reduced_to_nothing", "cancelled")


@dataclass(frozen=True, slots=True)
class NoBar:
    """Knows the money of a reading with its filters and without, and the countries drawn if there were no filters."""

    reading: Reading
    axis: OneAxis
    filtered: Working
    everything: Working
    drawn: frozenset[str]

    def why(self, country: str) -> tuple[str, Sequence[Taken | LeftOut]]:
        """Return the reason in words, and the money that passed the filters and still has no place."""
        say = self.reading.say
        placeless = [row for row in self.filtered.shown if row.country == country and self.axis.length(row) is None]
        if placeless and placeless[0].amount:
            return gap("no_rate", placeless[0].amount.currency, say), placeless
        for code in _NO_DENOMINATOR:
            rows = [row for row in self.filtered.left_out if row.country == country and row.reason == code]
            if rows:
                return gap(code, rows[0].detail, say), rows
        return gap(self._code(country), "", say), ()

    def _code(self, country: str) -> str:
        reasons = {row.reason for row in self.everything.left_out if row.country == country}
        if country in self.drawn or reasons & set(_NO_DENOMINATOR):
            return "filtered"
        if any(row.country == country for row in self.everything.apart):
            return "only_proposed"
        if self.reading.state.level is Level.PROGRAMMES:
            return "programme_without_project" if "programme_without_project" in reasons else "nothing_counted"
        return next((code for code in _WORTH_NOTHING if code in reasons), "nothing_awarded")
