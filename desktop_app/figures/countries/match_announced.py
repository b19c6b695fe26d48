"""What a country has announced itself, beside what it would need to match another's share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from desktop_app.domain.figure import Line, Mark
from desktop_app.domain.part import Part
from desktop_app.domain.working import FactRef, Input, Taken, Working
from desktop_app.figures.money.bars import (
    BarGroup,
    amount_of,
    by_instrument,
    digits_of,
    kind_in_words,
    rates,
    sources_of_row,
)
from desktop_app.figures.wording import instrument_words, with_percent
from desktop_app.figures.wording.code_words import formula_words, input_text
from desktop_app.figures.wording.money import DERIVED_DIGITS
from desktop_app.figures.wording.values import value_text
from desktop_app.i18n import Say


def announced_beside(
    country: str, name: str, working: Working, dollars: Mapping[FactRef, Taken], say: Say
) -> tuple[list[Line], list[Mark]]:
    """Return what a country has announced itself, in US dollars as everywhere: at the rates of the money's years."""
    lines, marks = [], []
    firm = [row for row in working.taken if row.country == country and row.fact in dollars]
    for group in by_instrument(country, name, firm):
        words = instrument_words(group.rows[0].instrument, say)
        line_id = f"{country}.{group.key}"
        converted = [dollars[row.fact] for row in group.rows]
        usd = sum(row.value for row in converted)
        value, unit, text = _stated(group, converted, say)
        kind = say(
            "announced: {instrument}, {share} of GDP",
            instrument=words,
            share=with_percent(value_text(group.value, "% of GDP", say), say),
        )
        lines.append(Line(line_id, country, text, kind, nested=True))
        marks.append(
            Mark(
                id=line_id,
                row=country,
                label=say("{country}, announced, {instrument}", country=name, instrument=words),
                value=value,
                unit=unit,
                text=text,
                kind=kind,
                line=line_id,
                low=value,
                high=value,
                length=usd,
                stage=group.rows[0].stage,
                instrument=group.rows[0].instrument,
                amount_kind=amount_of(group.rows),
                part=Part.NESTED,
                sources=tuple(
                    dict.fromkeys(source for row in (*group.rows, *converted) for source in sources_of_row(row))
                ),
                facts=tuple(row.fact for row in group.rows),
                note=_converted_with(converted, say),
                fields={
                    "name": name,
                    "usd_m": usd,
                    "share": group.value,
                    "rates": rates(converted),
                    "formula": "; ".join(dict.fromkeys(formula_words(row.formula, say) for row in converted)),
                },
            )
        )
    return lines, marks


def _converted_with(converted: list[Taken], say: Say) -> str:
    """Return the exchange rates behind the dollars with their years; the working is in shares of GDP and has none."""
    used = dict.fromkeys(each for row in converted for each in row.inputs if each.role == "rate")
    told = [say("{label}: {value}", label=each.years, value=input_text(each, say)) for each in used]
    return say("Exchange rates: {rates}.", rates="; ".join(told)) if told else ""


def _stated(group: BarGroup, converted: list[Taken], say: Say) -> tuple[float, str, str]:
    """Return the sum of a group in the one currency of its amounts with the dollars behind it; else the dollars alone."""
    usd, digits = sum(row.value for row in converted), digits_of(converted)
    amounts = [row.amount for row in group.rows if row.amount]
    currencies = {amount.currency for amount in amounts}
    if len(currencies) != 1 or currencies == {"USD"}:
        return usd, "USD m", value_text(usd, "USD m", say, kind_in_words(group.rows), digits)
    unit = f"{currencies.pop()} m"
    total = sum(amount.millions for amount in amounts)
    text = value_text(total, unit, say, kind_in_words(group.rows), None if len(amounts) == 1 else DERIVED_DIGITS)
    return total, unit, say("{amount} ({dollars})", amount=text, dollars=value_text(usd, "USD m", say, digits=digits))


def rates_behind(marks: Iterable[Mark], dollars: Mapping[FactRef, Taken]) -> Iterator[Input]:
    """Return the exchange rates behind the bars of what was announced."""
    for mark in marks:
        if mark.part == Part.NESTED:
            yield from (each for fact in mark.facts for each in dollars[fact].inputs)
