"""Our bug: one dialog with everything a report needs; the program goes on."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPlainTextEdit, QVBoxLayout

from desktop_app import __version__
from desktop_app.i18n import Say
from desktop_app.widgets.dialog_buttons import DialogButtons


class BugDialog(QDialog):
    """Not modal: what still works can be used."""

    def __init__(self, details: str, say: Say) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("A fault in Silicon Ledger"))
        words = QLabel(say("Something went wrong that is our fault. The program goes on; your facts are unharmed."))
        words.setWordWrap(True)
        text = QPlainTextEdit(details)
        text.setReadOnly(True)
        text.setAccessibleName(say("Details of the fault"))
        buttons = DialogButtons(DialogButtons.StandardButton.Close)
        copy = buttons.addButton(say("Copy details"), DialogButtons.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.addWidget(words)
        column.addWidget(text)
        column.addWidget(buttons)
        self.resize(640, 360)


class BugReporter:
    """Takes the place of ``sys.excepthook``; a second fault while the dialog is open goes to stderr alone.

    ``language`` gives the words of the window as it is by then. ``explained`` tells, when asked, a fault that is not ours,
    and then lets the reader know by itself.
    """

    def __init__(self, language: Callable[[], Say], explained: Callable[[], bool] = lambda: False) -> None:
        self._language, self._explained = language, explained
        self._dialog: BugDialog | None = None

    def install(self) -> None:
        """Report every fault that nobody has caught from now on."""
        sys.excepthook = self.report

    def report(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        """Write the fault to stderr and show it."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.exit(130)
            return
        told = "".join(traceback.format_exception(kind, fault, trace))
        sys.stderr.write(told)
        if self._dialog is not None or QApplication.instance() is None or self._explained():
            return
        versions = f"Silicon Ledger {__version__}, Python {sys.version.split()[0]}, Qt {qVersion()}, {sys.platform}"
        self._dialog = BugDialog(f"{versions}\n\n{told}", self._language())
        self._dialog.destroyed.connect(self._on_closed)
        self._dialog.show()

    def _on_closed(self) -> None:
        self._dialog = None
