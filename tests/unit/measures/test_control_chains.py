"""Chains of controls: later steps of one country, and what others did soon after that names it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.policy import PolicyEvent
from desktop_app.ledger import Ledger
from desktop_app.measures.control_chains import control_chains, names_country


def control(key: str, when: str, countries: tuple[str, ...], title: str, kind: str = "export_control") -> PolicyEvent:
    day = FuzzyDate.parse(when)
    return PolicyEvent(key, day, countries, kind, title, "", "source", day.earliest, None)


def steps(events: list[PolicyEvent], country: str) -> list[tuple[str, list[tuple[str, int]]]]:
    (chain,) = [chain for chain in control_chains(events) if chain.country == country]
    return [(step.event.id, [(each.event.id, each.days) for each in step.answers]) for step in chain.steps]


def test_that_later_controls_of_a_country_are_steps_of_its_chain() -> None:
    events = [control("b", "2023-10-25", ("USA",), "Update"), control("a", "2022-10-07", ("USA",), "Controls")]
    assert steps(events, "USA") == [("a", []), ("b", [])]


def test_that_a_control_that_names_the_other_country_soon_after_stands_beside_it() -> None:
    events = [control("a", "2024-12-02", ("USA",), "Package"), control("b", "2024-12-03", ("CHN",), "Ban to the USA")]
    assert steps(events, "USA") == [("a", [("b", 1)])]


def test_that_a_control_that_names_nobody_or_comes_late_answers_nothing() -> None:
    events = [
        control("a", "2024-01-01", ("USA",), "Package"),
        control("b", "2024-01-05", ("CHN",), "Licences for gallium"),
        control("c", "2024-06-01", ("CHN",), "Ban to the USA"),
    ]
    assert [chain.country for chain in control_chains(events)] == ["CHN"]


def test_that_an_answer_stands_under_the_latest_control_before_it() -> None:
    events = [
        control("a", "2024-11-01", ("USA",), "First"),
        control("b", "2024-12-02", ("USA",), "Second"),
        control("c", "2024-12-03", ("CHN",), "Ban to the USA"),
    ]
    assert steps(events, "USA") == [("a", []), ("b", [("c", 1)])]


def test_that_dates_that_overlap_show_no_order() -> None:
    events = [control("a", "2024", ("USA",), "Package"), control("b", "2024-12-03", ("CHN",), "Ban to the USA")]
    assert control_chains(events) == ()


def test_that_a_control_of_one_country_alone_is_no_chain() -> None:
    assert control_chains([control("a", "2024-12-02", ("USA",), "Package")]) == ()


def test_that_countries_are_named_by_whole_words() -> None:
    assert names_country("a US rule", "USA")
    assert not names_country("customers in use", "USA")
    assert names_country("Dutch licence duty", "NLD")


def test_that_an_answer_comes_within_a_quarter_after_the_last_day_of_the_control() -> None:
    def answered(first: str, second: str) -> list[tuple[str, int]]:
        events = [control("a", first, ("USA",), "Package"), control("b", second, ("CHN",), "Ban to the USA")]
        found = [step for chain in control_chains(events) for step in chain.steps]
        return [(each.event.id, each.days) for step in found for each in step.answers]

    assert answered("2024-01-01", "2024-04-02") == [("b", 92)]  # 31 + 29 + 31 + 1 days
    assert answered("2024-01-01", "2024-04-03") == []
    assert answered("2024-01", "2024-02-01") == [("b", 1)]  # from 31 January
    assert answered("2024-01-01", "2024-01-01") == []  # of one day: which came first is not shown
    assert answered("2024-01-01", "2023-12-31") == []


def test_that_a_country_answers_neither_itself_nor_what_it_takes_part_in() -> None:
    events = [
        control("a", "2024-01-01", ("USA",), "Package"),
        control("own", "2024-01-05", ("USA",), "US rule"),
        control("joint", "2024-01-06", ("USA", "NLD"), "A rule of the USA"),
        control("both", "2024-01-07", ("JPN", "NLD"), "Against the USA"),
    ]
    (chain,) = control_chains(events)
    assert [(step.event.id, [each.event.id for each in step.answers]) for step in chain.steps] == [
        ("a", []),
        ("own", ["both"]),
    ]


def test_that_kinds_are_chains_of_their_own_and_other_acts_are_in_none() -> None:
    events = [
        control(f"{kind}-{number}", f"2024-01-{number:02}", ("USA",), "Rule", kind)
        for kind in ("tariff", "export_control", "law")
        for number in (1, 2)
    ]
    assert [(chain.kind, len(chain.steps)) for chain in control_chains(events)] == [
        ("export_control", 2),
        ("tariff", 2),
    ]


def test_that_the_longest_chain_comes_first_then_by_country_and_kind() -> None:
    order = [("USA", "tariff", 2), ("USA", "export_control", 2), ("NLD", "tariff", 2), ("JPN", "tariff", 3)]
    events = [
        control(f"{country}-{kind}-{number}", f"202{place}-01-{number:02}", (country,), "Rule", kind)
        for place, (country, kind, count) in enumerate(order)
        for number in range(1, count + 1)
    ]
    assert [(chain.country, chain.kind) for chain in control_chains(events)] == [
        ("JPN", "tariff"),
        ("NLD", "tariff"),
        ("USA", "export_control"),
        ("USA", "tariff"),
    ]


def test_that_controls_of_one_day_stand_by_their_ids() -> None:
    events = [control(key, "2024-01-01", ("USA",), "Rule") for key in ("b", "a")]
    assert steps(events, "USA") == [("a", []), ("b", [])]


def test_that_the_summary_names_a_country_too_and_an_unknown_country_is_named_by_nothing() -> None:
    events = [control("a", "2024-01-01", ("USA",), "Package"), control("b", "2024-01-02", ("CHN",), "Ban")]
    assert control_chains([events[0], replace(events[1], summary="Against Washington.")])
    assert not control_chains(events)
    assert not names_country("XXX", "XXX")


def test_that_the_ban_on_gallium_stands_under_the_package_of_the_day_before(ledger: Ledger) -> None:
    found = control_chains(ledger.policy_events(date(2026, 7, 4)))
    (chain,) = [each for each in found if (each.country, each.kind) == ("USA", "export_control")]
    answers = {step.event.id: [(each.event.id, each.days) for each in step.answers] for step in chain.steps}
    assert answers["usa-export-controls-2024-12-02"] == [("chn-gallium-ban-2024", 1)]
    assert "usa-export-controls-2022-10-07" in answers
    assert list(answers).index("usa-export-controls-2022-10-07") < list(answers).index("usa-export-controls-2023-10")
