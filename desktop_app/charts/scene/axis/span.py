"""The days of a mark on an axis of days."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.figure import Mark
from desktop_app.domain.part import Part


@dataclass(frozen=True, slots=True)
class Span:
    """A mark with the first and last day of its start and of its end, as ordinals; ends are the day after the last."""

    mark: Mark
    start: float
    start_end: float
    end: float
    end_end: float

    @property
    def middle(self) -> float:
        """Return the middle of the period in which a point lies."""
        return (self.start + self.start_end) / 2

    @property
    def day(self) -> float:
        """Return the day around which a point is drawn: a fact at the end of the period in which it came true."""
        return self.end_end if self.mark.part == Part.FACT else self.middle

    @property
    def exact(self) -> bool:
        """Tell whether the end was named to the day."""
        return self.end_end - self.end <= 1

    @property
    def last(self) -> float:
        """Return the first day after all that is named."""
        return max(self.start_end, self.end_end)


def span_of(mark: Mark) -> Span | None:
    """Return a mark's days; None for one without a date."""
    if mark.when is None:
        return None
    start, start_end = mark.when.days
    end, end_end = mark.until.days if mark.until else (start, start_end)
    return Span(mark, start, start_end, end, end_end)
