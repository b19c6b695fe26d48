"""What a drawing has to know of a mark besides its value, dates and words, and no table shows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DrawingOrder:
    """How a mark is drawn; most need none of it.

    ``name`` is written at the mark: the title of an act, the country of one cell of several, the holder with whom the
    text begins and who is cut first. ``below`` are words in small print, ``count`` the number on a link.
    ``before_reduction`` is how long a bar was before its money was reduced, on the axis of the figure. ``promised`` are
    the first day of a promised period and the first after it. ``after_gap`` tells that periods are missing before the
    mark, ``went_on`` that work went on after a halt.
    """

    name: str = ""
    below: str = ""
    count: int = 0
    before_reduction: float | None = None
    promised: tuple[float, float] | None = None
    after_gap: bool = False
    went_on: bool = False


NO_ORDER = DrawingOrder()
