"""What a screen reader finds in the strip below a timeline: a slider whose value is the part of the years that is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import ref

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface, QAccessibleObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop_app.compat import override

if TYPE_CHECKING:
    from desktop_app.charts.overview import OverviewStrip

_Text = QAccessible.Text

# Qt keeps bare pointers to interfaces, as in ``accessible.py``
_kept: list[StripInterface] = []
_installed = False


def install() -> None:
    """Let Qt ask for the interfaces of strips; once per program."""
    global _installed  # noqa: PLW0603 - Qt keeps the factory for good
    if not _installed:
        QAccessible.installFactory(_interface)
        _installed = True


def moved(strip: OverviewStrip) -> None:
    """Announce which part of the years is seen now."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(strip, strip.told()))


class StripInterface(QAccessibleObject):
    """The strip by its name, with the months seen as its value."""

    def __init__(self, strip: OverviewStrip) -> None:
        super().__init__(strip)
        self._strip = ref(strip)  # what is kept for good must not keep a widget

    @property
    def strip(self) -> OverviewStrip | None:
        """Return the strip while it lives."""
        strip = self._strip()
        return strip if strip is not None and isValid(strip) else None

    @override
    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Slider

    @override
    def text(self, t: QAccessible.Text) -> str:
        if self.strip is None:
            return ""
        match t:
            case _Text.Name:
                return self.strip.accessibleName()
            case _Text.Description:
                return self.strip.accessibleDescription()
            case _Text.Value:
                return self.strip.told()
        return ""

    @override
    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        strip = self.strip
        bits = {
            "focusable": True,
            "focused": bool(strip and strip.hasFocus()),
            "invisible": not (strip and strip.isVisible()),
        }
        for name, on in bits.items():
            setattr(state, name, on)  # the bits are missing from PySide6's types
        return state

    @override
    def rect(self) -> QRect:
        if self.strip is None:
            return QRect()
        return QRect(self.strip.mapToGlobal(QPoint(0, 0)), self.strip.size())

    @override
    def parent(self) -> QAccessibleInterface:
        parent: QWidget | None = self.strip.parentWidget() if self.strip else None
        return QAccessible.queryAccessibleInterface(parent)  # type: ignore[arg-type] # None for a window of its own

    @override
    def childCount(self) -> int:
        return 0

    @override
    def child(self, index: int) -> QAccessibleInterface:
        return None  # type: ignore[return-value] # Qt's way of saying that there is none

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    @override
    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        return None  # type: ignore[return-value]


def _interface(asked: str, found: QObject | None) -> QAccessibleInterface | None:
    if asked != "OverviewStrip":  # asked for every widget, class by class up to QObject
        return None
    from desktop_app.charts.overview import OverviewStrip

    if not isinstance(found, OverviewStrip):
        return None
    _kept.append(StripInterface(found))
    return _kept[-1]
