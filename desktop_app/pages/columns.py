"""The filter column and the rail to which it folds."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QSplitter, QVBoxLayout, QWidget

from desktop_app.compat import override
from desktop_app.pages.widths import RAIL
from desktop_app.theme.theme import Theme
from desktop_app.widgets.buttons import IconButton
from desktop_app.widgets.filter_group import FilterGroup
from desktop_app.widgets.rule import Rule
from desktop_app.widgets.scroll_column import ScrollColumn

_LOW = 420  # px at 96 dpi: below this a foot that stays in sight leaves too little of the groups


class FilterColumn(QWidget):
    """Groups below each other, scrolling; ``set_foot`` keeps a widget in sight below them.

    ``set_rest`` takes one group that fills what the others leave (a list with its own search field).
    Signals: ``group_added(FilterGroup)``.
    """

    group_added = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._groups: list[FilterGroup] = []
        self._filled = False
        self._scroll = ScrollColumn()
        self._scroll.column.addStretch(1)
        self._rest = QVBoxLayout()
        self._foot_box = QWidget()
        self._foot = QVBoxLayout(self._foot_box)
        self._foot_scrolls = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._scroll, 1)
        self._column.addLayout(self._rest)
        self._column.addWidget(self._foot_box)
        self._restyle()
        theme.changed.connect(self._restyle)

    @property
    def empty(self) -> bool:
        """Tell whether the page has no filters at all."""
        return not self._filled

    def add(self, group: FilterGroup) -> None:
        """Put a group below the others."""
        self._filled = True
        self._groups.append(group)
        self._scroll.column.insertWidget(self._scroll.column.count() - 1, group)
        self.group_added.emit(group)

    def set_rest(self, group: FilterGroup) -> None:
        """Let one group take what the groups above it leave, scrolling by itself."""
        self._filled = True
        self._groups.append(group)
        self._scroll.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._rest.addWidget(group)
        self._column.setStretch(0, 0)
        self._column.setStretch(1, 1)
        self.group_added.emit(group)

    def set_foot(self, widget: QWidget) -> None:
        """Keep a widget below a line at the bottom of the column; in a low window it scrolls with the groups."""
        self._foot.addWidget(Rule())
        self._foot.addWidget(widget)

    def holds(self, group: FilterGroup) -> bool:
        """Tell whether the keyboard is in a group now."""
        inside: QWidget | None = self.focusWidget()
        return inside is not None and group.isAncestorOf(inside) and inside.hasFocus()

    def show_group(self, group: FilterGroup) -> None:
        """Bring a group into sight and put the keyboard into it."""
        self._scroll.ensureWidgetVisible(group)
        first = group.first_control()
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_foot(scrolls=self.height() < self._theme.px(_LOW) and self._scroll.isVisibleTo(self))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("panel"))
        if not isinstance(self.parentWidget(), QSplitter):  # over the figure no handle draws the edge
            painter.fillRect(self.width() - 1, 0, 1, self.height(), self._theme.colour("line_strong"))

    def _place_foot(self, *, scrolls: bool) -> None:
        if scrolls == self._foot_scrolls:
            return
        self._foot_scrolls = scrolls
        if scrolls:
            self._column.removeWidget(self._foot_box)
            self._scroll.column.insertWidget(self._scroll.column.count() - 1, self._foot_box)
        else:
            self._scroll.column.removeWidget(self._foot_box)
            self._column.addWidget(self._foot_box)
        self._restyle()

    def _restyle(self) -> None:
        px = self._theme.px
        self._scroll.set_padding(px(16), px(16), px(16), px(16))
        self._scroll.column.setSpacing(px(14))
        self._rest.setContentsMargins(px(16), 0, px(16), 0)
        side = 0 if self._foot_scrolls else px(16)
        self._foot.setContentsMargins(side, 0, side, px(12))
        self._foot.setSpacing(px(10))


class Rail(QWidget):
    """A narrow column with one icon per filter group; ``group_chosen(FilterGroup)`` when one is pressed.

    The icons are made when the rail is first seen: most windows are wide enough for the filters themselves.
    """

    group_chosen = Signal(object)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._waiting: list[FilterGroup] = []
        self.setAccessibleName(name)
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)
        self._restyle()
        theme.changed.connect(self._restyle)

    def add(self, group: FilterGroup) -> None:
        """Add the icon of a group that has one."""
        if not group.icon:
            return
        self._waiting.append(group)
        if self.isVisible():
            self._make_buttons()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._make_buttons()
        super().showEvent(event)

    def _make_buttons(self) -> None:
        for group in self._waiting:
            button = IconButton(group.icon, group.heading, self._theme)
            self._column.insertWidget(self._column.count() - 1, button)
            button.setHidden(group.isHidden())
            group.shown_changed.connect(button.setVisible)
            button.clicked.connect(lambda _on=False, chosen=group: self.group_chosen.emit(chosen))
        self._waiting.clear()

    def _restyle(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(8), px(12), px(8), px(12))
        self._column.setSpacing(px(8))
        self.setFixedWidth(px(RAIL))
