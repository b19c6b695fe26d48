"""Below the filters: how many rows are counted, and the way to the working."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.figure import Figure
from desktop_app.i18n import Say
from desktop_app.theme.theme import Theme
from desktop_app.widgets.buttons import LinkButton
from desktop_app.widgets.labels import KeyHint, Label


class CountedFoot(QWidget):
    """``working_requested`` when the reader asks how a figure came about, ``method_requested`` how the ledger counts."""

    working_requested = Signal()
    method_requested = Signal()

    def __init__(self, theme: Theme, say: Say) -> None:
        super().__init__()
        self._say = say
        self._counted = Label("", theme, tone="text_2", wrap=True)
        self._row = QWidget()
        link = LinkButton(say("Show the working"), theme)
        link.clicked.connect(self.working_requested)
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(link)
        row.addStretch(1)
        row.addWidget(KeyHint("W", theme))
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(self._counted)
        lines.addWidget(self._row)
        how = LinkButton(say("Method"), theme)
        how.clicked.connect(self.method_requested)
        lines.addWidget(how)

    def show_figure(self, figure: Figure) -> None:
        """Count the rows behind a figure; one that adds nothing up counts its marks."""
        say = self._say
        if figure.working is None:
            self._counted.setText(say.plural("{count} value shown", "{count} values shown", len(figure.marks)))
        else:
            count = len(figure.working.taken)
            self._counted.setText(say.plural("{count} row counted", "{count} rows counted", count))
        self._row.setVisible(figure.working is not None)
