"""Processes of chip makers on statements made by hand; ``test_roadmap`` has those of the table."""

from __future__ import annotations

from desktop_app.measures.processes import disputed_architectures
from desktop_app.measures.roadmap import RESEARCH, RISK, VOLUME, lines_of
from tests.unit.measures.made import process


def test_that_processes_are_apart_by_company_and_name() -> None:
    rows = [process("N3"), process("N3", company_id="d"), process("N2"), process("N3", node_nm=3.0)]
    assert [(line.company_id, line.process, len(line.rows)) for line in lines_of(rows)] == [
        ("c", "N3", 2),
        ("d", "N3", 1),
        ("c", "N2", 1),
    ]


def test_that_the_architecture_is_the_one_said_most_often_and_the_others_dispute_it() -> None:
    kinds = ["gaa", "finfet", "", "finfet", "gaa", "gaa", ""]
    (line,) = lines_of([process("N3", architecture=each) for each in kinds])
    assert line.architecture == "gaa"
    assert [row.architecture for row in line.disputed] == ["finfet", "finfet"]
    (even,) = lines_of([process("N3", architecture=each) for each in ("gaa", "finfet")])
    assert even.architecture == "finfet"  # as many of both: by the alphabet
    (unsaid,) = lines_of([process("N3")])
    assert (unsaid.architecture, unsaid.disputed) == ("", ())


def test_that_facts_stand_by_their_day_and_plans_by_the_day_they_were_made() -> None:
    rows = [
        process("N3", "2027", said="2025"),
        process("N3", "2026", said="2023"),
        process("N3", "2025"),  # without a day of its own it was said when it was due
        process("N3", "2024-06", "actual"),
        process("N3", "2024-02", "actual"),
    ]
    (line,) = lines_of(rows)
    step = line.step(VOLUME)
    assert step
    assert [str(row.date) for row in step.plans] == ["2026", "2027", "2025"]
    assert [str(row.date) for row in step.facts] == ["2024-02", "2024-06"]
    assert str(step.first.date) == "2026"
    assert step.latest is step.facts[0]
    assert step.slip == -34  # from December 2026 back to February 2024: 34 months


def test_that_without_a_fact_the_latest_plan_is_compared_and_a_single_one_with_nothing() -> None:
    (line,) = lines_of([process("N3", "2025", said="2023"), process("N3", "2026-03", said="2024")])
    assert line.step(VOLUME).slip == 3
    (line,) = lines_of([process("N3", "2025", said="2023")])
    assert line.step(VOLUME).slip is None
    (line,) = lines_of([process("N3", "2025", "actual")])
    assert (line.step(VOLUME).first, line.step(VOLUME).slip) == (None, None)


def test_that_stages_stand_in_their_order_where_they_have_a_date() -> None:
    rows = [process("N3", "2025"), process("N3", "2023", stage=RESEARCH), process("N3", stage=RISK)]
    (line,) = lines_of(rows)
    assert [step.stage for step in line.steps] == [RESEARCH, VOLUME]
    assert line.step(RISK) is None
    assert line.undated == (rows[2],)


def test_that_a_statement_without_a_date_whose_note_begins_so_gave_a_process_up() -> None:
    rows = [
        process("20A", note="Cancelled in favour of 18A."),
        process("20A", note="Not cancelled."),
        process("20A", "2024", note="Cancelled later."),
        process("20A"),
    ]
    (line,) = lines_of(rows)
    assert line.given_up == (rows[0],)
    assert line.undated == (rows[1], rows[3])


def test_that_only_a_process_described_in_two_ways_is_disputed_each_by_its_oldest_statement() -> None:
    rows = [
        process("N3", architecture="gaa", known_from="2025"),
        process("N3", architecture="finfet", known_from="2022"),
        process("N3", architecture="gaa", known_from="2024"),
        process("N3"),
        process("N2", architecture="gaa"),
        process("N2", architecture="finfet", company_id="d"),
    ]
    assert disputed_architectures(rows) == {("c", "N3"): (rows[1], rows[2])}
