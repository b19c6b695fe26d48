"""A company's profile: holdings under each owner, customers, rival statements, names; numbers from the tables by hand."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.company import CompanyLink
from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import MoneyBasis, ViewState
from desktop_app.domain.vocabulary import Level, Unit
from desktop_app.figures import build
from desktop_app.figures.evidence.evidence import evidence
from desktop_app.ledger import Ledger
from desktop_app.measures.holdings import holdings, owners, shared_plants, ventures
from desktop_app.measures.naming import events_naming


def of(ledger: Ledger, figure: str, *companies: str, **changes: object) -> Figure:
    return build(ledger, ViewState(page="companies", figure=figure, companies=companies).with_(**changes))


def texts(figure: Figure, group: str) -> dict[str, str]:
    return {str(m.fields["name"]): m.text for m in figure.marks if m.fields["group"] == group}


def test_that_holdings_stand_with_their_share_and_date(ledger: Ledger) -> None:
    figure = of(ledger, "ownership", "tsmc")
    assert texts(figure, "Owns") == {
        "JASM": "about 86.5",
        "European Semiconductor Manufacturing Company": "70",
        "Vanguard International Semiconductor": "about 28",
    }
    jasm = figure.by_id["tsmc.owns.jasm"]
    assert str(jasm.when) == "2024-02-06"
    assert jasm.sources == ("jcn-jasm-expansion-2024",)


def test_that_a_joint_venture_names_all_its_owners_largest_first(ledger: Ledger) -> None:
    figure = of(ledger, "ownership", "jasm")
    names = ["TSMC", "Sony (Sony Semiconductor Solutions)", "Denso", "Toyota Motor"]
    assert [mark.fields["name"] for mark in figure.marks] == names
    assert [mark.value for mark in figure.marks] == [86.5, 6.0, 5.5, 2.0]


@pytest.mark.parametrize("owner", ["tsmc", "sony", "denso", "toyota"])
def test_that_jasm_stands_under_each_of_its_owners_and_in_no_total(ledger: Ledger, owner: str) -> None:
    figure = of(ledger, "public_money", owner, basis=MoneyBasis(Unit.LOCAL))
    through = {mark.id: mark for mark in figure.marks if mark.part == "through" and "JASM" in mark.label}
    assert sorted(mark.value for mark in through.values()) == [1500.0, 476000.0, 732000.0]
    own = sum(row.value for row in figure.working.taken)
    alone = of(ledger, "public_money", "jasm", basis=MoneyBasis(Unit.LOCAL))
    assert not {row.fact for row in figure.working.taken} & {row.fact for row in alone.working.taken}
    assert own == figure.working.total


def test_that_the_money_of_jasm_appears_once_in_the_total_of_japan(ledger: Ledger) -> None:
    state = ViewState(level=Level.AWARDS, countries=("JPN",), basis=MoneyBasis(Unit.LOCAL))
    taken = [row for row in build(ledger, state).working.taken if row.company_id == "jasm"]
    assert sorted(row.amount.millions for row in taken)[-2:] == [476000.0, 732000.0]
    assert sum(row.amount.millions for row in taken if row.amount.millions > 10000) == 1208000.0
    assert len({row.fact for row in taken}) == len(taken)


def test_that_a_firm_that_shares_a_plant_owns_nothing_of_the_other(ledger: Ledger) -> None:
    last = ledger.info.facts_to
    held = {each.company_id for each in holdings("sony", ledger.companies(), ledger.links(last))}
    assert "tsmc" not in held
    assert "jasm" in held
    assert ("sony", "tsmc") in {(link.from_id, link.to_id) for link in shared_plants(ledger.links(last))}


def test_that_a_small_share_in_a_listed_firm_brings_none_of_its_awards(ledger: Ledger) -> None:
    last = ledger.info.facts_to
    companies, links = ledger.companies(), ledger.links(last)
    assert [each.company_id for each in holdings("nvidia", companies, links)] == ["intel"]
    assert ventures("nvidia", companies, links) == ()


def test_that_the_latest_share_of_a_holding_counts(ledger: Ledger) -> None:
    first, second = (
        CompanyLink("denso", "jasm", "shareholder", share, "", None, "s", "", day)
        for share, day in ((10.0, ledger.info.facts_to.replace(year=2022)), (5.5, ledger.info.facts_to))
    )
    (held,) = holdings("denso", (), (second, first))
    assert held.percent == 5.5
    (owner, parent) = owners(ledger.company("jasm"), (second, first), ledger.info.facts_to)
    assert (owner.company_id, owner.percent, parent.company_id) == ("denso", 5.5, "tsmc")


def test_that_the_largest_customers_stand_with_their_latest_share(ledger: Ledger) -> None:
    figure = of(ledger, "trade", "tsmc")
    assert texts(figure, "Largest customers, % of revenue") == {"Nvidia": "19", "Apple": "17"}
    apple = figure.by_id["tsmc.customer.apple"]
    assert "2024 22" in apple.kind
    assert "24" in apple.kind  # two sources differ on 2024
    assert len(apple.facts) == 4


def test_that_suppliers_and_partners_are_read_from_both_ends(ledger: Ledger) -> None:
    suppliers = texts(of(ledger, "trade", "tsmc"), "Supplied by")
    assert {"Ajinomoto", "Ibiden", "ASML", "Tokyo Electron"} <= set(suppliers)
    assert "TSMC" in texts(of(ledger, "trade", "ajinomoto"), "Customers")


def test_that_every_share_stands_with_year_measure_statistic_and_source(ledger: Ledger) -> None:
    figure = of(ledger, "positions", "tsmc")
    assert len(figure.marks) == 21
    latest = next(mark for mark in figure.marks if str(mark.when) == "2025-Q4")
    assert (latest.value, latest.fields["measure"], latest.fields["statistic"]) == (70.4, "sales", "TrendForce")


def test_that_rival_series_are_lines_of_their_own(ledger: Ledger) -> None:
    figure = of(ledger, "shares", "tsmc")
    assert figure.title.startswith("Foundry: 70.4")
    assert "48.1" in figure.title
    rivals = {mark.text for mark in figure.marks if mark.row == "tsmc.counterpoint.sales"}
    assert rivals == {"61"}


def test_that_a_process_described_in_two_ways_shows_both_statements(ledger: Ledger) -> None:
    figure = of(ledger, "record", "tsmc")
    names = [mark.fields["name"] for mark in figure.marks if mark.fields["group"] == "Rival statements"]
    assert names == ["N3 is FinFET", "N3 is GAA"]


def test_that_a_name_is_found_as_a_whole_word_only(ledger: Ledger) -> None:
    events = ledger.policy_events(ledger.info.facts_to)
    named = events_naming(ledger.company("nvidia"), events)
    assert "usa-h20-licence-2025" in {event.id for event in named}
    arm = events_naming(ledger.company("arm"), events)
    assert all("Arm" in f"{event.title} {event.summary}" for event in arm)


@pytest.mark.parametrize("figure", ["ownership", "trade", "positions", "record", "events", "sources"])
def test_that_every_entry_of_a_list_opens_its_source(ledger: Ledger, figure: str) -> None:
    built = of(ledger, figure, "tsmc")
    for mark in built.marks:
        shown = evidence(ledger, built, mark.id)
        told = {saying.source.id for section in shown.sections for saying in section.sayings if saying.source}
        assert set(mark.sources) <= told


def money_of(ledger: Ledger, company: str, **state: object) -> Figure:
    asked = ViewState(page="companies", figure="public_money", companies=(company,), **state)  # type: ignore[arg-type]
    return build(ledger, asked)


def test_that_money_is_told_in_its_own_currency_before_any_conversion(ledger: Ledger) -> None:
    figure = money_of(ledger, "tsmc", basis=MoneyBasis(Unit.USD))
    lines = {line.id.partition(".")[0]: (line.text, line.kind) for line in figure.lines}
    # 732,000 by 151.455 yen a dollar
    assert lines["jasm-2-2024"] == ("≤ ¥732bn", "grant, approved 2024 ($4.83bn)")
    # "about" with one digit: 5,000 by 0.9242
    (euro,) = [line for line in figure.lines if line.text == "about €5bn"]
    assert euro.kind == "grant, approved 2024 ($5.4bn)"
    assert lines["tsmc-arizona-grant-final"] == ("≤ $6.6bn", "grant, final 2024")
    # without a date of its own: the year of its source
    assert lines["jasm-2-kumamoto-prefecture"] == ("≤ ¥1.5bn", "grant, approved ($10m, rate of 2025)")
    mark = next(mark for mark in figure.marks if mark.facts[0].id == "jasm-2-2024")
    assert (mark.text, mark.unit) == ("≤ ¥732bn ($4.83bn, rate of 2024)", "USD m")
    assert mark.value == pytest.approx(732_000 / 151.455)


def test_that_rows_through_one_company_keep_what_tells_them_apart(ledger: Ledger) -> None:
    rows = {row.id: row.sublabel for row in money_of(ledger, "tsmc").rows}
    assert rows["jasm-1-2022"] == "through JASM Fab 1"
    assert rows["jasm-2-2024"] == "through JASM Fab 2"
    assert rows["tsmc-arizona-grant-final"] == "Arizona fab 1–3"


def test_that_an_award_names_all_that_its_source_names_from_the_day_it_does(ledger: Ledger) -> None:
    before = money_of(ledger, "tsmc", as_of=date(2024, 6, 30))
    assert {row.sublabel for row in before.rows if row.id.startswith("tsmc-arizona")} == {"Arizona fab 1–3"}
    (mark,) = [mark for mark in before.marks if mark.facts[0].id == "tsmc-arizona-grant-preliminary"]
    assert "Arizona fab 1–3" in mark.label
    (saying,) = evidence(ledger, before, mark.id).sections[0].sayings
    assert saying.name == "TSMC, Arizona fab 1–3"
    texas = money_of(ledger, "texas-instruments")
    assert {row.sublabel for row in texas.rows if row.id == "ti-grant-final"} == {"Sherman SM1 and 2 more"}


def test_that_the_timeline_of_a_profile_names_no_source_of_events_that_it_does_not_show(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(page="companies", figure="projects", companies=("tsmc",)))

    assert not figure.band
    resting = {source for mark in (*figure.marks, *figure.names) for source in mark.sources}
    assert {source.id for source in figure.sources} == resting
