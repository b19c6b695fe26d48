"""Paper for figures: how many px of the layout fit on a page, and how high a page may be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from desktop_app.charts.scene.look import SMALL
from desktop_app.errors import ExitCode, LedgerError
from desktop_app.exports.render_options import RenderOptions
from desktop_app.i18n import N_

MOST = 14_400.0  # pt, 200 inches: viewers show no larger page (ISO 32000-1, annex C.2)
LEAST_TYPE = 9.0  # pt on paper
POINTS_PER_PX = LEAST_TYPE / SMALL
ONE = "one"  # a single page as high as all rows
_MARGIN = 28.0  # pt at each edge, 10 mm
_WIDTH_OF_ONE = 1134.0  # pt between the margins: as wide as A3


class Room(NamedTuple):
    """What a page holds in px of the layout: it is at least and at most so high."""

    width: float
    least: float
    most: float


class Paper(NamedTuple):
    """A page in points: it is at least and at most so high. ``scale`` is in points per px of the layout."""

    width: float
    least: float
    most: float
    margin: float = _MARGIN
    scale: float = POINTS_PER_PX

    @property
    def room(self) -> Room:
        """Return what lies between the margins."""
        return Room(*((each - 2 * self.margin) / self.scale for each in (self.width, self.least, self.most)))


PAPERS: Mapping[str, Paper] = {
    ONE: Paper(_WIDTH_OF_ONE + 2 * _MARGIN, 0.0, MOST),
    "a4": Paper(841.89, 595.28, 595.28),
    "a3": Paper(1190.55, 841.89, 841.89),
}


def paper_of(options: RenderOptions) -> Paper:
    """Return the paper of ``options.paper``, or one of the figure's own size; raise ``LedgerError`` for one not known."""
    if not options.paper:
        width, height = (each * 72 / 96 for each in options.size)
        return Paper(width, height, MOST, margin=0.0, scale=72 / 96)
    if options.paper not in PAPERS:
        what, remedy = N_("There is no paper '{paper}'."), N_("Use one of: {known}.")
        raise LedgerError(what, remedy, ExitCode.USAGE, paper=options.paper, known=list(PAPERS))
    return PAPERS[options.paper]
