"""What a screen reader finds in the strip below a timeline: a slider whose value is the part of the years that is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface

from desktop_app.charts.accessible_widget import WidgetInterface, state_of
from desktop_app.compat import override

if TYPE_CHECKING:
    from desktop_app.charts.overview import OverviewStrip

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


class StripInterface(WidgetInterface):
    """The strip by its name, with the months seen as its value."""

    @property
    def strip(self) -> OverviewStrip | None:
        """Return the strip while it lives."""
        return cast("OverviewStrip | None", self.widget)

    @override
    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Slider

    @override
    def text(self, t: QAccessible.Text) -> str:
        if t == QAccessible.Text.Value:
            return self.strip.told() if self.strip else ""
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


def _interface(asked: str, found: QObject | None) -> QAccessibleInterface | None:
    if asked != "OverviewStrip":  # asked for every widget, class by class up to QObject
        return None
    from desktop_app.charts.overview import OverviewStrip

    if not isinstance(found, OverviewStrip):
        return None
    _kept.append(StripInterface(found))
    return _kept[-1]
