"""A figure on the screen: shown, walked by keyboard, pointed at; one widget for every form."""

from __future__ import annotations

from datetime import date
from math import ceil, inf

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.charts import accessible, interfaces, keys
from desktop_app.charts.paint.letters import letters_of
from desktop_app.charts.scene.look import Look
from desktop_app.charts.scene.scene import Scene, View, scene_of
from desktop_app.charts.tooltip import Tooltip
from desktop_app.charts.viewport import Viewport
from desktop_app.charts.walk import Walk, walked
from desktop_app.compat import override
from desktop_app.domain.figure import Figure
from desktop_app.figures.announce import announce
from desktop_app.i18n import Say, say_in
from desktop_app.theme.fonts import BODY_PX
from desktop_app.theme.theme import Theme
from desktop_app.widgets.empty_state import EmptyState

_ROOMY_WIDTH, _ROOMY_HEIGHT = 1240.0, 840.0  # px of the layout from which rows and labels are larger
_AROUND_EMPTY, _BELOW_EMPTY = 24, 16  # px at 96 dpi around what stands in place of marks
_GAP = 2  # between a mark and the ring around it


class ChartView(QWidget):
    """Shows one figure at a time; owned by a page.

    Signals: ``mark_activated(id)`` by click, Enter or S; ``mark_focused(id)`` as the focus walks; ``selection_changed``
    ``(id)`` when another mark is the selected one; ``working_requested`` by W; ``state_requested(ViewState)`` for the
    way out of an empty figure.
    """

    mark_activated = Signal(str)
    mark_focused = Signal(str)
    selection_changed = Signal(str)
    working_requested = Signal()
    state_requested = Signal(object)

    def __init__(
        self, theme: Theme, say: Say, parent: QWidget | None = None, *, card: bool = False, widest: int = 0
    ) -> None:
        """Make a chart whose drawing is at most ``widest`` px at 96 dpi wide, or as wide as there is room (0)."""
        super().__init__(parent)
        self._theme = theme
        self._say = say
        self._card = card  # one of several figures on a page
        self._widest = widest
        self.today = date.today()  # noqa: DTZ011 - the reader's own day
        self.figure: Figure | None = None
        self.scene: Scene | None = None
        self.focused = ""
        self.selected = ""
        self.viewport = Viewport(self)
        self._empty = EmptyState(theme, self)
        self._empty.hide()
        self._tooltip = Tooltip(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.viewport)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(say("Figure"))
        self.viewport.pressed.connect(self._on_pressed)
        self.viewport.pointed.connect(self._on_pointed)
        self.viewport.redrawn.connect(self._place_empty)
        self._empty.action_requested.connect(self._on_way_out)
        theme.changed.connect(self._restyle)
        interfaces.offer(ChartView, accessible.FigureInterface)

    def show_figure(self, figure: Figure) -> None:
        """Draw a figure; one of the same name keeps the part that is seen and the focus where it can."""
        kept = self.figure is not None and self.figure.name == figure.name and bool(self.figure.marks)
        self.figure = figure
        self._tooltip.withdraw()
        if self.focused not in figure.by_id:
            self.focused = ""
        self.setAccessibleName(figure.title)
        self._rebuild(kept=kept)
        self.set_selected(figure.state.focus)
        if figure.empty and not figure.marks:
            self._empty.explain(figure.empty.reason, figure.empty.action)
        self._empty.setVisible(bool(figure.empty and not figure.marks))
        self._place_empty()
        accessible.marks_replaced(self)

    def set_focused(self, mark: str) -> None:
        """Move the focus to a mark and bring it into view; it becomes the selected one."""
        self._focus(mark)
        self.set_selected(mark)

    def walk(self, step: Walk) -> None:
        """Move the focus from mark to mark."""
        if self.scene is not None:
            self._focus(walked(self.scene.lines, self.focused, step))

    def activate(self) -> None:
        """Ask for what stands behind the focused mark."""
        if self.focused:
            self._activate(self.focused)

    def set_selected(self, selected: str) -> None:
        """Let a mark, or a row, be the selected one."""
        if selected != self.selected:
            self.selected = selected
            self.viewport.set_selected(selected)
            self.selection_changed.emit(selected)

    def go_to_day(self, day: date) -> None:
        """Bring a day of a timeline into the middle."""
        low, high = self.viewport.canvas.seen.span
        middle = float(day.toordinal())
        self.viewport.canvas.show_span(middle - (high - low) / 2, middle + (high - low) / 2)

    def show_all(self) -> None:
        """Show the whole axis."""
        limits = self.scene.limits() if self.scene else None
        if limits:
            self.viewport.canvas.show_span(*limits)

    def height_at(self, width: int) -> int:
        """Return the height in px of the screen at which the whole figure is seen at a width."""
        if self.scene is None:
            return 0
        if self.way_out():
            top = self.scene.draw(View(width / self._scale(), 0.0)).body.y * self._scale()
            return ceil(top) + self._room_of_empty(width).height() + self._theme.px(_AROUND_EMPTY + _BELOW_EMPTY)
        return ceil(self.scene.height(width / self._scale(), footed=False) * self._scale())

    def order(self) -> tuple[str, ...]:
        """Return the ids of all marks in reading order."""
        return tuple(mark for line in self.scene.lines for mark in line) if self.scene else ()

    def rect_of(self, mark: str) -> QRect:
        """Return a mark's rectangle in px of this widget; out of view, that of its line."""
        rect = self.viewport.rect_of(mark) or self.viewport.row_of(mark)
        return rect.toAlignedRect()

    def way_out(self) -> tuple[QWidget, ...]:
        """Return the controls that stand in place of marks where there are none."""
        return () if self._empty.isHidden() else (self._empty,)

    def focus_rect(self) -> QRect:
        """Return what the window's focus ring is to surround: the focused mark, or the figure."""
        inset = self.rect().adjusted(6, 6, -6, -6)
        if not self.focused:
            return inset
        return self.rect_of(self.focused).adjusted(-_GAP, -_GAP, _GAP, _GAP) & inset

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.scene is not None and self.scene.look.roomy != self._roomy():
            self._rebuild(kept=True)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        canvas = self.viewport.canvas
        match keys.action_of(event):
            case Walk() as step:
                self.walk(step)
            case keys.Pan(part):
                canvas.pan(part)
            case keys.Scroll(pages):
                self.viewport.scroll_pages(pages)
            case keys.Zoom(factor):
                canvas.zoom(factor)
            case keys.Ask.ALL:
                self.show_all()
            case keys.Ask.EVIDENCE:
                self.activate()
            case keys.Ask.WORKING:
                self.working_requested.emit()
            case None:
                super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.focused:
            self.viewport.set_ring(self.focused)
            accessible.focused(self, self.focused)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport.set_ring("")
        self._tooltip.withdraw()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tooltip.withdraw()

    def _rebuild(self, *, kept: bool) -> None:
        if self.figure is None:
            return
        theme = self._theme
        letters = letters_of(theme.language)
        look = Look(
            theme.tokens,
            letters.measure,
            say_in(self.figure.state.language),
            roomy=self._roomy(),
            card=self._card,
        )
        self.scene = scene_of(self.figure, look)
        self.viewport.widest = theme.px(self._widest) if self._widest else inf
        self.viewport.show_scene(self.scene, letters, theme.tokens, self._scale(), today=self.today, kept=kept)

    def _scale(self) -> float:
        """Return px of the screen per px of the layout: the reader's zoom and the size of the system's text."""
        return self._theme.fonts.body_px / BODY_PX

    def _roomy(self) -> bool:
        scale = self._scale()
        return self.width() >= _ROOMY_WIDTH * scale and self.height() >= _ROOMY_HEIGHT * scale

    def _restyle(self) -> None:
        self._rebuild(kept=True)

    def _focus(self, mark: str) -> None:
        if self.figure is None or mark not in self.figure.by_id:
            return
        self.focused = mark
        self.viewport.reveal(mark)
        self.viewport.set_ring(mark if self.hasFocus() else "")
        self.mark_focused.emit(mark)
        self._offer(mark)
        if self.hasFocus():
            accessible.focused(self, mark)

    def _activate(self, mark: str) -> None:
        self._tooltip.withdraw()
        self.set_selected(mark)
        self.mark_activated.emit(mark)

    def _offer(self, mark: str) -> None:
        if self.figure is None or mark not in self.figure.by_id:
            self._tooltip.withdraw()
            return
        words = announce(self.figure, self.figure.by_id[mark], self.viewport.overlapped(mark))
        self._tooltip.offer(words, self.rect_of(mark))

    def _on_pressed(self, mark: str) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if mark:
            self._focus(mark)
            self._activate(mark)

    def _on_pointed(self, mark: str) -> None:
        self.viewport.canvas.setCursor(Qt.CursorShape.PointingHandCursor if mark else Qt.CursorShape.ArrowCursor)
        self._offer(mark)

    def _on_way_out(self) -> None:
        if self.figure and self.figure.empty and self.figure.empty.state:
            self.state_requested.emit(self.figure.empty.state)

    def _place_empty(self) -> None:
        """Put the way out below title and second line; over them, where else it would be cut."""
        drawing = self.viewport.drawing
        if drawing is not None:
            px, room = self._theme.px, self._room_of_empty(self.width())
            below = round(drawing.body.y * self._scale()) + px(_AROUND_EMPTY)
            lowest = max(0, self.height() - room.height() - px(_BELOW_EMPTY))
            self._empty.setGeometry(px(_AROUND_EMPTY), min(below, lowest), room.width(), room.height())

    def _room_of_empty(self, width: int) -> QSize:
        """Return the size in px of the screen that the words of the way out need in a chart of a width."""
        wide = min(self._empty.maximumWidth(), max(1, width - 2 * self._theme.px(_AROUND_EMPTY)))
        return QSize(wide, self._empty.heightForWidth(wide))
