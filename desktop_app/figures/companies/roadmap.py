"""The process roadmap of a company: that of the supply chain page, for a profile."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.domain.figure import Empty, Figure, Mark
from desktop_app.domain.part import Part
from desktop_app.figures.companies.subjects import asked, names
from desktop_app.figures.reading import Reading
from desktop_app.figures.registry import spec_of
from desktop_app.figures.supply_chain.process_timeline import process_timeline
from desktop_app.figures.wording import fuzzy_date
from desktop_app.i18n import Say


def build(reading: Reading) -> Figure:
    """Return the processes of ``companies``; see ``process_timeline``."""
    say = reading.say
    figure = process_timeline(reading.as_figure(spec_of("supply_chain/roadmap")))
    if figure.empty:
        words = say("No dated process of {companies} is on record.", companies=names(asked(reading), say))
        return replace(figure, empty=Empty(words))
    subtitle = say(
        "Disc: volume production; half: risk production; ring: research. Hatched: planned; thin: first plan."
    )
    title = figure.title if len(reading.state.companies) != 1 else _title(figure, say) or figure.title
    return replace(figure, title=title, subtitle=subtitle)


def _title(figure: Figure, say: Say) -> str:
    """Return the newest process in volume production with its slip, else the first date that is planned for one."""
    facts = [mark for mark in figure.marks if mark.part == Part.FACT and mark.when]
    if facts:
        last = max(facts, key=_day)
        row = next(row for row in figure.rows if row.id == last.row)
        date = fuzzy_date(last.when, say) if last.when else ""
        if row.aside == "0":
            return say("{process} in volume production since {date}, as first planned", process=row.label, date=date)
        return say("{process} in volume production since {date}", process=row.label, date=date)
    planned = [mark for mark in figure.marks if mark.part in (Part.VAGUE, Part.CAP) and mark.when]
    if not planned:
        return ""
    first = min(planned, key=_day)
    row = next(row for row in figure.rows if row.id == first.row)
    date = fuzzy_date(first.when, say) if first.when else ""
    return say("{process} planned for {date}; none in volume production yet", process=row.label, date=date)


def _day(mark: Mark) -> tuple[int, int]:
    assert mark.when
    return mark.when.latest.toordinal(), mark.when.earliest.toordinal()
