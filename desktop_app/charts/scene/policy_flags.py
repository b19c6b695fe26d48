"""Policy events as flags in a band above an axis of dates: greedy lanes, at most four."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop_app.charts.scene.date_ticks import days_of
from desktop_app.charts.scene.drawing import Box, Hit, Pen, Rect, Shape, Stroke
from desktop_app.charts.scene.look import SMALL, Look
from desktop_app.charts.scene.wrap import shortened
from desktop_app.domain.figure import Mark

LANE, MOST = 14.0, 4
_TOP, _RUG = 4.0, 12.0  # above the lanes; below them, where events without words leave a tick
_FLAG = 5.0  # side of a flag
_TEXT = 6.0  # flag to words
_BETWEEN = 12.0  # words to the next flag in a lane
_WIDEST = 190.0  # words longer than this are shortened: the table twin has them whole
_TICK = (1.5, 6.0)


@dataclass(frozen=True, slots=True)
class Flag:
    """An event at ``x`` px, as wide as its date; ``lane`` None leaves its words to the table twin."""

    mark: Mark
    x: float
    end: float
    lane: int | None
    text: str = ""
    left: float = 0.0


@dataclass(frozen=True, slots=True)
class Band:
    """Where the band lies, and how many lanes it has."""

    rect: Rect
    lanes: int


def height_of(lanes: int) -> float:
    """Return the height of a band, 0 without lanes."""
    return _TOP + lanes * LANE + _RUG if lanes else 0.0


def lanes_needed(
    events: Sequence[Mark], x: Callable[[float], float], left: float, right: float, edge: float, look: Look
) -> int:
    """Return how many lanes the events take; see ``flags_of``."""
    flags = flags_of(events, x, left, right, edge, MOST, look)
    return max((flag.lane + 1 for flag in flags if flag.lane is not None), default=1 if flags else 0)


def flags_of(
    events: Sequence[Mark],
    x: Callable[[float], float],
    left: float,
    right: float,
    edge: float,
    lanes: int,
    look: Look,
) -> list[Flag]:
    """Return the events in view by date, each in the first lane with room for its words right or left of it.

    Flags stand between ``left`` and ``right``, words reach up to ``edge``.
    """
    taken = [left - 2 * _BETWEEN] * lanes
    found: list[Flag] = []
    for mark in sorted((each for each in events if each.when), key=first_day):
        assert mark.when
        first, end = days_of(mark.when)
        at, until = x(first), min(x(end), right)
        if not left <= at <= right:
            continue
        flag = Flag(mark, at, until, None)
        text = shortened(mark.label, _WIDEST, look.measure, SMALL)
        width = look.measure(text, SMALL)
        start = at - _FLAG / 2
        after, before = at + _FLAG / 2 + _TEXT, start - _TEXT - width
        for lane, used in enumerate(taken):
            if after + width <= edge and start >= used + _BETWEEN:
                flag = Flag(mark, at, until, lane, text, after)
                taken[lane] = after + width
                break
            if after + width > edge and before >= used + _BETWEEN:
                flag = Flag(mark, at, until, lane, text, before)
                taken[lane] = edge
                break
        found.append(flag)
    return found


def drawn(
    flags: Sequence[Flag], band: Band, down_to: float, selected: str, look: Look
) -> tuple[list[Shape], list[Hit]]:
    """Return flags with their words, and a thin line from each through the plot down to ``down_to``."""
    return [*_lines(flags, band, down_to, selected, look), *_words(flags, band, selected, look)], _hits(
        flags, band, look
    )


def _lines(flags: Sequence[Flag], band: Band, down_to: float, selected: str, look: Look) -> list[Shape]:
    tokens = look.tokens
    shapes: list[Shape] = []
    for flag in flags:
        if flag.lane is not None:
            here = flag.mark.id == selected
            colour = tokens.accent if here else tokens.line_strong
            shapes.append(Stroke(flag.x, _middle(flag, band), flag.x, band.rect.bottom, Pen(colour), flag.mark.id))
            through = Pen(tokens.accent if here else tokens.line)
            shapes.append(Stroke(flag.x, band.rect.bottom, flag.x, down_to, through, flag.mark.id))
    return shapes


def _words(flags: Sequence[Flag], band: Band, selected: str, look: Look) -> list[Shape]:
    tokens = look.tokens
    shapes: list[Shape] = []
    for flag in flags:
        here = flag.mark.id == selected
        colour = tokens.accent if here else tokens.text_2
        if flag.lane is None:
            width, height = _TICK
            tick = Rect(flag.x - width / 2, band.rect.bottom - height, width, height)
            shapes.append(Box(tick, tokens.accent if here else tokens.text_3, mark=flag.mark.id))
            continue
        y = _middle(flag, band)
        text = look.text(flag.left, y, flag.text, SMALL, colour, mark=flag.mark.id)
        shapes.append(Box(text.rect, tokens.row))  # flagpoles of the lanes above do not run through it
        if flag.end - flag.x > _FLAG:
            shapes.append(Box(Rect(flag.x, y + LANE / 2 - 2, flag.end - flag.x, 1.0), tokens.line_strong))
        shapes += [Box(_square(flag, y), colour, mark=flag.mark.id), text]
    return shapes


def _hits(flags: Sequence[Flag], band: Band, look: Look) -> list[Hit]:
    hits: list[Hit] = []
    for flag in flags:
        if flag.lane is None:
            tick = Rect(flag.x - _TICK[0] / 2, band.rect.bottom - _TICK[1], *_TICK)
            hits.append(Hit(flag.mark.id, tick, Rect(flag.x - 6, band.rect.bottom - _RUG, 12.0, _RUG)))
            continue
        square = _square(flag, _middle(flag, band))
        left = min(square.x, flag.left)
        right = max(square.right, flag.left + look.measure(flag.text, SMALL))
        area = Rect(left, _middle(flag, band) - LANE / 2, right - left, LANE)
        hits.append(Hit(flag.mark.id, area.grown(-1), area))
    return hits


def first_day(mark: Mark) -> tuple[float, float]:
    """Return the first day of a dated event, and the day after its last."""
    assert mark.when
    return days_of(mark.when)


def _square(flag: Flag, y: float) -> Rect:
    return Rect(flag.x - _FLAG / 2, y - _FLAG / 2, _FLAG, _FLAG)


def _middle(flag: Flag, band: Band) -> float:
    assert flag.lane is not None
    return band.rect.y + _TOP + (flag.lane + 0.5) * LANE
