"""The one list of keys: what is bound through it works, and stands in the list that F1 shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True)
class ShortcutLine:
    """One line of the list: ``keys`` as the system writes them."""

    section: str
    keys: str
    text: str


class Shortcuts:
    """Owned by the window, handed to its pages."""

    def __init__(self) -> None:
        self._lines: list[ShortcutLine] = []

    @property
    def lines(self) -> tuple[ShortcutLine, ...]:
        """Return all lines in the order in which they were bound; a key bound by several pages stands once."""
        return tuple(dict.fromkeys(self._lines))

    def bind(
        self,
        widget: QWidget,
        keys: str | QKeySequence.StandardKey,
        section: str,
        text: str,
        act: Callable[[], object],
        *,
        also: tuple[str, ...] = (),
    ) -> None:
        """Let ``keys`` do ``act`` anywhere in the window of ``widget`` while it is shown; ``also`` are unlisted twins."""
        sequence = QKeySequence(keys)
        for bound in (sequence, *map(QKeySequence, also)):
            shortcut = QShortcut(bound, widget)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            if widget.isWindow():
                shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(act)
        self.note(sequence, section, text)

    def note(self, keys: str | QKeySequence, section: str, text: str) -> None:
        """List keys that are handled elsewhere, for example by a figure that has the focus."""
        written = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        self._lines.append(ShortcutLine(section, written or str(keys), text))
