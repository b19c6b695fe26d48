"""Rows that scroll below the heads of a figure: what bars, dots, heat tables, comparisons and lists have in common."""

from __future__ import annotations

from abc import abstractmethod
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import ClassVar, Generic, NamedTuple, TypeVar

from desktop_app.charts.scene.drawing import Drawing, Hit, Rect, Shape
from desktop_app.charts.scene.frame import header
from desktop_app.charts.scene.look import Look
from desktop_app.charts.scene.scene import Scene, View
from desktop_app.compat import override
from desktop_app.domain.figure import Figure, Mark, Row


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A row, or a line of one, ``top`` px below the first; ``heading`` names the group that begins above it."""

    row: Row
    marks: tuple[Mark, ...]
    top: float
    height: float
    heading: str

    @property
    def bottom(self) -> float:
        """Return the lower edge."""
        return self.top + self.height

    def holds(self, selected: str) -> bool:
        """Tell whether the id is that of the row or of a mark in it."""
        return bool(selected) and (selected == self.row.id or any(mark.id == selected for mark in self.marks))


@dataclass(frozen=True, slots=True)
class ColumnLayout:
    """What stands next to each other in every row, between the edges ``left`` and ``right``, in px."""

    left: float
    right: float


_Columns = TypeVar("_Columns", bound=ColumnLayout)
_Row = TypeVar("_Row", bound=PlacedRow)


@dataclass(frozen=True, slots=True)
class Laid(Generic[_Columns, _Row]):
    """What depends on the width alone; ``above`` is the height of title and second line, the rows begin at ``top``."""

    width: float
    columns: _Columns
    rows: Sequence[_Row]
    ends: Sequence[float]  # of what is drawn of each row
    head: Sequence[Shape]
    above: float
    top: float

    @property
    def content(self) -> float:
        """Return the height of all rows."""
        return self.rows[-1].bottom if self.rows else 0.0


class Window(NamedTuple):
    """The rows in view are cut to ``body``; ``down`` turns heights of the content into those of the drawing."""

    body: Rect
    down: float
    selected: str


class RowScene(Scene, Generic[_Columns, _Row]):
    """A form lays out columns and rows for a width, and draws heads and rows; what is in view is settled here."""

    below: ClassVar[float] = 16.0  # px below the last row
    spare: ClassVar[float] = 0.0  # how much of it is no reason to scroll

    def __init__(self, figure: Figure, look: Look) -> None:
        super().__init__(figure, look)
        self._laid: Laid[_Columns, _Row] | None = None

    @abstractmethod
    def lay_out(self, width: float) -> tuple[_Columns, Sequence[_Row], float]:
        """Return columns, rows, and the height of the heads between the second line and the rows."""

    @abstractmethod
    def heads(self, laid: Laid[_Columns, _Row], window: Window) -> Iterable[Shape]:
        """Return what stands above the rows, and what runs down behind them."""

    @abstractmethod
    def paint(
        self, laid: Laid[_Columns, _Row], window: Window, seen: Sequence[_Row]
    ) -> tuple[Sequence[Shape], Sequence[Hit]]:
        """Return shapes and hits of the rows in view."""

    def extent(self, row: _Row) -> tuple[float, float]:
        """Return the heights between which something of a row is drawn, such as a heading above it."""
        return row.top, row.bottom

    def plot(self, columns: _Columns) -> tuple[float, float]:
        """Return the left and the right edge of the plot."""
        return columns.left, columns.right

    def axis(self, columns: _Columns) -> tuple[float, float]:
        """Return the values at the edges of the plot."""
        return 0.0, 1.0

    def laid_at(self, width: float) -> Laid[_Columns, _Row]:
        """Return the layout for a width; it is kept until another is asked for."""
        if self._laid is None or self._laid.width != width:
            columns, rows, heads = self.lay_out(width)
            head, above = header(self.figure, self.look, width)
            ends = [self.extent(row)[1] for row in rows]
            self._laid = Laid(width, columns, rows, ends, head, above, above + heads)
        return self._laid

    @override
    def bare_height(self, width: float) -> float:
        laid = self.laid_at(width)
        return laid.top + laid.content + self.below

    @override
    def rows_of(self, mark: str) -> tuple[float, float]:
        found = next((row for row in self._laid.rows if row.holds(mark)), None) if self._laid else None
        return (found.top, found.bottom) if found else (0.0, 0.0)

    @override
    def draw(self, view: View) -> Drawing:
        laid = self.laid_at(view.width)
        front, foot = self.foot(view)
        body = Rect(0.0, laid.top, view.width, max(0.0, view.height - laid.top - foot))
        window = Window(body, laid.top - view.scroll, view.selected)
        rows, hits = self.paint(laid, window, self._seen(laid, view.scroll, body.height))
        left, right = self.plot(laid.columns)
        content = laid.content + self.below
        return Drawing(
            width=view.width,
            height=view.height,
            body=body,
            plot=Rect(left, laid.top, right - left, body.height),
            content=content - self.spare if content - self.spare <= body.height else content,
            axis=self.axis(laid.columns),
            back=(*laid.head, *self.heads(laid, window)),
            rows=tuple(rows),
            front=tuple(front),
            hits=tuple(hits),
            rolling=laid.above,
        )

    def _seen(self, laid: Laid[_Columns, _Row], scroll: float, height: float) -> list[_Row]:
        rows = laid.rows[bisect_right(laid.ends, scroll) :]
        return list(takewhile(lambda row: self.extent(row)[0] < scroll + height, rows))


def headed(rows: Iterable[Row]) -> Iterator[tuple[Row, str]]:
    """Yield rows, each with the name of the group that it begins."""
    group = ""
    for row in rows:
        yield row, row.group if row.group != group else ""
        group = row.group
