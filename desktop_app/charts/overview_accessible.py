"""What a screen reader finds in the strip below a timeline: a slider whose value is the years seen."""

from __future__ import annotations

from typing import Protocol, cast

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from desktop_app.charts.accessible_widget import WidgetInterface, state_of
from desktop_app.compat import override


class Strip(Protocol):
    """A widget that shows which part of the years is seen."""

    def spoken(self) -> str:
        """Return which part of the axis is seen, in words."""

    def hasFocus(self) -> bool: ...

    def isVisible(self) -> bool: ...


def moved(strip: Strip) -> None:
    """Announce which part of the years is seen now."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(cast("QWidget", strip), strip.spoken()))


class StripInterface(WidgetInterface):
    """The strip by its name, with the months seen as its value."""

    def __init__(self, strip: Strip) -> None:
        super().__init__(cast("QWidget", strip))

    @property
    def strip(self) -> Strip | None:
        """Return the strip while it lives."""
        return cast("Strip | None", self.widget)

    @override
    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Slider

    @override
    def text(self, t: QAccessible.Text) -> str:
        if t == QAccessible.Text.Value:
            return self.strip.spoken() if self.strip else ""
        return super().text(t)

    @override
    def state(self) -> QAccessible.State:
        strip = self.strip
        return state_of(
            focusable=True, focused=bool(strip and strip.hasFocus()), invisible=not (strip and strip.isVisible())
        )

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
