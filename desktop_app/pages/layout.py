"""The frame of a page: filters | page bar over figure | source panel. It lays out, and knows nothing of what is shown."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from desktop_app.compat import override
from desktop_app.i18n import Say
from desktop_app.pages.columns import FilterColumn, Rail
from desktop_app.pages.widths import BAR, PLOT_AT_MOST, RAIL, SIDE_PADDING, widths_at
from desktop_app.settings import Settings
from desktop_app.theme.theme import Theme
from desktop_app.widgets.filter_group import FilterGroup
from desktop_app.widgets.message_bar import MessageBar
from desktop_app.widgets.rule import Rule


class PageLayout(QWidget):
    """Slots for a page: ``bar`` (a row above the figure), ``filters``, ``set_figure``, ``set_panel``, ``messages``.

    Columns fold by the width of the window and the zoom; what the reader drags is remembered per class of width.
    Signals: ``panel_closed`` when a panel was shown and is gone, so that the page can drop its focus.
    """

    panel_closed = Signal()

    def __init__(self, theme: Theme, settings: Settings, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._settings = theme, settings
        self._widths = widths_at(0)
        self._panel: QWidget | None = None
        self._panel_wanted = False
        self._limited: QWidget | None = None
        self.filters = FilterColumn(theme)
        self._rail = Rail(theme, say("Filters"))
        self.messages = MessageBar(theme, say)
        self.bar = QHBoxLayout()
        self._bar_box = QWidget()
        self._bar_box.setLayout(self.bar)
        self._figure_row = QHBoxLayout()
        self._centre = QWidget()
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._compose()
        self.filters.group_added.connect(self._rail.add)
        self._rail.group_chosen.connect(self._open_filters)
        self._splitter.splitterMoved.connect(self._on_splitter_moved)
        self._restyle()
        theme.changed.connect(self._restyle)

    @property
    def logical_width(self) -> float:
        """Return the width in px at 100 % zoom."""
        return self.width() / self._theme.scale

    @property
    def folded(self) -> bool:
        """Tell whether the filters are folded to the rail."""
        return self._widths.rail

    def set_figure(self, figure: QWidget, *, limited: bool = True) -> None:
        """Put the figure into the middle; a ``limited`` one grows no wider than the design allows."""
        self._limited = figure if limited else None
        self._figure_row.addWidget(figure)
        if limited:
            self._limit()

    def set_bar(self, widget: QWidget) -> None:
        """Take a page's own head in place of the row of controls."""
        self.bar.setContentsMargins(0, 0, 0, 0)
        self.bar.addWidget(widget)

    def set_panel(self, panel: QWidget) -> None:
        """Give the panel of the right side; it stays hidden until ``show_panel``."""
        self._panel = panel
        panel.setParent(self)
        panel.hide()
        closed = getattr(panel, "closed", None)
        if closed is not None:
            closed.connect(self.hide_panel)

    @property
    def panel_shown(self) -> bool:
        """Tell whether the panel is open."""
        return self._panel_wanted

    def show_panel(self) -> None:
        """Open the panel beside the figure, or over it where the window is narrow."""
        if self._panel is None or self._panel_wanted:
            return
        self._panel_wanted = True
        self._place_panel()

    def hide_panel(self) -> None:
        """Close the panel; the figure takes its width."""
        if self._panel is None or not self._panel_wanted:
            return
        self._panel_wanted = False
        self._panel.hide()
        self.panel_closed.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._adapt()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._adapt(anew=True)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.folded and self.filters.isVisible():
            self._fold_filters()
        elif event.key() == Qt.Key.Key_Escape and self._panel_wanted:
            self.hide_panel()
        else:
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fold opened filters when the reader clicks beside them; watched only while they lie over the figure."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            here = isinstance(watched, QWidget) and watched.window() is self.window()
            at = self.mapFromGlobal(event.globalPosition().toPoint())
            if here and not self.filters.geometry().contains(at) and not self._rail.geometry().contains(at):
                self._fold_filters()
        return super().eventFilter(watched, event)

    def _compose(self) -> None:
        self._centre.setAutoFillBackground(True)
        self._centre.setBackgroundRole(QPalette.ColorRole.Base)
        middle = QVBoxLayout(self._centre)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        self._messages_row = QHBoxLayout()
        self._messages_row.addWidget(self.messages)
        middle.addWidget(self._bar_box)
        middle.addWidget(Rule())
        middle.addLayout(self._messages_row)
        middle.addLayout(self._figure_row, 1)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for at, column in enumerate((self._rail, self.filters, self._centre)):
            self._splitter.addWidget(column)
            self._splitter.setStretchFactor(at, 1 if column is self._centre else 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._splitter)

    def _adapt(self, *, anew: bool = False) -> None:
        widths = widths_at(self.logical_width)
        if widths != self._widths or anew:
            self._widths = widths
            self._place_filters()
            self._place_panel()
        if widths.covers and self._panel is not None:
            self._panel.setGeometry(self._room())

    def _place_filters(self) -> None:
        self._rail.setVisible(self._widths.rail and not self.filters.empty)
        if self._widths.rail:
            self._fold_filters()
            self.filters.setParent(self)
            self.filters.hide()
        else:
            self._stop_watching()
            self._splitter.insertWidget(1, self.filters)
            self.filters.setVisible(not self.filters.empty)
            self._set_widths()

    def _place_panel(self) -> None:
        if self._panel is None:
            return
        if self._widths.covers:
            self._panel.setParent(self)
            self._panel.setGeometry(self._room())
            self._panel.raise_()
        else:
            self._splitter.addWidget(self._panel)
            self._splitter.setStretchFactor(self._splitter.count() - 1, 0)
        self._panel.setVisible(self._panel_wanted)
        self._set_widths()

    def _set_widths(self) -> None:
        """Give each column its own width, the figure the rest."""
        asked = self._asked_widths()
        px = self._theme.px
        sizes: list[int] = []
        for at in range(self._splitter.count()):
            column = self._splitter.widget(at)
            wanted = {id(self._rail): px(RAIL), id(self.filters): px(asked[0]), id(self._panel): px(asked[1])}
            shown = column.isVisibleTo(self._splitter)
            sizes.append(wanted.get(id(column), 0) if shown else 0)
        taken = sum(sizes)
        centre = self._splitter.indexOf(self._centre)
        sizes[centre] = max(1, self.width() - taken)
        self._splitter.setSizes(sizes)

    def _asked_widths(self) -> tuple[int, int]:
        """Return the widths of filters and panel: as the reader left them, or the design's."""
        kept = self._settings.object("widths").get(self._widths.name)
        if isinstance(kept, list) and len(kept) == 2 and all(type(width) is int and width > RAIL for width in kept):
            return kept[0], kept[1]
        return self._widths.filters, self._widths.panel

    def _room(self) -> QRect:
        """Return where the panel goes when it covers the figure."""
        left = self._theme.px(RAIL) if self._rail.isVisibleTo(self) else 0
        wide = min(self.width() - left, self._theme.px(640))
        return QRect(self.width() - wide, 0, wide, self.height())

    def _limit(self) -> None:
        """Keep the figure from growing wider than the design allows; what is beyond stays empty on its right."""
        room = self._centre.width() - 2 * self._theme.px(SIDE_PADDING)
        beyond = max(0, room - self._theme.px(PLOT_AT_MOST)) if self._limited is not None else 0
        side = self._theme.px(SIDE_PADDING)
        self._figure_row.setContentsMargins(side, 0, side + beyond, 0)

    def _open_filters(self, group: FilterGroup) -> None:
        if self.filters.isVisible() and self.filters.holds(group):
            self._fold_filters()
            return
        wide = min(self._theme.px(self._widths.filters), self.width() - self._rail.width())
        self.filters.setGeometry(self._rail.width(), 0, wide, self.height())
        self.filters.show()
        self.filters.raise_()
        self.filters.show_group(group)
        _application().installEventFilter(self)

    def _fold_filters(self) -> None:
        self._stop_watching()
        self.filters.hide()

    def _stop_watching(self) -> None:
        _application().removeEventFilter(self)

    def _on_splitter_moved(self) -> None:
        scale = self._theme.scale
        kept = self._settings.object("widths")
        shown = self._panel is not None and self._panel.isVisible() and not self._widths.covers
        panel = self._panel.width() / scale if shown and self._panel is not None else self._widths.panel
        filters = self._widths.filters if self._widths.rail else self.filters.width() / scale
        kept[self._widths.name] = [round(filters), round(panel)]
        self._settings.set("widths", kept)

    def _restyle(self) -> None:
        px = self._theme.px
        self._bar_box.setMinimumHeight(px(BAR) - 1)
        self.bar.setContentsMargins(px(SIDE_PADDING), px(8), px(SIDE_PADDING), px(8))
        self.bar.setSpacing(px(8))
        self._figure_row.setContentsMargins(px(SIDE_PADDING), 0, px(SIDE_PADDING), 0)
        self._messages_row.setContentsMargins(px(SIDE_PADDING), px(8), px(SIDE_PADDING), 0)
        if self.isVisible():
            self._adapt(anew=True)


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
