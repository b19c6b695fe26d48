"""The rows of a heat table at their heights; they depend on no width."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from desktop_app.charts.scene.heat.fit import PITCH
from desktop_app.domain.figure import Figure, Mark, Row

GROUP = 22.0  # height of a heading
GROUP_GAP = 6.0  # above a rule


@dataclass(frozen=True, slots=True)
class Line:
    """A row at its place, ``cells`` by column; ``heading`` names the group that begins above it, ``ruled`` a line."""

    row: Row
    top: float
    cells: dict[str, tuple[Mark, ...]]
    heading: str = ""
    ruled: bool = False

    @property
    def bottom(self) -> float:
        """Return the lower edge."""
        return self.top + PITCH

    def holds(self, selected: str) -> bool:
        """Tell whether the id is that of the row or of a mark in it."""
        return bool(selected) and (
            selected == self.row.id or any(mark.id == selected for cell in self.cells.values() for mark in cell)
        )


def lines_of(figure: Figure) -> list[Line]:
    """Return the rows from top to bottom."""
    cells: dict[str, dict[str, list[Mark]]] = defaultdict(lambda: defaultdict(list))
    for mark in figure.marks:
        cells[mark.row][mark.column].append(mark)
    found: list[Line] = []
    y, group = 0.0, ""
    for row in figure.rows:
        heading = row.group if row.group != group else ""
        group = row.group
        ruled = bool(found) and (bool(heading) or row.rule)
        y += GROUP_GAP if ruled else 0.0
        y += GROUP if heading else 0.0
        own = {column: tuple(marks) for column, marks in cells[row.id].items()}
        found.append(Line(row, y, own, heading, ruled or bool(heading)))
        y += PITCH
    return found
