"""The one factory that Qt asks for what screen readers find in painted widgets; each widget names its own interface."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound=QWidget)

_MAKERS: dict[str, tuple[type[QWidget], Callable[[Any], QAccessibleInterface]]] = {}
# Qt's cache keeps bare pointers to interfaces that a screen reader has asked for, so they must not be collected before
# the program ends; there are as many as there are such widgets.
_kept: list[QAccessibleInterface] = []


def offer(kind: type[W], make: Callable[[W], QAccessibleInterface]) -> None:
    """Let widgets of a class be found through the interface that ``make`` returns; once or several times alike."""
    if not _MAKERS:
        QAccessible.installFactory(_interface)  # Qt keeps the factory for good
    _MAKERS[kind.__name__] = (kind, make)


def _interface(asked: str, found: QObject | None) -> QAccessibleInterface | None:
    """Return the interface of a widget; Qt asks for every one, class by class up to QObject."""
    kind, make = _MAKERS.get(asked, (None, None))
    if kind is None or make is None or not isinstance(found, kind):
        return None
    _kept.append(make(found))
    return _kept[-1]
