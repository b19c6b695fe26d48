"""Tab order as one reads: by layouts, not by the order in which widgets happened to be made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QSplitter, QWidget


@runtime_checkable
class PlacedByHand(Protocol):
    """A widget without a layout, which has to say itself in which order its children are read."""

    def in_tab_order(self) -> Iterable[QWidget]:
        """Return what can have the keyboard, in reading order."""


def order_tabs(roots: Iterable[QWidget]) -> None:
    """Let Tab walk through all that is inside ``roots``, one root after the other."""
    for before, after in pairwise(widget for root in roots for widget in in_reading_order(root)):
        QWidget.setTabOrder(before, after)


def in_reading_order(widget: QWidget) -> Iterator[QWidget]:
    """Yield what can have the keyboard inside a widget, itself first; what has it as a whole is not looked into."""
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
        yield widget
        return
    for child in _children(widget):
        yield from in_reading_order(child)


def _children(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, PlacedByHand):
        yield from widget.in_tab_order()
    elif isinstance(widget, QSplitter):
        yield from (widget.widget(at) for at in range(widget.count()))
    elif isinstance(widget, QScrollArea):
        inside: QWidget | None = widget.widget()
        if inside is not None:
            yield inside
    else:
        layout: QLayout | None = widget.layout()
        if layout is not None:
            yield from _laid_out(layout)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        widget: QWidget | None = item.widget()
        inner: QLayout | None = item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid_out(inner)
