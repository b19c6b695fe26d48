"""The keys of a figure that has the focus; single letters act there and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from desktop_app.charts.canvas import ZOOM
from desktop_app.charts.walk import Walk

_Key = Qt.Key
_Modifier = Qt.KeyboardModifier
_PAN, _PAGE = 0.1, 0.9  # parts of what is seen

_PANS = {_Key.Key_Right: _PAN, _Key.Key_Left: -_PAN}


@dataclass(frozen=True, slots=True)
class Pan:
    """Move what is seen by a part of it."""

    part: float


@dataclass(frozen=True, slots=True)
class Scroll:
    """Scroll by so many pages."""

    pages: float


@dataclass(frozen=True, slots=True)
class Zoom:
    """Zoom by a factor."""

    factor: float


class Ask(Enum):
    """Ask for the whole axis, for what stands behind the focused mark, for the working of the figure."""

    ALL = auto()
    EVIDENCE = auto()
    WORKING = auto()


Action = Walk | Pan | Scroll | Zoom | Ask

_ACTIONS: dict[Qt.Key, Action] = {
    _Key.Key_Right: Walk.NEXT,
    _Key.Key_Left: Walk.BACK,
    _Key.Key_Down: Walk.DOWN,
    _Key.Key_Up: Walk.UP,
    _Key.Key_Home: Walk.FIRST,
    _Key.Key_End: Walk.LAST,
    _Key.Key_PageDown: Scroll(_PAGE),
    _Key.Key_PageUp: Scroll(-_PAGE),
    _Key.Key_Plus: Zoom(ZOOM),
    _Key.Key_Equal: Zoom(ZOOM),
    _Key.Key_Minus: Zoom(1 / ZOOM),
    _Key.Key_0: Ask.ALL,
    _Key.Key_Return: Ask.EVIDENCE,
    _Key.Key_Enter: Ask.EVIDENCE,
    _Key.Key_S: Ask.EVIDENCE,
    _Key.Key_W: Ask.WORKING,
}


def action_of(event: QKeyEvent) -> Action | None:
    """Return what a key stands for; None where it stands for nothing, and is the window's.

    Arrows, Home and End walk the marks, Shift with left and right pans, plus, minus and 0 zoom, the page keys scroll,
    Enter and S open what stands behind the focused mark, W the working.
    """
    modifiers, key = event.modifiers(), _Key(event.key())
    if modifiers & ~(_Modifier.KeypadModifier | _Modifier.ShiftModifier):
        return None
    if modifiers & _Modifier.ShiftModifier and key in _PANS:
        return Pan(_PANS[key])
    return _ACTIONS.get(key)
