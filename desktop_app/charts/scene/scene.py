"""A scene lays out one figure; there is one per form, loaded when a figure of that form is first shown."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, cast

from desktop_app.charts.scene.drawing import Drawing, Shape
from desktop_app.charts.scene.frame import footer
from desktop_app.charts.scene.look import Look
from desktop_app.domain.figure import Figure, Form

if TYPE_CHECKING:
    from desktop_app.charts.scene.timeline.overview import Overview


@dataclass(frozen=True, slots=True)
class View:
    """What of a figure is seen: its size in px, how far its rows are scrolled, the span of its axis.

    ``span`` None shows the whole axis; ``selected`` is the id of a mark or of a row; ``footer`` adds basis, edition
    and sources, as files have it; ``today`` draws a line on an axis of dates. ``grain`` is the number of device pixels
    per px where what is finer than a pixel need not be laid out, 0 for vectors. ``continued`` repeats the heading of a
    group above rows in view that it began before, as the later pages of a file have it.
    """

    width: float
    height: float
    scroll: float = 0.0
    span: tuple[float, float] | None = None
    selected: str = ""
    footer: bool = False
    today: date | None = None
    grain: float = 0.0
    continued: bool = False


class Scene(ABC):
    """Lays out ``figure`` with ``look``; holds what does not depend on the view, so that scrolling is cheap."""

    def __init__(self, figure: Figure, look: Look) -> None:
        self.figure = figure
        self.look = look

    @abstractmethod
    def draw(self, view: View) -> Drawing:
        """Return what is seen; rows outside the view are not laid out."""

    @abstractmethod
    def bare_height(self, width: float) -> float:
        """Return the height in px at which all rows are seen, without a footer."""

    @property
    @abstractmethod
    def lines(self) -> tuple[tuple[str, ...], ...]:
        """Return the ids of all marks in reading order, line by line."""

    @abstractmethod
    def rows_of(self, mark: str) -> tuple[float, float]:
        """Return top and bottom of the mark's place among the rows, in px of the content at the last view's width."""

    def height(self, width: float, footed: bool) -> float:
        """Return the height in px at which all rows are seen."""
        return self.bare_height(width) + (footer(self.figure, self.look, width, 0.0)[1] if footed else 0.0)

    def foot(self, view: View) -> tuple[list[Shape], float]:
        """Return the footer at the bottom of a view that is to have one, and its height."""
        if not view.footer:
            return [], 0.0
        _, height = footer(self.figure, self.look, view.width, 0.0)
        return footer(self.figure, self.look, view.width, view.height - height)

    def breaks(self, width: float) -> tuple[float, ...]:
        """Return the heights at which the rows of a figure of ``width`` px may be divided between two pages."""
        self.draw(View(width, self.height(width, footed=False)))
        places = sorted({self.rows_of(mark) for line in self.lines for mark in line})
        found: list[float] = []
        reach = 0.0
        for top, bottom in places:
            if found and top >= reach:
                found.append(top)
            reach = max(reach, bottom)
            if not found:
                found.append(top)
        return tuple(found[1:])

    def repeated(self, _top: float) -> float:
        """Return the height of the heading that ``View.continued`` repeats where the rows in view begin at ``_top``."""
        return 0.0

    def limits(self) -> tuple[float, float] | None:
        """Return the ends of an axis that can be zoomed and panned; None for one that always shows everything."""
        return None

    def opening(self) -> tuple[float, float] | None:
        """Return the part of such an axis that is seen first."""
        return self.limits()

    def overview(self) -> Overview | None:
        """Return the whole of such an axis for the strip below; None where there is no use for one."""
        return None

    def along(self, _mark: str) -> tuple[float, float] | None:
        """Return where a mark lies on an axis that can be panned."""
        return None


_SCENES = {
    Form.BARS: ("desktop_app.charts.scene.bars.scene", "Bars"),
    Form.DOTS: ("desktop_app.charts.scene.dots.scene", "Dots"),
    Form.LINES: ("desktop_app.charts.scene.lines.scene", "Lines"),
    Form.TIMELINE: ("desktop_app.charts.scene.timeline.scene", "Timeline"),
    Form.HEAT: ("desktop_app.charts.scene.heat.scene", "Heat"),
    Form.CHAIN: ("desktop_app.charts.scene.chain.scene", "Chain"),
    Form.COMPARE: ("desktop_app.charts.scene.compare.scene", "Compare"),
    Form.TABLE: ("desktop_app.charts.scene.listing.scene", "Listing"),
}
_EMPTY = ("desktop_app.charts.scene.empty", "EmptyScene")


def scene_of(figure: Figure, look: Look) -> Scene:
    """Return the scene for the form of a figure."""
    module, name = _SCENES[figure.form] if figure.marks or not figure.empty else _EMPTY
    return cast(type[Scene], getattr(import_module(module), name))(figure, look)
