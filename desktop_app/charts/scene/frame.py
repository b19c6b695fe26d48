"""What stands around every figure: title and second line above, and in files the footer with what it rests on."""

from __future__ import annotations

from desktop_app.charts.scene.drawing import Pen, Shape, Stroke
from desktop_app.charts.scene.look import PADDING, SMALL, SMALL_LINE, Look
from desktop_app.charts.scene.wrap import balanced, wrapped
from desktop_app.domain.figure import Figure
from desktop_app.figures.wording import day_text

_TOP = 16.0
_BETWEEN = 4.0  # title to second line
_BOTTOM = 16.0
_SOURCE_LINES = 0  # no limit: a picture names everyone it rests on


def header(figure: Figure, look: Look, width: float) -> tuple[list[Shape], float]:
    """Return title and second line, and their height."""
    room = width - 2 * PADDING
    y = _TOP
    shapes: list[Shape] = []
    size, height = look.title
    for line in balanced(figure.title, room, look.measure, size, True):
        shapes.append(look.text(PADDING, y + height / 2, line, size, look.tokens.text, True))
        y += height
    y += _BETWEEN if not look.card else 0.0
    size, height = look.second
    for line in wrapped(figure.subtitle, room, look.measure, size):
        shapes.append(look.text(PADDING, y + height / 2, line, size, look.tokens.text_2))
        y += height
    return shapes, y


def footer(figure: Figure, look: Look, width: float, top: float) -> tuple[list[Shape], float]:
    """Return what a picture must say of itself, and its height: basis, as-of date, edition, notes, sources."""
    room = width - 2 * PADDING
    shapes: list[Shape] = [Stroke(PADDING, top + 0.5, width - PADDING, top + 0.5, Pen(look.tokens.line))]
    y = top + 8.0
    texts = [(_stand(figure, look), 0), *((note, 0) for note in figure.notes), *_sources(figure, look)]
    for text, most in texts:
        for line in wrapped(text, room, look.measure, SMALL, most=most):
            shapes.append(look.text(PADDING, y + SMALL_LINE / 2, line, SMALL, look.tokens.text_3))
            y += SMALL_LINE
    return shapes, y + _BOTTOM - top


def _stand(figure: Figure, look: Look) -> str:
    return look.say(
        "Basis: {basis}. Known as of {day}. Silicon Ledger, edition {edition}, CC BY 4.0.",
        basis=figure.basis,
        day=day_text(figure.as_of, look.say),
        edition=figure.edition.name,
    )


def _sources(figure: Figure, look: Look) -> list[tuple[str, int]]:
    publishers = list(dict.fromkeys(source.publisher or source.title for source in figure.sources))
    if not publishers:
        return []
    licences = list(dict.fromkeys(source.licence for source in figure.sources if source.licence))
    texts = [(look.say("Sources: {list}.", list="; ".join(publishers)), _SOURCE_LINES)]
    if licences:
        texts.append((look.say("Licences of sources: {list}.", list="; ".join(licences)), _SOURCE_LINES))
    return texts
