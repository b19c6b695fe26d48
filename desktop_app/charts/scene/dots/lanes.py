"""The rows of a dot figure as lanes from top to bottom, before any width is known."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from math import isfinite

from desktop_app.domain.figure import Figure, Mark, Row


@dataclass(frozen=True, slots=True)
class Lane:
    """One source's marks on a line of their own; the ``first`` lane of a row carries its name.

    ``note`` is the reason why the lane differs from the others of its row.
    """

    row: Row
    first: bool
    marks: tuple[Mark, ...]
    text: str
    kind: str
    note: str = ""

    @property
    def values(self) -> list[float]:
        """Return the places of the marks on the axis, those that are known."""
        return [place for mark in self.marks if (place := place_of(mark)) is not None]

    def holds(self, selected: str) -> bool:
        """Tell whether the id is that of the row or of a mark."""
        return bool(selected) and (selected == self.row.id or any(mark.id == selected for mark in self.marks))


def place_of(mark: Mark) -> float | None:
    """Return where a mark stands on the axis; None where it is missing."""
    place = mark.value if mark.length is None else mark.length
    return place if place is not None and isfinite(place) else None


def lanes_of(figure: Figure) -> list[Lane]:
    """Return all lanes in the order of the rows and of the figure's lines.

    A line without marks keeps its lane, since it says that a source has no figure; marks that name no line have a lane
    of their own.
    """
    marks: dict[tuple[str, str], list[Mark]] = defaultdict(list)
    own: dict[str, list[str]] = defaultdict(list)
    named = {(line.row, line.id) for line in figure.lines}
    for mark in figure.marks:
        key = mark.line or mark.id
        if (mark.row, key) not in named and key not in own[mark.row]:
            own[mark.row].append(key)
        marks[mark.row, key].append(mark)
    found: list[Lane] = []
    for row in figure.rows:
        lanes = [
            Lane(row, False, tuple(marks[row.id, line.id]), line.text, line.kind, line.note)
            for line in figure.lines
            if line.row == row.id
        ]
        for key in own[row.id]:
            of_key = tuple(marks[row.id, key])
            lanes.append(Lane(row, False, of_key, of_key[-1].text, of_key[-1].kind))
        first, *others = lanes or [Lane(row, True, (), "", row.gap)]
        found += [Lane(row, True, first.marks, first.text, first.kind, first.note), *others]
    return found
