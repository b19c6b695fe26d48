"""Who says what about support as a share of GDP: every count side by side, nothing averaged."""

from __future__ import annotations

from desktop_app.domain.figure import Axis, Column, Figure, Form, Line, Mark, Omission, Row
from desktop_app.domain.part import Part
from desktop_app.domain.policy import GdpShareStatement
from desktop_app.domain.view_state import MoneyBasis, ViewState
from desktop_app.domain.vocabulary import Unit
from desktop_app.domain.working import FactRef, Working
from desktop_app.domain.years import Years
from desktop_app.figures.countries import statement_words
from desktop_app.figures.countries.counted import counted
from desktop_app.figures.countries.no_bar import NoBar
from desktop_app.figures.countries.statement_words import AUTHORS
from desktop_app.figures.marks import sources_of
from desktop_app.figures.money.bars import BarGroup, amount_of, by_instrument
from desktop_app.figures.money.one_axis import OneAxis
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import instrument_words, money, number, percent
from desktop_app.figures.wording.values import value_text
from desktop_app.i18n import Say
from desktop_app.measures.conversion import Unconverted, convert
from desktop_app.measures.denominators import Denominators, denominators_of

RECOMPUTED_YEARS = (2021, 2022, 2023)  # the years of the ¥3.9tn: the panel divided by the GDP of one of them
_UNIT = "% of GDP"


def build(reading: Reading) -> Figure:
    """Return one row per country and one lane per author: the panel, its recomputation, METI, and the ledger's count.

    The ledger's own share divides the counted programmes (rule 1), each instrument apart, by the GDP of the state's
    year. The recomputation divides the panel's amount by the GDP of each year of its window, at that year's rate.
    """
    ledger, say, as_of = reading.ledger, reading.say, reading.as_of
    known = denominators_of(ledger.economy())
    year = reading.state.basis.gdp_year or known.default_year()
    reading = reading.with_(basis=MoneyBasis(Unit.GDP_SHARE, year))
    said = ledger.gdp_share_statements(as_of)
    countries = _countries(reading.state, said)
    working = counted(reading.with_(countries=countries), known)
    nothing = NoBar(reading, OneAxis(reading.state.basis, known, working.shown), working, working, frozenset())
    rows: list[Row] = []
    lines: list[Line] = []
    marks: list[Mark] = []
    for country in countries:
        name = ledger.country_name(country, say.language)
        of_country = {each.author: each for each in said if each.country == country}
        rows.append(Row(country, name, statement_words.difference(of_country, say)))
        for author in AUTHORS:
            line, found = _stated(reading, (country, author), of_country.get(author), known)
            lines.append(line)
            marks += found
        line, found = _counted(country, name, working, nothing)
        lines.append(line)
        marks += found
    others = [each for each in said if each.country not in countries]
    return Figure(
        state=reading.state,
        form=Form.DOTS,
        title=statement_words.title(reading, said, countries),
        subtitle=statement_words.subtitle(year, say),
        unit=_UNIT,
        basis=say("% of GDP; the ledger’s own count over the GDP of {year}", year=year),
        as_of=as_of,
        axis=Axis(say("% of GDP"), _UNIT, low=0.0),
        rows=tuple(rows),
        marks=tuple(marks),
        lines=tuple(lines),
        columns=_columns(say),
        sources=sources_of(ledger, marks),
        edition=ledger.info,
        aside_title=say("Why they differ"),
        left_out=tuple(_not_chosen(reading, each) for each in others),
        notes=(say("Nothing is averaged: each count stands as its author made it."),),
        inputs=tuple(dict.fromkeys(each for row in working.taken for each in row.inputs)),
        working=working,
        empty=None if marks else statement_words.empty(reading),
    )


def _countries(state: ViewState, said: tuple[GdpShareStatement, ...]) -> tuple[str, ...]:
    """Return the countries asked for that somebody speaks of; all of those without a choice, largest share first."""
    largest: dict[str, float] = {}
    for each in said:
        largest[each.country] = max(each.percent, largest.get(each.country, 0.0))
    if state.countries:
        return state.countries
    first = [each for each in ("JPN",) if each in largest]
    return (*first, *sorted(largest.keys() - set(first), key=lambda country: (-largest[country], country)))


def _stated(
    reading: Reading, lane: tuple[str, str], said: GdpShareStatement | None, known: Denominators
) -> tuple[Line, list[Mark]]:
    """Return the line and marks of a lane, country and author, with what the author said."""
    say, (country, author) = reading.say, lane
    name = reading.ledger.country_name(country, say.language)
    line_id = f"{country}.{author}"
    who = statement_words.author_name(author, say)
    if said is None:
        return Line(line_id, country, "", say("{author}: no figure for this country", author=who)), []
    text = number(said.percent, say, 2)
    note = statement_words.how_counted(reading, said)
    mark = Mark(
        id=f"{line_id}.stated",
        row=country,
        label=say("{country}, {author}", country=name, author=who),
        value=said.percent,
        unit=_UNIT,
        text=text,
        kind=who,
        line=line_id,
        low=said.percent,
        high=said.percent,
        part=Part.FIRST if author == "mof" else Part.RIVAL,
        sources=tuple(dict.fromkeys(each for each in (said.source_id, said.amount_source_id) if each)),
        facts=(FactRef("gdp_share_statements", said.id),),
        note=note,
        fields={"name": name, "author": who},
    )
    again = _recomputed(country, name, said, line_id, known, say)
    kind = who
    if again:
        low, high = min(each.value or 0 for each in again), max(each.value or 0 for each in again)
        spread = f"{number(low, say, 2)}–{number(high, say, 2)}"
        kind = say("{author}; {values} recomputed", author=who, values=spread)
    return Line(line_id, country, text, kind, note=note), [mark, *again]


def _recomputed(
    country: str, name: str, said: GdpShareStatement, line_id: str, known: Denominators, say: Say
) -> list[Mark]:
    """Return the stated amount divided by the GDP of each year of the window, at that year's exchange rate."""
    marks = []
    for year in RECOMPUTED_YEARS if said.amount else ():
        assert said.amount
        result = convert(said.amount, country, Years.only(year), MoneyBasis(Unit.GDP_SHARE, year), known)
        if isinstance(result, Unconverted):
            continue
        amount = money(said.amount, say)
        marks.append(
            Mark(
                id=f"{line_id}.recomputed.{year}",
                row=country,
                label=say("{country}, recomputed with the GDP of {year}", country=name, year=year),
                value=result.value,
                unit=_UNIT,
                text=number(result.value, say, 3),
                kind=say("recomputed, GDP of {year}", year=year),
                line=line_id,
                low=result.value,
                high=result.value,
                part=Part.RECOMPUTED,
                sources=tuple(dict.fromkeys((said.amount_source_id, *(each.source_id for each in result.inputs)))),
                facts=(FactRef("gdp_share_statements", said.id),),
                note=say("{amount} divided by the GDP of {year}, at the rate of {year}.", amount=amount, year=year),
                fields={"name": name, "author": say("recomputed")},
            )
        )
    return marks


def _counted(country: str, name: str, working: Working, nothing: NoBar) -> tuple[Line, list[Mark]]:
    """Return the ledger's own lane: one mark per instrument, proposed money left apart."""
    say, year = nothing.reading.say, nothing.reading.state.basis.gdp_year or 0
    line_id = f"{country}.ledger"
    firm = [row for row in working.taken if row.country == country]
    groups = by_instrument(country, name, firm)
    if not groups:
        return Line(line_id, country, "", say("Ledger: {reason}", reason=nothing.why(country)[0])), []
    marks = [_ledger_mark(line_id, group, year, say) for group in groups]
    first, *others = groups
    words = [say("Ledger, {instrument}", instrument=instrument_words(first.rows[0].instrument, say))]
    words += [f"{_value(each, say)} {instrument_words(each.rows[0].instrument, say)}" for each in others]
    note = statement_words.what_is_counted(first, year, say)
    return Line(line_id, country, _value(first, say), "; ".join(words), note=note), marks


def _ledger_mark(line_id: str, group: BarGroup, year: int, say: Say) -> Mark:
    instrument = group.rows[0].instrument
    words = instrument_words(instrument, say)
    return Mark(
        id=f"{line_id}.{instrument}",
        row=group.row,
        label=say("{country}, Silicon Ledger, {instrument}", country=group.label, instrument=words),
        value=group.value,
        unit=_UNIT,
        text=_value(group, say),
        kind=say("Ledger, {instrument}", instrument=words),
        line=line_id,
        low=sum(row.value for row in group.rows if not (row.amount and row.amount.kind == "ceiling")),
        high=None if amount_of(group.rows) == "floor" else group.value,
        instrument=instrument,
        part=Part.LEDGER,
        sources=tuple(
            dict.fromkeys(s for row in group.rows for s in (row.source_id, *(each.source_id for each in row.inputs)))
        ),
        facts=tuple(row.fact for row in group.rows),
        note=statement_words.what_is_counted(group, year, say),
        fields={"name": group.label, "author": say("Silicon Ledger")},
    )


def _value(group: BarGroup, say: Say) -> str:
    return value_text(group.value, _UNIT, say, amount_of(group.rows))


def _columns(say: Say) -> tuple[Column, ...]:
    return (
        Column("name", say("Country")),
        Column("author", say("Counted by")),
        Column("kind", say("Statement")),
        Column("value", say("% of GDP"), number=True),
        Column("low", say("At least"), number=True),
        Column("high", say("At most"), number=True),
        Column("note", say("Why they differ")),
        Column("sources", say("Sources")),
    )


def _not_chosen(reading: Reading, said: GdpShareStatement) -> Omission:
    say = reading.say
    name = reading.ledger.country_name(said.country, say.language)
    label = say("{country}, {author}", country=name, author=statement_words.author_name(said.author, say))
    return Omission(
        said.id, label, say("not among the countries chosen"), (said.source_id,), percent(said.percent, say, 2)
    )
