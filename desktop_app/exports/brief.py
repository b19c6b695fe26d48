"""A company's profile on one page of A4: head, charts and lists of its cards, cut to what the page holds."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter

from desktop_app.charts.paint.letters import letters_of
from desktop_app.charts.paint.painter import ShapePainter
from desktop_app.charts.scene.drawing import Pen, Shape, Stroke
from desktop_app.charts.scene.look import LABEL, LABEL_LINE, PADDING, SECOND, SMALL, SMALL_LINE, Look
from desktop_app.charts.scene.scene import View, scene_of
from desktop_app.charts.scene.transform import moved
from desktop_app.charts.scene.wrap import wrapped
from desktop_app.domain.figure import Figure, Form
from desktop_app.domain.view_state import ViewState
from desktop_app.exports.figure_pdf import RESOLUTION, finished, set_page, writer_to
from desktop_app.exports.layout import ensure_application
from desktop_app.exports.shortened import shortened
from desktop_app.figures import build_shown
from desktop_app.figures.companies.profile import CHARTS, LISTS, Head, card_state, head_of
from desktop_app.figures.wording import day_text
from desktop_app.files.writing import write_whole
from desktop_app.i18n import Say, say_in
from desktop_app.ledger import Ledger
from desktop_app.theme.tokens import LIGHT, tokens

A4 = (595.28, 841.89)  # points
_SCALE = 0.86  # of the screen's sizes: the smallest text, 11 px, is 7 pt on paper
_WIDTH, _HEIGHT = (each / 72 * 96 / _SCALE for each in A4)  # px of the layout
_HALF = _WIDTH / 2
_NAME, _NAME_LINE = 24, 34
_TALLEST = 0.27  # of the page may be taken by a row of charts
_LEAST_ROWS = 3
_GAP = 4.0


def write_brief(ledger: Ledger, state: ViewState, path: Path) -> None:
    """Write the profile of ``companies[0]`` to a PDF of one A4 page; raise ``LedgerError`` where that fails."""
    write_whole(path, brief(ledger, state))


def brief(ledger: Ledger, state: ViewState) -> bytes:
    """Return the page as the bytes of a PDF: vectors, text as text; it opens again as the profile."""
    ensure_application()
    (company, *_) = state.companies
    say = say_in(state.language)
    figures = {key: build_shown(ledger, card_state(state, company, key), way_out=False) for key in (*CHARTS, *LISTS)}
    look = Look(tokens(LIGHT), letters_of(state.language).measure, say, card=True)
    shapes = _page(look, head_of(ledger, company, state.as_of, say), figures)
    title = say("{company}: brief", company=ledger.company(company).name)
    buffer = QBuffer()
    writer = writer_to(buffer, figures["public_money"])
    writer.setTitle(title)
    set_page(writer, QSizeF(*A4))
    painter = QPainter(writer)
    scale = _SCALE * RESOLUTION / 96
    painter.scale(scale, scale)
    painter.fillRect(QRectF(0, 0, _WIDTH, _HEIGHT), QColor(look.tokens.surface))
    ShapePainter(painter, letters_of(state.language, plain=True)).paint(shapes)
    painter.end()
    return finished(buffer)


def _page(look: Look, head: Head, figures: dict[str, Figure]) -> list[Shape]:
    shapes, y = _head(look, head)
    foot, below = _foot(look, list(figures.values()))
    bottom = _HEIGHT - below
    charts = [figures[key] for key in CHARTS if figures[key].marks]
    for place in range(0, len(charts), 2):
        row = charts[place : place + 2]
        drawn, height = _row(look, row, _TALLEST * _HEIGHT)
        shapes += moved(drawn, 0.0, y)
        y += height + _GAP
    lists = [figures[key] for key in LISTS[:-1] if figures[key].marks]
    shapes += _lists(look, lists, y, bottom)
    return [*shapes, *foot]


def _head(look: Look, head: Head) -> tuple[list[Shape], float]:
    tokens, room = look.tokens, _WIDTH - 2 * PADDING
    y = PADDING
    name = look.text(PADDING, y + _NAME_LINE / 2, head.name, _NAME, tokens.text, True)
    shapes: list[Shape] = [name]
    if head.native:
        shapes.append(look.text(name.rect.right + 10, y + _NAME_LINE / 2 + 2, head.native, 16, tokens.text_2))
    y += _NAME_LINE
    for text, size, colour in ((head.facts, LABEL, tokens.text_2), (head.summary, SECOND, tokens.text)):
        for line in wrapped(text, room, look.measure, size, most=3):
            shapes.append(look.text(PADDING, y + LABEL_LINE / 2, line, size, colour))
            y += LABEL_LINE + 1
    return shapes, y + 2 * _GAP


def _row(look: Look, figures: Sequence[Figure], most: float) -> tuple[list[Shape], float]:
    """Return one or two charts side by side, cut to a height, and the height they take."""
    width = _HALF if len(figures) > 1 else _WIDTH
    fitted = [_fitted(look, figure, width, most) for figure in figures]
    height = max((_height(look, figure, width) for figure in fitted), default=0.0)
    shapes: list[Shape] = []
    for place, figure in enumerate(fitted):
        shapes += moved(_drawn(look, figure, width, height), place * width, 0.0)
        shapes.append(_rule(look, place * width, 0.0, width))
    return shapes, height


def _lists(look: Look, figures: Sequence[Figure], top: float, bottom: float) -> list[Shape]:
    """Return the lists in two columns, cut to what is left; what finds no room is left out."""
    shapes: list[Shape] = []
    columns: list[list[Figure]] = [[], []]
    for place, figure in enumerate(figures):
        columns[place % 2].append(figure)
    for side, column in enumerate(columns):
        y = top
        least = [_height(look, shortened(figure, _LEAST_ROWS), _HALF) for figure in column]
        while sum(least) > bottom - top:
            column.pop()
            least.pop()
        for place, figure in enumerate(column):
            fitted = _fitted(look, figure, _HALF, bottom - y - sum(least[place + 1 :]))
            height = _height(look, fitted, _HALF)
            shapes.append(_rule(look, side * _HALF, y, _HALF))
            shapes += moved(_drawn(look, fitted, _HALF, height), side * _HALF, y)
            y += height
    return shapes


def _fitted(look: Look, figure: Figure, width: float, most: float) -> Figure:
    """Return a figure with as many of its rows as a height holds, at least a few."""
    low, high = min(_LEAST_ROWS, len(figure.rows)), len(figure.rows)
    if figure.form is Form.LINES or _height(look, figure, width) <= most:
        return figure  # lines share their plot
    while low < high:
        middle = (low + high + 1) // 2
        if _height(look, shortened(figure, middle), width) <= most:
            low = middle
        else:
            high = middle - 1
    return shortened(figure, low)


def _height(look: Look, figure: Figure, width: float) -> float:
    return scene_of(figure, look).height(width, footed=False)


def _drawn(look: Look, figure: Figure, width: float, height: float) -> tuple[Shape, ...]:
    return scene_of(figure, look).draw(View(width, height)).shapes


def _rule(look: Look, left: float, y: float, width: float) -> Stroke:
    return Stroke(left + PADDING, y + 0.5, left + width - PADDING, y + 0.5, Pen(look.tokens.line))


def _foot(look: Look, figures: Sequence[Figure]) -> tuple[list[Shape], float]:
    """Return what the page rests on, at its bottom, and the height of that."""
    say, tokens, room = look.say, look.tokens, _WIDTH - 2 * PADDING
    first = figures[0]
    sources = {source.id: source for figure in figures for source in figure.sources}
    publishers = dict.fromkeys(source.publisher or source.title for source in sources.values())
    licences = dict.fromkeys(source.licence for source in sources.values() if source.licence)
    texts = [
        _stand(first, len(sources), say),
        say("Sources: {list}.", list="; ".join(publishers)),
        *([say("Licences of sources: {list}.", list="; ".join(licences))] if licences else []),
    ]
    lines = [line for text in texts for line in wrapped(text, room, look.measure, SMALL, most=3)]
    height = SMALL_LINE * len(lines) + PADDING
    y = _HEIGHT - height
    shapes: list[Shape] = [_rule(look, 0.0, y - 6, _WIDTH)]
    for place, line in enumerate(lines):
        shapes.append(look.text(PADDING, y + (place + 0.5) * SMALL_LINE, line, SMALL, tokens.text_3))
    return shapes, height + 8


def _stand(figure: Figure, sources: int, say: Say) -> str:
    return say(
        "Known as of {day}. {count} sources; lists are cut to the page. Silicon Ledger, edition {edition}, CC BY 4.0.",
        day=day_text(figure.as_of, say),
        count=sources,
        edition=figure.edition.name,
    )
