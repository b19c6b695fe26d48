"""What stands around every figure: title and second line above, and in files the footer with what it rests on."""

from __future__ import annotations

from collections import Counter

from desktop_app.charts.scene.drawing import Pen, Shape, Stroke
from desktop_app.charts.scene.look import PADDING, SMALL, SMALL_LINE, Look
from desktop_app.charts.scene.wrap import balanced, wrapped
from desktop_app.domain.figure import Figure
from desktop_app.figures.wording import day_text, number

_TOP = 16.0
_BETWEEN = 4.0  # title to second line
_BOTTOM = 16.0
_NAMED = 12  # publishers in a picture; a hundred names fill more of it than the figure


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
    for text in (_stand(figure, look), *figure.notes, *_sources(figure, look)):
        for line in wrapped(text, room, look.measure, SMALL):
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


def _sources(figure: Figure, look: Look) -> list[str]:
    """Return who the figure rests on, those first on whom most marks do, and the licences that restrict its use."""
    named, others = _publishers(figure)
    if not named:
        return []
    listed = "; ".join(named)
    texts = [look.say("Sources: {list}.", list=listed)]
    if others:
        texts = [
            look.say(
                "Sources: {list}; and {count} others, listed in the XLSX and ZIP exports.",
                list=listed,
                count=number(others, look.say),
            )
        ]
    licences = dict.fromkeys(source.licence for source in figure.sources if source.licence)
    return [*texts, *([look.say("Licences of sources: {list}.", list="; ".join(licences))] if licences else [])]


def _publishers(figure: Figure) -> tuple[list[str], int]:
    """Return the publishers that are named, and how many others there are; whose licence asks for it is always named."""
    publisher = {source.id: source.publisher or source.title for source in figure.sources}
    rests = Counter(
        publisher[each] for mark in (*figure.marks, *figure.band) for each in mark.sources if each in publisher
    )
    ranked = sorted(dict.fromkeys(publisher.values()), key=lambda name: -rests[name])
    if len(ranked) <= _NAMED + 1:  # "and 1 others" would take as much room as the name
        return ranked, 0
    restricted = {publisher[source.id] for source in figure.sources if source.licence}
    named = [name for place, name in enumerate(ranked) if place < _NAMED or name in restricted]
    return named, len(ranked) - len(named)
