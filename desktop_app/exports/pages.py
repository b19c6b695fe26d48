"""A figure divided into pages: title, heads and axis on each, rows never cut, what it rests on after the last."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from math import ceil
from typing import NamedTuple

from desktop_app.charts.paint.letters import letters_of
from desktop_app.charts.scene.drawing import Drawing, Shape, Text
from desktop_app.charts.scene.frame import footer, header
from desktop_app.charts.scene.look import PADDING, SMALL, SMALL_LINE, Look
from desktop_app.charts.scene.scene import Scene, View, scene_of
from desktop_app.charts.scene.transform import moved
from desktop_app.domain.figure import Figure
from desktop_app.exports.layout import ensure_application
from desktop_app.exports.paper import Room
from desktop_app.exports.parts import Part, Role
from desktop_app.exports.render_options import RenderOptions
from desktop_app.figures.describe import describe
from desktop_app.i18n import say_in
from desktop_app.theme.tokens import tokens

_NUMBER = SMALL_LINE + 8.0  # room of the page number at the bottom
_LEAST_ROWS = 48.0  # px of rows below title and axis, however low a page is


class PageDrawing(NamedTuple):
    """One page in px of the layout, without its margins."""

    width: float
    height: float
    parts: tuple[Part, ...]


def pages_of(figure: Figure, options: RenderOptions, room: Room) -> list[PageDrawing]:
    """Return the pages of a figure: one where it fits, else as many as its rows need, each as high as what is on it."""
    ensure_application()
    look = Look(tokens(options.theme), letters_of(figure.state.language).measure, say_in(figure.state.language))
    division = _Division(figure, options, room, look)
    needed = ceil(division.scene.height(room.width, footed=True))
    return [division.whole(max(room.least, needed))] if needed <= room.most else division.pages()


class _Division:
    """One figure on one kind of page."""

    def __init__(self, figure: Figure, options: RenderOptions, room: Room, look: Look) -> None:
        self.scene: Scene = scene_of(figure, look)
        self._figure, self._options, self._room, self._look = figure, options, room, look
        self._foot = footer(figure, look, room.width, 0.0)[1]
        self._head = len(header(figure, look, room.width)[0])
        self._words = describe(figure).details

    def whole(self, height: float) -> PageDrawing:
        """Return the one page that holds everything."""
        drawing = self.scene.draw(replace(self._view(height), footer=True))
        foot = self._footer(height - self._foot)
        drawing = replace(drawing, front=tuple(shape for shape in drawing.front if shape not in foot.shapes))
        rows = Part(Role.FIGURE, drawing.rows, words=self._words)
        return PageDrawing(drawing.width, height, (*self._parts(drawing, rows), foot))

    def pages(self) -> list[PageDrawing]:
        """Return the pages of rows, and of what the figure rests on where that does not fit on the last."""
        width, most = self._room.width, self._room.most
        probe = self.scene.draw(self._view(most))
        around = most - probe.body.height  # title, heads, axis and what a scene names below its rows
        drawn = [self._stretch(around, part) for part in self._stretches(probe.content, around)]
        found = [
            (each.height, self._parts(each, self._inside(each), begun=place > 0)) for place, each in enumerate(drawn)
        ]
        high, parts = found[-1]
        if high + self._foot + _NUMBER <= most:
            found[-1] = (high + self._foot, (*parts, self._footer(high)))
        else:
            found += self._small_print()
        heights = [max(self._room.least, high + _NUMBER) for high, _ in found]
        numbers = [self._number(place + 1, len(found), high) for place, high in enumerate(heights)]
        return [
            PageDrawing(width, high, (*parts, number))
            for high, (_, parts), number in zip(heights, found, numbers, strict=True)
        ]

    def _view(self, height: float, scroll: float = 0.0, *, continued: bool = False) -> View:
        options = self._options
        return View(
            self._room.width,
            height,
            scroll,
            options.span,
            self._figure.state.focus,
            today=options.today,
            continued=continued,
        )

    def _stretches(self, content: float, around: float) -> list[tuple[float, float]]:
        """Return the stretches of rows that go on each page; only what is higher than a page is cut."""
        scene, room = self.scene, max(_LEAST_ROWS, self._room.most - around - _NUMBER)
        breaks = scene.breaks(self._room.width)
        found: list[tuple[float, float]] = []
        start = 0.0
        while content - start > (left := room - scene.repeated(start)):
            end = max((each for each in breaks if start < each <= start + left), default=start + left)
            found.append((start, end))
            start = end
        return [*found, (start, content)]

    def _stretch(self, around: float, part: tuple[float, float]) -> Drawing:
        start, end = part
        high = around + self.scene.repeated(start) + end - start
        return self.scene.draw(self._view(high, start, continued=True))

    def _parts(self, drawing: Drawing, rows: Part, *, begun: bool = False) -> tuple[Part, ...]:
        """Return what a page shows; a title that is repeated is no title again."""
        head, behind = drawing.back[: self._head], drawing.back[self._head :]
        title = tuple(shape for shape in head if isinstance(shape, Text) and shape.bold)
        second = tuple(shape for shape in head if shape not in title)
        return (
            Part(Role.ARTIFACT if begun else Role.TITLE, title, words=self._figure.title),
            Part(Role.ARTIFACT if begun else Role.TEXT, second, words=self._figure.subtitle),
            Part(Role.FIGURE, behind, words=self._words),
            rows,
            Part(Role.FIGURE, drawing.front, words=self._words),
        )

    def _inside(self, drawing: Drawing) -> Part:
        """Return the rows without what lies on another page."""
        body = drawing.body
        rows = tuple(each for each in drawing.rows if each.rect.bottom > body.y and each.rect.y < body.bottom)
        return Part(Role.FIGURE, rows, body, self._words)

    def _footer(self, top: float) -> Part:
        return Part(Role.TEXT, tuple(footer(self._figure, self._look, self._room.width, top)[0]))

    def _small_print(self) -> list[tuple[float, tuple[Part, ...]]]:
        """Return the pages of a footer that needs pages of its own; no line of it is cut."""
        room = self._room.most - _NUMBER
        on: dict[int, list[Shape]] = defaultdict(list)
        for shape in self._footer(0.0).shapes:
            page = int(shape.rect.bottom // room)
            on[page] += moved([shape], 0.0, (SMALL_LINE if page else 0.0) - page * room)
        return [(_lowest(on[page]), (Part(Role.TEXT, tuple(on[page])),)) for page in sorted(on)]

    def _number(self, number: int, count: int, height: float) -> Part:
        look = self._look
        words = look.say("Page {number} of {count}", number=number, count=count)
        y = height - SMALL_LINE / 2
        text = look.text(self._room.width - PADDING, y, words, SMALL, look.tokens.text_3, anchor=1.0)
        return Part(Role.ARTIFACT, (text,))


def _lowest(shapes: Sequence[Shape]) -> float:
    return max(shape.rect.bottom for shape in shapes)
