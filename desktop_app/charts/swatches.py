"""Small pictures of how marks look, for the lists next to a figure: hue with pattern, shape of a status."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar
from weakref import WeakKeyDictionary

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from desktop_app.charts.paint.letters import letters_of
from desktop_app.charts.paint.painter import ShapePainter
from desktop_app.charts.scene.drawing import Box, Pen, Rect, Shape
from desktop_app.charts.scene.shapes.symbols import status
from desktop_app.domain.vocabulary import Instrument, ProjectStatus
from desktop_app.theme.theme import Theme

_INSTRUMENT = (18, 12)
_STATUS = (16, 16)
_RATIOS = (1.0, 2.0, 3.0)  # pixels per px of the screens they are made for


W = TypeVar("W", Instrument, ProjectStatus)
# lists ask for the same pictures at every change of a filter; they go with their theme, before Qt does
_PICTURES: WeakKeyDictionary[Theme, dict[tuple[str, str, int], QIcon]] = WeakKeyDictionary()


def instrument_swatch(instrument: Instrument, theme: Theme) -> QIcon:
    """Return the hue and pattern of an instrument."""
    return _kept(instrument, theme, _instrument)


def status_swatch(which: ProjectStatus, theme: Theme) -> QIcon:
    """Return the shape of a project's status."""
    return _kept(which, theme, _status)


def _kept(which: W, theme: Theme, draw: Callable[[W, Theme], QIcon]) -> QIcon:
    """Return the picture of a member in the colours and at the zoom in use, drawn once."""
    pictures = _PICTURES.setdefault(theme, {})
    key = (f"{type(which).__name__}.{which}", theme.tokens.name, theme.zoom)
    if key not in pictures:
        pictures[key] = draw(which, theme)
    return pictures[key]


def _instrument(instrument: Instrument, theme: Theme) -> QIcon:
    tokens = theme.tokens
    hue, pattern = tokens.instruments[instrument], tokens.patterns[instrument]
    rect = Rect(0, 0, *_INSTRUMENT)
    box = Box(rect, hue) if pattern == "solid" else Box(rect, hue, Pen(hue), pattern, tokens.surface)
    return _icon([box], _INSTRUMENT, theme)


def _status(which: ProjectStatus, theme: Theme) -> QIcon:
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
