"""Chain: companies as boxes in layers from left to right, straight arrows between them with the number of sources."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from desktop_app.charts.scene.chain.layers import Place, layers_of
from desktop_app.charts.scene.chain.layout import BOX_HIGH, ChainLayout, lay_out
from desktop_app.charts.scene.chain.links import LinkPainter
from desktop_app.charts.scene.drawing import Box, Drawing, Hit, Pen, Rect, Shape
from desktop_app.charts.scene.frame import header
from desktop_app.charts.scene.look import LABEL, PADDING, SMALL, SMALL_LINE, Look
from desktop_app.charts.scene.scene import Scene, View
from desktop_app.charts.scene.wrap import shortened
from desktop_app.compat import override
from desktop_app.domain.figure import Figure

_HEAD_GAP = 16.0  # between second line and the names of the layers
_ABOVE = 8.0  # between these and the boxes
_BOTTOM = 20.0
_INSIDE = 9.0  # edge of a box to its words
_WORD_GAP = 6.0
_NAME_AT, _ROLE_AT = 16.0, 33.0  # middles of the two lines of a box
_LINE, _CHOSEN = 1.0, 2.0


@dataclass(frozen=True, slots=True)
class _Laid:
    """What depends on the width alone."""

    width: float
    layout: ChainLayout
    head: list[Shape]
    above: float  # height of title and second line
    top: float  # where the boxes begin


class Chain(Scene):
    """Draws figures of the form ``chain``."""

    def __init__(self, figure: Figure, look: Look) -> None:
        super().__init__(figure, look)
        self._layers = layers_of(figure)
        self._rows = {row.id: row for row in figure.rows}
        self._laid: _Laid | None = None

    @cached_property
    @override
    def lines(self) -> tuple[tuple[str, ...], ...]:
        """Return each company with the links that leave it, layer by layer from top to bottom."""
        leaving: dict[str, list[str]] = {}
        for route in self._layers.routes:
            leaving.setdefault(route.mark.row, []).append(route.mark.id)
        return tuple(
            (place.mark.id, *leaving.get(place.mark.row, ()))
            for layer in self._layers.layers
            for place in layer
            if place.mark
        )

    @override
    def bare_height(self, width: float) -> float:
        laid = self._at(width)
        return laid.top + laid.layout.height + _BOTTOM

    @override
    def rows_of(self, mark: str) -> tuple[float, float]:
        assert self._laid
        layout = self._laid.layout
        for layer in self._layers.layers:
            for place in layer:
                if place.mark and place.mark.id == mark:
                    rect = layout.rect(place)
                    return rect.y, rect.bottom
        heights = [y for _, y in layout.routes.get(mark, ())]
        return (min(heights), min(max(heights), min(heights) + BOX_HIGH)) if heights else (0.0, 0.0)

    @override
    def draw(self, view: View) -> Drawing:
        laid = self._at(view.width)
        front, foot = self.foot(view)
        body = Rect(0.0, laid.top, view.width, max(0.0, view.height - laid.top - foot))
        down = laid.top - view.scroll
        painter = LinkPainter(laid.layout, self.look, down, view.selected)
        links, found = painter.links(self._layers.routes, (body.y, body.bottom))
        boxes: list[Shape] = []
        hits: list[Hit] = []
        for layer in self._layers.layers:
            for place in layer:
                rect = laid.layout.rect(place)
                rect = rect._replace(y=rect.y + down)
                if place.mark and rect.bottom > body.y and rect.y < body.bottom:
                    boxes += self._box(place, rect, view.selected)
                    hits.append(Hit(place.mark.id, rect, rect))
        return Drawing(
            width=view.width,
            height=view.height,
            body=body,
            plot=Rect(PADDING, laid.top, view.width - 2 * PADDING, body.height),
            content=laid.layout.height + _BOTTOM,
            axis=(0.0, 1.0),
            back=(*laid.head, *self._names(laid)),
            rows=(*links, *boxes),
            front=tuple(front),
            hits=(*hits, *found),
            rolling=laid.above,
        )

    def _at(self, width: float) -> _Laid:
        if self._laid is None or self._laid.width != width:
            head, height = header(self.figure, self.look, width)
            named = any(each.label for each in self.figure.heads)
            top = height + _HEAD_GAP + (SMALL_LINE + _ABOVE if named else 0.0)
            self._laid = _Laid(width, lay_out(self._layers, width), head, height, top)
        return self._laid

    def _names(self, laid: _Laid) -> list[Shape]:
        """Return the names of the layers above them."""
        look, tokens = self.look, self.look.tokens
        y = laid.top - _ABOVE - SMALL_LINE / 2
        return [
            look.text(
                left,
                y,
                shortened(head.label, laid.layout.box + 20, look.measure, SMALL, True),
                SMALL,
                tokens.text_3,
                True,
            )
            for head, left in zip(self.figure.heads, laid.layout.lefts, strict=True)
            if head.label
        ]

    def _box(self, place: Place, rect: Rect, selected: str) -> list[Shape]:
        look, tokens = self.look, self.look.tokens
        assert place.mark
        row, mark = self._rows[place.key], place.mark.id
        here = row.strong or mark == selected
        pen = Pen(tokens.accent, _CHOSEN) if here else Pen(tokens.line_strong, _LINE)
        shapes: list[Shape] = [Box(rect, tokens.accent_bg if mark == selected else tokens.panel, pen, mark=mark)]
        left, room = rect.x + _INSIDE, rect.width - 2 * _INSIDE
        code = look.measure(row.aside, SMALL) + _WORD_GAP if row.aside else 0.0
        beside = look.measure(row.label, LABEL, True) + code <= room
        name = shortened(row.label, room, look.measure, LABEL, True)
        shown = look.text(left, rect.y + _NAME_AT, name, LABEL, tokens.text, True, mark=mark)
        shapes.append(shown)
        x = left
        if row.aside:
            # a long name takes the whole line, its country stands before the role
            x, y = (shown.rect.right + _WORD_GAP, _NAME_AT) if beside else (left, _ROLE_AT)
            shapes.append(look.text(x, rect.y + y, row.aside, SMALL, tokens.text_2, mark=mark))
        if row.sublabel:
            x = left if beside else left + code
            role = shortened(row.sublabel, rect.right - _INSIDE - x, look.measure, LABEL)
            shapes.append(look.text(x, rect.y + _ROLE_AT, role, LABEL, tokens.text_2, mark=mark))
        return shapes
