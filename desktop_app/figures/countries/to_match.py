"""What would it take: the amount that countries would need to match another's share of GDP."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.amount import Amount
from desktop_app.domain.figure import Axis, Column, Empty, Figure, Form, Line, Mark, Omission, Row
from desktop_app.domain.part import Part
from desktop_app.domain.view_state import MoneyBasis
from desktop_app.domain.vocabulary import Level, Unit
from desktop_app.domain.working import Input, Taken, Working
from desktop_app.figures.countries.catalogue import USUAL_TO_MATCH
from desktop_app.figures.countries.counted import counted, unfiltered
from desktop_app.figures.countries.match_announced import announced_beside, rates_behind
from desktop_app.figures.marks import sources_of
from desktop_app.figures.money.bars import by_instrument
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import in_text, instrument_words, money_rounded, percent
from desktop_app.figures.wording.reasons import gap
from desktop_app.i18n import Say
from desktop_app.measures.denominators import Denominators, denominators_of
from desktop_app.measures.programmes import announced_support
from desktop_app.measures.selection import Selection


@dataclass(frozen=True)
class Share:
    """The share to be matched in percent of GDP; ``rows`` are the programmes it comes from (none: set by hand)."""

    percent: float
    words: str
    rows: tuple[Taken, ...]


def build(reading: Reading) -> Figure:
    """Return, for every country after the first of ``countries``, the amount that equals the first one's share.

    The share is that of the first country's largest instrument (of those chosen), announced and not only proposed, or
    the option ``share`` where the reader sets it. Amount = share × GDP of the year, in the country's currency
    and, at the same year's rate, in US dollars: GDP in dollars of the same data set.
    """
    ledger, say, as_of = reading.ledger, reading.say, reading.as_of
    known = denominators_of(ledger.economy())
    year = reading.state.basis.gdp_year or known.default_year()
    asked = reading.state.countries or USUAL_TO_MATCH
    reading = reading.with_(countries=asked, basis=MoneyBasis(Unit.GDP_SHARE, year), level=Level.PROGRAMMES)
    programmes, selection = ledger.programmes(as_of), Selection.of(reading.state)
    working = counted(reading, known)
    in_dollars = announced_support(programmes, selection, MoneyBasis(Unit.USD), known, as_of)
    dollars = {row.fact: row for row in in_dollars.taken}
    share = _share(reading, working)
    rows: list[Row] = []
    lines: list[Line] = []
    marks: list[Mark] = []
    gaps: list[Omission] = []
    for country in asked[1:] if share else ():
        assert share
        name = ledger.country_name(country, say.language)
        needed = _needed(country, name, share, year, known, say)
        if needed is None:
            gaps.append(Omission(country, name, gap("no_gdp", str(year), say)))
            continue
        rows.append(Row(country, name))
        lines += [needed[0]]
        marks += [needed[1]]
        own_lines, own_marks = announced_beside(country, name, working, dollars, say)
        lines += own_lines
        marks += own_marks
    rows += [Row(f"gap.{each.id}", each.label, gap=each.reason) for each in gaps]
    return Figure(
        state=reading.state,
        form=Form.BARS,
        title=_title(reading, share, marks),
        subtitle=_subtitle(share, year, say),
        unit="USD m",
        basis=say("share of GDP × GDP of {year}, drawn in US dollars", year=year),
        as_of=as_of,
        axis=Axis(say("US dollars"), "USD m", low=0.0),
        rows=tuple(rows),
        marks=tuple(marks),
        lines=tuple(lines),
        columns=_columns(say),
        sources=sources_of(ledger, marks),
        edition=ledger.info,
        left_out=tuple(gaps),
        notes=(
            say(
                "Needed amounts are in US dollars at the rate of {year}. Thin bars: what each has announced itself,"
                " instruments apart, at the mean of the yearly rates of each programme’s years.",
                year=year,
            ),
        ),
        inputs=tuple(dict.fromkeys((*_gdp_inputs(asked, known, year), *rates_behind(marks, dollars)))),
        working=working,
        empty=None if marks else _empty(reading, share, known),
    )


def _share(reading: Reading, working: Working) -> Share | None:
    say, country = reading.say, reading.state.countries[0]
    name = reading.ledger.country_name(country, say.language)
    if by_hand := reading.option("share"):
        return Share(float(by_hand), say("a share set by hand"), ())
    firm = [row for row in working.taken if row.country == country]
    groups = by_instrument(country, name, firm)
    if not groups:
        return None
    group = groups[0]
    words = say("{country}, {instrument}", country=name, instrument=instrument_words(group.rows[0].instrument, say))
    return Share(group.value, words, group.rows)


def _needed(
    country: str, name: str, share: Share, year: int, known: Denominators, say: Say
) -> tuple[Line, Mark] | None:
    local, dollars = known.gdp_local(country, year), known.gdp_usd(country, year)
    if dollars is None:
        return None
    base = local or dollars
    currency = base.unit.removesuffix(" m")
    amount = Amount(base.value * share.percent / 100, currency)
    in_dollars = Amount(dollars.value * share.percent / 100, "USD")
    line_id = f"{country}.needed"
    text = money_rounded(amount, say, 3)
    if currency != "USD":
        text = say("{amount} ({dollars})", amount=text, dollars=money_rounded(in_dollars, say, 3))
    formula = say(
        "{share} × {gdp}, GDP of {year}",
        share=percent(share.percent, say, 2),
        gdp=money_rounded(Amount(base.value, currency), say),
        year=year,
    )
    mark = Mark(
        id=line_id,
        row=country,
        label=say("{country}, needed to match", country=name),
        value=amount.millions,
        unit=f"{currency} m",
        text=text,
        kind=formula,
        line=line_id,
        low=amount.millions,
        high=amount.millions,
        length=in_dollars.millions,
        part=Part.NEEDED,
        sources=tuple(dict.fromkeys((base.source_id, dollars.source_id, *(row.source_id for row in share.rows)))),
        facts=tuple(row.fact for row in share.rows),
        note=formula,
        fields={
            "name": name,
            "usd_m": in_dollars.millions,
            "rates": str(year),
            "share": share.percent,
            "formula": formula,
        },
    )
    return Line(line_id, country, text, say("needed: {formula}", formula=formula)), mark


def _gdp_inputs(countries: tuple[str, ...], known: Denominators, year: int) -> list[Input]:
    found = []
    for country in countries:
        found += [each for each in (known.gdp_local(country, year), known.gdp_usd(country, year)) if each]
    return found


def _why_no_share(reading: Reading, known: Denominators) -> str:
    """Return why nothing can be matched: the first country has no share at all, or none in the instruments chosen."""
    say, every = reading.say, unfiltered(reading)
    if every.state != reading.state and _share(every, counted(every, known)):
        return say(
            "The first country has announced nothing in these instruments that counts, so there is no share to match."
        )
    return say("The first country has announced nothing that counts, so there is no share to match.")


def _title(reading: Reading, share: Share | None, marks: list[Mark]) -> str:
    ledger, say = reading.ledger, reading.say
    needed = [mark for mark in marks if mark.part == Part.NEEDED]
    if share is None or not needed:
        return say("What would it take to match another country’s share of GDP")
    first = needed[0]
    matcher = in_text(ledger, first.row, say)
    target = in_text(ledger, reading.state.countries[0], say)
    value = percent(share.percent, say, 2)
    if not share.rows:
        return say(
            "To reach {share} of GDP, {matcher} would need {amount}", share=value, matcher=matcher, amount=first.text
        )
    return say(
        "To match {target}’s {share} of GDP, {matcher} would need {amount}",
        target=target,
        share=value,
        matcher=matcher,
        amount=first.text,
    )


def _subtitle(share: Share | None, year: int, say: Say) -> str:
    if share is None:
        return say("Share × GDP of {year}.", year=year)
    return say(
        "{share} of GDP ({words}) × GDP of {year}, in US dollars at the rate of {year}; thin: announced, at the mean of the"
        " yearly rates of each programme’s years.",
        share=percent(share.percent, say, 2),
        words=share.words,
        year=year,
    )


def _columns(say: Say) -> tuple[Column, ...]:
    return (
        Column("name", say("Country")),
        Column("part", say("Kind")),
        Column("instrument", say("Instrument")),
        Column("value", say("Value"), number=True),
        Column("unit", say("Unit")),
        Column("usd_m", say("USD m"), number=True),
        Column("rates", say("Rates of")),
        Column("share", say("% of GDP"), number=True),
        Column("formula", say("Formula")),
        Column("sources", say("Sources")),
    )


def _empty(reading: Reading, share: Share | None, known: Denominators) -> Empty:
    state, say = reading.state, reading.say
    if share is None:
        return Empty(
            _why_no_share(reading, known),
            say("Match South Korea’s share"),
            state.with_(countries=USUAL_TO_MATCH, instruments=(), as_of=None),
        )
    if len(state.countries) < 2:
        return Empty(
            say("Choose a second country: the first one’s share is to be matched by the others."),
            say("Take five countries"),
            state.with_(countries=USUAL_TO_MATCH),
        )
    return Empty(
        say("The ledger has no GDP of {year} for these countries.", year=state.basis.gdp_year),
        say("Use the latest year"),
        state.with_(basis=MoneyBasis(Unit.GDP_SHARE, None)),
    )
