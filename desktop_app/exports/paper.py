"""Paper for figures: how many px of the layout fit on a page whose smallest type is 9 pt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from desktop_app.charts.scene.look import SMALL

LEAST_TYPE = 9.0  # pt
POINTS_PER_PX = LEAST_TYPE / SMALL
ONE = "one"  # a single page as high as all rows
_MARGIN = 28.0  # pt at each edge, 10 mm
_WIDTH_OF_ONE = 1134.0  # pt between the margins: as wide as A3


class Paper(NamedTuple):
    """A page lying across, in points; ``height`` None grows with the figure."""

    width: float
    height: float | None

    @property
    def room(self) -> tuple[float, float | None]:
        """Return width and height between the margins in px of the layout."""
        high = None if self.height is None else (self.height - 2 * _MARGIN) / POINTS_PER_PX
        return (self.width - 2 * _MARGIN) / POINTS_PER_PX, high


MARGIN = _MARGIN
PAPERS: Mapping[str, Paper] = {
    ONE: Paper(_WIDTH_OF_ONE + 2 * _MARGIN, None),
    "a4": Paper(841.89, 595.28),
    "a3": Paper(1190.55, 841.89),
}
