"""Settings and the last view are kept while the window is open, so that no way of ending loses more than a second."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from desktop_app.compat import override
from desktop_app.settings import Settings

PAUSE_MS = 1000  # at most one write a second, however fast a slider is dragged


class Keeper(QObject):
    """Owned by the window. ``remember`` puts what the window shows into the settings before each write.

    Signals: ``failed(Message)`` with the reason, once: a folder that cannot be written is no news the second time.
    """

    failed = Signal(object)

    def __init__(self, settings: Settings, remember: Callable[[], None], window: QObject) -> None:
        super().__init__(window)
        self._settings, self._remember = settings, remember
        self._has_failed = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.save)
        settings.changed = self.note
        window.installEventFilter(self)

    def note(self) -> None:
        """Write within ``PAUSE_MS``; more changes until then are written together."""
        if not self._pause.isActive():
            self._pause.start()

    def save(self) -> None:
        """Write now."""
        self._remember()
        self._pause.stop()
        if not self._settings.save() and not self._has_failed:
            self._has_failed = True
            self.failed.emit(self._settings.problem)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self.note()
        return super().eventFilter(watched, event)
