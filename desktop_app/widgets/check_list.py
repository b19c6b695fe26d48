"""A list of check boxes with a swatch before and a count behind each word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton, QVBoxLayout, QWidget

from desktop_app.compat import override
from desktop_app.theme import drawing
from desktop_app.theme.palette import TEXT_3
from desktop_app.theme.theme import Theme

_SWATCH = (18, 12)  # px at 96 dpi
_ROW = 24
_STEP: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True)
class CheckEntry:
    """One line: ``swatch`` shows how its marks look (instrument, status), ``count`` how many there are; None: unsaid."""

    key: str
    text: str
    count: int | None = None
    swatch: QIcon | None = None


class _Row(QCheckBox):
    """A check box that paints its own swatch and count; a count of nought is greyed but can be chosen."""

    def __init__(self, entry: CheckEntry, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = entry.key
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_entry(entry)

    def show_entry(self, entry: CheckEntry) -> None:
        """Show another count or swatch for the same key."""
        self._entry = entry
        self.setText(entry.text)
        self.setAccessibleName(entry.text if entry.count is None else f"{entry.text}, {entry.count}")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        swatch = self._theme.px(_SWATCH[0] + 8) if self._entry.swatch else 0
        words = self.fontMetrics().horizontalAdvance(f"{self._entry.text}  {self._entry.count or ''}")
        height = max(self._theme.px(_ROW), self.fontMetrics().height() + 4)
        return QSize(self._theme.px(24) + swatch + words, height)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self.sizeHint().height())

    @override
    def hitButton(self, _position: object) -> bool:  # the whole row is the target
        return True

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        option: drawing.Option = QStyleOptionButton()
        self.initStyleOption(option)
        side = self._theme.px(16)
        option.rect = QRect(0, (self.height() - side) // 2, side, side)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorCheckBox, option, painter, self)
        left = side + self._theme.px(8)
        if self._entry.swatch is not None:
            wide, high = (self._theme.px(length) for length in _SWATCH)
            swatch = QRect(left, (self.height() - high) // 2, wide, high)
            self._entry.swatch.paint(painter, swatch)
            left += wide + self._theme.px(8)
        self._paint_words(painter, left)

    def _paint_words(self, painter: QPainter, left: int) -> None:
        none = self._entry.count == 0
        count = "" if self._entry.count is None else self.locale().toString(self._entry.count)
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.setPen(self.palette().color(TEXT_3))
        right = self.rect().adjusted(left, 0, 0, 0)
        painter.drawText(right, middle | int(Qt.AlignmentFlag.AlignRight), count)
        if not none:
            painter.setPen(self.palette().color(self.foregroundRole()))
        room = right.width() - self.fontMetrics().horizontalAdvance(count) - (self._theme.px(8) if count else 0)
        words = self.fontMetrics().elidedText(self._entry.text, Qt.TextElideMode.ElideRight, room)
        self.setToolTip(self._entry.text if words != self._entry.text else "")
        painter.drawText(right, middle | int(Qt.AlignmentFlag.AlignLeft), words)


class CheckList(QWidget):
    """``name`` is spoken; Tab enters once, arrow keys walk, Space switches.

    Signals: ``changed(keys)`` with the checked keys in order when the reader switches one; an empty tuple where all are
    checked or none is (a filter that lets nothing through says nothing).
    """

    changed = Signal(tuple)

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[_Row] = []
        self.setAccessibleName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        theme.changed.connect(self._restyle)

    @property
    def checked(self) -> tuple[str, ...]:
        """Return the checked keys in order."""
        return tuple(row.key for row in self._rows if row.isChecked())

    def set_entries(self, entries: Sequence[CheckEntry]) -> None:
        """Show these entries; rows of the same keys are kept, so that focus and checks stay."""
        if [entry.key for entry in entries] == [row.key for row in self._rows]:
            for row, entry in zip(self._rows, entries, strict=True):
                row.show_entry(entry)
            return
        for row in self._rows:
            self._column.removeWidget(row)
            row.deleteLater()
        self._rows = [_Row(entry, self._theme, self) for entry in entries]
        for row in self._rows:
            self._column.addWidget(row)
            row.clicked.connect(self._on_clicked)
            row.installEventFilter(self)
            row.setChecked(True)
        self._rove(0)

    def set_checked(self, keys: Iterable[str]) -> None:
        """Check these keys; none given means all."""
        wanted = set(keys)
        for row in self._rows:
            row.setChecked(not wanted or row.key in wanted)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _STEP:
            at = self._rows.index(watched) + _STEP[event.key()]  # type: ignore[arg-type] # only rows are watched
            if 0 <= at < len(self._rows):
                self._rove(at)
                self._rows[at].setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super().eventFilter(watched, event)

    def _on_clicked(self) -> None:
        checked = self.checked
        self._rove(next((at for at, row in enumerate(self._rows) if row.hasFocus()), 0))
        if not checked:
            self.set_checked(())
        self.changed.emit(() if len(checked) == len(self._rows) else checked)

    def _rove(self, at: int) -> None:
        for index, row in enumerate(self._rows):
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if index == at else Qt.FocusPolicy.ClickFocus)

    def _restyle(self) -> None:
        for row in self._rows:
            row.updateGeometry()
