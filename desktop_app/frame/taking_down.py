"""What a window gives up before its content is built anew in another language."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QFocusFrame, QMainWindow


def take_down(window: QMainWindow) -> None:
    """Free the focus ring and the window's own keys; Qt frees content and status bar when others take their place."""
    rings: Iterable[QFocusFrame] = window.findChildren(QFocusFrame)
    for ring in rings:
        ring.setWidget(None)  # type: ignore[arg-type] # None takes the ring away
        ring.deleteLater()
    shortcuts: Iterable[QShortcut] = window.findChildren(QShortcut, options=Qt.FindChildOption.FindDirectChildrenOnly)
    for keys in shortcuts:
        keys.setEnabled(False)  # the new ones are bound before these are gone
        keys.deleteLater()
