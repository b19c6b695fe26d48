"""What a screen reader finds in any painted widget: its names, its place, its parent."""

from __future__ import annotations

from weakref import ref

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop_app.compat import override


class WidgetInterface(QAccessibleObject):
    """Subclasses add role, state and children. Qt keeps interfaces for good, which must not keep the widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = ref(widget)

    @property
    def widget(self) -> QWidget | None:
        """Return the widget while it lives."""
        widget = self._widget()
        return widget if widget is not None and isValid(widget) else None

    @override
    def text(self, t: QAccessible.Text) -> str:
        if self.widget is None:
            return ""
        match t:
            case QAccessible.Text.Name:
                return self.widget.accessibleName()
            case QAccessible.Text.Description:
                return self.widget.accessibleDescription()
        return ""

    @override
    def rect(self) -> QRect:
        if self.widget is None:
            return QRect()
        return QRect(self.widget.mapToGlobal(QPoint(0, 0)), self.widget.size())

    @override
    def parent(self) -> QAccessibleInterface:
        parent = self.widget.parentWidget() if self.widget else None
        return QAccessible.queryAccessibleInterface(parent)  # type: ignore[arg-type] # None for a window of its own


def state_of(**bits: bool) -> QAccessible.State:
    """Return a state with these bits."""
    state = QAccessible.State()
    for name, on in bits.items():
        setattr(state, name, on)  # the bits are missing from PySide6's types
    return state
