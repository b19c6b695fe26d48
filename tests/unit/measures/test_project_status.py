from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from desktop_app.domain.vocabulary import ProjectStatus as Status
from desktop_app.ledger import Ledger
from desktop_app.measures.milestones import NO_CHAINS, chains_by_project
from desktop_app.measures.project_status import StatusThen, status_on

FACTS_TO = date(2026, 7, 4)


@pytest.fixture
def then(ledger: Ledger) -> Callable[[str, date], StatusThen]:
    def status(project: str, as_of: date) -> StatusThen:
        chains = chains_by_project(ledger.statements(as_of), as_of).get(project, NO_CHAINS)
        awards = [row for row in ledger.awards(as_of) if row.project_id == project]
        return status_on(ledger.project(project), chains, awards, as_of, FACTS_TO)

    return status


def test_that_the_editions_own_date_shows_the_status_of_the_row(then: Callable[[str, date], StatusThen]) -> None:
    assert then("jasm-kumamoto-2", FACTS_TO) == StatusThen(Status.CONSTRUCTION, own=True)
    assert then("zoho-mysuru", FACTS_TO).status is Status.SUSPENDED
    assert then("tok-aso-kumamoto", FACTS_TO).status is None  # ground broken long ago; nothing seen since


@pytest.mark.parametrize(
    ("project", "as_of", "status"),
    [
        ("jasm-kumamoto-2", date(2024, 2, 10), Status.ANNOUNCED),  # announced on 6 February 2024
        ("jasm-kumamoto-2", date(2024, 6, 30), Status.APPROVED),  # grant of 24 February 2024
        ("jasm-kumamoto-2", date(2025, 11, 1), Status.CONSTRUCTION),  # begun in October 2025
        ("jasm-kumamoto-2", date(2025, 12, 31), Status.PAUSED),  # halt reported on 11 December
        ("jasm-kumamoto-2", date(2026, 3, 1), Status.CONSTRUCTION),  # 3 nm in 2027 named in February 2026
        ("intel-magdeburg", date(2022, 12, 31), Status.ANNOUNCED),
        ("intel-magdeburg", date(2024, 6, 30), Status.APPROVED),  # agreement of June 2023
        ("intel-magdeburg", date(2024, 12, 31), Status.PAUSED),  # September 2024
        ("intel-magdeburg", date(2025, 8, 1), Status.CANCELLED),  # July 2025
        ("zoho-mysuru", date(2025, 6, 1), Status.SUSPENDED),  # shelved by the board
        ("rapidus-iim-1", date(2022, 12, 31), Status.APPROVED),  # partnership of 13 December 2022
        ("rapidus-iim-1", date(2024, 6, 30), Status.CONSTRUCTION),
        ("rapidus-iim-1", date(2025, 6, 30), Status.RAMP),  # pilot line since 1 April 2025
        ("tsmc-arizona-1", date(2022, 12, 31), Status.CONSTRUCTION),  # tools since 6 December 2022
        ("tsmc-arizona-1", date(2025, 6, 30), Status.PRODUCTION),  # volume production told in March 2025
    ],
)
def test_that_earlier_days_show_what_was_known_then(
    then: Callable[[str, date], StatusThen], project: str, as_of: date, status: Status
) -> None:
    assert then(project, as_of).status is status


def test_that_nothing_on_record_is_no_status(then: Callable[[str, date], StatusThen]) -> None:
    assert then("jasm-kumamoto-2", date(2021, 1, 1)).status is None


def test_that_a_status_told_from_a_statement_names_it(then: Callable[[str, date], StatusThen]) -> None:
    because = then("intel-magdeburg", date(2025, 8, 1)).because
    assert because is not None
    assert str(because.period) == "2025-07"
