"""The line at the bottom: which edition, how old, whether it is whole | as of when, in which language, how large."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from desktop_app.compat import override
from desktop_app.figures.wording import day_text, with_percent
from desktop_app.i18n import LANGUAGES, Say
from desktop_app.theme.fonts import LABEL
from desktop_app.theme.theme import Theme
from desktop_app.widgets.labels import Label

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.domain.edition_info import EditionInfo

OLD_DAYS = 90
_GAP = 24


class Footer(QWidget):
    """Empty at first; ``set_edition`` and ``set_verified`` fill the left, ``set_as_of`` the right.

    Where one line is too short for both, the right goes below the left. Signals: ``height_needed(px)``.
    """

    height_needed = Signal(int)

    def __init__(self, theme: Theme, say: Say) -> None:
        super().__init__()
        self._theme, self._say = theme, say
        self._edition, self._age, self._sources, self._as_of, self._language, self._zoom = (
            Label("", theme, size=LABEL, tone="text_2") for _ in range(6)
        )
        self._language.setText(LANGUAGES.get(say.language, ""))
        self._verified = _Verdict(theme)
        self._left, self._right = QHBoxLayout(), QHBoxLayout()
        for row, widgets in (
            (self._left, (self._edition, self._age, self._sources, self._verified)),
            (self._right, (self._as_of, self._language, self._zoom)),
        ):
            for widget in widgets:
                row.addWidget(widget)
            row.addStretch(1)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 4, 0, 4)
        self._grid.setSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._grid.addLayout(self._left, 0, 0)
        self._grid.addLayout(self._right, 0, 2)
        self._split = False
        self._restyle()
        theme.changed.connect(self._restyle)

    def set_edition(self, info: EditionInfo, today: date) -> None:
        """Tell which edition is open and how old its last statement is; ``warn`` after ``OLD_DAYS``."""
        say = self._say
        self._edition.setText(say("Edition {name} · facts to {day}", name=info.name, day=day_text(info.facts_to, say)))
        age = info.age_days(today)
        self._age.setText(say.plural("{count} day old", "{count} days old", age))
        self._age.set_tone("warn" if age > OLD_DAYS else "text_2")
        self._sources.setText(say.plural("{count} source", "{count} sources", info.rows.get("sources", 0)))
        self._arrange()

    def set_verified(self, verified: bool) -> None:
        """Tell the outcome of the check of the content's checksum."""
        say = self._say
        self._verified.tell(say("checksum verified") if verified else say("checksum wrong"), good=verified)
        self._arrange()

    def set_as_of(self, day: date) -> None:
        """Tell up to which day statements are counted."""
        self._as_of.setText(self._say("Known as of {day}", day=day_text(day, self._say)))
        self._arrange()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(1, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Choose one line or two."""
        split = self._needed(self._left) + self._needed(self._right) + self._theme.px(_GAP) > self.width()
        if split != self._split:
            self._split = split
            self._grid.removeItem(self._right)
            self._grid.addLayout(self._right, *((1, 0) if split else (0, 2)))
        self.height_needed.emit(self.sizeHint().height())

    def _needed(self, row: QHBoxLayout) -> int:
        """Return the width of a row, also before it is shown: its layout would count nothing then."""
        widgets = [
            item.widget()
            for item in (row.itemAt(at) for at in range(row.count()))
            if isinstance(item.widget(), QWidget)
        ]
        told = [widget for widget in widgets if not widget.isHidden()]
        return sum(widget.sizeHint().width() for widget in told) + self._theme.px(_GAP) * max(0, len(told) - 1)

    def _restyle(self) -> None:
        for row in (self._left, self._right):
            row.setSpacing(self._theme.px(_GAP))
        self._zoom.setText(with_percent(str(self._theme.zoom), self._say))
        self._arrange()


class _Verdict(QWidget):
    """An icon and words; invisible until there is something to tell."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._good = theme, True
        self._icon = QLabel()
        self._words = Label("", theme, size=LABEL, tone="text_2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        row.addWidget(self._icon)
        row.addWidget(self._words)
        theme.changed.connect(self._restyle)
        self.hide()

    def tell(self, words: str, *, good: bool) -> None:
        """Show a verdict."""
        self._good = good
        self._words.setText(words)
        self._words.set_tone("text_2" if good else "bad")
        self._restyle()
        self.show()

    def _restyle(self) -> None:
        side = self._theme.px(14)
        icon = self._theme.icon("check", "good") if self._good else self._theme.icon("close", "bad")
        self._icon.setPixmap(icon.pixmap(QSize(side, side)))
