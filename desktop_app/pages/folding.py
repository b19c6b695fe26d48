"""The filters where the window is narrow: folded to the rail, opened over the figure, folded again by a click beside."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.compat import override
from desktop_app.pages.columns import FilterColumn, Rail
from desktop_app.widgets.filter_group import FilterGroup


class Folding(QObject):
    """Owned by the page's layout; ``width`` is that of the opened filters in px."""

    def __init__(self, filters: FilterColumn, rail: Rail, over: QWidget) -> None:
        super().__init__(over)
        self._filters, self._rail, self._over = filters, rail, over
        self.width = 0
        self._icon: QWidget | None = None  # what opened the filters
        rail.group_chosen.connect(self._on_group_chosen)

    @property
    def is_open(self) -> bool:
        """Tell whether the filters lie over the figure now."""
        return self._filters.parentWidget() is self._over and self._filters.isVisible()

    def fold(self) -> None:
        """Hide the filters behind the rail."""
        self.leave()
        self._filters.setParent(self._over)
        self._filters.hide()

    def give_back(self) -> None:
        """Fold, and put the keyboard back on the icon that opened the filters."""
        self.fold()
        if self._icon is not None:
            self._icon.setFocus()

    def leave(self) -> None:
        """Stop watching for clicks; the filters are hidden or stand in the row of columns again."""
        _application().removeEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            here = isinstance(watched, QWidget) and watched.window() is self._over.window()
            at = self._over.mapFromGlobal(event.globalPosition().toPoint())
            if here and not self._filters.geometry().contains(at) and not self._rail.geometry().contains(at):
                self.fold()
        return False

    def _on_group_chosen(self, group: FilterGroup) -> None:
        if self.is_open and self._filters.holds(group):
            self.give_back()
            return
        self._icon = self._rail.focusWidget()
        left = self._rail.width()
        self._filters.setGeometry(left, 0, min(self.width, self._over.width() - left), self._over.height())
        self._filters.show()
        self._filters.raise_()
        self._filters.show_group(group)
        _application().installEventFilter(self)  # only while open: each event passes through Python


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
