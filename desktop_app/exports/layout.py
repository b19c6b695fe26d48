"""The drawing of a figure for a file: the same layout as on the screen, with the footer a file needs."""

from __future__ import annotations

from math import ceil

from PySide6.QtGui import QGuiApplication

from desktop_app.charts.paint.letters import Letters, letters_of
from desktop_app.charts.scene.drawing import Drawing
from desktop_app.charts.scene.look import Look
from desktop_app.charts.scene.scene import View, scene_of
from desktop_app.domain.figure import Figure
from desktop_app.exports.render_options import RenderOptions
from desktop_app.i18n import say_in
from desktop_app.theme.tokens import Tokens, tokens


def laid_out(figure: Figure, options: RenderOptions, plain: bool = False) -> tuple[Drawing, Tokens, Letters]:
    """Return the drawing with its colours and the fonts to paint it in; all rows are in it.

    It is laid out in the fonts of the screen whatever ``plain`` says (see ``Letters``): all files agree with it.
    """
    ensure_application()
    letters = letters_of(figure.state.language)
    look = Look(tokens(options.theme), letters.measure, say_in(figure.state.language))
    scene = scene_of(figure, look)
    width, least = options.size
    height = max(least, ceil(scene.height(width, footed=True)))
    selected = figure.state.focus
    view = View(width, height, span=options.span, selected=selected, footer=True, today=options.today)
    return scene.draw(view), look.tokens, letters_of(figure.state.language, plain)


def ensure_application() -> None:
    """Make the application that fonts need, without a window system, where none runs yet."""
    if QGuiApplication.instance() is None:
        global _application  # noqa: PLW0603 - Qt deletes an application that nobody holds
        _application = QGuiApplication(["silicon-ledger", "-platform", "offscreen"])


_application: QGuiApplication | None = None
