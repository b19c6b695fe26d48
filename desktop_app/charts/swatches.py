"""Small pictures of how marks look, for the lists beside a figure: hue with pattern, shape of a status."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from desktop_app.charts.paint.letters import letters_of
from desktop_app.charts.paint.painter import ShapePainter
from desktop_app.charts.scene.drawing import Box, Pen, Rect, Shape
from desktop_app.charts.scene.symbols import status
from desktop_app.domain.vocabulary import Instrument, ProjectStatus
from desktop_app.theme.theme import Theme

_INSTRUMENT = (18, 12)
_STATUS = (16, 16)
_RATIOS = (1.0, 2.0, 3.0)  # pixels per px of the screens they are made for


def instrument_swatch(instrument: Instrument, theme: Theme) -> QIcon:
    """Return the hue and pattern of an instrument."""
    tokens = theme.tokens
    hue, pattern = tokens.instruments[instrument], tokens.patterns[instrument]
    rect = Rect(0, 0, *_INSTRUMENT)
    box = Box(rect, hue) if pattern == "solid" else Box(rect, hue, Pen(hue), pattern, tokens.surface)
    return _icon([box], _INSTRUMENT, theme)


def status_swatch(which: ProjectStatus, theme: Theme) -> QIcon:
    """Return the shape of a project's status."""
    return _icon(status(which, 8, 8, theme.tokens.text_2), _STATUS, theme)


def _icon(shapes: Iterable[Shape], size: tuple[int, int], theme: Theme) -> QIcon:
    shapes = list(shapes)
    icon = QIcon()
    for ratio in _RATIOS:
        scale = ratio * theme.scale
        pixmap = QPixmap(round(size[0] * scale), round(size[1] * scale))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.scale(scale, scale)
        ShapePainter(painter, letters_of(theme.language), scale).paint(shapes)
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        icon.addPixmap(pixmap)
    return icon
