"""The method page: how the ledger counts, beside the figure it explains."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from desktop_app.figures.method import Chapter, method
from desktop_app.pages.page import PageContext
from desktop_app.widgets.dialog_buttons import DialogButtons


class MethodWindow(QDialog):
    """A window of its own, not modal: it may stay open while the reader works on."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        say, theme = context.say, context.theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("Method"))
        self.resize(theme.px(760), theme.px(640))
        self._text = QTextBrowser()
        self._text.setAccessibleName(say("Method"))
        self._text.setFont(theme.fonts.body)
        self._text.setHtml(written(method(context.ledger(), context.today, say.language)))
        buttons = DialogButtons(DialogButtons.StandardButton.Close)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.addWidget(self._text)
        column.addWidget(buttons)


def written(chapters: Iterable[Chapter]) -> str:
    """Return chapters as simple HTML."""
    return "".join(
        f"<h3>{escape(chapter.title)}</h3>" + "".join(f"<p>{escape(point)}</p>" for point in chapter.points)
        for chapter in chapters
    )
