"""The links of a chain: straight lines with a head, and the number of their sources next to them."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot

from desktop_app.charts.scene.chain.layers import Route
from desktop_app.charts.scene.chain.layout import ChainLayout, legs
from desktop_app.charts.scene.drawing import Box, Hit, Pen, Rect, Shape, Stroke, Text
from desktop_app.charts.scene.look import SMALL, Look
from desktop_app.domain.figure import Mark

_LINE, _CHOSEN = 1.0, 2.0
_HEAD = 6.0
_DASH = (4.0, 3.0)
_AT = (0.5, 0.35, 0.65, 0.22, 0.78)  # parts of a leg at which the number may stand
_TARGET = 12.0  # half a side of what can be pointed at where no number has room


class LinkPainter:
    """Draws links at a height ``down`` of the content; keeps numbers apart."""

    def __init__(self, layout: ChainLayout, look: Look, down: float, selected: str) -> None:
        self._layout = layout
        self._look = look
        self._down = down
        self._selected = selected
        self._taken: list[Rect] = []

    def links(self, routes: Sequence[Route], seen: tuple[float, float]) -> tuple[list[Shape], list[Hit]]:
        """Return lines below numbers, and hits, of the links that cross the heights ``seen``."""
        lines: list[Shape] = []
        chosen: list[Shape] = []
        numbers: list[Shape] = []
        hits: list[Hit] = []
        for route in routes:
            corners = [(x, y + self._down) for x, y in self._layout.routes[route.mark.id]]
            heights = [y for _, y in corners]
            if max(heights) < seen[0] or min(heights) > seen[1]:
                continue
            near = route.mark.id == self._selected or self._selected in (route.mark.row, route.mark.target)
            (chosen if near else lines).extend(self._line(route.mark, corners, chosen=near))
            texts, rect = self._number(route.mark, corners)
            numbers += texts
            hits.append(Hit(route.mark.id, rect, rect))
        return [*lines, *chosen, *numbers], hits

    def _line(self, mark: Mark, corners: Sequence[tuple[float, float]], *, chosen: bool) -> list[Shape]:
        tokens = self._look.tokens
        colour = tokens.accent if chosen else tokens.mark
        partners = mark.status == "undirected"
        width = _CHOSEN if mark.id == self._selected else _LINE
        pen = Pen(colour, width, _DASH if partners else ())
        parts = legs(corners)
        shapes: list[Shape] = [Stroke(*leg, pen, mark.id) for leg in parts]
        return shapes if partners else [*shapes, *_head(parts[-1], Pen(colour, max(width, 1.25)), mark.id)]

    def _number(self, mark: Mark, corners: Sequence[tuple[float, float]]) -> tuple[list[Shape], Rect]:
        """Return the number of sources on a free place of the link's first or last leg, else only where to point."""
        look = self._look
        words = look.say("{count} src", count=mark.order.count)
        parts = legs(corners)
        for leg in dict.fromkeys((parts[0], parts[-2])):  # the last is the stub of the head
            for at in _AT:
                x, y = leg[0] + at * (leg[2] - leg[0]), leg[1] + at * (leg[3] - leg[1])
                text = look.text(x, y, words, SMALL, look.tokens.accent, anchor=0.5, mark=mark.id)
                rect = text.rect.grown(1.0)
                if self._free(rect, leg):
                    self._taken.append(rect)
                    return self._backed(text), rect
        x, y = (parts[0][0] + parts[0][2]) / 2, (parts[0][1] + parts[0][3]) / 2
        return [], Rect(x - _TARGET, y - _TARGET, 2 * _TARGET, 2 * _TARGET)

    def _backed(self, text: Text) -> list[Shape]:
        return [Box(text.rect, self._look.tokens.surface), text]

    def _free(self, rect: Rect, leg: tuple[float, float, float, float]) -> bool:
        inside = rect.x >= leg[0] + 2 and rect.right <= leg[2] - 2
        return inside and not any(rect.meets(other) for other in self._taken)


def _head(leg: tuple[float, float, float, float], pen: Pen, mark: str) -> list[Shape]:
    """Return the two strokes of an arrow's head at the end of a leg."""
    x1, y1, x2, y2 = leg
    length = hypot(x2 - x1, y2 - y1) or 1.0
    across, up = (x2 - x1) / length, (y2 - y1) / length
    back_x, back_y = x2 - _HEAD * across, y2 - _HEAD * up
    side_x, side_y = -up * _HEAD * 0.6, across * _HEAD * 0.6
    return [
        Stroke(back_x + side_x, back_y + side_y, x2, y2, pen, mark),
        Stroke(back_x - side_x, back_y - side_y, x2, y2, pen, mark),
    ]
