"""The rows of bars and dots as lines from top to bottom, before any width is known."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from desktop_app.charts.scene.axis.place import place_of
from desktop_app.domain.figure import Figure, Line, Mark, Row


@dataclass(frozen=True, slots=True)
class ValueLine:
    """Marks of a row on a line of their own, with the words behind them; ``first`` lines carry the name of their row.

    ``note`` is the reason why the line differs from the others of its row.
    """

    row: Row
    first: bool
    marks: tuple[Mark, ...]
    text: str
    kind: str
    nested: bool = False
    note: str = ""

    @property
    def places(self) -> list[float]:
        """Return the places of the marks on the axis, those that are known."""
        return [place for mark in self.marks if (place := place_of(mark)) is not None]


def lines_of(figure: Figure) -> list[ValueLine]:
    """Return all lines in the order of the rows and of the figure's lines.

    A line without marks keeps its place, since it says that a source has no figure; marks that name no line have one of
    their own.
    """
    marks: dict[str, dict[str, list[Mark]]] = defaultdict(lambda: defaultdict(list))
    lines: dict[str, dict[str, Line]] = defaultdict(dict)
    for line in figure.lines:
        lines[line.row][line.id] = line
    for mark in figure.marks:
        marks[mark.row][mark.line or mark.id].append(mark)
    found: list[ValueLine] = []
    for row in figure.rows:
        keys = dict.fromkeys((*lines[row.id], *marks[row.id]))
        for place, key in enumerate(keys):
            found.append(_line(row, place == 0, lines[row.id].get(key), tuple(marks[row.id][key])))
        if not keys:
            found.append(ValueLine(row, True, (), "", row.gap))
    return found


def _line(row: Row, first: bool, line: Line | None, marks: tuple[Mark, ...]) -> ValueLine:
    if line is None:
        return ValueLine(row, first, marks, marks[-1].text, marks[-1].kind)
    return ValueLine(row, first, marks, line.text, line.kind, line.nested, line.note)
