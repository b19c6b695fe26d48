"""Totals that others have published; none of these numbers comes from the program."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.view_state import MoneyBasis, ViewState
from desktop_app.domain.vocabulary import Instrument, Level, Stage, Unit
from desktop_app.figures import build
from desktop_app.ledger import Ledger

LOCAL = MoneyBasis(Unit.LOCAL)


def total(ledger: Ledger, **state: object) -> float:
    figure = build(ledger, ViewState(page="countries", figure="support", basis=LOCAL, **state))  # type: ignore[arg-type]
    added = sum(mark.value or 0 for mark in figure.marks)
    # several instruments have no total of their own (rule 1), so the marks are added here
    assert figure.total is None or figure.total == pytest.approx(added)
    return added


def test_that_micron_in_japan_adds_to_774_5bn_yen_by_september_2025(ledger: Ledger) -> None:
    # METI's approvals of 2022, 2023 and September 2025, as counted by the press
    value = total(ledger, level=Level.AWARDS, countries=("JPN",), recipients=("micron",), as_of=date(2025, 9, 30))
    assert value == pytest.approx(774_500)


def test_that_rapidus_had_1722_5bn_yen_of_contracts_by_march_2025(ledger: Ledger) -> None:
    value = total(
        ledger,
        level=Level.AWARDS,
        recipients=("rapidus",),
        instruments=(Instrument.CONTRACT,),
        as_of=date(2025, 3, 31),
    )
    assert value == pytest.approx(1_722_500)


def test_that_jasm_was_granted_1208bn_yen_by_the_state(ledger: Ledger) -> None:
    # the grant of Kumamoto Prefecture comes on top and belongs to no national programme
    value = total(
        ledger,
        level=Level.AWARDS,
        recipients=("jasm",),
        programmes=("jpn-designated-semiconductor-fund",),
        as_of=date(2026, 7, 4),
    )
    assert value == pytest.approx(1_208_000)


def test_that_the_two_important_projects_of_common_european_interest_add_to_10bn_euros(ledger: Ledger) -> None:
    figure = build(
        ledger,
        ViewState(countries=("EUU",), programmes=("euu-ipcei-me-with-austria", "euu-ipcei-mect"), basis=LOCAL),
    )
    assert sorted(row.value for row in figure.working.taken) == [1_900, 8_100]
    assert figure.total == pytest.approx(10_000)


def test_that_six_companies_had_23197m_dollars_of_chips_grants_by_mid_april_2024(ledger: Ledger) -> None:
    figure = build(
        ledger,
        ViewState(
            level=Level.AWARDS,
            programmes=("usa-chips-incentives",),
            instruments=(Instrument.GRANT,),
            as_of=date(2024, 4, 15),
        ),
    )
    assert figure.total == pytest.approx(23_197)
    assert len({row.company_id for row in figure.working.taken}) == 6
    assert {mark.stage for mark in figure.marks} == {Stage.PRELIMINARY}


def test_that_final_awards_of_january_2025_are_those_the_inspector_general_counted(ledger: Ledger) -> None:
    # OIG-25-021-I: 20 awards for up to 33.7bn dollars of direct funding and up to 5.5bn of loans by 31 January 2025
    state = ViewState(level=Level.AWARDS, stages=(Stage.FINAL,), as_of=date(2025, 1, 31))
    funding = build(ledger, state.with_(programmes=("usa-chips-incentives", "usa-secure-enclave")))
    assert sum(mark.value for mark in funding.marks) == pytest.approx(33_700, abs=50)
    loans = build(ledger, state.with_(programmes=("usa-chips-loans",)))
    assert loans.total == pytest.approx(5_500)


@pytest.mark.parametrize(("year", "percent"), [(2021, 0.705), (2022, 0.696), (2023, 0.660)])
def test_that_japans_3_9tn_yen_is_the_published_share_of_gdp(ledger: Ledger, year: int, percent: float) -> None:
    from desktop_app.domain.amount import Amount
    from desktop_app.domain.years import Years
    from desktop_app.measures.conversion import Converted, convert
    from desktop_app.measures.denominators import Denominators

    known = Denominators(ledger.economy())
    share = convert(Amount(3_900_000, "JPY"), "JPN", Years.only(2021), MoneyBasis(Unit.GDP_SHARE, year), known)
    assert isinstance(share, Converted)
    assert share.value == pytest.approx(percent, abs=0.0005)
