"""A figure divided into pages: title, heads and axis on each, rows never cut, what it rests on after the last."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from desktop_app.charts.paint.letters import letters_of
from desktop_app.charts.scene.drawing import Box, Disc, Drawing, Polygon, Rect, Runs, Shape, Stroke, Text
from desktop_app.charts.scene.frame import footer
from desktop_app.charts.scene.look import PADDING, SMALL, SMALL_LINE, Look
from desktop_app.charts.scene.scene import Scene, View, scene_of
from desktop_app.domain.figure import Figure
from desktop_app.exports.layout import ensure_application
from desktop_app.exports.render_options import RenderOptions
from desktop_app.i18n import say_in
from desktop_app.theme.tokens import tokens

_NUMBER = SMALL_LINE + 8.0  # room of the page number at the bottom
_LEAST_ROWS = 48.0  # px of rows below title and axis, however low a page is


@dataclass(frozen=True, slots=True)
class PageDrawing:
    """One page in px: ``behind`` and ``front`` are not cut, ``rows`` are to be cut to ``body``."""

    width: float
    height: float
    body: Rect
    behind: tuple[Shape, ...]
    rows: tuple[Shape, ...]
    front: tuple[Shape, ...]


def pages_of(figure: Figure, options: RenderOptions, width: float, height: float | None) -> list[PageDrawing]:
    """Return the pages of a figure, each ``width`` by ``height`` px; without a height, one page for all."""
    ensure_application()
    letters = letters_of(figure.state.language)
    look = Look(tokens(options.theme), letters.measure, say_in(figure.state.language))
    scene = scene_of(figure, look)
    high = ceil(scene.height(width, footed=True)) if height is None else height
    if scene.height(width, footed=True) <= high:
        return [_whole(scene.draw(_view(figure, options, width, high, footed=True)))]
    probe = scene.draw(_view(figure, options, width, high))
    around = high - probe.body.height  # title, heads, axis and what a scene names below its rows
    room = max(_LEAST_ROWS, high - around - _NUMBER)
    parts = _parts(scene, width, probe.content, room)
    drawn = [_part(scene, figure, options, width, around, part) for part in parts]
    shapes, foot = footer(figure, look, width, 0.0)
    found = [PageDrawing(width, high, each.body, each.back, _inside(each), each.front) for each in drawn]
    last = drawn[-1]
    if last.height + foot + _NUMBER <= high:
        below, _ = footer(figure, look, width, last.height)
        found[-1] = PageDrawing(width, high, last.body, last.back, _inside(last), (*last.front, *below))
    else:
        found += _small_print(shapes, width, high)
    return [_numbered(page, place + 1, len(found), look) for place, page in enumerate(found)]


def _view(
    figure: Figure, options: RenderOptions, width: float, height: float, scroll: float = 0.0, *, footed: bool = False
) -> View:
    return View(width, height, scroll, options.span, figure.state.focus, footer=footed, today=options.today)


def _parts(scene: Scene, width: float, content: float, room: float) -> list[tuple[float, float]]:
    """Return the stretches of rows that go on each page; only what is higher than a page is cut."""
    breaks = scene.breaks(width)
    found: list[tuple[float, float]] = []
    start = 0.0
    while content - start > (left := room - scene.repeated(start)):
        end = max((each for each in breaks if start < each <= start + left), default=start + left)
        found.append((start, end))
        start = end
    return [*found, (start, content)]


def _part(
    scene: Scene, figure: Figure, options: RenderOptions, width: float, around: float, part: tuple[float, float]
) -> Drawing:
    start, end = part
    high = around + scene.repeated(start) + end - start
    return scene.draw(replace(_view(figure, options, width, high, start), continued=True))


def _small_print(shapes: Sequence[Shape], width: float, high: float) -> list[PageDrawing]:
    """Return the pages of a footer that needs pages of its own; no line of it is cut."""
    room = high - _NUMBER
    parts: dict[int, list[Shape]] = defaultdict(list)
    for shape in shapes:
        part = int(_low(shape) // room)
        parts[part].append(_raised(shape, part * room - (SMALL_LINE if part else 0.0)))
    nothing = Rect(0.0, 0.0, width, 0.0)
    return [PageDrawing(width, high, nothing, tuple(parts[part]), (), ()) for part in sorted(parts)]


def _raised(shape: Shape, by: float) -> Shape:
    """Return a text or a line of a footer further up."""
    match shape:
        case Text():
            return shape._replace(y=shape.y - by)
        case Stroke():
            return shape._replace(y1=shape.y1 - by, y2=shape.y2 - by)
    return shape


def _whole(drawing: Drawing) -> PageDrawing:
    body = Rect(0.0, 0.0, drawing.width, drawing.height)
    return PageDrawing(drawing.width, drawing.height, body, drawing.back, drawing.rows, drawing.front)


def _inside(drawing: Drawing) -> tuple[Shape, ...]:
    """Return the rows without what lies on another page."""
    top, bottom = drawing.body.y, drawing.body.bottom
    return tuple(shape for shape in drawing.rows if _low(shape) > top and _high(shape) < bottom)


def _high(shape: Shape) -> float:
    """Return the upper end of a shape."""
    match shape:
        case Box() | Runs() | Text():
            return shape.rect.y
        case Stroke():
            return min(shape.y1, shape.y2)
        case Disc():
            return shape.y - shape.radius
        case Polygon():
            return min(y for _, y in shape.points)


def _low(shape: Shape) -> float:
    """Return the lower end of a shape."""
    match shape:
        case Box() | Runs() | Text():
            return shape.rect.bottom
        case Stroke():
            return max(shape.y1, shape.y2)
        case Disc():
            return shape.y + shape.radius
        case Polygon():
            return max(y for _, y in shape.points)


def _numbered(page: PageDrawing, number: int, count: int, look: Look) -> PageDrawing:
    words = look.say("Page {number} of {count}", number=number, count=count)
    y = page.height - SMALL_LINE / 2
    text = look.text(page.width - PADDING, y, words, SMALL, look.tokens.text_3, anchor=1.0)
    return PageDrawing(page.width, page.height, page.body, page.behind, page.rows, (*page.front, text))
