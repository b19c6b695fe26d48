"""A figure that has nothing to show: its title, and the sentence why."""

from __future__ import annotations

from desktop_app.charts.scene.drawing import Drawing, Rect, Shape
from desktop_app.charts.scene.frame import header
from desktop_app.charts.scene.look import PADDING, SECOND, SECOND_LINE
from desktop_app.charts.scene.scene import Scene, View
from desktop_app.charts.scene.wrap import wrapped
from desktop_app.compat import override

_GAP = 24.0


class EmptyScene(Scene):
    """Draws any figure without marks; on the screen a widget says why, next to the way out."""

    @property
    @override
    def lines(self) -> tuple[tuple[str, ...], ...]:
        return ()

    @override
    def rows_of(self, mark: str) -> tuple[float, float]:
        return 0.0, 0.0

    @override
    def bare_height(self, width: float) -> float:
        _, top = header(self.figure, self.look, width)
        return top + 2 * _GAP + len(self._sentence(width)) * SECOND_LINE

    @override
    def draw(self, view: View) -> Drawing:
        look = self.look
        head, top = header(self.figure, look, view.width)
        shapes: list[Shape] = list(head)
        for place, line in enumerate(self._sentence(view.width) if view.footer else ()):
            y = top + _GAP + (place + 0.5) * SECOND_LINE
            shapes.append(look.text(PADDING, y, line, SECOND, look.tokens.text, True))
        foot, _ = self.foot(view)
        body = Rect(0.0, top, view.width, view.height - top)
        return Drawing(view.width, view.height, body, body, 0.0, (0.0, 1.0), tuple(shapes), (), tuple(foot), ())

    def _sentence(self, width: float) -> list[str]:
        reason = self.figure.empty.reason if self.figure.empty else self.look.say("There is nothing to show.")
        return wrapped(reason, width - 2 * PADDING, self.look.measure, SECOND, True)
