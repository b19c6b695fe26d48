"""A row of exclusive buttons: one choice among few, all of them visible."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from desktop_app.compat import override
from desktop_app.theme import sheets
from desktop_app.theme.theme import Theme

_STEP: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class _Segment(QPushButton):
    """One button of the row; as wide as its bold text, so that choosing it moves nothing."""

    def __init__(self, key: str, text: str, place: str, theme: Theme) -> None:
        super().__init__(text)
        self.key = key
        self._theme = theme
        self.setCheckable(True)
        self.setAutoDefault(False)  # in a dialog Enter belongs to its own default button
        self.setProperty("place", place)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        self.ensurePolished()  # the sheet may bring another font
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        padding = self._theme.px(26) + 2
        return QSize(QFontMetrics(font).horizontalAdvance(self.text()) + padding, super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEP:
            event.ignore()  # the row moves the choice; Qt would move the focus alone
        else:
            super().keyPressEvent(event)


class Segmented(QWidget):
    """``name`` is spoken before the choice; Tab enters at the chosen button, arrow keys choose.

    Signals: ``chosen(key)`` when the reader chooses, not when ``set_current`` does.
    """

    chosen = Signal(str)

    def __init__(
        self, name: str, choices: Iterable[tuple[str, str]], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._name = theme, name
        self._group = QButtonGroup(self)
        self._segments: list[_Segment] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        listed = list(choices)
        for at, (key, text) in enumerate(listed):
            segment = _Segment(key, text, _place(at, len(listed)), theme)
            segment.setAccessibleName(f"{name}: {text}")
            self._segments.append(segment)
            self._group.addButton(segment)
            row.addWidget(segment, 1)
        self._group.buttonClicked.connect(self._on_clicked)
        self._restyle()
        theme.changed.connect(self._restyle)
        if self._segments:
            self.set_current(self._segments[0].key)

    @property
    def current(self) -> str:
        """Return the key of the chosen button."""
        return next((segment.key for segment in self._segments if segment.isChecked()), "")

    def set_current(self, key: str) -> None:
        """Show another choice; an unknown key changes nothing."""
        for segment in self._segments:
            if segment.key == key:
                segment.setChecked(True)
        self._rove()

    def set_choice_enabled(self, key: str, enabled: bool, reason: str = "") -> None:
        """Forbid a choice; ``reason`` says in the tooltip why it cannot be taken now."""
        for segment in self._segments:
            if segment.key == key:
                segment.setEnabled(enabled)
                segment.setToolTip("" if enabled else reason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEP.get(event.key())
        if step is None:
            super().keyPressEvent(event)
            return
        self._move(step)

    def _move(self, step: int) -> None:
        usable = [segment for segment in self._segments if segment.isEnabled()]
        at = next((at for at, segment in enumerate(usable) if segment.isChecked()), 0) + step
        if 0 <= at < len(usable):
            usable[at].setChecked(True)
            self._rove()
            usable[at].setFocus(Qt.FocusReason.TabFocusReason)
            self.chosen.emit(usable[at].key)

    def _on_clicked(self, segment: _Segment) -> None:
        self._rove()
        self.chosen.emit(segment.key)

    def _rove(self) -> None:
        for segment in self._segments:
            policy = Qt.FocusPolicy.StrongFocus if segment.isChecked() else Qt.FocusPolicy.ClickFocus
            segment.setFocusPolicy(policy)

    def _restyle(self) -> None:
        self.setStyleSheet(sheets.segmented(self._theme.tokens, self._theme.scale))  # one for all: parsed once
        for segment in self._segments:
            segment.updateGeometry()


def _place(at: int, count: int) -> str:
    if count == 1:
        return "only"
    return "first" if at == 0 else "last" if at == count - 1 else "middle"
