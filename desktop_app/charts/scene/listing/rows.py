"""The rows of a list, broken to a width: words at the left, the value at the right."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from desktop_app.charts.scene.look import LABEL, LABEL_LINE, SECOND, SECOND_LINE, SMALL, SMALL_LINE, Look
from desktop_app.charts.scene.wrap import shortened, wrapped
from desktop_app.domain.figure import Figure, Mark, Row
from desktop_app.figures.wording import with_percent

HEADING = 26.0  # height of a group's heading
ABOVE = 2.0  # px free above and below the words of a row
WORD_GAP = 8.0
_LABEL_LINES, _NOTE_LINES = 3, 3
_VALUE_PART = 0.45  # of the width may be taken by a value


@dataclass(frozen=True, slots=True)
class Item:
    """A mark at its place: ``name`` in lines, ``kind`` behind the last of them or in lines below, ``note`` below.

    ``heading`` names the group that begins above it.
    """

    row: Row
    mark: Mark
    top: float
    height: float
    name: tuple[str, ...]
    kind: tuple[str, ...]
    beside: bool
    value: str
    note: tuple[str, ...]
    heading: str

    @property
    def bottom(self) -> float:
        """Return the lower edge."""
        return self.top + self.height


class Items:
    """All rows of a figure, broken to a width."""

    def __init__(self, figure: Figure, look: Look, width: float) -> None:
        self.width = width
        self.items: list[Item] = []
        self._look = look
        y, group = 0.0, ""
        by_row: dict[str, list[Mark]] = {}
        for mark in figure.marks:
            by_row.setdefault(mark.row, []).append(mark)
        for row in figure.rows:
            for mark in by_row.get(row.id, ()):
                heading = row.group if row.group != group else ""
                group = row.group
                y += HEADING if heading else 0.0
                self.items.append(self._item(row, mark, y, heading))
                y = self.items[-1].bottom
        self.content = y
        self._tops = [item.top for item in self.items]
        self._starts = [item.top - (HEADING if item.heading else 0.0) for item in self.items]
        self._place = {item.mark.id: item for item in self.items}

    def seen(self, top: float, bottom: float) -> list[Item]:
        """Return the rows between two heights."""
        first = max(0, bisect_right(self._tops, top) - 1)
        return self.items[first : bisect_left(self._starts, bottom)]

    def of(self, mark: str) -> Item | None:
        """Return the row of a mark."""
        return self._place.get(mark)

    def _item(self, row: Row, mark: Mark, top: float, heading: str) -> Item:
        measure = self._look.measure
        value = shortened(stated(mark, self._look), _VALUE_PART * self.width, measure, SECOND, True)
        taken = measure(value, SECOND, True) + 2 * WORD_GAP if value else 0.0
        room = self.width - taken
        name = wrapped(row.label, room, measure, SECOND, row.strong, most=_LABEL_LINES)
        last = measure(name[-1], SECOND, row.strong) + WORD_GAP if name else 0.0
        beside = bool(mark.kind) and last + measure(mark.kind, LABEL) <= room
        kind = [mark.kind] if beside else wrapped(mark.kind, room, measure, LABEL, most=2)
        said = str(mark.fields.get("below") or "")
        note = wrapped(said, room, measure, SMALL, most=_NOTE_LINES) if said else []
        height = SECOND_LINE * len(name) + (0.0 if beside else LABEL_LINE * len(kind)) + SMALL_LINE * len(note)
        height += 2 * ABOVE
        return Item(row, mark, top, height, tuple(name), tuple(kind), beside, value, tuple(note), heading)


def stated(mark: Mark, look: Look) -> str:
    """Return the value of a mark with its sign of percent, as there is no axis that would tell it."""
    if mark.unit != "%" or not mark.text:
        return mark.text
    return with_percent(mark.text, look.say)
