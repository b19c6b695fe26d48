"""The frame of a page: filters | page bar over figure | source panel. It lays out, and knows nothing of what is shown."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from desktop_app.compat import override
from desktop_app.i18n import Say
from desktop_app.pages.columns import FilterColumn, Rail
from desktop_app.pages.folding import Folding
from desktop_app.pages.widths import BAR, RAIL, SIDE_PADDING, widths_at
from desktop_app.settings import Settings
from desktop_app.theme.theme import Theme
from desktop_app.widgets.bar_row import BarRow
from desktop_app.widgets.message_bar import MessageBar
from desktop_app.widgets.rule import Rule
from desktop_app.widgets.tab_order import order_tabs

_COVERING_PANEL = 640  # px at 96 dpi: a panel over the figure need not be wider to be read


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
        self.filters = FilterColumn(theme)
        self._rail = Rail(theme, say("Filters"))
        self._folding = Folding(self.filters, self._rail, self)
        self.messages = MessageBar(theme, say)
        self.bar = BarRow()
        self._bar_box = QWidget()
        self._bar_box.setLayout(self.bar)
        self._message_row = QHBoxLayout()
        self._centre = QWidget()
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._ordering = QTimer(self, singleShot=True)  # after what opened the panel has filled it
        self._ordering.timeout.connect(self._order_tabs)
        self._compose()
        self.filters.group_added.connect(self._rail.add)
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

    def set_figure(self, figure: QWidget) -> None:
        """Put the figure, which brings its own padding, into the middle."""
        self._middle.addWidget(figure, 1)

    def set_bar(self, widget: QWidget) -> None:
        """Take a page's own head, which brings its own padding, in place of the row of controls."""
        self._bar_box.hide()
        self._middle.insertWidget(0, widget)

    def set_notice(self, notice: QWidget) -> None:
        """Put a widget, which brings its own padding, between the row of controls and the figure."""
        self._middle.insertWidget(self._middle.indexOf(self._message_row), notice)

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
        if self._panel is not None and not self._panel_wanted:
            self._panel_wanted = True
            self._place_panel()
        self.order_tabs()

    def order_tabs(self) -> None:
        """Let Tab walk anew through what is there, once whoever changes it is done."""
        self._ordering.start()

    def hide_panel(self) -> None:
        """Close the panel; the figure takes its width."""
        if self._panel is not None and self._panel_wanted:
            self._panel_wanted = False
            self._panel.hide()
            self._set_widths()
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
        if event.key() == Qt.Key.Key_Escape and self._folding.is_open:
            self._folding.give_back()
        elif event.key() == Qt.Key.Key_Escape and self._panel_wanted:
            self.hide_panel()
        else:
            super().keyPressEvent(event)

    def _compose(self) -> None:
        self._centre.setAutoFillBackground(True)
        self._centre.setBackgroundRole(QPalette.ColorRole.Base)
        self._message_row.addWidget(self.messages)
        self._middle = middle = QVBoxLayout(self._centre)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self._bar_box)
        middle.addWidget(Rule())
        middle.addLayout(self._message_row)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for at, column in enumerate((self._rail, self.filters, self._centre)):
            self._splitter.addWidget(column)
            self._splitter.setStretchFactor(at, 1 if column is self._centre else 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._splitter)

    def _order_tabs(self) -> None:
        columns = (self._rail, self.filters, self._centre, self._panel)
        order_tabs(column for column in columns if column is not None)

    def _adapt(self, *, anew: bool = False) -> None:
        widths = widths_at(self.logical_width)
        if widths != self._widths or anew:
            self._widths = widths
            self._place_filters()
            self._place_panel()
            self.order_tabs()  # a rail that is seen for the first time has just made its icons
        elif widths.covers and self._panel is not None:
            self._panel.setGeometry(self._room())

    def _place_filters(self) -> None:
        self._rail.setVisible(self._widths.rail and not self.filters.empty)
        self._folding.width = self._theme.px(self._widths.filters)
        if self._widths.rail:
            self._folding.fold()
        else:
            self._folding.leave()
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
        px, (filters, panel) = self._theme.px, self._asked_widths()
        wanted = {id(self._rail): px(RAIL), id(self.filters): px(filters), id(self._panel): px(panel)}
        columns = [self._splitter.widget(at) for at in range(self._splitter.count())]
        sizes = [wanted.get(id(column), 0) if column.isVisibleTo(self._splitter) else 0 for column in columns]
        sizes[columns.index(self._centre)] = max(1, self.width() - sum(sizes))
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
        wide = min(self.width() - left, self._theme.px(_COVERING_PANEL))
        return QRect(self.width() - wide, 0, wide, self.height())

    def _on_splitter_moved(self) -> None:
        scale, widths = self._theme.scale, self._widths
        beside = self._panel is not None and self._panel.isVisible() and not widths.covers
        panel = self._panel.width() / scale if beside and self._panel is not None else widths.panel
        filters = widths.filters if widths.rail else self.filters.width() / scale
        kept = self._settings.object("widths")
        self._settings.set("widths", kept | {widths.name: [round(filters), round(panel)]})

    def _restyle(self) -> None:
        px = self._theme.px
        self._bar_box.setMinimumHeight(px(BAR) - 1)
        self.bar.setContentsMargins(px(SIDE_PADDING), px(8), px(SIDE_PADDING), px(8))
        self.bar.setSpacing(px(8))
        self._message_row.setContentsMargins(px(SIDE_PADDING), px(8), px(SIDE_PADDING), 0)
        if self.isVisible():
            self._adapt(anew=True)
