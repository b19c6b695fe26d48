"""The rows of a heat table at their heights; they depend on no width."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from desktop_app.charts.scene.heat.columns import PITCH
from desktop_app.charts.scene.rows import PlacedRow, headed
from desktop_app.domain.figure import Figure, Mark

GROUP = 22.0  # height of a heading
GROUP_GAP = 6.0  # above a rule


@dataclass(frozen=True, slots=True)
class HeatRow(PlacedRow):
    """A row at its place, ``cells`` by column; ``ruled`` draws a line above it."""

    cells: dict[str, tuple[Mark, ...]]
    ruled: bool


def heat_rows(figure: Figure) -> list[HeatRow]:
    """Return the rows from top to bottom."""
    cells: dict[str, dict[str, list[Mark]]] = defaultdict(lambda: defaultdict(list))
    for mark in figure.marks:
        cells[mark.row][mark.column].append(mark)
    found: list[HeatRow] = []
    y = 0.0
    for row, heading in headed(figure.rows):
        divided = bool(found) and (bool(heading) or row.rule)
        y += GROUP_GAP if divided else 0.0
        y += GROUP if heading else 0.0
        own = {column: tuple(marks) for column, marks in cells[row.id].items()}
        marks = tuple(mark for cell in own.values() for mark in cell)
        found.append(HeatRow(row, marks, y, PITCH, heading, own, divided or bool(heading)))
        y += PITCH
    return found
