"""A company's share over time in the segment of which most is on record, rival statistics as lines of their own."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from desktop_app.domain.figure import Empty, Figure, Mark
from desktop_app.domain.part import Part
from desktop_app.figures.companies.subjects import asked, names
from desktop_app.figures.reading import Reading
from desktop_app.figures.registry import spec_of
from desktop_app.figures.supply_chain.segment_names import short_segment
from desktop_app.figures.supply_chain.share_lines import share_lines
from desktop_app.figures.wording import fuzzy_date, number, percent
from desktop_app.i18n import Say

_NEVER = Part.FORECAST  # is no finding


def build(reading: Reading) -> Figure:
    """Return the shares of ``companies`` in the segment with most of their dated shares.

    Lines, marks and what is left out are those of ``supply_chain/shares``, in percent.
    """
    ledger, say = reading.ledger, reading.say
    companies = asked(reading)
    wanted = {company.id for company in companies}
    counted = Counter(
        row.segment_id
        for row in ledger.shares(reading.as_of)
        if row.year and row.holder_kind == "company" and row.holder_id in wanted
    )
    segments = tuple(sorted(counted, key=lambda each: (-counted[each], each))[:1])
    figure = share_lines(reading.as_figure(spec_of("supply_chain/shares"), segments=segments, group_by="company"))
    if not counted:
        subject = names(companies, say)
        empty = Empty(say("No dated market share of {companies} is on record.", companies=subject))
        title = say("No market share of {companies} over time", companies=subject)
        return replace(figure, title=title, empty=empty, rows=(), marks=(), left_out=(), sources=())
    if len(reading.state.companies) != 1:
        return figure
    segment = short_segment(ledger.segment(segments[0]), say)
    return replace(figure, title=_title(figure, segment, say) or figure.title)


def _title(figure: Figure, segment: str, say: Say) -> str:
    """Return the change within the first statistic, forecasts left aside."""
    line = figure.rows[0].id
    marks = sorted((mark for mark in figure.marks if mark.row == line and mark.part != _NEVER and mark.when), key=_day)
    if not marks:
        return ""
    first, last = marks[0], marks[-1]
    now = say("{share} in {when}", share=_percent(last, say), when=_when(last, say))
    if first is last or first.value is None or last.value is None:
        return say("{segment}: {share}", segment=segment, share=now)
    before = say("{share} in {when}", share=_percent(first, say), when=_when(first, say))
    if last.value > first.value:
        return say("{segment}: {now}, up from {before}", segment=segment, now=now, before=before)
    if last.value < first.value:
        return say("{segment}: {now}, down from {before}", segment=segment, now=now, before=before)
    return say("{segment}: {now}, as in {when}", segment=segment, now=now, when=_when(first, say))


def _day(mark: Mark) -> tuple[int, int]:
    assert mark.when
    return mark.when.latest.toordinal(), mark.when.earliest.toordinal()


def _when(mark: Mark, say: Say) -> str:
    return fuzzy_date(mark.when, say) if mark.when else ""


def _percent(mark: Mark, say: Say) -> str:
    assert mark.value is not None
    return mark.text.replace(number(mark.value, say), percent(mark.value, say))
