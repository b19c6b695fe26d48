"""What programmes announced, as a band over the years of their money, behind the totals of what was awarded from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from desktop_app.domain.figure import Mark
from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.part import Part
from desktop_app.domain.vocabulary import Instrument
from desktop_app.domain.working import Working
from desktop_app.figures.money.bars import BarGroup, by_instrument, digits_of, kind_in_title, sources_of_row
from desktop_app.figures.money.one_axis import OneAxis
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import instrument_words
from desktop_app.figures.wording.money import DERIVED_DIGITS
from desktop_app.figures.wording.values import value_text
from desktop_app.i18n import Say


def bands(reading: Reading, lines: Mapping[str, str], announced: Working, axis: OneAxis) -> list[Mark]:
    """Return for each country the largest announcement that its lines are paid from, over the years of its money.

    ``lines`` names for each country the line that its band belongs to. An envelope that is not split by instrument stands
    behind every instrument of its country.
    """
    ledger, say = reading.ledger, reading.say
    asked = {*(reading.state.instruments or Instrument), Instrument.MIXED}
    marks = []
    for country, line in lines.items():
        rows = [row for row in announced.taken if row.country == country]
        placed = [row for row in rows if row.instrument in asked and axis.length(row) is not None]
        groups = by_instrument(country, ledger.country_name(country, say.language), placed)
        if groups:
            largest = max(groups, key=lambda group: sum(map(axis.drawn, group.rows)))
            marks.append(_band(largest, line, axis, say))
    return marks


def band_notes(drawn: list[Mark], axis: OneAxis, say: Say) -> tuple[str, ...]:
    """Return what has to be said of the rates behind the bands that are drawn."""
    if not drawn or not axis.rates or axis.axis_unit.startswith("%"):
        return ()
    return (say("Bands: programmes as announced, at the mean of the yearly rates of their years."),)


def _band(group: BarGroup, row: str, axis: OneAxis, say: Say) -> Mark:
    drawn = [replace(each, value=axis.drawn(each)) for each in group.rows]
    value, said = sum(each.value for each in drawn), kind_in_title(drawn, axis.axis_unit, say)
    first = min(each.years.first for each in group.rows)
    last = max([first, *(int(each.span.partition("–")[2] or each.span[:4]) for each in group.rows if each.span)])
    instrument = group.rows[0].instrument
    words = say("{country}, announced: {what}", country=group.label, what=instrument_words(instrument, say))
    return Mark(
        id=f"{group.row}.announced",
        row=row,
        label=words,
        value=value,
        unit=axis.axis_unit,
        text=value_text(value, axis.axis_unit, say, said, _digits(group, axis)),
        kind=words,
        low=0.0,
        high=value,
        instrument=instrument,
        amount_kind=said,
        part=Part.BAND,
        when=FuzzyDate.parse(str(first)),
        until=FuzzyDate.parse(str(last)),
        sources=tuple(
            dict.fromkeys(one for each in group.rows for one in (*sources_of_row(each), *axis.sources(each)))
        ),
        facts=tuple(each.fact for each in group.rows),
        fields={"name": words, "change": None, "recipients": ""},
    )


def _digits(group: BarGroup, axis: OneAxis) -> int | None:
    return DERIVED_DIGITS if axis.mixed else digits_of(group.rows)
