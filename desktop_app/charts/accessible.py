"""What a screen reader finds in a figure: the figure by its title, and each mark with name, description and place."""

from __future__ import annotations

from typing import Protocol, cast

from PySide6.QtCore import QObject, QPoint, QPointF, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from desktop_app.charts.accessible_widget import WidgetInterface, state_of
from desktop_app.charts.viewport import Viewport
from desktop_app.compat import override
from desktop_app.domain.figure import Figure, Mark
from desktop_app.figures.announce import Spoken, announce
from desktop_app.figures.describe import describe

_Text = QAccessible.Text


class Walkable(Protocol):
    """A widget that shows a figure, whose marks are walked."""

    figure: Figure | None
    focused: str
    selected: str
    viewport: Viewport

    def order(self) -> tuple[str, ...]:
        """Return the ids of all marks in reading order."""

    def way_out(self) -> tuple[QWidget, ...]:
        """Return the controls that stand in place of marks."""

    def rect_of(self, mark: str, /) -> QRect:
        """Return a mark's rectangle in px of the widget."""

    def hasFocus(self) -> bool: ...

    def isVisible(self) -> bool: ...

    def mapToGlobal(self, place: QPoint, /) -> QPoint: ...


def marks_replaced(view: Walkable) -> None:
    """Tell a listening screen reader that another figure is shown."""
    if QAccessible.isActive():
        widget = cast("QWidget", view)
        QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.ObjectReorder))
        QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.NameChanged))


def focused(view: Walkable, mark: str) -> None:
    """Announce the mark that has the focus."""
    if QAccessible.isActive() and mark in (order := view.order()):
        event = QAccessibleEvent(cast("QWidget", view), QAccessible.Event.Focus)
        event.setChild(order.index(mark))
        QAccessible.updateAccessibility(event)


class FigureInterface(WidgetInterface):
    """A figure: a chart whose children are its marks in reading order."""

    def __init__(self, view: Walkable) -> None:
        super().__init__(cast("QWidget", view))
        self._children: list[MarkInterface] = []

    @property
    def view(self) -> Walkable | None:
        """Return the view while it lives."""
        return cast("Walkable | None", self.widget)

    @override
    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Chart

    @override
    def text(self, t: QAccessible.Text) -> str:
        figure = self.view.figure if self.view else None
        return _part(describe(figure), t) if figure else super().text(t)

    @override
    def state(self) -> QAccessible.State:
        here = bool(self.view and self.view.hasFocus() and not self.view.focused)
        return state_of(focusable=True, focused=here, invisible=not (self.view and self.view.isVisible()))

    @override
    def childCount(self) -> int:
        return len(self.view.order()) + len(self.view.way_out()) if self.view else 0

    @override
    def child(self, index: int) -> QAccessibleInterface:
        if self.view is None or not 0 <= index < self.childCount():
            return None  # type: ignore[return-value] # Qt's way of saying that there is none
        beyond = index - len(self.view.order())
        if beyond >= 0:
            return QAccessible.queryAccessibleInterface(self.view.way_out()[beyond])
        while len(self._children) <= index:
            self._children.append(MarkInterface(self, len(self._children)))
        return self._children[index]

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        if isinstance(child, MarkInterface):
            return child.place
        found = child.object()
        if self.view is None or not isinstance(found, QWidget) or found not in self.view.way_out():
            return -1
        return len(self.view.order()) + self.view.way_out().index(found)

    @override
    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        if self.view is not None:
            mark = self.view.viewport.mark_at(self.view.viewport.mapFromGlobal(QPointF(x, y)))
            if mark in (order := self.view.order()):
                return self.child(order.index(mark))
        return None  # type: ignore[return-value]

    @override
    def focusChild(self) -> QAccessibleInterface:
        if self.view is not None and self.view.hasFocus() and self.view.focused:
            return self.child(self.view.order().index(self.view.focused))
        return None  # type: ignore[return-value]


class MarkInterface(QAccessibleInterface):
    """The mark at a place in the reading order of whatever figure is shown."""

    def __init__(self, figure: FigureInterface, place: int) -> None:
        super().__init__()
        self._figure = figure
        self.place = place

    @property
    def mark(self) -> Mark | None:
        """Return the mark, None where the figure shown has fewer."""
        view = self._figure.view
        if view is None or view.figure is None or self.place >= len(order := view.order()):
            return None
        return view.figure.by_id[order[self.place]]

    @override
    def isValid(self) -> bool:
        return self.mark is not None

    @override
    def object(self) -> QObject:
        return None  # type: ignore[return-value] # a mark is no object of its own

    @override
    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    @override
    def text(self, t: QAccessible.Text) -> str:
        view, mark = self._figure.view, self.mark
        if view is None or view.figure is None or mark is None:
            return ""
        return _part(announce(view.figure, mark, view.viewport.overlapped(mark.id)), t)

    @override
    def setText(self, t: QAccessible.Text, text: str) -> None:
        """Refuse: marks cannot be renamed."""

    @override
    def state(self) -> QAccessible.State:
        view, mark = self._figure.view, self.mark
        if view is None or mark is None:
            return state_of(invalid=True)
        return state_of(
            focusable=True,
            selectable=True,
            focused=view.hasFocus() and view.focused == mark.id,
            selected=view.selected == mark.id,
            offscreen=view.viewport.rect_of(mark.id) is None,
        )

    @override
    def rect(self) -> QRect:
        view, mark = self._figure.view, self.mark
        if view is None or mark is None:
            return QRect()
        rect = view.rect_of(mark.id)
        return QRect(view.mapToGlobal(rect.topLeft()), rect.size())

    @override
    def parent(self) -> QAccessibleInterface:
        return self._figure

    @override
    def childCount(self) -> int:
        return 0

    @override
    def child(self, index: int) -> QAccessibleInterface:
        return None  # type: ignore[return-value]

    @override
    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        return None  # type: ignore[return-value]

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1


def _part(words: Spoken, asked: QAccessible.Text) -> str:
    match asked:
        case _Text.Name:
            return words.name
        case _Text.Description:
            return words.details
    return ""
