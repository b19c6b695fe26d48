"""A date field and a slider over the days on which something happened: "Known as of"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QDateEdit, QSizePolicy, QSlider, QStyle, QVBoxLayout, QWidget

from desktop_app.compat import override
from desktop_app.theme.theme import Theme

_LEAD = 24  # px for the calendar icon
_TICK, _TICKS_APART = 4, 6  # px: height of the tick of a year, and between two

_FORMATS = {"ja": "yyyy年M月d日", "ko": "yyyy년 M월 d일"}  # of other languages: 4 Jul 2026


class _DateField(QDateEdit):
    """A date with a calendar to unfold and its icon in front."""

    lead = _LEAD

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = self._theme.px(16)
        place = QRect(self._theme.px(9), (self.height() - side) // 2, side, side)
        self._theme.icon("calendar").paint(QPainter(self), place)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the column scrolls; a date is never changed by passing over it


class _Stops(QSlider):
    """A slider with a tick below it where a year begins; years too close to a later one have none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self._years: tuple[int, ...] = ()

    def set_years(self, stops: Sequence[int]) -> None:
        """Give the stops at which years begin, in order."""
        self._years = tuple(stops)
        self.update()

    def ticks(self) -> list[int]:
        """Return where ticks stand, in px from the left, the latest first."""
        length = self.style().pixelMetric(QStyle.PixelMetric.PM_SliderLength, None, self)
        found: list[int] = []
        for stop in reversed(self._years):
            along = QStyle.sliderPositionFromValue(self.minimum(), self.maximum(), stop, self.width() - length)
            x = along + length // 2
            if not found or found[-1] - x >= self._theme.px(_TICKS_APART):
                found.append(x)
        return found

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        tall = self._theme.px(_TICK)
        for x in self.ticks():
            painter.fillRect(QRect(x, self.height() - tall, 1, tall), self.palette().dark())


class DateSlider(QWidget):
    """The field takes any day of the range, the slider stops at the given days only.

    Signals: ``chosen(date)`` when the reader chooses a day, at each step of a drag too; not when ``set_day`` does.
    """

    chosen = Signal(object)

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._days: tuple[date, ...] = ()
        self._day: date | None = None
        self.setAccessibleName(name)
        self._field = _DateField(theme)
        self._field.setAccessibleName(name)
        self._field.setCalendarPopup(True)
        self._field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._field.setKeyboardTracking(False)  # half-typed years are no question
        self._slider = _Stops(theme)
        self._slider.setAccessibleName(name)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._field)
        column.addWidget(self._slider)
        self._field.dateChanged.connect(self._on_date_changed)
        self._slider.valueChanged.connect(self._on_slider_moved)
        self._restyle()
        theme.changed.connect(self._restyle)

    @property
    def day(self) -> date | None:
        """Return the day shown; None before ``set_days``."""
        return self._day

    def set_days(self, days: Sequence[date]) -> None:
        """Give the days at which the slider stops, in order; the first and the last bound the field as well."""
        self._days = tuple(days)
        if not self._days:
            self.setEnabled(False)
            return
        self.setEnabled(True)
        self._silently(self._show_range)
        self.set_day(self._day or self._days[-1])

    def set_day(self, day: date) -> None:
        """Show a day, which is brought into the range."""
        if not self._days:
            return
        self._day = min(max(day, self._days[0]), self._days[-1])
        self._silently(self._show_day)

    def _show_range(self) -> None:
        self._field.setDateRange(_q_date(self._days[0]), _q_date(self._days[-1]))
        self._slider.setRange(0, len(self._days) - 1)
        self._slider.setPageStep(max(1, len(self._days) // 20))
        years = range(self._days[0].year + 1, self._days[-1].year + 1)
        self._slider.set_years([bisect_left(self._days, date(year, 1, 1)) for year in years])

    def _show_day(self) -> None:
        assert self._day is not None
        self._field.setDate(_q_date(self._day))
        self._slider.setValue(self._stop_of(self._day))

    def _silently(self, change: object) -> None:
        assert callable(change)
        field, slider = self._field.blockSignals(True), self._slider.blockSignals(True)
        change()
        self._field.blockSignals(field)
        self._slider.blockSignals(slider)

    def _stop_of(self, day: date) -> int:
        """Return the last stop not after ``day``."""
        return max(0, bisect_right(self._days, day) - 1)

    def _on_date_changed(self, shown: QDate) -> None:
        self._choose(date(shown.year(), shown.month(), shown.day()))

    def _on_slider_moved(self, stop: int) -> None:
        self._choose(self._days[stop])

    def _choose(self, day: date) -> None:
        if day != self._day:
            self.set_day(day)
            self.chosen.emit(self._day)

    def _restyle(self) -> None:
        self._column.setSpacing(self._theme.px(6))
        self._field.setDisplayFormat(_FORMATS.get(self._theme.language, "d MMM yyyy"))
        self._slider.setMinimumHeight(self._theme.px(24))


def _q_date(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
