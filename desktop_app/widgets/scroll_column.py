"""A column that scrolls downwards only, for filters and for the source panel."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop_app.compat import override


class ScrollColumn(QScrollArea):
    """Its widgets go into ``column``; what is too wide is wrapped or elided, never scrolled sideways.

    The scroll bar takes its room from the padding on the right, so that nothing moves when it comes.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setMinimumWidth(1)  # in place of what its widgets want: nothing may lie below the scroll bar
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self._padding = (0, 0, 0, 0)
        self.verticalScrollBar().rangeChanged.connect(self._pad)

    def set_padding(self, left: int, top: int, right: int, bottom: int) -> None:
        """Keep px free around all that the column holds."""
        self._padding = (left, top, right, bottom)
        self._pad()

    def _pad(self) -> None:
        left, top, right, bottom = self._padding
        bar = self.verticalScrollBar()
        taken = bar.sizeHint().width() if bar.maximum() > 0 else 0
        self.column.setContentsMargins(left, top, max(right // 4, right - taken), bottom)  # a ring needs its room

    @override
    def sizeHint(self) -> QSize:
        """Return the size of all it holds; Qt remembers the size of what it held at first."""
        return self.widget().sizeHint()
