"""Slips worked out by hand from the statements in data/milestones.csv, and the rules on small made chains."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.project import Statement
from desktop_app.domain.vocabulary import Basis, Milestone
from desktop_app.ledger import Ledger
from desktop_app.measures.milestones import Chains, chains_by_project
from desktop_app.measures.slips import LONG, Slip, slip

START, VOLUME = Milestone.PRODUCTION_START, Milestone.VOLUME_PRODUCTION
TODAY = date(2026, 7, 4)


def chains(*rows: tuple[Milestone, str, str, str]) -> Chains:
    """Make chains of one project from (milestone, date, basis letter, said on); "r" is a retold plan."""
    made = [
        Statement(
            "p",
            milestone,
            FuzzyDate.parse(due),
            Basis.ACTUAL if letter == "a" else Basis.PLANNED,
            FuzzyDate.parse(said),
            letter == "r",
            "s",
            "",
            FuzzyDate.parse(said).earliest,
            place,
        )
        for place, (milestone, due, letter, said) in enumerate(rows)
    ]
    return chains_by_project(made, TODAY)["p"]


def of_project(ledger: Ledger, project: str, as_of: date = TODAY) -> Slip | None:
    return slip(chains_by_project(ledger.statements(as_of), as_of)[project])


@pytest.mark.parametrize(
    ("project", "months"),
    [
        # by the end of 2027 (February 2024), H1 2029, 2028, December 2027, again 2027 (February 2026): ends 2027-12
        ("jasm-kumamoto-2", 0),
        # end of 2025 (January 2022) -> 2030 (January 2026); the plan for 2027 is retold
        ("intel-ohio-1", 60),
        ("intel-ohio-2", 84),  # 2025 -> 2032
        # start of production H2 2024 -> 2026; the plan of 2027 speaks of volume production, another milestone
        ("samsung-taylor-1", 24),
        ("tsmc-arizona-2", 12),  # 2026 -> "2027 or 2028" -> 2028 -> 2027
        ("tsmc-arizona-1", 0),  # 2024 -> H1 2025, overtaken by volume production in H2 2024
        ("sony-koshi", 41),  # 2025-12 -> 2029-05
        ("rapidus-iim-1", 3),  # no plan but for volume production: 2027 -> H2 2027 (fiscal) -> March 2028
        ("micron-hiroshima-hbm", 0),  # 2028 -> 2028
        ("amkor-peoria", 24),  # "2025 or 2026" -> 2028
        ("micron-clay-1", 24),  # 2028 -> 2029 -> 2030
        ("tata-dholera", 12),  # 2026-12 -> 2027
        ("micron-sanand", 14),  # 2024-12 -> fact 2026-02
        ("jasm-kumamoto-1", 0),  # 2024 -> 2024-12
        ("esmc-dresden", 0),
        ("infineon-dresden-1", 0),
        ("hua-hong-wuxi-fab9", -12),  # 2025 -> fact on 10 December 2024
        ("bosch-dresden", -5),  # 2021 -> July 2021
    ],
)
def test_that_a_slip_compares_the_ends_of_first_and_latest_date(ledger: Ledger, project: str, months: int) -> None:
    found = of_project(ledger, project)
    assert found is not None
    assert found.months == months


@pytest.mark.parametrize(
    "project",
    [
        "tsmc-arizona-3",  # one statement
        "skhynix-cheongju-m15x",  # one statement
        "kioxia-kitakami-fab2",  # start of production is a fact without a plan, volume production has one plan
        "samsung-pyeongtaek-p5",  # one plan beside a retold one
        "skhynix-yongin-1",  # nothing said about production
    ],
)
def test_that_without_a_pair_there_is_no_slip(ledger: Ledger, project: str) -> None:
    assert of_project(ledger, project) is None


@pytest.mark.parametrize(
    ("project", "as_of", "months"),
    [
        ("tsmc-arizona-2", date(2022, 12, 31), None),  # one plan: 2026
        ("tsmc-arizona-2", date(2024, 6, 30), 24),  # "2027 or 2028" ends in 2028
        ("tsmc-arizona-2", date(2025, 12, 31), 12),  # pulled in to 2027
        ("tsmc-arizona-1", date(2024, 6, 30), 6),  # 2024 -> H1 2025
        ("tsmc-arizona-1", date(2023, 12, 31), 12),  # 2024 -> 2025
        ("jasm-kumamoto-2", date(2024, 6, 30), None),
        ("jasm-kumamoto-2", date(2025, 7, 31), 18),  # 2027 -> H1 2029
        ("jasm-kumamoto-2", date(2025, 10, 1), 12),  # 2027 -> 2028
        ("rapidus-iim-1", date(2024, 6, 30), 0),  # 2027 said twice
        ("intel-ohio-1", date(2024, 6, 30), None),  # 2025 was the only plan told by then
        ("intel-ohio-1", date(2025, 3, 1), 72),  # "2030 or 2031" ends in 2031
    ],
)
def test_that_a_slip_knows_only_what_was_said_by_then(
    ledger: Ledger, project: str, as_of: date, months: int | None
) -> None:
    found = of_project(ledger, project, as_of)
    assert (found.months if found else None) == months


def test_that_a_slip_says_how_short_and_long_it_can_be() -> None:
    # from some day of 2025 to some day of H2 2027: July 2027 - December 2025 = 19, December 2027 - January 2025 = 35
    found = slip(chains((START, "2025", "p", "2020"), (START, "2027-H2", "p", "2024")))
    assert found
    assert (found.months, found.least, found.most) == (24, 19, 35)
    assert (str(found.first.period), str(found.latest.period)) == ("2025", "2027-H2")


def test_that_plans_of_two_milestones_are_never_mixed() -> None:
    assert slip(chains((START, "2025", "p", "2020"), (VOLUME, "2028", "p", "2024"))) is None
    found = slip(chains((START, "2025", "p", "2020"), (START, "2026", "p", "2021"), (VOLUME, "2028", "p", "2024")))
    assert found
    assert (found.milestone, found.months) == (START, 12)


def test_that_volume_production_serves_where_its_start_has_no_plan() -> None:
    found = slip(
        chains((START, "2026-05", "a", "2026-05"), (VOLUME, "2025", "p", "2020"), (VOLUME, "2027", "p", "2024"))
    )
    assert found
    assert (found.milestone, found.months) == (VOLUME, 24)


def test_that_a_retold_plan_is_neither_first_nor_latest() -> None:
    rows = (
        (START, "2023", "r", "2025"),
        (START, "2025", "p", "2021"),
        (START, "2026", "p", "2024"),
        (START, "2030", "r", "2025"),
    )
    found = slip(chains(*rows))
    assert found
    assert found.months == 12


def test_that_a_fact_is_compared_rather_than_a_later_plan() -> None:
    found = slip(chains((START, "2024", "p", "2021"), (START, "2025", "p", "2023"), (START, "2024-11", "a", "2024-11")))
    assert found
    assert found.months == -1
    assert found.latest.fact


def test_that_volume_production_bounds_a_start_whose_plan_it_overtook() -> None:
    found = slip(
        chains((START, "2024", "p", "2021"), (START, "2026", "p", "2023"), (VOLUME, "2025-03", "a", "2025-04"))
    )
    assert found
    assert found.bound
    assert (found.months, found.least, found.most) == (3, None, 14)
    later = slip(
        chains((START, "2024", "p", "2021"), (START, "2025", "p", "2023"), (VOLUME, "2026-03", "a", "2026-04"))
    )
    assert later
    assert (later.bound, later.months) == (False, 12)  # it may well have started on the date planned


def test_that_the_two_ends_of_a_range_are_one_statement() -> None:
    (chain,) = chains((START, "2027", "p", "2024-01-18"), (START, "2028", "p", "2024-01-18")).values()
    (said,) = chain.sayings
    assert (said.period.earliest, said.period.latest) == (date(2027, 1, 1), date(2028, 12, 31))
    (chain,) = chains((START, "2029", "p", "2025-07"), (START, "2028", "p", "2025-08")).values()
    assert len(chain.sayings) == 2


def test_that_nothing_is_a_fact_before_its_own_day() -> None:
    # the source is of "2026" and counts from its first day, the event is of 24 October
    made = Statement(
        "p", START, FuzzyDate.parse("2026-10-24"), Basis.ACTUAL, FuzzyDate.parse("2026"), False, "s", "",
        date(2026, 1, 1), 0,
    )  # fmt: skip
    assert chains_by_project([made], date(2026, 10, 23)) == {}
    assert chains_by_project([made], date(2026, 10, 24))["p"][START].fact


def test_that_a_slip_is_long_from_two_years() -> None:
    assert LONG == 24
