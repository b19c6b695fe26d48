"""The parts of counted envelopes, shown under them and added to nothing."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.domain.figure import Line, Mark
from desktop_app.domain.part import Part
from desktop_app.domain.public_money import Programme
from desktop_app.domain.working import LeftOut, Taken
from desktop_app.figures.money.bars import BarGroup, line_of, marks_of
from desktop_app.figures.money.one_axis import OneAxis
from desktop_app.figures.reading import Reading
from desktop_app.measures.denominators import Denominators
from desktop_app.measures.programmes import convert_programme


class NestedParts:
    """Finds the programmes directly inside those of a bar and gives each a line of its own."""

    def __init__(self, reading: Reading, known: Denominators, axis: OneAxis) -> None:
        self._reading, self._known, self._axis = reading, known, axis
        self._parts: dict[str, list[Programme]] = {}
        for row in reading.ledger.programmes(reading.as_of):
            if row.part_of and not row.same_as:
                self._parts.setdefault(row.part_of, []).append(row)

    def under(self, group: BarGroup) -> tuple[list[Line], list[Mark]]:
        """Return the lines and marks of the parts of the programmes in a line, largest first."""
        say = self._reading.say
        lines: list[Line] = []
        marks: list[Mark] = []
        for row in sorted(self._converted(group), key=lambda part: (-part.value, part.fact.id)):
            part = BarGroup(group.row, f"{group.key}.in.{row.fact.id}", row.name, (row,))
            line = line_of(part, self._axis.unit(row), say)
            lines.append(replace(line, kind=f"{row.name} · {line.kind}", nested=True))
            found = marks_of(part, self._axis.unit, say, self._axis.drawn)
            marks += [replace(mark, part=Part.NESTED) for mark in found]
        return lines, marks

    def _converted(self, group: BarGroup) -> list[Taken]:
        found: list[Taken] = []
        for counted in group.rows:
            for part in self._parts.get(counted.fact.id, ()):
                row = convert_programme(part, self._reading.state.basis, self._known, self._reading.as_of)
                if not isinstance(row, LeftOut) and self._axis.length(row) is not None:
                    found.append(row)
        return found
