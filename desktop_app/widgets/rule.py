"""A line of 1 px that divides; it carries no meaning."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget


class Rule(QWidget):
    """Horizontal; ``upright`` turns it."""

    def __init__(self, *, upright: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Mid)
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)
