"""A company's profile on one page of A4: head, charts and lists of its cards, cut to what the page holds."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from desktop_app.charts.paint.letters import letters_of
from desktop_app.charts.scene.drawing import Pen, Rect, Shape, Stroke
from desktop_app.charts.scene.look import LABEL, LABEL_LINE, PADDING, SECOND, SMALL, SMALL_LINE, Look
from desktop_app.charts.scene.scene import View, scene_of
from desktop_app.charts.scene.transform import moved
from desktop_app.charts.scene.wrap import wrapped
from desktop_app.domain.figure import Figure, Form
from desktop_app.domain.view_state import ViewState
from desktop_app.exports.embedded_state import payload
from desktop_app.exports.layout import ensure_application
from desktop_app.exports.parts import Part, Role
from desktop_app.exports.pdf.document import Document, Sheet
from desktop_app.exports.pdf.encoding import encoded
from desktop_app.exports.shortened import shortened
from desktop_app.figures import build_shown
from desktop_app.figures.companies.profile import CHARTS, LISTS, Head, card_state, head_of
from desktop_app.figures.describe import describe
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
    head = head_of(ledger, company, state.as_of, say)
    sheet = Sheet(*A4, 0.0, _SCALE * 72 / 96, tuple(_page(look, head, figures)))
    return encoded(
        Document(
            say("{company}: brief", company=ledger.company(company).name),
            head.summary,
            state.language,
            payload(figures["public_money"]),
            (sheet.on_ground(look.tokens.surface),),
        )
    )


def _page(look: Look, head: Head, figures: dict[str, Figure]) -> list[Part]:
    parts, y = _head(look, head)
    foot, below = _foot(look, list(figures.values()))
    bottom = _HEIGHT - below
    charts = [figures[key] for key in CHARTS if figures[key].marks]
    for place in range(0, len(charts), 2):
        drawn, height = _row(look, charts[place : place + 2], y, _TALLEST * _HEIGHT)
        parts += drawn
        y += height + _GAP
    lists = [figures[key] for key in LISTS[:-1] if figures[key].marks]
    return [*parts, *_lists(look, lists, y, bottom), foot]


def _head(look: Look, head: Head) -> tuple[list[Part], float]:
    tokens, room = look.tokens, _WIDTH - 2 * PADDING
    y = PADDING
    name = look.text(PADDING, y + _NAME_LINE / 2, head.name, _NAME, tokens.text, True)
    title = [name]
    if head.native:
        title.append(look.text(name.rect.right + 10, y + _NAME_LINE / 2 + 2, head.native, 16, tokens.text_2))
    y += _NAME_LINE
    lines = []
    for text, size, colour in ((head.facts, LABEL, tokens.text_2), (head.summary, SECOND, tokens.text)):
        for line in wrapped(text, room, look.measure, size, most=3):
            lines.append(look.text(PADDING, y + LABEL_LINE / 2, line, size, colour))
            y += LABEL_LINE + 1
    return [Part(Role.TITLE, tuple(title)), Part(Role.TEXT, tuple(lines))], y + 2 * _GAP


def _row(look: Look, figures: Sequence[Figure], top: float, most: float) -> tuple[list[Part], float]:
    """Return one or two charts side by side, cut to a height, and the height they take."""
    width = _HALF if len(figures) > 1 else _WIDTH
    fitted = [_fitted(look, figure, width, most) for figure in figures]
    height = max((_height(look, figure, width) for figure in fitted), default=0.0)
    cells = [Rect(place * width, top, width, height) for place in range(len(fitted))]
    return [_drawn(look, figure, cell) for figure, cell in zip(fitted, cells, strict=True)], height


def _lists(look: Look, figures: Sequence[Figure], top: float, bottom: float) -> list[Part]:
    """Return the lists in two columns, cut to what is left; what finds no room is left out."""
    parts: list[Part] = []
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
            cell = Rect(side * _HALF, y, _HALF, _height(look, fitted, _HALF))
            parts.append(_drawn(look, fitted, cell))
            y = cell.bottom
    return parts


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


def _drawn(look: Look, figure: Figure, cell: Rect) -> Part:
    """Return a figure in its place under a line that parts it from what is above."""
    shapes = moved(scene_of(figure, look).draw(View(cell.width, cell.height)).shapes, cell.x, cell.y)
    return Part(Role.FIGURE, (_rule(look, cell.x, cell.y, cell.width), *shapes), words=describe(figure).details)


def _rule(look: Look, left: float, y: float, width: float) -> Stroke:
    return Stroke(left + PADDING, y + 0.5, left + width - PADDING, y + 0.5, Pen(look.tokens.line))


def _foot(look: Look, figures: Sequence[Figure]) -> tuple[Part, float]:
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
    return Part(Role.TEXT, tuple(shapes)), height + 8


def _stand(figure: Figure, sources: int, say: Say) -> str:
    return say(
        "Known as of {day}. {count} sources; lists are cut to the page. Silicon Ledger, edition {edition}, CC BY 4.0.",
        day=day_text(figure.as_of, say),
        count=sources,
        edition=figure.edition.name,
    )
