"""The lines of a bar figure at their heights, for one width."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.charts.scene.bars.fit import LABEL_GAP, Fit
from desktop_app.charts.scene.bars.lines import BarLine
from desktop_app.charts.scene.look import Look
from desktop_app.charts.scene.wrap import wrapped

SLOT, SLOT_ROOMY = 17.0, 24.0  # height of a line
ROW_GAP = 8.0
GROUP = 24.0  # height of a group's heading
MISSING_TEXT = 26.0  # the reason why there is no bar begins this far from the zero line


@dataclass(frozen=True, slots=True)
class Slot:
    """A line at its place: ``top`` in px of the content, ``texts`` the lines of what stands in place of a bar.

    ``heading`` names the group that begins above it.
    """

    line: BarLine
    top: float
    height: float
    texts: tuple[str, ...] = ()
    heading: str = ""

    @property
    def bottom(self) -> float:
        """Return the lower edge."""
        return self.top + self.height


def slots_of(lines: list[BarLine], fit: Fit, look: Look) -> list[Slot]:
    """Return the lines from top to bottom; a reason that is too long for one line takes more."""
    pitch = SLOT_ROOMY if look.roomy else SLOT
    found: list[Slot] = []
    y, group = ROW_GAP, ""
    for line in lines:
        heading = line.row.group if line.row.group != group else ""
        group = line.row.group
        if found and line.first:
            # reasons follow each other like lines of one row
            y += 0.0 if line.row.gap and found[-1].line.row.gap else ROW_GAP
        y += GROUP if heading else 0.0
        texts = _reason(line, fit, look) if line.missing else ()
        height = pitch * max(1, len(texts))
        found.append(Slot(line, y, height, texts, heading))
        y += height
    return found


def _reason(line: BarLine, fit: Fit, look: Look) -> tuple[str, ...]:
    words = [word for word in (line.text, line.kind or (line.marks[0].note if line.marks else "")) if word]
    room = max(40.0, fit.right - fit.zero - MISSING_TEXT - LABEL_GAP)
    return tuple(wrapped("  ".join(words), room, look.measure, look.label))
