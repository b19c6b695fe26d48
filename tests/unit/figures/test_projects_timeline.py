"""The timeline on the real facts; dates, slips and counts worked out by hand from data/milestones.csv."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.figure import Figure, Form, Mark
from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.project_query import ProjectQuery
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.vocabulary import Instrument, Stage
from desktop_app.errors import ExitCode, LedgerError
from desktop_app.figures import build
from desktop_app.ledger import Ledger

# the projects of the picture that the timeline is held beside
PICTURE = {
    "jasm-kumamoto-1": "0", "jasm-kumamoto-2": "0", "rapidus-iim-1": "+3", "micron-hiroshima-hbm": "0",
    "kioxia-kitakami-fab2": "–", "sony-koshi": "+41", "jsmc-miyagi": "cancelled", "tsmc-arizona-1": "0",
    "tsmc-arizona-2": "+12", "tsmc-arizona-3": "–", "intel-ohio-1": "+60", "samsung-taylor-1": "+24",
    "micron-clay-1": "+24", "amkor-peoria": "+24", "skhynix-yongin-1": "–", "samsung-yongin": "–",
    "skhynix-cheongju-m15x": "–", "psmc-tongluo": "sold", "esmc-dresden": "0", "infineon-dresden-1": "0",
    "intel-magdeburg": "cancelled", "stmicro-crolles": "paused", "tata-dholera": "+12", "micron-sanand": "+14",
}  # fmt: skip


def timeline(ledger: Ledger, **state: object) -> Figure:
    return build(ledger, ViewState(page="projects", figure="timeline", **state))  # type: ignore[arg-type]


def of(figure: Figure, project: str) -> dict[str, Mark]:
    """Return the marks of a project by the last part of their id."""
    return {mark.id.removeprefix(f"{project}."): mark for mark in figure.marks if mark.row == project}


def span(mark: Mark) -> tuple[str, str]:
    return str(mark.when), str(mark.until)


def test_that_every_project_has_a_row_where_nothing_is_chosen(ledger: Ledger) -> None:
    figure = timeline(ledger)
    assert figure.form is Form.TIMELINE
    assert {row.id for row in figure.rows} == {project.id for project in ledger.all_projects()}
    assert figure.as_of == ledger.info.facts_to
    assert figure.aside_title == "Slip, months"


def test_that_a_project_without_dates_is_left_out_by_name_and_keeps_its_row(ledger: Ledger) -> None:
    figure = timeline(ledger)
    left = {row.id: row.reason for row in figure.left_out}
    rows = {row.id: row for row in figure.rows}
    assert left["nvidia-taiwan-rd"] == "no dated milestone on record"
    assert len(left) == 33  # projects without a row in milestones.csv
    assert all(rows[project].gap or of(figure, project) for project in left)
    assert rows["wolfspeed-marcy"].gap == "no dated milestone on record"


def test_that_the_right_hand_column_tells_slip_or_halt(ledger: Ledger) -> None:
    figure = timeline(ledger, projects=tuple(PICTURE))
    assert {row.id: row.aside for row in figure.rows} == PICTURE
    assert {row.id for row in figure.rows if row.strong} == {
        "sony-koshi", "intel-ohio-1", "samsung-taylor-1", "micron-clay-1", "amkor-peoria",
    }  # fmt: skip


def test_that_the_title_counts_late_projects_and_names_the_worst(ledger: Ledger) -> None:
    figure = timeline(ledger, projects=tuple(PICTURE))
    assert figure.title == "Nine of 15 projects with two dates run late; Intel Ohio One, Mod 1 by five years"


@pytest.mark.parametrize(
    ("project", "title"),
    [
        ("jasm-kumamoto-2", "JASM Kumamoto Fab 2 keeps its first date: 2027"),
        ("rapidus-iim-1", "Rapidus Chitose IIM-1 runs 3 months late: Mar 2028 instead of 2027"),
        ("hua-hong-wuxi-fab9", "Hua Hong Wuxi Fab 9 is 12 months early: 10 Dec 2024 instead of 2025"),
        ("intel-magdeburg", "Intel Magdeburg is cancelled"),
        ("tsmc-arizona-3", "TSMC Arizona fab 3: start of production planned for 2030"),
        ("rapidus-iim-2", "Rapidus Chitose IIM-2: no date of production on record"),
    ],
)
def test_that_the_title_of_one_project_is_its_finding(ledger: Ledger, project: str, title: str) -> None:
    assert timeline(ledger, projects=(project,)).title == title


@pytest.mark.parametrize(
    ("projects", "title"),
    [
        (
            ("jasm-kumamoto-2", "rapidus-iim-1", "esmc-dresden"),
            "One of three projects with two dates runs late: Rapidus Chitose IIM-1 by 3 months",
        ),
        (("jasm-kumamoto-2", "esmc-dresden"), "None of two projects with two dates runs late"),
        (
            ("rapidus-iim-1", "rapidus-iim-2"),
            "Rapidus Chitose IIM-1 runs 3 months late: Mar 2028 instead of 2027; no other project has two dates",
        ),
        (("rapidus-iim-2", "tsmc-arizona-3"), "2 projects, none with two dates"),
    ],
)
def test_that_the_title_of_few_projects_says_no_more_than_is_known(
    ledger: Ledger, projects: tuple[str, ...], title: str
) -> None:
    assert timeline(ledger, projects=projects).title == title


def test_that_a_project_under_construction_is_drawn_from_announcement_to_plan(ledger: Ledger) -> None:
    marks = of(timeline(ledger, projects=("jasm-kumamoto-2",)), "jasm-kumamoto-2")
    assert str(marks["announced"].when) == "2024-02-06"
    assert span(marks["wait"]) == ("2024-02-06", "2025-10")
    assert marks["latest"].part == "work"
    assert span(marks["latest"]) == ("2025-10", "2027")
    assert (marks["latest"].value, marks["latest"].unit, marks["latest"].text) == (0.0, "months", "0")
    assert (marks["latest"].low, marks["latest"].high) == (-11.0, 11.0)
    assert str(marks["vague"].when) == "2027"
    assert span(marks["first_plan"]) == ("2024", "2027")
    assert "fact" not in marks
    assert marks["latest"].label == "JASM Kumamoto Fab 2, work"
    assert {"jcn-jasm-expansion-2024", "cna-jasm2-2025", "focustaiwan-tsmc-3nm-2026"} == set(marks["latest"].sources)


def test_that_a_halt_after_which_work_went_on_is_not_standing(ledger: Ledger) -> None:
    figure = timeline(ledger, projects=("jasm-kumamoto-2", "intel-magdeburg"))
    denied = of(figure, "jasm-kumamoto-2")["status.0"]
    assert (denied.status, denied.order.went_on, str(denied.when)) == ("paused", True, "2025-12")
    marks = of(figure, "intel-magdeburg")
    assert [marks[f"status.{place}"].status for place in (0, 1)] == ["paused", "cancelled"]
    assert not marks["status.1"].order.went_on


def test_that_a_fact_ends_the_bar_and_a_vague_fact_is_as_wide_as_it_was_said(ledger: Ledger) -> None:
    marks = of(timeline(ledger, projects=("tsmc-arizona-1",)), "tsmc-arizona-1")
    assert span(marks["latest"]) == ("2021-04", "2024-H2")
    assert str(marks["fact"].when) == str(marks["vague"].when) == "2024-H2"
    assert marks["fact"].label == "TSMC Arizona fab 1, volume production"
    assert span(marks["first_plan"]) == ("2021", "2024")


def test_that_without_a_start_of_work_the_line_is_dashed_and_carries_the_slip(ledger: Ledger) -> None:
    marks = of(timeline(ledger, projects=("sony-koshi",)), "sony-koshi")
    assert (marks["latest"].part, *span(marks["latest"])) == ("work_unknown", "2022-12-16", "2029-05")
    assert marks["latest"].value == 41
    assert "wait" not in marks


def test_that_a_cancelled_project_ends_when_it_was_cancelled(ledger: Ledger) -> None:
    marks = of(timeline(ledger, projects=("jsmc-miyagi",)), "jsmc-miyagi")
    assert span(marks["latest"]) == ("2023-10-31", "2024-09-27")
    assert "vague" not in marks
    assert str(marks["first_plan"].until) == "2027"


def test_that_a_sold_project_ends_at_its_sale(ledger: Ledger) -> None:
    marks = of(timeline(ledger, projects=("psmc-tongluo",)), "psmc-tongluo")
    assert (marks["latest"].part, *span(marks["latest"])) == ("work", "2021-03-25", "2026-03-15")
    assert marks["status.0"].status == "sold"


def test_that_a_range_is_drawn_from_end_to_end(ledger: Ledger) -> None:
    figure = timeline(ledger, projects=("tsmc-arizona-2",), as_of=date(2024, 6, 30))
    vague = of(figure, "tsmc-arizona-2")["vague"]
    assert vague.when
    assert (vague.when.earliest, vague.when.latest, vague.text) == (
        date(2027, 1, 1), date(2028, 12, 31), "2027–2028",
    )  # fmt: skip
    assert len(vague.facts) == len(vague.sources) == 2


def test_that_marks_name_the_rows_they_show(ledger: Ledger) -> None:
    figure = timeline(ledger, projects=("jasm-kumamoto-2",))
    statements = {f"{row.project_id}/{row.milestone}/{row.position}" for row in ledger.statements(figure.as_of)}
    for mark in figure.marks:
        assert mark.facts
        assert mark.sources
        assert all(fact.table == "awards" or fact.id in statements for fact in mark.facts)


def test_that_money_stands_at_each_stage_in_its_own_currency(ledger: Ledger) -> None:
    marks = of(timeline(ledger, projects=("tsmc-arizona-1", "jasm-kumamoto-2")), "tsmc-arizona-1")
    preliminary = marks["money.tsmc-arizona-grant-preliminary"]
    final = marks["money.tsmc-arizona-grant-final"]
    assert (str(preliminary.when), preliminary.stage, preliminary.value, preliminary.unit) == (
        "2024-04-08", Stage.PRELIMINARY, 6600.0, "USD m",
    )  # fmt: skip
    assert (str(final.when), final.stage, final.status, final.text) == (
        "2024-11-15", Stage.FINAL, "final", "≤ $6.6bn",
    )  # fmt: skip
    assert final.low == 0.0


def test_that_money_without_a_date_stands_at_its_source_and_says_so(ledger: Ledger) -> None:
    mark = of(timeline(ledger, projects=("jasm-kumamoto-2",)), "jasm-kumamoto-2")["money.jasm-2-kumamoto-prefecture"]
    assert str(mark.when) == str(ledger.source(mark.sources[0]).published)
    assert mark.note.startswith("No date of its own")


@pytest.mark.parametrize(
    ("as_of", "shown", "absent"),
    [
        (date(2022, 12, 31), {"rapidus-iim-1", "tsmc-arizona-2", "intel-ohio-1"}, {"jasm-kumamoto-2", "tata-dholera"}),
        (date(2024, 6, 30), {"jasm-kumamoto-2", "tata-dholera"}, {"micron-hiroshima-hbm"}),
    ],
)
def test_that_a_project_not_yet_on_record_is_left_out_with_the_reason(
    ledger: Ledger, as_of: date, shown: set[str], absent: set[str]
) -> None:
    figure = timeline(ledger, as_of=as_of)
    rows = {row.id for row in figure.rows}
    left = {row.id: row.reason for row in figure.left_out}
    assert shown <= rows
    assert absent.isdisjoint(rows)
    assert all(left[project].startswith("not on record on ") for project in absent)


def test_that_an_earlier_day_shows_what_was_known_then(ledger: Ledger) -> None:
    marks = of(timeline(ledger, as_of=date(2022, 12, 31), projects=("tsmc-arizona-1",)), "tsmc-arizona-1")
    # the start of work in April 2021 was told in July 2023 only; the plan was "2021", and tools were moved in by then
    assert (marks["latest"].status, *span(marks["latest"])) == ("", "2021", "2024")
    assert not any(mark.part == "money" for mark in marks.values())
    later = timeline(ledger, as_of=date(2024, 6, 30), projects=("intel-magdeburg",))
    assert later.rows[0].status == "approved"
    planned = of(later, "intel-magdeburg")["latest"]
    assert (planned.status, *span(planned)) == ("planned", "2024", "2027")  # work never began


def test_that_no_mark_is_told_later_than_the_as_of_date(ledger: Ledger) -> None:
    as_of = date(2023, 6, 30)
    figure = timeline(ledger, as_of=as_of)
    rows = {f"{row.project_id}/{row.milestone}/{row.position}": row for row in ledger.statements(date(2026, 7, 4))}
    awards = {row.id: row for row in ledger.awards(date(2026, 7, 4))}
    for mark in figure.marks:
        for fact in mark.facts:
            row = awards[fact.id] if fact.table == "awards" else rows[fact.id]
            assert row.known_from <= as_of
    assert all(mark.when and mark.when.earliest <= as_of for mark in figure.band)


@pytest.mark.parametrize(
    ("state", "count"),
    [
        ({"countries": ("JPN",)}, 30),
        ({"companies": ("jasm",)}, 2),
        ({"companies": ("sony",)}, 4),  # two of its own, two as partner of JASM
        ({"projects": ("sony-koshi", "rapidus-iim-1")}, 2),
    ],
)
def test_that_filters_narrow_the_rows(ledger: Ledger, state: dict[str, object], count: int) -> None:
    assert len(timeline(ledger, **state).rows) == count


def test_that_a_filter_of_money_keeps_projects_with_such_money_and_hides_the_other_money(ledger: Ledger) -> None:
    figure = timeline(ledger, countries=("USA",), instruments=(Instrument.LOAN,), stages=(Stage.FINAL,))
    assert "tsmc-arizona-1" in {row.id for row in figure.rows}
    money = [mark for mark in figure.marks if mark.part == "money"]
    assert {mark.instrument for mark in money} == {Instrument.LOAN}
    # rule 4: the stage at the date counts, so the loan's earlier preliminary terms stay visible
    assert {mark.stage for mark in money} >= {Stage.PRELIMINARY, Stage.FINAL}
    assert {row.id for row in figure.rows} == {mark.row for mark in money}


@pytest.mark.parametrize(
    ("sort", "first"),
    [
        ("slip", "intel-ohio-2"),  # 84 months
        ("investment", "skhynix-yongin"),  # 600tn won
        ("public_money", "rapidus-iim-1"),
        ("start", "intel-leixlip-fab34"),
        ("name", "amd-taiwan-rd"),
    ],
)
def test_that_rows_are_sorted_inside_their_groups(ledger: Ledger, sort: str, first: str) -> None:
    rows = timeline(ledger, sort=sort).rows
    group = next(row.group for row in rows if row.id == first)
    assert next(row.id for row in rows if row.group == group) == first


def test_that_slips_are_sorted_longest_first_and_unknown_last(ledger: Ledger) -> None:
    figure = timeline(ledger, sort="slip", projects=tuple(PICTURE), group_by="status")
    building = [row.aside for row in figure.rows if row.group == "Under construction"]
    assert building[:3] == ["+60", "+41", "+24"]
    assert building[-1] == "–"


@pytest.mark.parametrize(
    ("group_by", "groups"),
    [
        ("", ["Japan", "Germany"]),
        ("country", ["Japan", "Germany"]),
        ("company", ["JASM", "European Semiconductor Manufacturing Company", "Rapidus"]),
        ("region", ["Kumamoto, Japan", "Hokkaido, Japan", "Saxony, Germany"]),
        ("status", ["Under construction", "Ramp-up", "In production"]),
    ],
)
def test_that_rows_stand_in_groups(ledger: Ledger, group_by: str, groups: list[str]) -> None:
    projects = ("jasm-kumamoto-1", "jasm-kumamoto-2", "rapidus-iim-1", "esmc-dresden")
    figure = timeline(ledger, projects=projects, group_by=group_by)
    assert list(dict.fromkeys(row.group for row in figure.rows)) == groups


def test_that_countries_stand_in_the_order_chosen(ledger: Ledger) -> None:
    figure = timeline(ledger, countries=("KOR", "USA", "JPN"))
    assert list(dict.fromkeys(row.group for row in figure.rows)) == ["South Korea", "United States", "Japan"]


def test_that_the_band_holds_the_events_of_the_countries_landmarks_first_by_their_short_names(ledger: Ledger) -> None:
    figure = timeline(ledger, countries=("JPN",))
    known = {event.id for event in ledger.policy_events(figure.as_of) if "JPN" in event.countries}
    assert {mark.id.removeprefix("event.") for mark in figure.band} == known
    assert [mark.label for mark in figure.band[:2]] == ["Japan: ¥10tn framework", "Japan: chip strategy"]
    assert figure.band[0].fields["name"] == "¥10tn framework for AI and semiconductors"
    assert all(mark.part == "event" and mark.sources for mark in figure.band)


def test_that_the_band_above_a_member_of_the_union_holds_the_laws_of_the_union(ledger: Ledger) -> None:
    labels = {mark.label for mark in timeline(ledger, countries=("DEU",)).band}
    assert "EU: Chips Act in force" in labels
    assert "US: CHIPS Act" not in labels
    assert "EU: Chips Act in force" not in {mark.label for mark in timeline(ledger, countries=("GBR",)).band}


def test_that_a_landmark_is_named_in_the_language_of_the_reader(ledger: Ledger) -> None:
    labels = [mark.label for mark in timeline(ledger, countries=("USA",), language="ja").band]
    assert labels[0] == "米国：CHIPS法"


@pytest.mark.parametrize(("key", "value"), [("group_by", "colour"), ("sort", "size")])
def test_that_an_unknown_order_is_refused(ledger: Ledger, key: str, value: str) -> None:
    with pytest.raises(LedgerError, match=f"'{value}' is not known to projects/timeline") as refused:
        timeline(ledger, **{key: value})
    assert refused.value.code is ExitCode.STATE


def test_that_an_unknown_project_is_refused(ledger: Ledger) -> None:
    with pytest.raises(LedgerError, match="projects: 'atlantis-1'"):
        timeline(ledger, projects=("atlantis-1",))


@pytest.mark.parametrize(
    ("state", "reason", "repaired"),
    [
        ({"as_of": date(1990, 1, 1)}, "Nothing was known on 1 Jan 1990", {"as_of": None}),
        (
            {"as_of": date(2023, 1, 1), "projects": ("micron-hiroshima-hbm",)},
            "None of these projects was on record",
            {"as_of": None},
        ),
        (
            {"countries": ("JPN",), "instruments": (Instrument.LOAN_GUARANTEE,)},
            "None of these projects has public money of these kinds on record.",
            {"instruments": (), "countries": ("JPN",)},
        ),
        ({"countries": ("POL",), "companies": ("rapidus",)}, "No project fits these filters.", {"countries": ()}),
        (
            {"find": ProjectQuery("no such plant"), "as_of": date(2024, 6, 30)},
            "No project fits these filters.",
            {"find": ProjectQuery(), "as_of": date(2024, 6, 30)},
        ),
        (  # the only project of Intel in Ohio was announced in January 2022, a second one later
            {"find": ProjectQuery("intel ohio"), "as_of": date(2021, 12, 31)},
            "As known on 31 Dec 2021, no project fits these filters.",
            {"find": ProjectQuery("intel ohio"), "as_of": None},
        ),
    ],
)
def test_that_nothing_to_see_says_why_and_what_helps(
    ledger: Ledger, state: dict[str, object], reason: str, repaired: dict[str, object]
) -> None:
    figure = timeline(ledger, **state)
    assert figure.empty
    assert figure.empty.reason.startswith(reason)
    assert figure.empty.action
    assert figure.empty.state
    assert all(getattr(figure.empty.state, key) == value for key, value in repaired.items())
    assert build(ledger, figure.empty.state).rows


def test_that_a_company_without_projects_is_told_so_in_its_profile(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(page="companies", figure="projects", companies=("zeiss-smt",)))
    assert figure.empty
    assert figure.empty.reason == "No project of Carl Zeiss SMT is on record."


def test_that_the_figure_speaks_the_language_of_the_state(ledger: Ledger) -> None:
    figure = timeline(ledger, projects=("jasm-kumamoto-2",), language="ja")
    assert of(figure, "jasm-kumamoto-2")["vague"].text == "2027年"
    assert figure.rows[0].group == ledger.country_name("JPN", "ja")


def test_that_ids_are_the_same_whatever_else_is_shown(ledger: Ledger) -> None:
    alone = {mark.id for mark in timeline(ledger, projects=("intel-ohio-1",)).marks}
    among = {mark.id for mark in timeline(ledger, sort="slip", group_by="kind").marks if mark.row == "intel-ohio-1"}
    assert alone == among
    assert "intel-ohio-1.latest" in alone


def test_that_sorting_by_money_names_the_rates_used(ledger: Ledger) -> None:
    assert not timeline(ledger, countries=("JPN",)).inputs
    figure = timeline(ledger, countries=("JPN",), sort="public_money")
    assert {each.role for each in figure.inputs} == {"rate"}
    assert figure.rows[0].id == "rapidus-iim-1"  # ¥1,722.5bn of contracts by March 2025 and more after it


def test_that_tools_and_ramp_are_phases_between_the_dates_on_record(ledger: Ledger) -> None:
    """JASM's first fab and Rapidus: dates as in the milestones of the facts."""
    figure = timeline(ledger, projects=("jasm-kumamoto-1", "rapidus-iim-1"))
    drawn = {mark.id: mark for mark in figure.marks if mark.part in ("tools", "ramp")}
    assert {key: (mark.when, mark.until) for key, mark in drawn.items()} == {
        "jasm-kumamoto-1.tools": (FuzzyDate.parse("2023-10"), FuzzyDate.parse("2024-12")),
        "rapidus-iim-1.tools": (FuzzyDate.parse("2024-12"), FuzzyDate.parse("2025-04-01")),
        "rapidus-iim-1.ramp": (FuzzyDate.parse("2025-04-01"), FuzzyDate.parse("2028-03")),
    }
    assert drawn["rapidus-iim-1.tools"].sources == ("tomshardware-rapidus-euv-2025", "trendforce-rapidus-pilot-2025")
    assert "Upright lines: tools move in. Dots: ramp-up." in figure.subtitle
    assert "Dots" not in timeline(ledger, projects=("sony-koshi",)).subtitle
