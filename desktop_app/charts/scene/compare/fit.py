"""A comparison laid out for one width: columns, and every entry of every cell with its wrapped lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.charts.scene.look import LABEL_LINE, PADDING, SECOND, SECOND_LINE, SMALL, SMALL_LINE, Look
from desktop_app.charts.scene.wrap import wrapped
from desktop_app.domain.figure import Figure, Mark, Row

WIDEST = 1440.0
NAMES, _NAMES_PART = 128.0, 0.2  # room of the questions, in px and at most as a part of the width
CELL_PADDING = 12.0  # between a cell's left edge and its words, and to the next column
ROW_PADDING = 8.0
_BETWEEN = 6.0  # two entries of a cell
SYMBOL = 18.0  # room of a status, or of the dashed box of what is missing, before the words
MISSING = "gap"


@dataclass(frozen=True, slots=True)
class Printed:
    """A line of text: ``y`` is its middle from the top of its entry."""

    text: str
    y: float
    size: int
    tone: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A mark in its cell: ``top`` and ``height`` in px of the content."""

    mark: Mark
    column: int
    top: float
    height: float
    lines: tuple[Printed, ...]
    indent: float


@dataclass(frozen=True, slots=True)
class Line:
    """A row with its entries, column by column."""

    row: Row
    top: float
    height: float
    entries: tuple[Entry, ...]
    name: tuple[str, ...]

    @property
    def bottom(self) -> float:
        """Return the lower edge."""
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class Fit:
    """``lefts`` of the columns and their ``width``; the questions stand left of them."""

    left: float
    right: float
    names: float
    lefts: tuple[float, ...]
    width: float


def fitted(figure: Figure, width: float) -> Fit:
    """Return the columns for a figure of ``width`` px."""
    right = min(width - PADDING, PADDING + WIDEST)
    room = right - PADDING
    names = min(NAMES, room * _NAMES_PART)
    count = max(1, len(figure.heads))
    wide = (room - names) / count
    return Fit(PADDING, right, names, tuple(PADDING + names + place * wide for place in range(count)), wide)


def lines_of(figure: Figure, fit: Fit, look: Look) -> list[Line]:
    """Return all rows from top to bottom."""
    cells: dict[tuple[str, str], list[Mark]] = defaultdict(list)
    for mark in figure.marks:
        cells[mark.row, mark.column].append(mark)
    found: list[Line] = []
    y = 0.0
    for row in figure.rows:
        entries: list[Entry] = []
        tallest = float(SECOND_LINE)
        for column, head in enumerate(figure.heads):
            own = _entries(cells[row.id, head.id], column, y + ROW_PADDING, fit, look)
            entries += own
            tallest = max(tallest, own[-1].top + own[-1].height - y - ROW_PADDING if own else 0.0)
        name = tuple(wrapped(row.label, fit.names - CELL_PADDING, look.measure, SECOND, True))
        height = max(tallest, len(name) * SECOND_LINE) + 2 * ROW_PADDING
        found.append(Line(row, y, height, tuple(entries), name))
        y += height
    return found


def _entries(marks: Sequence[Mark], column: int, top: float, fit: Fit, look: Look) -> list[Entry]:
    found: list[Entry] = []
    y = top
    for mark in marks:
        said = "" if mark.part == MISSING else str(mark.fields.get("said_by") or "")
        indent = SYMBOL if mark.status or mark.part == MISSING else 0.0
        lines, height = _lines(mark, said, fit.width - indent, look)
        found.append(Entry(mark, column, y, height, lines, indent))
        y += height + _BETWEEN
    return found


def _lines(mark: Mark, said: str, width: float, look: Look) -> tuple[tuple[Printed, ...], float]:
    """Return value, kind and who said it, each wrapped; a long statement is no value and not bold."""
    room = max(24.0, width - 2 * CELL_PADDING)
    bold = mark.part not in (MISSING, "claim")
    tone = "text_2" if mark.part == MISSING else "text"
    found: list[Printed] = []
    y = 0.0
    for text, size, pitch, of, strong in (
        (mark.text, SECOND, SECOND_LINE - 2, tone, bold),
        (mark.kind, look.label, LABEL_LINE + (1 if look.roomy else 0), "text_2", False),
        (said, SMALL, SMALL_LINE - 1, "text_3", False),
    ):
        for line in wrapped(text, room, look.measure, size, strong) if text else ():
            found.append(Printed(line, y + pitch / 2, size, of, strong))
            y += pitch
    return tuple(found), max(y, SECOND_LINE - 2)
