"""Words at the ends of lines: value and name, moved apart, held to their line by a leader where they had to move."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from desktop_app.charts.scene.dodge import spread
from desktop_app.charts.scene.drawing import Pen, Rect, Shape, Stroke, Text
from desktop_app.charts.scene.lines.space import BESIDE, Space
from desktop_app.charts.scene.look import LABEL_LINE, Look
from desktop_app.charts.scene.wrap import shortened
from desktop_app.domain.figure import Row

GAP = 8.0  # point to words
LEAD = 14.0  # room for leaders
_WORD_GAP = 5.0
_NEAR = 64.0  # ends this close to the last one have their words in one column
_STRAIGHT = 2.0  # words moved less than this need no leader
_SHIFTS = (0.0, -11.0, 11.0)


class TextKind(Enum):
    """What a text is: it stands out less from one to the next."""

    VALUE = auto()
    NAME = auto()
    SECOND = auto()


@dataclass(frozen=True, slots=True)
class EndWords:
    """The words at one end: lines of texts with what they are, as wide as ``width``."""

    lines: tuple[tuple[tuple[str, TextKind], ...], ...]
    width: float

    @property
    def height(self) -> float:
        """Return the height of all lines."""
        return LABEL_LINE * len(self.lines)


@dataclass(frozen=True, slots=True)
class End:
    """The end of a line at a point of ``radius``, with its words; ``weight`` decides which words stay.

    ``right`` is the right edge of what is drawn there: of the point, or of the period in which it lies.
    ``valued`` tells that the words carry the value of ``mark``: the line goes on out of view otherwise.
    ``narrower`` are the same words in more lines.
    """

    x: float
    y: float
    radius: float
    right: float
    words: EndWords
    mark: str
    weight: float
    valued: bool = True
    narrower: tuple[EndWords, ...] = ()


def words_of(value: str, row: Row, room: float, look: Look) -> EndWords:
    """Return value, name and second name in one line, or the second name below where they are too wide."""
    first = [(text, kind) for text, kind in ((value, TextKind.VALUE), (row.label, TextKind.NAME)) if text]
    second = [(row.sublabel, TextKind.SECOND)] if row.sublabel else []
    whole = _width((*first, *second), look)
    if whole <= room:
        return EndWords(((*first, *second),), whole)
    lines = tuple(_fitting(line, room, look) for line in (first, second) if line)
    return EndWords(lines, max(_width(line, look) for line in lines))


def narrower(value: str, row: Row, look: Look) -> tuple[EndWords, ...]:
    """Return value, name and second name in two lines and in three."""
    texts_of = ((value, TextKind.VALUE), (row.label, TextKind.NAME), (row.sublabel, TextKind.SECOND))
    value_name, second = texts_of[:2], texts_of[2:]
    splits = ((value_name, second), ((texts_of[0],), (texts_of[1],), second), ((texts_of[0],), texts_of[1:]))
    found = []
    for split in splits:
        lines = tuple(tuple(each for each in line if each[0]) for line in split)
        kept = tuple(line for line in lines if line)
        if len(kept) > 1:
            found.append(EndWords(kept, max(_width(line, look) for line in kept)))
    return tuple(sorted(found, key=lambda words: len(words.lines)))


def placed(ends: Sequence[End], space: Space, look: Look) -> list[Shape]:
    """Return the words of all ends that find room, in the order of their values.

    A line that ends early carries its words next to its end where nothing is in the way, in more lines where it must;
    where it finds no room and a leader to the right would run through others, they are left to the table twin. Words
    that would touch are moved apart and share a column at their ends; where lines are in its way, right of all lines.
    """
    if not ends:
        return []
    latest = max(end.right for end in ends)
    words: list[Shape] = []
    leaders: list[Shape] = []
    others: list[End] = []
    for end in sorted(ends, key=lambda end: end.x):
        barred = _barred(end, latest, space)
        near = _in_place(end, latest, space) if barred or end.right < latest - _NEAR else None
        if near is not None:
            words += _written(*near, space, look)
        elif not barred:
            others.append(end)
    # one that may stand elsewhere chooses after those that share a column
    for group in sorted(_groups(others, space.bounds), key=lambda group: len(group) == 1):
        led, written = _column(group, latest, space, look)
        leaders += led
        words += written
    return [*leaders, *words]  # a leader that meets the words of another line runs behind them


def texts(end: End, left: float, top: float, look: Look) -> list[Text]:
    """Return the words of an end from their left top corner."""
    tokens = look.tokens
    found: list[Text] = []
    for place, line in enumerate(end.words.lines):
        x = left
        for text, kind in line:
            colour = {TextKind.VALUE: tokens.text, TextKind.NAME: tokens.text_2, TextKind.SECOND: tokens.text_3}[kind]
            y = top + (place + 0.5) * LABEL_LINE
            found.append(look.text(x, y, text, look.label, colour, kind is TextKind.VALUE, mark=end.mark))
            x += found[-1].width + _WORD_GAP
    return found


def _barred(end: End, latest: float, space: Space) -> bool:
    """Tell whether a leader from an early end to the end of all lines would run through what is drawn there."""
    start = end.right + GAP / 2
    return latest - start > LEAD and not space.empty(Rect(start, end.y, latest - start - GAP / 2, 0.0))


def _in_place(end: End, latest: float, space: Space) -> tuple[End, Rect] | None:
    """Return an early end with its words, in as few lines as find room, and their free place."""
    for words in (end.words, *end.narrower):
        tried = replace(end, words=words)
        if (rect := _beside(tried, latest, space)) is not None:
            return tried, rect
    return None


def _beside(end: End, latest: float, space: Space) -> Rect | None:
    """Return a free place next to, above or below an early end; it leaves the end of all lines to the others.

    A place well clear of other points is better: words below two points would belong to either.
    """
    out, width, height = end.radius + GAP, end.words.width, end.words.height
    middle, above, below = end.y - height / 2, end.y - out - height, end.y + out
    places = [(end.right + GAP, middle + shift) for shift in _SHIFTS]
    places += [(2 * end.x - end.right - GAP - width, middle)]
    places += [(left, top) for left in (end.x - width / 2, end.x - out, end.x + out - width) for top in (above, below)]
    rects = [rect for left, top in places if (rect := Rect(left, top, width, height)).right <= latest]
    return next((rect for clear in (GAP, BESIDE) for rect in rects if space.free(rect, clear)), None)


def _groups(ends: Sequence[End], bounds: Rect) -> list[list[tuple[End, float]]]:
    """Return ends that share a column, each with the top of its words; what finds no room is left to the table twin."""
    kept = sorted(ends, key=lambda end: -end.weight)
    while sum(end.words.height for end in kept) > bounds.height:
        kept.pop()
    kept.sort(key=lambda end: (end.y, -end.x))
    wanted = [(end.y - end.words.height / 2, end.words.height) for end in kept]
    groups: list[list[tuple[End, float]]] = []
    for tops in spread(wanted, bounds.y, bounds.bottom):
        groups.append(list(zip(kept, tops, strict=False)))
        del kept[: len(tops)]
    return groups


def _column(
    group: Sequence[tuple[End, float]], latest: float, space: Space, look: Look
) -> tuple[list[Shape], list[Shape]]:
    """Return leaders and words of a group: below each other, held to their ends by leaders where they had to move."""
    last = max(end.right for end, _ in group)
    led = any(_led(end, top, last) for end, top in group)
    left = last + GAP + (LEAD if led else 0.0)
    if not all(space.free(_rect(end, left, top)) for end, top in group):
        alone = _in_place(group[0][0], space.bounds.right, space) if len(group) == 1 else None
        if alone is not None:
            return [], _written(*alone, space, look)
        width = max(end.words.width for end, _ in group)
        left = space.clear_of_uprights(latest + GAP + LEAD, width, GAP)
        last = latest
    leaders: list[Shape] = []
    words: list[Shape] = []
    for end, top in group:
        if space.taken(_rect(end, left, top)):
            continue
        if _led(end, top, last) or left > end.right + GAP + LEAD:
            line = (end.right + 2, end.y, left - 4, _middle(end, top))
            leaders.append(Stroke(*line, Pen(look.tokens.line_strong), end.mark))
            space.cross(*line)
        words += _written(end, _rect(end, left, top), space, look)
    return leaders, words


def _led(end: End, top: float, last: float) -> bool:
    return abs(_middle(end, top) - end.y) > _STRAIGHT or end.right < last - LEAD


def _middle(end: End, top: float) -> float:
    """Return the height of the line of words to which a leader leads."""
    return top + (LABEL_LINE if len(end.words.lines) > 1 else end.words.height) / 2


def _rect(end: End, left: float, top: float) -> Rect:
    return Rect(left, top, end.words.width, end.words.height)


def _written(end: End, rect: Rect, space: Space, look: Look) -> list[Shape]:
    """Return words at a place that is taken from now on."""
    space.take(rect)
    return [*space.ground(rect), *texts(end, rect.x, rect.y, look)]


def _width(line: Sequence[tuple[str, TextKind]], look: Look) -> float:
    widths = [look.measure(text, look.label, kind is TextKind.VALUE) for text, kind in line]
    return sum(widths) + _WORD_GAP * max(0, len(widths) - 1)


def _fitting(line: Sequence[tuple[str, TextKind]], room: float, look: Look) -> tuple[tuple[str, TextKind], ...]:
    """Return a line with its last text shortened to the room."""
    *before, (text, kind) = line
    taken = _width(before, look) + _WORD_GAP if before else 0.0
    short = shortened(text, room - taken, look.measure, look.label, kind is TextKind.VALUE)
    return (*before, *([(short, kind)] if short else []))
