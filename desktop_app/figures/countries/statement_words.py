"""The words around statements of support as a share of GDP: who counted, how, and why counts differ."""

from __future__ import annotations

from desktop_app.domain.figure import Empty
from desktop_app.domain.policy import Claim, GdpShareStatement
from desktop_app.figures.money.bars import BarGroup, years
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import beside, count_word, joined, money, number, percent, sentence, signed
from desktop_app.i18n import Say
from desktop_app.measures.claims import with_other_years

AUTHORS = ("mof", "meti")


def author_name(author: str, say: Say) -> str:
    """Return who counted."""
    return say("Finance Ministry panel") if author == "mof" else say("METI")


def how_counted(reading: Reading, said: GdpShareStatement) -> str:
    """Return how an author counted: money and its years, tax measures, kind of GDP; then who names other years."""
    say = reading.say
    amount = money(said.amount, say) if said.amount else say("amount not stated")
    if said.window:
        years = say("of {first}–{last}", first=said.window[0], last=said.window[1])
        amount = f"{amount} {years}"
    tax = say("with tax measures") if said.with_tax else say("without tax measures")
    gdp = say("over real GDP") if said.real_gdp else say("over one year’s nominal GDP")
    own_years = "" if said.window or not said.amount else _years_of_money(said, say)
    text = sentence(beside(say, amount, own_years, say("{tax}, {gdp}", tax=tax, gdp=gdp)))
    told = with_other_years(said, reading.ledger.claims(reading.as_of))
    others = [_other_years(reading, claim) for claim in told]
    note = " ".join(each for each in (said.note, *others) if each)
    return say("{text}. {note}", text=text, note=note).strip()


def counted_briefly(said: GdpShareStatement, say: Say) -> str:
    """Return the same in one line beside other counts: ``Three years’ money, without tax measures``."""
    years = _years_of_money(said, say) if said.amount or said.money_years else ""
    tax = say("with tax measures") if said.with_tax else say("without tax measures")
    return sentence(beside(say, years, tax, say("over real GDP") if said.real_gdp else ""))


def _years_of_money(said: GdpShareStatement, say: Say) -> str:
    count = said.money_years
    if count is None:
        return say("years of the money not stated")
    return say.plural("{length} year’s money", "{length} years’ money", count, length=count_word(count, say))


def _other_years(reading: Reading, claim: Claim) -> str:
    assert claim.years
    say = reading.say
    publisher = reading.ledger.source(claim.source_id).publisher
    first, last = claim.years.earliest.year, claim.years.latest.year
    return say("{publisher}: money of {first}–{last}.", publisher=publisher, first=first, last=last)


def what_is_counted(group: BarGroup, year: int, say: Say) -> str:
    """Return what money the ledger's own count of a bar holds, over which GDP."""
    if len(group.rows) == 1 and group.rows[0].amount:
        what = money(group.rows[0].amount, say)
    else:
        what = say.plural("{count} programme", "{count} programmes", len(group.rows))
    span = years(group.rows, say)
    what = beside(say, what, span)
    return say("{what}, over the GDP of {year}; tax credits apart.", what=what, year=year)


def difference(said: dict[str, GdpShareStatement], say: Say) -> str:
    """Return how far METI's count lies from the panel's, in points; empty where one of them is silent."""
    if set(said) != set(AUTHORS):
        return ""
    points = said["meti"].percent - said["mof"].percent
    return say("METI {points} points", points=signed(round(points, 2), say, 2))


def title(reading: Reading, said: tuple[GdpShareStatement, ...], countries: tuple[str, ...]) -> str:
    """Return the finding: how far each author sees Japan ahead of the United States, or whose shares are compared."""
    say = reading.say
    percents = {(each.author, each.country): each.percent for each in said if each.country in countries}
    times = {
        author: percents[author, "JPN"] / percents[author, "USA"]
        for author in AUTHORS
        if (author, "JPN") in percents and (author, "USA") in percents
    }
    if set(times) == set(AUTHORS):
        return say(
            "Japan’s Finance Ministry sees Japan at {mof} times the US share of GDP, its trade ministry at {meti} times",
            mof=number(times["mof"], say, 1),
            meti=number(times["meti"], say, 1),
        )
    spoken = [country for country in countries if any(each.country == country for each in said)]
    names = [reading.ledger.country_name(country, say.language) for country in spoken]
    if not names:
        return say("Nobody’s count of support as a share of GDP is on record")
    values = [percent(each.percent, say, 2) for each in said if each.country == spoken[0]]
    return say("{country}: support counted at {values} of GDP", country=names[0], values=joined(values, say))


def subtitle(year: int, say: Say) -> str:
    """Return how to read the marks."""
    return say(
        "Public support for chips in % of GDP as each side stated it; ring: the panel’s amount over the GDP of 2021,"
        " 2022 and 2023; square: the ledger over the GDP of {year}.",
        year=year,
    )


def empty(reading: Reading) -> Empty:
    """Return why nobody's count is shown, and the way out."""
    state, say = reading.state, reading.say
    if state.countries:
        return Empty(
            say("Nobody’s count is on record for these countries by this day."),
            say("Show all countries"),
            state.with_(countries=(), as_of=None),
        )
    return Empty(
        say("No count had been published by this day."), say("Show what is known today"), state.with_(as_of=None)
    )
