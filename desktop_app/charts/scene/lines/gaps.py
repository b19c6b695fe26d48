"""What a line figure cannot draw: a dashed box with the reason in words, below the dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.charts.scene.drawing import Hit, Rect, Shape
from desktop_app.charts.scene.lines.series import Series
from desktop_app.charts.scene.look import LABEL_LINE, PADDING, Look
from desktop_app.charts.scene.shapes.missing import missing
from desktop_app.charts.scene.wrap import wrapped
from desktop_app.domain.figure import Mark

_INDENT = 28.0
_BETWEEN, _TOP = 4.0, 8.0


@dataclass(frozen=True, slots=True)
class Gap:
    """Marks without a place in the plot (none for a row without marks), with the lines that say why."""

    marks: tuple[Mark, ...]
    lines: tuple[str, ...]

    @property
    def height(self) -> float:
        """Return the height of its lines."""
        return len(self.lines) * LABEL_LINE + _BETWEEN


def gaps_of(series: Sequence[Series], look: Look, width: float) -> list[Gap]:
    """Return rows that have nothing to draw, and marks without a date."""
    found: list[Gap] = []
    for each in series:
        if not each.drawn and (each.row.gap or not each.unknown):
            reason = each.row.gap or look.say("nothing on record")
            found.append(_gap(each.unknown, each.row.label, reason, look, width))
            continue
        for mark in each.unknown:
            if mark.when is None or not each.drawn:
                reason = mark.note or mark.kind or look.say("not known")
                found.append(_gap((mark,), mark.label, "  ".join(filter(None, (mark.text, reason))), look, width))
    return found


def height_of(gaps: Sequence[Gap]) -> float:
    """Return the height of all gaps."""
    return _TOP + sum(gap.height for gap in gaps) if gaps else 0.0


def drawn(gaps: Sequence[Gap], top: float, look: Look, width: float) -> tuple[list[Shape], list[Hit]]:
    """Return boxes and reasons from ``top`` down."""
    shapes: list[Shape] = []
    hits: list[Hit] = []
    y = top + _TOP
    for gap in gaps:
        middle = y + LABEL_LINE / 2
        box = missing(PADDING, middle, look.tokens, gap.marks[0].id if gap.marks else "")
        shapes.append(box)
        for place, line in enumerate(gap.lines):
            at = middle + place * LABEL_LINE
            shapes.append(look.text(PADDING + _INDENT, at, line, look.label, look.tokens.text_2))
        area = Rect(PADDING, y, width - 2 * PADDING, len(gap.lines) * LABEL_LINE)
        hits += [Hit(mark.id, box.rect, area) for mark in gap.marks]
        y += gap.height
    return shapes, hits


def _gap(marks: tuple[Mark, ...], label: str, reason: str, look: Look, width: float) -> Gap:
    text = look.say("{label}: {reason}", label=label, reason=reason) if label else reason
    room = max(40.0, width - 2 * PADDING - _INDENT)
    return Gap(marks, tuple(wrapped(text, room, look.measure, look.label)))
