"""The head of a profile."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.pages.companies.presenter import Head
from desktop_app.theme.fonts import NUMBER, PANEL_TITLE
from desktop_app.theme.theme import Theme
from desktop_app.widgets.bar_row import BarRow
from desktop_app.widgets.labels import Label


class ProfileHead(QWidget):
    """Name and original script on one line with ``controls``, which wraps; facts and a sentence below."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._country = ""
        self._name = Label("", theme, size=NUMBER, bold=True)
        self._native = QLabel()
        self._native.setTextFormat(Qt.TextFormat.PlainText)
        self._facts = Label("", theme, tone="text_2", wrap=True)
        self._summary = Label("", theme, wrap=True)
        names = QWidget()
        line = QHBoxLayout(names)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(12))
        line.addWidget(self._name, 0, Qt.AlignmentFlag.AlignBaseline)
        line.addWidget(self._native, 0, Qt.AlignmentFlag.AlignBaseline)
        line.addStretch(1)
        bar = QWidget()
        self.controls = BarRow(bar)
        self.controls.setContentsMargins(0, 0, 0, 0)
        self.controls.setSpacing(theme.px(8))
        self.controls.addWidget(names)
        self.controls.addStretch(1)
        self._column = column = QVBoxLayout(self)
        column.setSpacing(theme.px(4))
        column.addWidget(bar)
        column.addWidget(self._facts)
        column.addWidget(self._summary)
        self._restyle()
        theme.changed.connect(self._restyle)

    def show_head(self, head: Head) -> None:
        """Show another company."""
        self._country = head.country
        self._name.setText(head.name)
        self._native.setText(head.native)
        self._native.setVisible(bool(head.native))
        self._facts.setText(head.facts)
        self._summary.setText(head.summary)
        self._summary.setVisible(bool(head.summary))
        self._restyle()

    def _restyle(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(24), px(12), px(24), px(12))
        # a native name is drawn in the fonts of its company's country, not of the interface language
        self._native.setFont(self._theme.fonts.font_for_country(self._country, PANEL_TITLE))
        palette = self._native.palette()
        palette.setColor(self._native.foregroundRole(), self._theme.colour("text_2"))
        self._native.setPalette(palette)
