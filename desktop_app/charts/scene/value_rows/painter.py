"""One line of bars or dots: its name, its marks, and words that no gridline runs through."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Generic, TypeVar

from desktop_app.charts.scene.drawing import Box, Hit, Rect, Shape, Text
from desktop_app.charts.scene.look import SECOND, Look
from desktop_app.charts.scene.rows import Window
from desktop_app.charts.scene.shapes.missing import missing
from desktop_app.charts.scene.value_rows.columns import WORD_GAP, ValueColumns
from desktop_app.charts.scene.value_rows.placed import PlacedLine
from desktop_app.charts.scene.wrap import shortened

_Line = TypeVar("_Line", bound=PlacedLine)


class LinePainter(ABC, Generic[_Line]):
    """Turns lines into shapes; one per drawing."""

    def __init__(self, columns: ValueColumns, look: Look, window: Window) -> None:
        self.columns = columns
        self.look = look
        self.window = window

    @abstractmethod
    def above(self, placed: _Line) -> list[Shape]:
        """Return the rule above a line, and the name of the group that it begins."""

    @abstractmethod
    def marks(self, placed: _Line) -> tuple[list[Shape], list[Hit]]:
        """Return marks and words of a line that has something to draw."""

    @abstractmethod
    def gap(self, placed: _Line) -> tuple[list[Shape], list[Hit]]:
        """Return the words of a line that has nothing to draw."""

    @abstractmethod
    def name(self, placed: _Line) -> list[Shape]:
        """Return the name of a line's row."""

    def paint(self, placed: _Line) -> tuple[list[Shape], list[Hit]]:
        """Return shapes and hits of a line."""
        shapes, hits = self.marks(placed) if placed.line.places else self.gap(placed)
        name = self.name(placed) if placed.line.first else []
        return [*self.above(placed), *name, *shapes], hits

    def y(self, placed: _Line) -> float:
        """Return the height around which marks stand."""
        return self.window.down + placed.top + placed.middle

    def named(self, placed: _Line, gap: float) -> list[Shape]:
        """Return the name of a line's row, ``gap`` px before the plot."""
        row, right = placed.line.row, self.columns.names - gap
        label = shortened(row.label, right - self.columns.left, self.look.measure, SECOND, True)
        colour = self.name_colour(placed)
        return [self.look.text(right, self.y(placed), label, SECOND, colour, True, 1.0)] if label else []

    def name_colour(self, placed: _Line) -> str:
        """Return the colour of a row's name, which is paler where the row has no marks."""
        return self.look.tokens.text_3 if placed.line.row.gap else self.look.tokens.text

    def value_and_kind(
        self, placed: _Line, left: float, limit: float, mark: str, *, kind: str, bold: bool
    ) -> list[Text]:
        """Return the words from ``left`` on, as much of them as fits before ``limit``."""
        found: list[Text] = []
        for words, strong, colour in (
            (placed.line.text, bold, self.look.tokens.text),
            (kind, False, self.look.tokens.text_2),
        ):
            fitting = shortened(words, limit - left, self.look.measure, self.look.label, strong) if words else ""
            if fitting:
                found.append(self.look.text(left, self.y(placed), fitting, self.look.label, colour, strong, mark=mark))
                left = found[-1].rect.right + WORD_GAP
        return found

    def instead(
        self, placed: _Line, indent: float, pitch: float, *, boxed: bool, pale: bool = False
    ) -> tuple[list[Shape], list[Hit]]:
        """Return the words in place of marks, in lines ``pitch`` px high, with a dashed box where ``boxed``."""
        look, columns, y = self.look, self.columns, self.y(placed)
        mark = placed.marks[0].id if placed.marks else ""
        box = missing(columns.zero, y, look.tokens, mark)
        shapes: list[Shape] = [box] if boxed else []
        colour = look.tokens.text_3 if pale else look.tokens.text_2
        for place, words in enumerate(placed.instead):
            text = look.text(columns.zero + indent, y + place * pitch, words, look.label, colour, mark=mark)
            shapes += self.backed(text, placed)
        top, width = self.window.down + placed.top, max(1.0, columns.plot_right - columns.zero)
        area = Rect(columns.zero, top, width, placed.height)
        return shapes, [Hit(each.id, box.rect, area) for each in placed.marks]

    def backed(self, text: Text, placed: _Line) -> list[Shape]:
        """Return a text on the surface's colour, so that no gridline runs through it; a band covers them already."""
        banded = placed.holds(self.window.selected)
        ticks = (self.columns.x(value) for value, _ in self.columns.ticks)
        crossed = not banded and any(text.left < x < text.rect.right for x in ticks)
        return [Box(text.rect, self.look.tokens.surface), text] if crossed else [text]
