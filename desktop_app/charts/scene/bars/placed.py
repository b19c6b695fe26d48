"""The lines of a bar figure at their heights, for one width."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.charts.scene.look import Look
from desktop_app.charts.scene.rows import headed
from desktop_app.charts.scene.value_rows.columns import LABEL_GAP, ValueColumns
from desktop_app.charts.scene.value_rows.lines import ValueLine
from desktop_app.charts.scene.value_rows.placed import AFTER_BOX, GROUP, PlacedLine, reason_of

SLOT, SLOT_ROOMY = 17.0, 24.0  # height of a line
ROW_GAP = 8.0


def placed(lines: Sequence[ValueLine], columns: ValueColumns, look: Look) -> list[PlacedLine]:
    """Return the lines from top to bottom; a reason that is too long for one line takes more."""
    pitch = SLOT_ROOMY if look.roomy else SLOT
    found: list[PlacedLine] = []
    y = ROW_GAP
    for line, (row, heading) in zip(lines, headed(line.row for line in lines), strict=True):
        if found and line.first:
            # reasons follow each other like lines of one row
            y += 0.0 if row.gap and found[-1].row.gap else ROW_GAP
        y += GROUP if heading else 0.0
        instead = () if line.places else reason_of(line, columns, AFTER_BOX + LABEL_GAP, look)
        height = pitch * max(1, len(instead))
        found.append(PlacedLine(row, line.marks, y, height, heading, line, pitch / 2, instead))
        y += height
    return found
