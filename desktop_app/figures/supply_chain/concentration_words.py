"""What is measured of segments, and the words around such a figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.figures.wording import count_word, number, percent
from desktop_app.i18n import Say
from desktop_app.measures.concentration import Concentration, Range

HIGH = 1800.0  # index above which the US Merger Guidelines of 2023 call a market highly concentrated
_MOST = 80.0  # percent of the largest that the title counts from
_SPELLED = 10  # counts up to it are written in letters


@dataclass(frozen=True, slots=True)
class Asked:
    """What is measured (``hhi``, ``top3``, ``top5``), and of whom (``company``, ``country``)."""

    measure: str
    holder: str

    @property
    def unit(self) -> str:
        """Return the unit of the values."""
        return "HHI" if self.measure == "hhi" else "%"

    @property
    def count(self) -> int:
        """Return how many of the largest are added; 0 for the index."""
        return int(self.measure[3:]) if self.measure.startswith("top") else 0

    def of(self, found: Concentration) -> Range:
        """Return the measure of a segment."""
        return found.top(self.count) if self.count else found.herfindahl


def title(asked: Asked, lows: Sequence[float], say: Say) -> str:
    """Return how many segments are concentrated; ``lows`` are the low ends of their measures."""
    if not lows:
        return say("No concentration to show")
    limit = HIGH if asked.unit == "HHI" else _MOST
    over = sum(low > limit if asked.unit == "HHI" else low >= limit for low in lows)
    if len(lows) == 1:
        return _one(asked, lows[0], say)
    few = len(lows) <= _SPELLED
    count, total = (count_word(each, say) if few else number(each, say) for each in (over, len(lows)))
    if asked.unit == "HHI":
        return _indexed(over, count[:1].upper() + count[1:], total, say)
    top = count_word(asked.count, say)
    if asked.holder == "company":
        return (
            say("In {over} of {rows} segments {top} firms hold at least four fifths", over=count, rows=total, top=top)
            if over
            else say("In none of {rows} segments do {top} firms hold at least four fifths", rows=total, top=top)
        )
    return (
        say("In {over} of {rows} segments {top} countries hold at least four fifths", over=count, rows=total, top=top)
        if over
        else say("In none of {rows} segments do {top} countries hold at least four fifths", rows=total, top=top)
    )


def _indexed(over: int, count: str, total: str, say: Say) -> str:
    """Return how many segments the index calls concentrated."""
    if not over:
        return say("None of {rows} segments is highly concentrated whoever holds the rest", rows=total)
    return say.plural(
        "{over} of {rows} segments is highly concentrated whoever holds the rest",
        "{over} of {rows} segments are highly concentrated whoever holds the rest",
        over,
        over=count,
        rows=total,
    )


def _one(asked: Asked, low: float, say: Say) -> str:
    """Return what is known of the only segment shown."""
    if asked.unit == "HHI":
        return say("The Herfindahl index of this segment is at least {value}", value=number(int(low), say))
    top, share = count_word(asked.count, say), percent(low, say)
    if asked.holder == "company":
        return say("In this segment {top} firms hold at least {share}", top=top, share=share)
    return say("In this segment {top} countries hold at least {share}", top=top, share=share)


def subtitle(asked: Asked, say: Say) -> str:
    """Return measure and how to read the bars."""
    rest = say("Tinted: what holders without a name can add.")
    if asked.unit == "HHI":
        who = say("of firms") if asked.holder == "company" else say("of countries")
        return say("Herfindahl index {who}, 0 to 10,000; over 1,800 is highly concentrated. {rest}", who=who, rest=rest)
    return say("Share of the largest {count} in %. {rest}", count=asked.count, rest=rest)


def basis(asked: Asked, say: Say) -> str:
    """Return unit and method."""
    if asked.unit == "HHI":
        return say("sum of the squared shares in percent (US Merger Guidelines, 2023)")
    return say("% of the segment held by the largest {count}", count=asked.count)


def notes(asked: Asked, say: Say) -> tuple[str, ...]:
    """Return what a reader must know before quoting a value."""
    return (
        say("Each row is one statistic in one period; no two are mixed. Samsung’s foundry share holds in-house orders.")
        if asked.holder == "company"
        else say("Each row is one statistic in one period; no two are mixed."),
        say("The rest: spread over very many holders at the low end; at the high end in hands no larger than the"
            " smallest one named."),
    )  # fmt: skip
