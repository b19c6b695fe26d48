"""An act on a timeline: a point with its title next to it, where the rows are named by who acts."""

from __future__ import annotations

from desktop_app.charts.scene.axis.day_scale import DayScale
from desktop_app.charts.scene.axis.span import Span
from desktop_app.charts.scene.drawing import Box, Disc, Pen, Rect, Shape
from desktop_app.charts.scene.look import Look
from desktop_app.charts.scene.wrap import shortened
from desktop_app.domain.fuzzy_date import Precision

_RADIUS, _HATCH = 3.5, 7.0  # of a point, height of a period named no more exactly than a quarter
_GAP = 7.0  # point to title
_LINE_GAP = 5.0  # title to the known-to line
_EXACT = (Precision.DAY, Precision.MONTH)


def act(
    span: Span, y: float, scale: DayScale, as_of: float | None, look: Look, ground: str
) -> tuple[list[Shape], Rect] | None:
    """Return point and title around the height ``y``; None where the point is out of view.

    The title stands before the point where it has room, else behind it, never across the known-to line at ``as_of``;
    where that is None, the title is left out.
    """
    tokens, mark = look.tokens, span.mark
    assert mark.when
    exact = mark.when.precision in _EXACT
    seen = scale.cut(span.start, span.start_end)
    if seen is None or (exact and not scale.sees(span.middle)):
        return None
    if exact:
        x = scale.x(span.middle)
        rect = Rect(x - _RADIUS, y - _RADIUS, 2 * _RADIUS, 2 * _RADIUS)
        hollow = mark.status == "proposal"
        pen = Pen(tokens.text, 1.25) if hollow else None
        shapes: list[Shape] = [
            Disc(x, y, _RADIUS + 1.5, ground, mark=mark.id),
            Disc(x, y, _RADIUS - (0.6 if hollow else 0.0), ground if hollow else tokens.text, pen, mark=mark.id),
        ]
    else:
        rect = Rect(seen[0], y - _HATCH / 2, seen[1] - seen[0], _HATCH)
        shapes = [Box(rect, tokens.surface, Pen(tokens.mark), "diagonal up", tokens.mark, mark.id)]
    name = mark.order.name or mark.label
    title = _title(name, rect, y, scale, as_of, look, mark.id) if as_of is not None else None
    if title is None:
        return shapes, rect
    words, whole = title
    return [words[0]._replace(fill=ground), words[1], *shapes], whole


def _title(
    words: str, point: Rect, y: float, scale: DayScale, as_of: float, look: Look, mark: str
) -> tuple[tuple[Box, Shape], Rect] | None:
    """Return a title on its ground, and the rectangle of both title and point."""
    known = scale.x(as_of)
    right_end = known - _LINE_GAP if point.right <= known else scale.right
    before, behind = point.x - _GAP - scale.left - 2, right_end - point.right - _GAP
    wide = look.measure(words, look.label)
    left_side = wide <= before or (wide > behind and before >= behind)
    text = shortened(words, before if left_side else behind, look.measure, look.label)
    if not text:
        return None
    x, anchor = (point.x - _GAP, 1.0) if left_side else (point.right + _GAP, 0.0)
    shown = look.text(x, y, text, look.label, look.tokens.text_2, anchor=anchor, mark=mark)
    left, right = min(shown.left, point.x), max(shown.rect.right, point.right)
    return (Box(shown.rect, mark=mark), shown), Rect(left, point.y, right - left, point.height)
