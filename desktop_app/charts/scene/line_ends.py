"""Words at the ends of lines: value and name, moved apart, held to their line by a leader where they had to move."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.charts.scene.drawing import Box, Pen, Rect, Shape, Stroke, Text
from desktop_app.charts.scene.line_space import Space
from desktop_app.charts.scene.look import LABEL_LINE, Look
from desktop_app.charts.scene.wrap import shortened
from desktop_app.domain.figure import Row

GAP = 8.0  # point to words
LEAD = 14.0  # room for leaders
_WORD_GAP = 5.0
_NEAR = 64.0  # ends this close to the last one have their words in one column
_STRAIGHT = 2.0  # words moved less than this need no leader
_SHIFTS = (0.0, -11.0, 11.0)


@dataclass(frozen=True, slots=True)
class Words:
    """The words at one end: lines of ``(text, bold)``, as wide as ``width``."""

    lines: tuple[tuple[tuple[str, bool], ...], ...]
    width: float

    @property
    def height(self) -> float:
        """Return the height of all lines."""
        return LABEL_LINE * len(self.lines)


@dataclass(frozen=True, slots=True)
class End:
    """The end of a line at a point of ``radius``, with its words; ``weight`` decides which words stay.

    ``valued`` tells that the words carry the value of ``mark``: the line goes on out of view otherwise.
    """

    x: float
    y: float
    radius: float
    words: Words
    mark: str
    weight: float
    valued: bool = True


def words_of(value: str, row: Row, room: float, look: Look) -> Words:
    """Return value, name and second name in one line, or the second name below where they are too wide."""
    first = [(text, bold) for text, bold in ((value, True), (row.label, False)) if text]
    second = [(row.sublabel, False)] if row.sublabel else []
    whole = _width((*first, *second), look)
    if whole <= room:
        return Words(((*first, *second),), whole)
    lines = tuple(_fitting(line, room, look) for line in (first, second) if line)
    return Words(lines, max(_width(line, look) for line in lines))


def placed(ends: Sequence[End], space: Space, look: Look) -> list[Shape]:
    """Return the words of all ends that find room.

    Lines that end early carry their words beside their end where nothing is in the way; all others share a column
    right of the last end, in the order of their values.
    """
    if not ends:
        return []
    column = max(end.x for end in ends)
    shapes: list[Shape] = []
    listed: list[End] = []
    for end in ends:
        beside = None if end.x > column - _NEAR else _beside(end, column, space)
        if beside is None:
            listed.append(end)
            continue
        space.take(beside)
        shapes += [] if space.tinted(beside) else [Box(beside, look.tokens.surface)]
        shapes += texts(end, beside.x, beside.y, look)
    return [*shapes, *_column(listed, column, space, look)]


def texts(end: End, left: float, top: float, look: Look) -> list[Text]:
    """Return the words of an end from their left top corner."""
    found: list[Text] = []
    for place, line in enumerate(end.words.lines):
        x = left
        for text, bold in line:
            colour = look.tokens.text if bold else look.tokens.text_2
            y = top + (place + 0.5) * LABEL_LINE
            found.append(look.text(x, y, text, look.label, colour, bold, mark=end.mark))
            x += found[-1].width + _WORD_GAP
    return found


def spread(wanted: Sequence[tuple[float, float]], low: float, high: float) -> list[float]:
    """Return the tops of blocks ``(top, height)``, sorted by where they want to be, moved apart as little as needed.

    Blocks that would overlap form a group around the mean of their wishes (pooling of adjacent violators).
    """
    groups: list[list[float]] = []  # sum of wishes for the group's top, blocks, height
    sizes: list[int] = []
    for top, height in wanted:
        groups.append([top, 1.0, height])
        sizes.append(1)
        while len(groups) > 1 and _top(groups[-2], low, high) + groups[-2][2] > _top(groups[-1], low, high):
            wishes, count, taller = groups.pop()
            groups[-1][0] += wishes - count * groups[-1][2]
            groups[-1][1] += count
            groups[-1][2] += taller
            sizes[-2:] = [sizes[-2] + sizes[-1]]
    tops: list[float] = []
    for group, size in zip(groups, sizes, strict=True):
        y = _top(group, low, high)
        for _, height in wanted[len(tops) : len(tops) + size]:
            tops.append(y)
            y += height
    return tops


def _top(group: list[float], low: float, high: float) -> float:
    return max(low, min(group[0] / group[1], high - group[2]))


def _beside(end: End, column: float, space: Space) -> Rect | None:
    """Return a free place right of an end, before the column."""
    left = end.x + end.radius + GAP
    for shift in _SHIFTS:
        rect = Rect(left, end.y - end.words.height / 2 + shift, end.words.width, end.words.height)
        if rect.right <= column and space.free(rect):
            return rect
    return None


def _column(ends: list[End], column: float, space: Space, look: Look) -> list[Shape]:
    bounds = space.bounds
    kept = sorted(ends, key=lambda end: -end.weight)
    while sum(end.words.height for end in kept) > bounds.height:
        kept.pop()  # what finds no room is left to the table twin
    kept.sort(key=lambda end: (end.y, -end.x))
    wanted = [(end.y - end.words.height / 2, end.words.height) for end in kept]
    tops = spread(wanted, bounds.y, bounds.bottom)
    moved = any(abs(top - wish) > _STRAIGHT for top, (wish, _) in zip(tops, wanted, strict=True))
    led = moved or any(end.x < column - LEAD for end in kept)
    left = column + max((end.radius for end in kept), default=0.0) + GAP + (LEAD if led else 0.0)
    shapes: list[Shape] = []
    for end, top in zip(kept, tops, strict=True):
        middle = top + LABEL_LINE / 2 if len(end.words.lines) > 1 else top + end.words.height / 2
        if abs(middle - end.y) > _STRAIGHT or end.x < column - LEAD:
            start, stop = end.x + end.radius + 2, left - 4
            shapes.append(Stroke(start, end.y, stop, middle, Pen(look.tokens.line_strong), end.mark))
        space.take(Rect(left, top, end.words.width, end.words.height))
        shapes += texts(end, left, top, look)
    return shapes


def _width(line: Sequence[tuple[str, bool]], look: Look) -> float:
    widths = [look.measure(text, look.label, bold) for text, bold in line]
    return sum(widths) + _WORD_GAP * max(0, len(widths) - 1)


def _fitting(line: Sequence[tuple[str, bool]], room: float, look: Look) -> tuple[tuple[str, bool], ...]:
    """Return a line with its last text shortened to the room."""
    *before, (text, bold) = line
    taken = _width(before, look) + _WORD_GAP if before else 0.0
    short = shortened(text, room - taken, look.measure, look.label, bold)
    return (*before, *([(short, bold)] if short else []))
