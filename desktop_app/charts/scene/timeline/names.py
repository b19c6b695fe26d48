"""What stands next to the plot in a row of a timeline: status, name, the text of the right-hand column."""

from __future__ import annotations

from desktop_app.charts.scene.drawing import Hit, Pen, Rect, Shape, Stroke
from desktop_app.charts.scene.look import PADDING, SECOND, SMALL, Look
from desktop_app.charts.scene.selection import OVER, selected_band
from desktop_app.charts.scene.shapes import symbols
from desktop_app.charts.scene.timeline.columns import NAME_GAP, WORD_GAP, Columns
from desktop_app.charts.scene.timeline.rows import GROUP, MarkedRow
from desktop_app.charts.scene.wrap import shortened


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
        return selected_band(top, self._height, self._at.right, self._look.tokens)

    def hits(self, marked: MarkedRow, top: float, name: Rect) -> list[Hit]:
        """Return where a row is pointed at to open it: its text at the right, and its name, around which the ring is.

        A row without marks is opened by the words in their place too.
        """
        at, row = self._at, marked.row
        left = PADDING - OVER
        end = at.plot_left if marked.spans else at.plot_right
        found = [Hit(row.id, name, Rect(left, top, end - left, self._height))]
        if row.aside:
            aside = Rect(at.plot_right, top, at.right + OVER - at.plot_right, self._height)
            found.insert(0, Hit(row.id, name, aside))
        return found

    def name(self, marked: MarkedRow, top: float) -> tuple[list[Shape], Rect]:
        """Return status, name and second part before the plot, the text of the right-hand column after it.

        The rectangle is that of status and name.
        """
        at, look, tokens, row = self._at, self._look, self._look.tokens, marked.row
        y = top + self._height / 2
        shapes = symbols.status(row.status, PADDING + 5, y, tokens.text_2, 5.0)
        left = PADDING + at.symbol
        room = at.plot_left - NAME_GAP - left
        name = look.text(left, y, shortened(row.label, room, look.measure, SECOND, True), SECOND, tokens.text, True)
        shapes.append(name)
        second = name.rect.right + WORD_GAP
        sublabel = shortened(row.sublabel, left + room - second, look.measure, SECOND) if row.sublabel else ""
        right = name.rect.right
        if sublabel:
            called = look.text(second, y, sublabel, SECOND, tokens.text_2)
            shapes.append(called)
            right = called.rect.right
        if row.aside:
            colour = tokens.text if row.strong else tokens.text_2
            shapes.append(look.text(at.right, y, row.aside, look.label, colour, row.strong, 1.0))
        return shapes, Rect(PADDING, name.rect.y, right - PADDING, name.rect.height)
