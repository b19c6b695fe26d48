"""What a screen reader finds in a window, and what a keyboard reaches in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QScrollBar,
    QTabBar,
    QWidget,
)

from desktop_app.charts.view import ChartView

_Role = QAccessible.Role
# What only holds or repeats others, and what is read by the table or the text it belongs to.
_NEEDS_NO_NAME = {
    *(_Role.Client, _Role.Pane, _Role.Window, _Role.ScrollBar, _Role.Splitter, _Role.Grip, _Role.Separator),
    *(_Role.LayeredPane, _Role.StaticText, _Role.Cell, _Role.ColumnHeader, _Role.RowHeader, _Role.Grouping),
    *(_Role.Graphic, _Role.NoRole),
}
LEAST_TARGET = 24  # px at 100 %: WCAG 2.2, 2.5.8
_MOST_KEPT = 4  # times that one control may keep the Tab: day, month and year of a date
_LONGEST_WALK = 1000  # more steps than any window has controls


def elements(interface: QAccessibleInterface, path: str = "") -> Iterator[tuple[str, QAccessibleInterface]]:
    """Yield all visible elements below and with ``interface``, each with the roles that lead to it."""
    if _flag(interface, "invisible"):
        return
    here = f"{path}/{interface.role().name}"
    yield here, interface
    for at in range(interface.childCount()):
        child = interface.child(at)
        if child is not None:
            yield from elements(child, here)


def unnamed(interface: QAccessibleInterface) -> list[str]:
    """Return the paths of visible elements that a reader can reach but that have no name."""
    return [
        path
        for path, each in elements(interface)
        if not each.text(QAccessible.Text.Name) and (_flag(each, "focusable") or each.role() not in _NEEDS_NO_NAME)
    ]


def controls(page: QWidget) -> list[QWidget]:
    """Return the visible, usable controls of a page that take the focus by Tab."""
    kinds = QAbstractButton | QComboBox | QLineEdit | QAbstractSlider | ChartView
    inside = cast(list[QWidget], page.findChildren(QWidget))
    return [
        each
        for each in inside
        if isinstance(each, kinds)
        and not isinstance(each, QScrollBar)
        and not isinstance(each.parentWidget(), QAbstractSpinBox | QComboBox)  # a part of it, not a control of its own
        and each.isVisible()
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def walk(window: QWidget, first: QWidget) -> list[QWidget]:
    """Press Tab from ``first`` until it is reached again; return what had the focus on the way.

    A control that keeps the Tab for itself ends the walk: what lies behind it is then missing.
    """
    first.setFocus()
    met, kept = [first], 0
    while kept < _MOST_KEPT and len(met) < _LONGEST_WALK:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier, "\t")
            QCoreApplication.sendEvent(met[-1], event)
        now: QWidget | None = window.focusWidget()
        if now is met[-1]:
            kept += 1
        elif now is None or now in met:  # back at the first, or round in a circle that leaves it out
            break
        else:
            met.append(now)
            kept = 0
    return met


def missed(window: QWidget, page: QWidget) -> tuple[int, list[str]]:
    """Return how many controls a page has, and which of them Tab does not reach from the tabs of the window."""
    wanted = controls(page)
    (tabs,) = cast(list[QWidget], window.findChildren(QTabBar))
    met = set(walk(window, tabs))
    return len(wanted), [_named(each) for each in wanted if each not in met]


def too_small(page: QWidget, scale: float) -> list[str]:
    """Return the controls that are smaller than a finger or a shaking hand needs, at ``scale`` times 100 %."""
    least = LEAST_TARGET * scale
    return [
        f"{_named(each)}: {each.width()} x {each.height()} px"
        for each in controls(page)
        if min(each.width(), each.height()) < least
    ]


def cut(page: QWidget) -> list[str]:
    """Return the buttons whose words do not fit."""
    buttons = cast(list[QAbstractButton], page.findChildren(QAbstractButton))
    return [
        _named(each)
        for each in buttons
        if each.isVisible() and each.text() and each.width() < each.minimumSizeHint().width()
    ]


def _flag(interface: QAccessibleInterface, name: str) -> bool:
    """Return a flag of a state; Qt's stubs do not know them."""
    return bool(getattr(interface.state(), name))


def _named(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QAbstractButton | QLineEdit) else ""
    return f"{type(widget).__name__} '{widget.accessibleName() or words}'"
