"""The lanes of a dot figure at their heights, for one width."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.charts.scene.dots.columns import fits_beside_marks
from desktop_app.charts.scene.look import LABEL, LABEL_LINE, Look
from desktop_app.charts.scene.rows import headed
from desktop_app.charts.scene.value_rows.columns import ValueColumns
from desktop_app.charts.scene.value_rows.lines import ValueLine
from desktop_app.charts.scene.value_rows.placed import AFTER_BOX, GROUP, PlacedLine, reason_of, room_for_words
from desktop_app.charts.scene.wrap import wrapped

LANE, LANE_ROOMY = 24.0, 28.0
PAD = 10.0  # between a divider and the lanes of its row
SUBLABEL = 18.0  # name to the text below it
BELOW = 10.0  # words below a lane begin this far from the zero line
_REASON_LINES = 3


@dataclass(frozen=True, slots=True)
class PlacedLane(PlacedLine):
    """``reasons`` are the lines in the column at the right, ``kind`` and ``below`` those under the marks.

    ``boxed`` tells whether a dashed box stands for what is missing: a mark without a value, or a row without any lane.
    """

    reasons: tuple[str, ...]
    kind: tuple[str, ...]
    below: tuple[str, ...]
    boxed: bool


def placed(lines: Sequence[ValueLine], columns: ValueColumns, look: Look) -> list[PlacedLane]:
    """Return the lanes from top to bottom; a row is at least as high as its name."""
    pitch = LANE_ROOMY if look.roomy else LANE
    found: list[PlacedLane] = []
    y, began = 0.0, 0.0
    for place, (line, (_, heading)) in enumerate(zip(lines, headed(line.row for line in lines), strict=True)):
        if line.first:
            y += PAD + (GROUP if heading else 0.0)
            began = y
        found.append(_lane(line, y, pitch, columns, look, heading))
        y = found[-1].bottom
        if place + 1 == len(lines) or lines[place + 1].first:
            name = pitch + SUBLABEL if line.row.sublabel else pitch
            y = max(y, began + name) + PAD
    return found


def _lane(line: ValueLine, top: float, pitch: float, columns: ValueColumns, look: Look, heading: str) -> PlacedLane:
    room = room_for_words(columns, BELOW)
    reasons: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    if line.note and columns.aside is not None:
        reasons = _lines(line.note, columns.right - columns.aside, look)
    elif line.note:
        below = _lines(line.note, room, look)
    kind: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    boxed = bool(line.marks) or bool(line.row.gap and line.kind == line.row.gap)
    if not line.places:
        instead = reason_of(line, columns, AFTER_BOX if boxed else BELOW, look)
    elif line.kind and not fits_beside_marks(line, columns, look):
        kind = tuple(wrapped(line.kind, room, look.measure, look.label))
    under = len(kind) + len(below)
    height = pitch + LABEL_LINE * max(len(reasons) - 1, under + max(0, len(instead) - 1), 0)
    own = (line, pitch / 2, instead, reasons, kind, below, boxed)
    return PlacedLane(line.row, line.marks, top, height, heading, *own)


def _lines(text: str, room: float, look: Look) -> tuple[str, ...]:
    return tuple(wrapped(text, room, look.measure, LABEL, most=_REASON_LINES))
