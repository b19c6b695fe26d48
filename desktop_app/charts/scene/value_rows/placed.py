"""A line of bars or dots at its height, for one width."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.charts.scene.look import Look
from desktop_app.charts.scene.rows import PlacedRow
from desktop_app.charts.scene.value_rows.columns import ValueColumns
from desktop_app.charts.scene.value_rows.lines import ValueLine
from desktop_app.charts.scene.wrap import wrapped

GROUP = 24.0  # height of a group's heading
AFTER_BOX = 26.0  # the reason why there is no mark begins this far from the zero line, after its dashed box
_LEAST = 40.0  # px of room for words, however narrow the plot is


@dataclass(frozen=True, slots=True)
class PlacedLine(PlacedRow):
    """Marks stand ``middle`` px below ``top``; ``instead`` are the words in place of marks, in lines."""

    line: ValueLine
    middle: float
    instead: tuple[str, ...]


def reason_of(line: ValueLine, columns: ValueColumns, indent: float, look: Look) -> tuple[str, ...]:
    """Return the words in place of marks, broken into lines that begin ``indent`` px from the zero line."""
    note = next((mark.note for mark in line.marks if mark.note), "")
    words = "  ".join(word for word in (line.text, line.kind or note) if word)
    return tuple(wrapped(words, room_for_words(columns, indent), look.measure, look.label))


def room_for_words(columns: ValueColumns, indent: float) -> float:
    """Return how wide words are that begin ``indent`` px from the zero line."""
    return max(_LEAST, columns.plot_right - columns.zero - indent)
