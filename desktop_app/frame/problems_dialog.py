"""The one window that is shown when the program cannot start: each problem, and what to do about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout

from desktop_app.errors import LedgerError
from desktop_app.i18n import Say
from desktop_app.widgets.dialog_buttons import DialogButtons


class ProblemsDialog(QDialog):
    """Needs nothing of the program but its words: a theme that cannot be read may be the problem."""

    def __init__(self, problems: Sequence[LedgerError], say: Say) -> None:
        super().__init__()
        self.setWindowTitle("Silicon Ledger")
        column = QVBoxLayout(self)
        column.setSpacing(12)
        head = QLabel(
            say.plural(
                "Silicon Ledger cannot start.", "Silicon Ledger cannot start, for {count} reasons.", len(problems)
            )
        )
        font = head.font()
        font.setBold(True)
        head.setFont(font)
        column.addWidget(head)
        for problem in problems:
            words = QLabel("\n".join(problem.told(say)))
            words.setWordWrap(True)
            words.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            words.setAccessibleName(problem.said(say))
            column.addWidget(words)
        buttons = DialogButtons(DialogButtons.StandardButton.Close)
        copy = buttons.addButton(say("Copy"), DialogButtons.ButtonRole.ActionRole)
        told = "\n".join(problem.said(say) for problem in problems)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(told))
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.setMinimumWidth(520)
