"""Where the columns of a heat table stand, for one width."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_app.charts.scene.look import LABEL, PADDING, SECOND, SMALL, WIDEST, Look
from desktop_app.charts.scene.rows import ColumnLayout
from desktop_app.charts.scene.wrap import ELLIPSIS, wrapped
from desktop_app.domain.figure import Figure, Head
from desktop_app.domain.part import CellKind

CELL, CELL_LEAST = 64.0, 42.0
PITCH = 23.0  # height of a row
NAME_GAP, COLUMN_GAP = 12.0, 14.0
_NAMES_MOST, _ASIDE_MOST = 220.0, 150.0
_WORDS_MOST, _WORDS_LEAST = 204.0, 112.0
_REST = 60.0
_ROOMY_NAMES = 260.0
_UNITS = {CellKind.SHARE: 1.0, CellKind.OTHERS: 1.4}  # cells: several countries share one column
_SHADED = frozenset(_UNITS)


@dataclass(frozen=True, slots=True)
class HeatColumn:
    """A column at its place, with its name in lines."""

    head: Head
    left: float
    width: float
    name: tuple[str, ...]

    @property
    def right(self) -> float:
        """Return the x of its right edge."""
        return self.left + self.width


@dataclass(frozen=True, slots=True)
class HeatColumns(ColumnLayout):
    """Names take ``names`` px, and the text next to them ends at ``aside``, None where it has no room.

    Columns that find no room are left to the table twin.
    """

    names: float
    aside: float | None
    shown: tuple[HeatColumn, ...]

    @property
    def shaded(self) -> float:
        """Return where the shaded cells begin."""
        return next((each.left for each in self.shown if each.head.cells in _SHADED), self.left)


def columns_of(figure: Figure, look: Look, width: float) -> HeatColumns:
    """Return the columns: cells as wide as the design has them, narrower where there are many.

    Where even that has no room, the text next to names, long words, all words, the rest and the last columns give way,
    in this order.
    """
    room = min(width - 2 * PADDING, WIDEST)
    most = _ROOMY_NAMES if look.roomy else _NAMES_MOST
    names = min(most, max((look.measure(row.label, SECOND) for row in figure.rows), default=0.0)) + NAME_GAP
    aside = max((look.measure(row.aside, SMALL) for row in figure.rows), default=0.0)
    aside = min(_ASIDE_MOST, aside) + NAME_GAP if aside else 0.0
    own = {head.id: _own_width(figure, head, look) for head in figure.heads if head.cells not in _SHADED}
    for heads, beside, words in _ways(figure.heads, aside):
        own |= {head.id: min(own[head.id], words) for head in heads if head.cells == CellKind.WORDS}
        units = sum(_UNITS.get(head.cells, 0.0) for head in heads)
        left = room - names - beside - sum(own.get(head.id, 0.0) for head in heads)
        if left >= units * CELL_LEAST:
            break
    else:
        heads, beside, units, left = (), 0.0, 0.0, 0.0
        names = min(names, room)
    one = min(CELL, left / units) if units else CELL
    end = PADDING + names + beside - NAME_GAP if beside else None
    columns = _columns(heads, own, one, names + beside, look)
    return HeatColumns(PADDING, columns[-1].right if columns else PADDING + names, names, end, columns)


def _ways(heads: Sequence[Head], aside: float) -> Iterator[tuple[tuple[Head, ...], float, float]]:
    """Return the columns to try, the fullest first, with the room for the text next to names and for words."""
    kept = tuple(heads)
    yield kept, aside, _WORDS_MOST
    yield kept, 0.0, _WORDS_MOST
    yield kept, 0.0, _WORDS_LEAST
    for cells in (CellKind.WORDS, CellKind.REST):
        kept = tuple(head for head in kept if head.cells != cells)
        yield kept, 0.0, 0.0
    while any(head.cells in _SHADED for head in kept):
        last = max(place for place, head in enumerate(kept) if head.cells in _SHADED)
        kept = (*kept[:last], *kept[last + 1 :])
        yield kept, 0.0, 0.0


def _columns(
    heads: Sequence[Head], own: dict[str, float], one: float, before: float, look: Look
) -> tuple[HeatColumn, ...]:
    found: list[HeatColumn] = []
    x = PADDING + before
    for head in heads:
        wide = own[head.id] if head.id in own else one * _UNITS[head.cells]
        found.append(HeatColumn(head, x, wide, _name(head, wide, look)))
        x += wide
    return tuple(found)


def _name(head: Head, width: float, look: Look) -> tuple[str, ...]:
    """Return the name of a column in two lines at most; a country whose name is too wide is shown by its code."""
    words = tuple(wrapped(head.label, width - 2, look.measure, SMALL, True, most=2))
    cut = any(word.endswith(ELLIPSIS) for word in words)
    return (head.id,) if cut and head.cells == CellKind.SHARE else words


def _own_width(figure: Figure, head: Head, look: Look) -> float:
    if head.cells == CellKind.REST:
        return max(_REST, look.measure(head.label, SMALL, True) + 4)
    bold = head.cells == CellKind.NUMBER
    texts = [look.measure(mark.text, LABEL, bold) for mark in figure.marks if mark.column == head.id]
    widest = max([look.measure(head.label, SMALL, True), *texts])
    return widest + COLUMN_GAP
