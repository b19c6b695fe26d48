"""A heading with the controls that belong to it: one block of the filter column."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.theme.theme import Theme
from desktop_app.widgets.labels import Heading


class FilterGroup(QWidget):
    """``icon`` names the drawn icon that stands for the group where the column is folded to a rail.

    Signals: ``shown_changed(bool)`` when a page shows or hides the group by ``set_shown``.
    """

    shown_changed = Signal(bool)

    def __init__(self, heading: str, theme: Theme, *, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading, self.icon = heading, icon
        self.setAccessibleName(heading)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(Heading(heading, theme))
        self._restyle()
        theme.changed.connect(self._restyle)

    def add(self, widget: QWidget) -> None:
        """Put a control below the others."""
        self._column.addWidget(widget)

    def set_shown(self, shown: bool) -> None:
        """Show the group, or hide it where the figure does not heed it."""
        self.setVisible(shown)
        self.shown_changed.emit(shown)

    def first_control(self) -> QWidget | None:
        """Return the control that gets the focus when the group is opened."""
        controls = cast("list[QWidget]", self.findChildren(QWidget))
        return next((widget for widget in controls if widget.focusPolicy() and widget.isEnabled()), None)

    def _restyle(self) -> None:
        self._column.setSpacing(self._theme.px(6))
