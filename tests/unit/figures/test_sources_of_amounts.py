"""An amount names the source that states it, a conversion that of its rate: rows of data/awards.csv."""

from __future__ import annotations

import pytest

from desktop_app.domain.figure import Figure, Mark
from desktop_app.domain.view_state import MoneyBasis, ViewState
from desktop_app.domain.vocabulary import AmountKind, Level, Unit
from desktop_app.figures import build
from desktop_app.figures.evidence.evidence import evidence
from desktop_app.figures.table.working import working_table
from desktop_app.ledger import Ledger

RATES = "imf-weo-2025-10"  # of every row of data/economy.csv that a year's rate is taken from here
# ind-micron-centre (final, no amount) and ind-micron-centre-estimate (₹110bn)
DECIDED, ESTIMATED = "orissadiary-micron-2023", "reuters-micron-india-2023"


def support(ledger: Ledger, **state: object) -> Figure:
    return build(ledger, ViewState(level=Level.AWARDS, **state))  # type: ignore[arg-type]


def holding(figure: Figure, award: str) -> Mark:
    return next(mark for mark in figure.marks if any(fact.id == award for fact in mark.facts))


def test_that_an_amount_that_the_latest_row_does_not_state_names_the_row_that_does(ledger: Ledger) -> None:
    figure = support(ledger, countries=("IND",), basis=MoneyBasis(Unit.LOCAL))
    mark = holding(figure, "ind-micron-centre")
    assert {DECIDED, ESTIMATED} <= set(mark.sources)
    assert {DECIDED, ESTIMATED} <= {source.id for source in figure.sources}
    sections = {section.title: section.sayings for section in evidence(ledger, figure, mark.id).sections}
    counted = next(sayings for title, sayings in sections.items() if title.startswith("Counted"))
    told = {saying.source.id: saying.value for saying in counted if saying.source}
    assert (told[DECIDED], told[ESTIMATED]) == ("no amount published", "about ₹110bn")
    rivals = sections.get("Others count differently", ())
    assert not {ESTIMATED} & {saying.source.id for saying in rivals if saying.source}  # not told twice


def test_that_the_working_names_both_rows(ledger: Ledger) -> None:
    figure = support(ledger, countries=("IND",), basis=MoneyBasis(Unit.LOCAL))
    table = working_table(ledger, figure)
    assert table
    (sources,) = (row[-1] for row in table.rows if "Micron Sanand" in str(row[2]) and row[4] == 110_000)
    publishers = [ledger.source(each).publisher for each in (DECIDED, ESTIMATED)]
    assert all(publisher in str(sources) for publisher in publishers)


@pytest.mark.parametrize(
    ("company", "award", "cancelling", "stating"),
    [
        ("micron", "micron-loan-cancelled", "secwatch-micron-8k-2024", "taptechnews-micron-fabs-2024"),
        ("amkor", "amkor-loan-cancelled", "oig-chips-status-2025", "executivegov-amkor-expansion-2025"),
        ("globalfoundries", "gf-loan-cancelled", "oig-chips-status-2025", "wamc-gf-preliminary-2024"),
        ("intel", "intel-loan-cancelled", "oig-chips-status-2025", "rttnews-intel-preliminary-2024"),
    ],
)
def test_that_cancelled_money_names_who_said_how_much_it_was(
    ledger: Ledger, company: str, award: str, cancelling: str, stating: str
) -> None:
    figure = build(ledger, ViewState(page="companies", figure="public_money", companies=(company,)))
    assert {cancelling, stating} <= set(holding(figure, award).sources)
    (left,) = (each for each in support(ledger).left_out if each.id == award)
    assert set(left.sources) == {cancelling, stating}


def test_that_a_step_of_a_running_total_names_amount_and_rate(ledger: Ledger) -> None:
    over_time = ViewState(page="countries", figure="over_time", countries=("IND",), basis=MoneyBasis(Unit.USD))
    mark = holding(build(ledger, over_time), "ind-micron-centre-estimate")
    assert {ESTIMATED, RATES} <= set(mark.sources)


@pytest.mark.parametrize("unit", [Unit.USD, Unit.GDP_SHARE, Unit.LOCAL])
def test_that_totals_and_bands_over_time_name_the_source_of_their_rates(ledger: Ledger, unit: Unit) -> None:
    figure = build(ledger, ViewState(page="countries", figure="over_time", basis=MoneyBasis(unit)))
    japan = [mark for mark in figure.marks if mark.row.startswith("JPN")]
    assert {mark.part for mark in japan} == {"band", "step"}
    assert all(RATES in mark.sources for mark in japan)
    assert RATES in {source.id for source in figure.sources}
    # ¥5.7tn of jpn-chips-ai-2021-2025 are "about"; so are all but $1bn of the mixed money of the United States
    assert figure.by_id["USA.announced"].amount_kind is AmountKind.ABOUT
    assert [mark.amount_kind for mark in japan if mark.part == "band"] == [AmountKind.ABOUT]


def test_that_a_share_through_dollars_names_the_source_of_the_rate(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(page="projects", figure="compare"))
    # jasm-kumamoto-1: yen against a cost in dollars; rapidus-iim-1: both in yen
    shares = {
        mark.column: mark.sources for mark in figure.marks if mark.row == "share_of_cost" and mark.part == "money"
    }
    assert RATES in shares["jasm-kumamoto-1"]
    assert RATES not in shares["rapidus-iim-1"]
    assert RATES in {source.id for source in figure.sources}
