"""What becomes a PDF."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from desktop_app.charts.scene.drawing import Box, Rect, Text
from desktop_app.exports.parts import Part, Role


class Sheet(NamedTuple):
    """A page in points; what is on it begins at its margins. ``scale`` is in points per px of the layout."""

    width: float
    height: float
    margin: float
    scale: float
    parts: tuple[Part, ...]

    def on_ground(self, colour: str) -> Sheet:
        """Return it on paper of a colour, without parts on which nothing is."""
        left, width, height = (each / self.scale for each in (-self.margin, self.width, self.height))
        ground = Box(Rect(left, left, width + 2, height + 2), colour)  # sizes of pages are rounded to points
        return self._replace(parts=(Part(Role.ARTIFACT, (ground,)), *(part for part in self.parts if part.shapes)))


class Document(NamedTuple):
    """Pages with what a reader is told of them; ``payload`` opens them again. ``language`` is that of the words."""

    title: str
    subject: str
    language: str
    payload: str
    sheets: tuple[Sheet, ...]

    def texts(self) -> Iterator[Text]:
        """Give every text on the pages."""
        for sheet in self.sheets:
            for part in sheet.parts:
                yield from (shape for shape in part.shapes if isinstance(shape, Text))
