"""Why a row of a timeline has no bar, in words that meet neither its marks nor the lines of days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from desktop_app.charts.scene.axis.day_scale import DayScale
from desktop_app.charts.scene.drawing import Box, Rect, Shape
from desktop_app.charts.scene.look import Look
from desktop_app.charts.scene.wrap import ELLIPSIS, shortened

_GAP = 8.0  # to marks and lines
_INSET = 4.0  # to the edges of the plot


def gap(
    words: str, y: float, scale: DayScale, marks: Sequence[Rect], lines: Iterable[float], look: Look, ground: str
) -> list[Shape]:
    """Return the words around the height ``y``, behind the marks where there is room, else before; ``lines`` are days.

    Where they fit nowhere they are shortened in the widest room.
    """
    taken = [(mark.x, mark.right) for mark in marks]
    last = max((right for _, right in taken), default=scale.left)
    taken += [(scale.x(day), scale.x(day)) for day in lines if scale.sees(day)]
    rooms = list(_rooms(taken, scale.left + _INSET, scale.right - _INSET))
    if not rooms:
        return []
    behind = [room for room in rooms if room[0] >= last]
    before = [room for room in reversed(rooms) if room[0] < last]
    wide = look.measure(words, look.label)
    start, room = next((each for each in (*behind, *before) if each[1] >= wide), max(rooms, key=lambda each: each[1]))
    text = shortened(words, room, look.measure, look.label)
    if text in ("", ELLIPSIS):
        return []
    shown = look.text(start, y, text, look.label, look.tokens.text_3)
    return [Box(shown.rect, ground), shown]


def _rooms(taken: Sequence[tuple[float, float]], left: float, right: float) -> Iterator[tuple[float, float]]:
    """Yield the start and width of each stretch between ``left`` and ``right`` of which nothing is taken."""
    start = left
    for begin, end in sorted(taken):
        if begin - _GAP > start:
            yield start, begin - _GAP - start
        start = max(start, end + _GAP)
    if right > start:
        yield start, right - start
