"""An investment and the public money in it, in one currency, to be divided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.working import Input


@dataclass(frozen=True, slots=True)
class Division:
    """Both amounts in millions of ``currency``; ``inputs`` are the rates that brought them there."""

    currency: str
    invested: float
    public: float
    inputs: tuple[Input, ...] = ()

    @property
    def private(self) -> float:
        """Return the investment without the public money in it."""
        return self.invested - self.public

    @property
    def ratio(self) -> float:
        """Return private investment per unit of public money."""
        return self.private / self.public


def added(parts: Sequence[Division]) -> Division:
    """Return the sum of divisions that are all in one currency."""
    (currency,) = {each.currency for each in parts}
    inputs = tuple(dict.fromkeys(each for part in parts for each in part.inputs))
    return Division(currency, sum(each.invested for each in parts), sum(each.public for each in parts), inputs)
