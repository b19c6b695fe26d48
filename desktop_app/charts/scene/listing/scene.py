"""List: one line per mark, words at the left and the value at the right; the drawing of a figure that is a table."""

from __future__ import annotations

from desktop_app.charts.scene.drawing import Box, Drawing, Hit, Pen, Rect, Shape, Stroke
from desktop_app.charts.scene.frame import footer, header
from desktop_app.charts.scene.listing.rows import ABOVE, HEADING, WORD_GAP, Item, Items
from desktop_app.charts.scene.look import LABEL, LABEL_LINE, PADDING, SECOND, SECOND_LINE, SMALL, SMALL_LINE, Look
from desktop_app.charts.scene.scene import Scene, View
from desktop_app.compat import override
from desktop_app.domain.figure import Figure

MISSING = "missing"  # status of a mark whose text says that its value is not known
_HEAD_GAP = 8.0
_BOTTOM = 16.0
_WIDEST = 900.0  # px between words and value: farther apart, the eye loses the line
_BAND_OVER, _EDGE = 8.0, 3.0  # the selected row reaches into the padding; width of its edge


class Listing(Scene):
    """Draws figures of the form ``table``."""

    def __init__(self, figure: Figure, look: Look) -> None:
        super().__init__(figure, look)
        self._items: Items | None = None
        self._top = 0.0
        self._head: list[Shape] = []

    @property
    @override
    def lines(self) -> tuple[tuple[str, ...], ...]:
        by_row: dict[str, list[str]] = {}
        for mark in self.figure.marks:
            by_row.setdefault(mark.row, []).append(mark.id)
        return tuple((mark,) for row in self.figure.rows for mark in by_row.get(row.id, ()))

    @override
    def rows_of(self, mark: str) -> tuple[float, float]:
        item = self._items.of(mark) if self._items else None
        return (item.top, item.bottom) if item else (0.0, 0.0)

    @override
    def height(self, width: float, footed: bool) -> float:
        items = self._at(width)
        below = footer(self.figure, self.look, width, 0.0)[1] if footed else 0.0
        return self._top + items.content + _BOTTOM + below

    @override
    def draw(self, view: View) -> Drawing:
        items = self._at(view.width)
        foot, below = self._footer(view)
        body = Rect(0.0, self._top, view.width, max(0.0, view.height - self._top - below))
        right = PADDING + items.width
        shapes: list[Shape] = []
        hits: list[Hit] = []
        for item in items.seen(view.scroll, view.scroll + body.height):
            top = self._top - view.scroll + item.top
            if item.heading:
                shapes += self._heading(item.heading, top, right)
            if view.selected and view.selected in (item.mark.id, item.row.id):
                shapes += self._chosen(top, item.height, right)
            shapes += self._words(item, top, right)
            rect = Rect(PADDING, top, items.width, item.height)
            hits.append(Hit(item.mark.id, rect, rect))
        return Drawing(
            width=view.width,
            height=view.height,
            body=body,
            plot=Rect(PADDING, self._top, items.width, body.height),
            content=items.content + _BOTTOM,
            axis=(0.0, 1.0),
            back=tuple(self._head),
            rows=tuple(shapes),
            front=tuple(foot),
            hits=tuple(hits),
            rolling=self._top - _HEAD_GAP,
        )

    def _at(self, width: float) -> Items:
        room = max(1.0, min(width - 2 * PADDING, _WIDEST))
        if self._items is None or self._items.width != room:
            self._items = Items(self.figure, self.look, room)
        self._head, top = header(self.figure, self.look, width)
        self._top = top + _HEAD_GAP
        return self._items

    def _heading(self, text: str, top: float, right: float) -> list[Shape]:
        tokens = self.look.tokens
        return [
            self.look.text(PADDING, top - HEADING / 2 + 4, text, LABEL, tokens.text_2, True),
            Stroke(PADDING, top - 0.5, right, top - 0.5, Pen(tokens.line_strong)),
        ]

    def _chosen(self, top: float, height: float, right: float) -> list[Shape]:
        left, tokens = PADDING - _BAND_OVER, self.look.tokens
        band = Rect(left, top, right + _BAND_OVER - left, height)
        return [Box(band, tokens.accent_bg), Box(band._replace(width=_EDGE), tokens.accent)]

    def _words(self, item: Item, top: float, right: float) -> list[Shape]:
        look, tokens, mark = self.look, self.look.tokens, item.mark.id
        shapes: list[Shape] = []
        y = top + ABOVE
        for line in item.name:
            colour = tokens.text
            shapes.append(look.text(PADDING, y + SECOND_LINE / 2, line, SECOND, colour, item.row.strong, mark=mark))
            y += SECOND_LINE
        x = PADDING + (look.measure(item.name[-1], SECOND, item.row.strong) + WORD_GAP if item.name else 0.0)
        for line in item.kind:
            if item.beside:
                shapes.append(look.text(x, y - SECOND_LINE / 2, line, LABEL, tokens.text_2, mark=mark))
                continue
            shapes.append(look.text(PADDING, y + LABEL_LINE / 2, line, LABEL, tokens.text_2, mark=mark))
            y += LABEL_LINE
        for line in item.note:
            shapes.append(look.text(PADDING, y + SMALL_LINE / 2, line, SMALL, tokens.text_3, mark=mark))
            y += SMALL_LINE
        if item.value:
            known = item.mark.status != MISSING
            colour = tokens.text if known else tokens.text_3
            middle = top + ABOVE + SECOND_LINE / 2
            shapes.append(look.text(right, middle, item.value, SECOND, colour, known, 1.0, mark))
        shapes.append(Stroke(PADDING, top + item.height - 0.5, right, top + item.height - 0.5, Pen(tokens.line)))
        return shapes

    def _footer(self, view: View) -> tuple[list[Shape], float]:
        if not view.footer:
            return [], 0.0
        height = footer(self.figure, self.look, view.width, 0.0)[1]
        return footer(self.figure, self.look, view.width, view.height - height)
