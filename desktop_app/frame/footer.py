"""The line at the bottom: which edition, how old, whether it is whole | as of when, in which language, how large."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStatusBar, QWidget

from desktop_app.compat import override
from desktop_app.i18n import LANGUAGES, Say
from desktop_app.theme.fonts import LABEL
from desktop_app.theme.theme import Theme
from desktop_app.widgets.labels import Label

if TYPE_CHECKING:
    from desktop_app.domain.edition_info import EditionInfo

OLD_DAYS = 90
_HEIGHT = 28
_DATE_FORMATS = {"ja": "yyyy年M月d日", "ko": "yyyy년 M월 d일"}


class Footer(QStatusBar):
    """Empty at first; ``set_edition`` and ``set_verified`` fill the left, ``set_as_of`` the right."""

    def __init__(self, theme: Theme, say: Say) -> None:
        super().__init__()
        self._theme, self._say = theme, say
        self.setSizeGripEnabled(False)
        self.setAccessibleName(say("Edition"))
        self._edition = Label("", theme, size=LABEL, tone="text_2")
        self._age = Label("", theme, size=LABEL, tone="text_2")
        self._sources = Label("", theme, size=LABEL, tone="text_2")
        self._verified = _Verdict(theme)
        self._as_of = Label("", theme, size=LABEL, tone="text_2")
        language = Label(LANGUAGES.get(say.language, ""), theme, size=LABEL, tone="text_2")
        self._zoom = Label("", theme, size=LABEL, tone="text_2")
        for widget in (self._edition, self._age, self._sources, self._verified):
            self.addWidget(widget)
        for widget in (self._as_of, language, self._zoom):
            self.addPermanentWidget(widget)
        self._restyle()
        theme.changed.connect(self._restyle)

    def set_edition(self, info: EditionInfo, today: date) -> None:
        """Tell which edition is open and how old its last statement is; ``warn`` after ``OLD_DAYS``."""
        say = self._say
        to = day_text(info.facts_to, say.language)
        self._edition.setText(say("Edition {name} · facts to {day}", name=info.name, day=to))
        age = info.age_days(today)
        self._age.setText(say.plural("{count} day old", "{count} days old", age))
        self._age.set_tone("warn" if age > OLD_DAYS else "text_2")
        self._sources.setText(say.plural("{count} source", "{count} sources", info.rows.get("sources", 0)))

    def set_verified(self, verified: bool) -> None:
        """Tell the outcome of the check of the content's checksum."""
        say = self._say
        self._verified.tell(say("checksum verified") if verified else say("checksum wrong"), good=verified)

    def set_as_of(self, day: date) -> None:
        """Tell up to which day statements are counted."""
        self._as_of.setText(self._say("Known as of {day}", day=day_text(day, self._say.language)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("panel"))
        painter.fillRect(0, 0, self.width(), 1, self._theme.colour("line"))

    def _restyle(self) -> None:
        px = self._theme.px
        self._zoom.setText(self._say("{percent} %", percent=self._theme.zoom))
        self.setMinimumHeight(px(_HEIGHT))
        self.setContentsMargins(px(16) - 2, 0, px(16) - 2, 0)
        layout = self.layout()
        if layout is not None:
            layout.setSpacing(px(24))


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


def day_text(day: date, language: str) -> str:
    """Return a day as readers of ``language`` write it."""
    return QLocale(language).toString(QDate(day.year, day.month, day.day), _DATE_FORMATS.get(language, "d MMM yyyy"))
