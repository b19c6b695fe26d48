"""The same money has the same dollars in every figure; expected rates come from data/economy.csv."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from desktop_app.domain.figure import Figure, Mark
from desktop_app.domain.view_state import MoneyBasis, ViewState
from desktop_app.domain.vocabulary import Level, Unit
from desktop_app.domain.working import FactRef
from desktop_app.figures import build
from desktop_app.figures.evidence.evidence import evidence
from desktop_app.ledger import Ledger

DATA = Path(__file__).parents[3] / "data"
JAPAN = FactRef("programmes", "jpn-semiconductor-strategy-set-aside")  # about ¥5.7tn, 2021–2025
USD = MoneyBasis(Unit.USD)


def rate(country: str, first: int, last: int) -> float:
    with (DATA / "economy.csv").open(encoding="utf-8", newline="") as file:
        yearly = {
            int(row["year"]): float(row["lcu_per_usd"]) for row in csv.DictReader(file) if row["country"] == country
        }
    inside = [value for year, value in yearly.items() if first <= year <= last]
    return sum(inside) / len(inside)


def of(figure: Figure, fact: FactRef) -> Mark:
    return next(mark for mark in figure.marks if mark.facts == (fact,))


def dollars(ledger: Ledger, as_of: date | None = None) -> dict[FactRef, float]:
    figure = build(ledger, ViewState(basis=USD, as_of=as_of))
    return {row.fact: row.value for row in figure.working.taken}


def test_that_japans_5_7tn_yen_of_2021_to_2025_are_41_7bn_dollars(ledger: Ledger) -> None:
    assert dollars(ledger)[JAPAN] == pytest.approx(
        5_700_000 / 136.5652
    )  # mean of 109.843 131.459 140.5 151.455 149.569
    assert dollars(ledger)[JAPAN] == pytest.approx(5_700_000 / rate("JPN", 2021, 2025))


def test_that_years_still_to_come_have_no_rate_in_an_envelope(ledger: Ledger) -> None:
    spain = FactRef("programmes", "esp-perte-chip")  # €12.25bn, 2022–2027
    assert dollars(ledger)[spain] == pytest.approx(12_250 / rate("ESP", 2022, 2025))
    assert dollars(ledger, date(2023, 6, 30))[spain] == pytest.approx(12_250 / rate("ESP", 2022, 2023))


def test_that_an_open_end_takes_the_rate_of_the_first_year(ledger: Ledger) -> None:
    assert dollars(ledger)[FactRef("programmes", "chn-big-fund-2")] == pytest.approx(204_000 / rate("CHN", 2019, 2019))


def test_that_a_programme_has_the_same_dollars_wherever_it_is_drawn(ledger: Ledger) -> None:
    known = dollars(ledger)
    figures = {
        "local": build(ledger, ViewState(basis=MoneyBasis(Unit.LOCAL))),
        "nested": build(ledger, ViewState(basis=USD, group_by="nested")),
        "over_time": build(ledger, ViewState(figure="over_time", basis=USD, countries=("JPN", "KOR", "FRA"))),
        "to_match": build(ledger, ViewState(figure="to_match", countries=("KOR", "JPN", "FRA", "ITA", "ESP", "EUU"))),
    }
    seen: dict[str, int] = {}
    for name, figure in figures.items():
        for mark in figure.marks:
            if mark.part in ("bar", "band", "nested") and mark.facts and known.keys() >= set(mark.facts):
                drawn = mark.length if mark.length is not None else mark.value
                assert drawn == pytest.approx(sum(known[fact] for fact in mark.facts)), (name, mark.id)
                seen[name] = seen.get(name, 0) + 1
    assert seen.keys() == figures.keys()
    assert of(figures["to_match"], JAPAN).fields["usd_m"] == pytest.approx(known[JAPAN])


def test_that_a_value_per_head_and_a_year_is_of_the_same_dollars(ledger: Ledger) -> None:
    whole = dollars(ledger)[JAPAN]
    head = build(ledger, ViewState(basis=MoneyBasis(Unit.PER_HEAD, 2024)))
    assert of(head, JAPAN).value == pytest.approx(whole * 1_000_000 / 123_890_000)
    year = build(ledger, ViewState(basis=MoneyBasis(Unit.USD, per_year=True)))
    assert of(year, JAPAN).value == pytest.approx(whole / 5)


def test_that_purchasing_power_is_of_the_same_years_as_the_rate(ledger: Ledger) -> None:
    # GDP in PPP dollars over GDP in dollars, Japan 2021 to 2025
    pairs = ((5_604_066, 5_039_148), (6_060_300, 4_263_231), (6_362_781, 4_204_573), (6_527_542, 4_019_382), (6_758_231, 4_279_828))  # fmt: skip
    factor = sum(ppp / usd for ppp, usd in pairs) / 5
    figure = build(ledger, ViewState(basis=MoneyBasis(Unit.PPP)))
    assert of(figure, JAPAN).value == pytest.approx(dollars(ledger)[JAPAN] * factor)


def test_that_a_share_of_gdp_in_ones_own_currency_needs_no_rate(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(basis=MoneyBasis(Unit.GDP_SHARE, 2024)))
    assert of(figure, JAPAN).value == pytest.approx(100 * 5_700_000 / 608_398_900)


def test_that_the_years_of_a_rate_are_said_wherever_it_is_used(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(basis=USD, countries=("JPN",)))
    mark = of(figure, JAPAN)
    assert mark.fields["rates"] == "2021–2025"
    shown = evidence(ledger, figure, mark.id)
    assert "mean rate of 2021–2025: 136.5652 JPY per USD" in shown.formula
    (section,) = [each for each in shown.sections if each.title == "Calculated with"]
    assert section.sayings[0].name == "Exchange rate, mean of the years 2021–2025"
    assert "2021: 109.843" in section.sayings[0].note
    match = build(ledger, ViewState(figure="to_match"))
    assert evidence(ledger, match, of(match, JAPAN).id).note == "Exchange rates: 2021–2025: 136.5652 JPY per USD."
    assert "thin: announced, at the mean of the yearly rates" in match.subtitle
    alone = build(ledger, ViewState(basis=USD, countries=("FRA",)))
    assert "at the mean of the yearly rates of 2022–2025" in alone.subtitle


def test_that_an_award_has_the_same_dollars_in_every_figure(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(level=Level.AWARDS, basis=USD, countries=("JPN",)))
    known = {row.fact: row.value for row in figure.working.taken}
    company = build(ledger, ViewState(page="companies", figure="public_money", companies=("rapidus",), basis=USD))
    bars = [mark for mark in company.marks if mark.part == "bar" and set(mark.facts) <= known.keys()]
    assert bars
    assert all(mark.value == pytest.approx(sum(known[fact] for fact in mark.facts)) for mark in bars)
    # a ratio of yen alone needs no dollars; the sum of Japan does
    levers = build(ledger, ViewState(page="projects", figure="leverage", group_by="country"))
    lever = next(mark for mark in levers.marks if mark.id == "rapidus-iim-1.point")
    given = sum(known[fact] for fact in lever.facts if fact in known)
    assert lever.fields["public_usd_m"] == pytest.approx(given)
