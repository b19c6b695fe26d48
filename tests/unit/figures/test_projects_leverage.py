"""Private per public money, worked out by hand from data/projects.csv, data/awards.csv and data/economy.csv."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.vocabulary import AmountKind, Instrument
from desktop_app.errors import LedgerError
from desktop_app.figures import build
from desktop_app.figures.evidence.evidence import evidence
from desktop_app.ledger import Ledger

HALTED = {"paused", "suspended", "sold", "cancelled"}


def leverage(ledger: Ledger, **state: object) -> Figure:
    return build(ledger, ViewState(page="projects", figure="leverage", **state))  # type: ignore[arg-type]


def test_that_the_ratio_is_private_over_public_money_and_a_ceiling_makes_it_a_floor(ledger: Ledger) -> None:
    # $8.6bn, and up to ¥476bn at ¥131.5 per dollar (2022) = $3,620m: (8,600 - 3,620) / 3,620 = 1.376
    mark = next(mark for mark in leverage(ledger, projects=("jasm-kumamoto-1",)).marks if mark.part == "bar")
    assert mark.value == pytest.approx(1.376, abs=0.005)
    assert (mark.text, mark.kind) == ("≥ 1.4", "≤ ¥476bn of grants in $8.6bn")
    assert (mark.amount_kind, mark.low, mark.high) == (AmountKind.FLOOR, mark.value, None)


def test_that_an_investment_counts_once_with_the_money_of_what_is_inside_it(ledger: Ledger) -> None:
    # $165bn for the campus hold fabs 1 to 3; up to $6.6bn of grants: 158.4 / 6.6 = 24
    figure = leverage(ledger, companies=("tsmc",), countries=("USA",))
    (mark,) = (mark for mark in figure.marks if mark.part == "bar")
    assert mark.id == "tsmc-arizona-campus.bar"
    assert mark.value == pytest.approx(24.0)
    part = leverage(ledger, projects=("tsmc-arizona-1",))
    assert [mark.id for mark in part.marks if mark.part == "bar"] == ["tsmc-arizona-campus.bar"]


def test_that_a_country_is_the_ratio_of_sums_not_the_mean_of_ratios(ledger: Ledger) -> None:
    figure = leverage(ledger, group_by="country")
    for total in (mark for mark in figure.marks if mark.part == "sum"):
        points = [mark for mark in figure.marks if mark.row == total.row and mark.part == "point"]
        one = len({mark.fields["currency"] for mark in points}) == 1  # else added up in dollars
        keys = ("invested_m", "public_m") if one else ("invested_usd_m", "public_usd_m")
        invested, public = (sum(float(mark.fields[key] or 0) for mark in points) for key in keys)
        assert total.value == pytest.approx((invested - public) / public)
        assert len(evidence(ledger, figure, total.id).sections[0].sayings) == len(points)
        assert not {mark.status for mark in points} & HALTED


def test_that_dead_projects_stand_apart(ledger: Ledger) -> None:
    figure = leverage(ledger)
    apart = {row.id for row in figure.rows if row.group.startswith("Paused")}
    assert apart == {mark.row for mark in figure.marks if mark.status in HALTED}
    assert {"intel-kiryat-gat", "stmicro-crolles"} <= apart  # halted, their money not withdrawn
    assert "intel-magdeburg" not in apart  # its money was cancelled with it


def test_that_the_counts_of_the_interview_stand_with_later_ones_as_estimates_and_goals(ledger: Ledger) -> None:
    figure = leverage(ledger, projects=("jasm-kumamoto-1",))
    told = {mark.id: (mark.value, mark.unit, mark.part, mark.fields["formula"]) for mark in figure.marks}
    assert told["claim.brookings-jasm-44-firms"] == (44, "companies", "claim", "count")
    assert told["claim.brookings-jasm-44-firms-share"] == (10, "%", "claim", "estimate")
    assert told["claim.brookings-jasm-local-procurement"] == (60, "%", "goal", "goal")
    assert told["claim.jakota-jasm-120-suppliers"] == (120, "companies", "claim", "count")
    assert told["claim.digitimes-jasm-procurement-2024-level"][:3] == (45, "%", "claim")
    assert all(mark.length == 0 for mark in figure.marks if mark.id.startswith("claim."))


def test_that_loans_count_only_where_they_are_asked_for(ledger: Ledger) -> None:
    assert "tax credits" not in leverage(ledger).subtitle
    figure = leverage(ledger, instruments=(Instrument.LOAN,))
    assert {mark.fields["formula"] for mark in figure.marks}
    assert all("loans" in mark.kind for mark in figure.marks if mark.part == "bar")


def test_that_projects_without_a_ratio_say_why(ledger: Ledger) -> None:
    reasons = {each.id: each.reason for each in leverage(ledger).left_out}
    assert set(reasons.values()) <= {
        "its public money is of other instruments",
        "its public money is only proposed, or was cancelled",
        "no amount of its public money published",
        "no public money on record",
        "no investment published or known yet",
        "its public money is not less than the stated investment",
        "some of its public money is for other investments as well, the split not stated",
    }
    assert reasons["adi-limerick"] == "no amount of its public money published"
    assert reasons["intel-magdeburg"] == "its public money is only proposed, or was cancelled"
    assert reasons["intel-vigasio"] == "no public money on record"


@pytest.mark.parametrize("bars", ["", "country"])
@pytest.mark.parametrize("as_of", [None, date(2023, 6, 30)])
def test_that_every_project_is_in_a_ratio_or_says_why_not(ledger: Ledger, bars: str, as_of: date | None) -> None:
    figure = leverage(ledger, group_by=bars, as_of=as_of)
    inside = {row.id: row.capex_in for row in ledger.all_projects()}
    told = {mark.fields.get("project") for mark in figure.marks} | {each.id for each in figure.left_out}
    assert [each for each, root in inside.items() if told.isdisjoint((each, root, inside.get(root)))] == []


def test_that_chosen_instruments_are_told_to_leave_projects_out(ledger: Ledger) -> None:
    # JASM has grants alone; nothing but the choice leaves it out
    figure = leverage(ledger, projects=("jasm-kumamoto-1", "tsmc-arizona-1"), instruments=(Instrument.LOAN,))
    reasons = {each.id: each.reason for each in figure.left_out}
    assert reasons == {"jasm-kumamoto-1": "its public money is of other instruments than those chosen"}


@pytest.mark.parametrize("figure", ["slips", "leverage"])
def test_that_a_project_not_yet_on_record_is_left_out_as_such(ledger: Ledger, figure: str) -> None:
    # announced on 6 February 2024
    state = ViewState(page="projects", figure=figure, companies=("jasm",), as_of=date(2023, 6, 30))
    reasons = {each.id: each.reason for each in build(ledger, state).left_out}
    assert reasons["jasm-kumamoto-2"] == "not on record on 30 Jun 2023"


def test_that_money_of_several_investments_is_set_against_none_of_them(ledger: Ledger) -> None:
    figure = leverage(ledger)
    # $2.2bn of Intel's award for four states; $406m of GlobalWafers for two sites
    left = {each.id for each in figure.left_out if "for other investments as well" in each.reason}
    assert {"intel-arizona", "globalwafers-sherman"} <= left
    assert not {"intel-arizona.bar", "globalwafers-sherman.bar"} & {mark.id for mark in figure.marks}
    # one investment holds all three fabs of Arizona
    assert figure.by_id["tsmc-arizona-campus.bar"].fields["public_usd_m"] == pytest.approx(6_600)


def test_that_an_award_that_is_split_counts_by_its_parts(ledger: Ledger) -> None:
    # Micron's $6,165m: $4.6bn for New York, $1.5bn for Idaho, never both in full
    figure = leverage(ledger)
    public = {key: figure.by_id[f"{key}.bar"].fields["public_usd_m"] for key in ("micron-clay-1", "micron-boise-1")}
    assert public == {"micron-clay-1": pytest.approx(4_600), "micron-boise-1": pytest.approx(1_500)}


def test_that_another_grouping_is_refused(ledger: Ledger) -> None:
    with pytest.raises(LedgerError):
        leverage(ledger, group_by="kind")


def test_that_money_of_three_fabs_is_not_set_against_the_first_before_their_common_plan_is_on_record(
    ledger: Ledger,
) -> None:
    # the award of 8 April 2024 names fabs 1 to 3; the row of the campus that holds them is of 2025
    figure = leverage(ledger, as_of=date(2024, 4, 15), companies=("tsmc",), countries=("USA",))
    assert [mark.id for mark in figure.marks if mark.part == "bar"] == []
    left = {each.id for each in figure.left_out if "for other investments as well" in each.reason}
    assert left == {"tsmc-arizona-1"}


@pytest.mark.parametrize("part", ["gf-malta-new", "gf-malta-packaging", "gf-malta-expansion"])
def test_that_an_investment_has_one_ratio_whatever_part_of_it_is_asked_for(ledger: Ledger, part: str) -> None:
    # $13,000m hold the new fab, its packaging and the expansion; grants of up to 1,500 and 75: 11,425 / 1,575
    (mark,) = (mark for mark in leverage(ledger, projects=(part,)).marks if mark.part == "bar")
    assert (mark.id, mark.kind) == ("gf-malta-new.bar", "≤ $1.575bn of grants in $13bn")
    assert mark.value == pytest.approx(11_425 / 1_575)
    assert mark.value == leverage(ledger).by_id["gf-malta-new.bar"].value


@pytest.mark.parametrize(
    ("project", "currency", "invested", "public"),
    [
        ("memc-novara-1", "EUR", 450, 103),
        ("canon-utsunomiya", "JPY", 50_000, 11_100),
        ("resonac-yamagata-sic", "JPY", 30_000, 10_300),
        ("nvidia-taiwan-rd", "TWD", 24_300, 6_700),
        ("stmicro-catania-2", "EUR", 5_000, 2_062),
        ("micron-sanand", "INR", 225_160, 110_000),
    ],
)
def test_that_amounts_of_one_currency_are_divided_in_it(
    ledger: Ledger, project: str, currency: str, invested: float, public: float
) -> None:
    # capex_m of data/projects.csv and amount_m of data/awards.csv, never through the rates of two years
    mark = leverage(ledger).by_id[f"{project}.bar"]
    assert mark.value == pytest.approx((invested - public) / public)
    columns = {key: mark.fields[key] for key in ("currency", "invested_m", "public_m", "private_m")}
    assert columns == {
        "currency": currency, "invested_m": invested, "public_m": public, "private_m": invested - public,
    }  # fmt: skip
    assert not {"imf-weo-2025-10"} & set(mark.sources)


def test_that_a_sum_is_in_dollars_only_where_its_currencies_differ(ledger: Ledger) -> None:
    figure = leverage(ledger, group_by="country")
    # Italy, all in euro: 730 + 5,000 + 450 + 3,200 million, with 292.5 + 2,062 + 103 + 1,300 of grants
    italy, japan = figure.by_id["ITA.sum"], figure.by_id["JPN.sum"]
    assert italy.fields["currency"] == "EUR"
    assert italy.value == pytest.approx((9_380 - 3_757.5) / 3_757.5)
    assert "imf-weo-2025-10" not in italy.sources
    assert japan.fields["currency"] == "USD"  # JASM's cost is in dollars, its grant in yen
    assert "imf-weo-2025-10" in japan.sources
    point = figure.by_id["canon-utsunomiya.point"]  # its dollars of two years enter the sum
    assert "imf-weo-2025-10" in point.sources
    assert point.fields["invested_usd_m"] is not None
    assert leverage(ledger).by_id["canon-utsunomiya.bar"].fields["invested_usd_m"] is None
    assert figure.notes[0].endswith("sums over several currencies are in US dollars.")


def test_that_a_ratio_across_currencies_names_the_source_of_its_rate(ledger: Ledger) -> None:
    figure = leverage(ledger, projects=("jasm-kumamoto-1",))
    assert "imf-weo-2025-10" in figure.by_id["jasm-kumamoto-1.bar"].sources
    assert "imf-weo-2025-10" in {source.id for source in figure.sources}


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"companies": ("tsmc",), "countries": ("USA",)}, "3 projects are inside the investment of another."),
        ({"projects": ("rohm-miyazaki-2", "toshiba-nomi")}, "1 project is inside the investment of another."),
        ({"projects": ("jasm-kumamoto-1",)}, ""),
    ],
)
def test_that_a_note_counts_the_projects_inside_another_investment(ledger: Ledger, asked: dict, said: str) -> None:
    """The campus of TSMC in Arizona holds fabs 1 to 3, ROHM's second plant in Miyazaki one of Toshiba's."""
    notes = [note for note in leverage(ledger, **asked).notes if note.endswith("inside the investment of another.")]
    assert notes == ([said] if said else [])
