"""The rows of a list, broken to a width: words at the left, the value at the right."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from desktop_app.charts.scene.look import LABEL, LABEL_LINE, SECOND, SECOND_LINE, SMALL, SMALL_LINE, Look
from desktop_app.charts.scene.rows import PlacedRow, headed
from desktop_app.charts.scene.wrap import shortened, wrapped
from desktop_app.domain.figure import Figure, Mark, Row
from desktop_app.figures.wording import with_percent

HEADING = 26.0  # height of a group's heading
ABOVE = 2.0  # px free above and below the words of a row
WORD_GAP = 8.0
_LABEL_LINES, _NOTE_LINES = 3, 3
_VALUE_PART = 0.45  # of the width may be taken by a value


@dataclass(frozen=True, slots=True)
class ListedRow(PlacedRow):
    """A mark at its place: ``name`` in lines, ``kind`` in one with the last (``level``) or below, ``note`` below."""

    name: tuple[str, ...]
    kind: tuple[str, ...]
    level: bool
    value: str
    note: tuple[str, ...]

    @property
    def mark(self) -> Mark:
        """Return its only mark."""
        return self.marks[0]


def listed(figure: Figure, look: Look, width: float) -> list[ListedRow]:
    """Return all marks of a figure, row by row, broken to a width."""
    by_row: dict[str, list[Mark]] = defaultdict(list)
    for mark in figure.marks:
        by_row[mark.row].append(mark)
    found: list[ListedRow] = []
    y = 0.0
    for row, heading in headed(row for row in figure.rows if row.id in by_row):
        y += HEADING if heading else 0.0
        for place, mark in enumerate(by_row[row.id]):
            found.append(_listed(row, mark, y, "" if place else heading, look, width))
            y = found[-1].bottom
    return found


def _listed(row: Row, mark: Mark, top: float, heading: str, look: Look, width: float) -> ListedRow:
    measure = look.measure
    value = shortened(stated(mark, look), _VALUE_PART * width, measure, SECOND, True)
    room = width - (measure(value, SECOND, True) + 2 * WORD_GAP if value else 0.0)
    name = wrapped(row.label, room, measure, SECOND, row.strong, most=_LABEL_LINES)
    last = measure(name[-1], SECOND, row.strong) + WORD_GAP if name else 0.0
    level = bool(mark.kind) and last + measure(mark.kind, LABEL) <= room
    kind = [mark.kind] if level else wrapped(mark.kind, room, measure, LABEL, most=2)
    note = wrapped(mark.order.below, room, measure, SMALL, most=_NOTE_LINES) if mark.order.below else []
    height = SECOND_LINE * len(name) + (0.0 if level else LABEL_LINE * len(kind)) + SMALL_LINE * len(note) + 2 * ABOVE
    return ListedRow(row, (mark,), top, height, heading, tuple(name), tuple(kind), level, value, tuple(note))


def stated(mark: Mark, look: Look) -> str:
    """Return the value of a mark with its sign of percent, as there is no axis that would tell it."""
    if mark.unit != "%" or not mark.text:
        return mark.text
    return with_percent(mark.text, look.say)
