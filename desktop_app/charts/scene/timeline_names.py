"""What stands beside the plot in a row of a timeline: status, name, the text of the right-hand column."""

from __future__ import annotations

from desktop_app.charts.scene import symbols
from desktop_app.charts.scene.drawing import Box, Pen, Rect, Shape, Stroke
from desktop_app.charts.scene.look import PADDING, SECOND, SMALL, Look
from desktop_app.charts.scene.timeline_columns import NAME_GAP, WORD_GAP, Columns
from desktop_app.charts.scene.timeline_rows import GROUP, Line
from desktop_app.charts.scene.wrap import shortened

_BAND_OVER, _EDGE = 8.0, 3.0  # the selected row reaches into the padding; width of its edge


class NamePainter:
    """Turns rows ``height`` px high into shapes; ``top`` is the upper edge of a row."""

    def __init__(self, at: Columns, look: Look, height: float) -> None:
        self._at = at
        self._look = look
        self._height = height

    def heading(self, text: str, top: float) -> list[Shape]:
        """Return the name of a group, and the line under it."""
        at, tokens = self._at, self._look.tokens
        return [
            self._look.text(PADDING, top - GROUP / 2 + 1, text, SMALL, tokens.text_3, True),
            Stroke(PADDING, top - 0.5, at.right, top - 0.5, Pen(tokens.line)),
        ]

    def chosen(self, top: float) -> list[Shape]:
        """Return the band of the selected row."""
        at = self._at
        left = PADDING - _BAND_OVER
        band = Rect(left, top, at.right + _BAND_OVER - left, self._height)
        tokens = self._look.tokens
        return [Box(band, tokens.accent_bg), Box(band._replace(width=_EDGE), tokens.accent)]

    def name(self, line: Line, top: float) -> list[Shape]:
        """Return status, name and second part before the plot, the text of the right-hand column after it."""
        at, look, tokens, row = self._at, self._look, self._look.tokens, line.row
        y = top + self._height / 2
        shapes = symbols.status(row.status, PADDING + 5, y, tokens.text_2, 5.0)
        left = PADDING + at.symbol
        room = at.plot_left - NAME_GAP - left
        name = look.text(left, y, shortened(row.label, room, look.measure, SECOND, True), SECOND, tokens.text, True)
        shapes.append(name)
        second = name.rect.right + WORD_GAP
        sublabel = shortened(row.sublabel, left + room - second, look.measure, SECOND) if row.sublabel else ""
        if sublabel:
            shapes.append(look.text(second, y, sublabel, SECOND, tokens.text_2))
        if row.aside:
            colour = tokens.text if row.strong else tokens.text_2
            shapes.append(look.text(at.right, y, row.aside, look.label, colour, row.strong, 1.0))
        if row.gap and not line.spans:
            words = shortened(row.gap, at.plot_right - at.plot_left - 8, look.measure, look.label)
            gap = look.text(at.plot_left + 4, y, words, look.label, tokens.text_3)
            shapes += [Box(gap.rect, tokens.surface), gap]
        return shapes
