"""A comparison laid out for one width: columns, and every entry of every cell with its wrapped lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.charts.scene.look import LABEL_LINE, PADDING, SECOND, SECOND_LINE, SMALL, SMALL_LINE, WIDEST, Look
from desktop_app.charts.scene.rows import ColumnLayout, PlacedRow
from desktop_app.charts.scene.wrap import wrapped
from desktop_app.domain.figure import Figure, Mark
from desktop_app.domain.part import Part

QUESTIONS, _QUESTIONS_PART = 128.0, 0.2  # room of the questions, in px and at most as a part of the width
CELL_PADDING = 12.0  # between a cell's left edge and its words, and to the next column
ROW_PADDING = 8.0
_BETWEEN = 6.0  # two entries of a cell
SYMBOL = 18.0  # room of a status, or of the dashed box of what is missing, before the words


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line of text: ``y`` is its middle from the top of its entry."""

    text: str
    y: float
    size: int
    tone: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class PlacedEntry:
    """A mark in its cell: ``top`` and ``height`` in px of the content."""

    mark: Mark
    column: int
    top: float
    height: float
    lines: tuple[PrintedLine, ...]
    indent: float

    @property
    def bottom(self) -> float:
        """Return the lower edge."""
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class CompareRow(PlacedRow):
    """A row with its entries, column by column, and its name in lines."""

    entries: tuple[PlacedEntry, ...]
    name: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CompareColumns(ColumnLayout):
    """``lefts`` of the columns, their ``width`` and their names in lines; the questions stand left of them."""

    questions: float
    lefts: tuple[float, ...]
    width: float
    names: tuple[tuple[str, ...], ...]


def columns_of(figure: Figure, look: Look, width: float) -> CompareColumns:
    """Return the columns for a figure of ``width`` px."""
    right = min(width - PADDING, PADDING + WIDEST)
    room = right - PADDING
    questions = min(QUESTIONS, room * _QUESTIONS_PART)
    count = max(1, len(figure.heads))
    wide = (room - questions) / count
    lefts = tuple(PADDING + questions + place * wide for place in range(count))
    names = tuple(
        tuple(wrapped(each.label, wide - 2 * CELL_PADDING, look.measure, SECOND, True)) for each in figure.heads
    )
    return CompareColumns(PADDING, right, questions, lefts, wide, names)


def compare_rows(figure: Figure, columns: CompareColumns, look: Look) -> list[CompareRow]:
    """Return all rows from top to bottom."""
    cells: dict[tuple[str, str], list[Mark]] = defaultdict(list)
    for mark in figure.marks:
        cells[mark.row, mark.column].append(mark)
    found: list[CompareRow] = []
    y = 0.0
    for row in figure.rows:
        entries: list[PlacedEntry] = []
        tallest = float(SECOND_LINE)
        for column, head in enumerate(figure.heads):
            own = _entries(cells[row.id, head.id], column, y + ROW_PADDING, columns, look)
            entries += own
            tallest = max(tallest, own[-1].bottom - y - ROW_PADDING if own else 0.0)
        name = tuple(wrapped(row.label, columns.questions - CELL_PADDING, look.measure, SECOND, True))
        height = max(tallest, len(name) * SECOND_LINE) + 2 * ROW_PADDING
        marks = tuple(entry.mark for entry in entries)
        found.append(CompareRow(row, marks, y, height, "", tuple(entries), name))
        y += height
    return found


def _entries(marks: Sequence[Mark], column: int, top: float, columns: CompareColumns, look: Look) -> list[PlacedEntry]:
    found: list[PlacedEntry] = []
    y = top
    for mark in marks:
        said = "" if mark.part == Part.GAP else mark.order.below
        indent = SYMBOL if mark.status or mark.part == Part.GAP else 0.0
        lines, height = _lines(mark, said, columns.width - indent, look)
        found.append(PlacedEntry(mark, column, y, height, lines, indent))
        y += height + _BETWEEN
    return found


def _lines(mark: Mark, said: str, width: float, look: Look) -> tuple[tuple[PrintedLine, ...], float]:
    """Return value, kind and who said it, each wrapped; a long statement is no value and not bold."""
    room = max(24.0, width - 2 * CELL_PADDING)
    bold = mark.part not in (Part.GAP, Part.CLAIM)
    tone = "text_2" if mark.part == Part.GAP else "text"
    found: list[PrintedLine] = []
    y = 0.0
    for text, size, pitch, of, strong in (
        (mark.text, SECOND, SECOND_LINE - 2, tone, bold),
        (mark.kind, look.label, LABEL_LINE + (1 if look.roomy else 0), "text_2", False),
        (said, SMALL, SMALL_LINE - 1, "text_3", False),
    ):
        for line in wrapped(text, room, look.measure, size, strong) if text else ():
            found.append(PrintedLine(line, y + pitch / 2, size, of, strong))
            y += pitch
    return tuple(found), max(y, SECOND_LINE - 2)
