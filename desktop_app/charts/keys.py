"""The keys of a figure that has the focus; single letters act there and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from desktop_app.charts.canvas import ZOOM
from desktop_app.charts.walk import Step

if TYPE_CHECKING:
    from desktop_app.charts.view import ChartView

_Key = Qt.Key
_Modifier = Qt.KeyboardModifier
_PAN, _PAGE = 0.1, 0.9  # parts of what is seen

_STEPS = {
    _Key.Key_Right: Step.NEXT,
    _Key.Key_Left: Step.BACK,
    _Key.Key_Down: Step.DOWN,
    _Key.Key_Up: Step.UP,
    _Key.Key_Home: Step.FIRST,
    _Key.Key_End: Step.LAST,
}
_PANS = {_Key.Key_Right: _PAN, _Key.Key_Left: -_PAN}
_PAGES = {_Key.Key_PageDown: _PAGE, _Key.Key_PageUp: -_PAGE}
_ZOOMS = {_Key.Key_Plus: ZOOM, _Key.Key_Equal: ZOOM, _Key.Key_Minus: 1 / ZOOM}
_OPENS = (_Key.Key_Return, _Key.Key_Enter, _Key.Key_S)


def pressed(view: ChartView, event: QKeyEvent) -> bool:
    """Do what a key stands for; tell whether it stands for anything, otherwise it is the window's.

    Arrows, Home and End walk the marks, Shift with left and right pans, plus, minus and 0 zoom, the page keys scroll,
    Enter and S open what stands behind the focused mark, W the working.
    """
    modifiers, key = event.modifiers(), _Key(event.key())
    if modifiers & ~(_Modifier.KeypadModifier | _Modifier.ShiftModifier):
        return False
    if modifiers & _Modifier.ShiftModifier and key in _PANS:
        view.stage.canvas.pan(_PANS[key])
    elif key in _STEPS:
        view.walk(_STEPS[key])
    elif key in _OPENS:
        view.activate()
    elif key == _Key.Key_W:
        view.working_requested.emit()
    elif key in _PAGES:
        view.stage.scroll_pages(_PAGES[key])
    elif key in _ZOOMS:
        view.stage.canvas.zoom(_ZOOMS[key])
    elif key == _Key.Key_0:
        view.show_all()
    else:
        return False
    return True
