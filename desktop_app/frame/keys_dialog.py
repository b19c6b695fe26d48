"""The list of keys that F1 shows, read from the one registry of shortcuts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from desktop_app.i18n import Say
from desktop_app.theme.fonts import CARD_TITLE
from desktop_app.theme.theme import Theme
from desktop_app.widgets.dialog_buttons import DialogButtons
from desktop_app.widgets.labels import Heading, Label
from desktop_app.widgets.scroll_column import ScrollColumn
from desktop_app.widgets.shortcuts import Shortcuts


class KeysDialog(QDialog):
    """Freed when it is closed."""

    def __init__(self, shortcuts: Shortcuts, theme: Theme, say: Say, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("Keyboard shortcuts"))
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setHorizontalSpacing(theme.px(24))
        grid.setVerticalSpacing(theme.px(6))
        row, section = 0, ""
        sections = list(dict.fromkeys(line.section for line in shortcuts.lines))
        for line in sorted(shortcuts.lines, key=lambda line: sections.index(line.section)):
            if line.section != section:
                section = line.section
                grid.addWidget(Heading(section, theme), row, 0, 1, 2)
                row += 1
            grid.addWidget(Label(line.keys, theme, bold=True), row, 0)
            grid.addWidget(Label(line.text, theme, tone="text_2", wrap=True), row, 1)
            row += 1
        grid.setColumnStretch(1, 1)
        scroll = ScrollColumn()
        scroll.column.addWidget(inside)
        scroll.column.addStretch(1)
        buttons = DialogButtons(DialogButtons.StandardButton.Close)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(16))
        column.addWidget(Label(say("Keyboard shortcuts"), theme, size=CARD_TITLE, bold=True))
        column.addWidget(scroll, 1)
        column.addWidget(buttons)
        self.resize(theme.px(480), theme.px(520))
