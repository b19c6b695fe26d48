"""The layout of timelines in numbers worked out by hand: every letter is half as wide as its size (see ``six_px``)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from desktop_app.charts.scene.drawing import Box, Disc, Drawing, Polygon, Rect, Stroke, Text
from desktop_app.charts.scene.look import Look
from desktop_app.charts.scene.scene import View, scene_of
from desktop_app.domain.drawing_order import DrawingOrder
from desktop_app.domain.figure import Axis, Figure, Form, Mark, Row
from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.vocabulary import Stage

# padding 24 + names 120 to 576 - (one figure of 6 px + 16)
LEFT, RIGHT = 144.0, 554.0
DAYS = 366 + 365  # 2024 and 2025
TOP = 16 + 28 + 4 + 20 + 8 + 22  # header, gap, axis


def at(day: str) -> float:
    """Return where a day stands on an axis of 2024 and 2025."""
    passed = date.fromisoformat(day).toordinal() - date(2024, 1, 1).toordinal()
    return LEFT + (RIGHT - LEFT) * passed / DAYS


def mark(part: str, when: str, until: str = "", **changes: object) -> Mark:
    given: dict[str, object] = {"when": FuzzyDate.parse(when), "until": FuzzyDate.parse(until) if until else None}
    return Mark(f"a.{part}", "a", part, None, "", "", part=part, **{**given, **changes})  # type: ignore[arg-type]


@pytest.fixture
def draw(bars_figure: Callable[..., Figure], look: Look) -> Callable[..., Drawing]:
    """Return a function that draws marks of one row on an axis of 2024 and 2025, known to 1 July 2025."""

    def drawn(*marks: Mark, **view: object) -> Drawing:
        ends = FuzzyDate.parse("2024-01-01"), FuzzyDate.parse("2025-12-31")
        # stretches the axis over both years
        frame = Mark("frame", "frame", "", None, "", "", part="vague", when=ends[0], until=ends[1])
        figure = bars_figure(
            (Row("a", "Fab", aside="0"), Row("frame", "Frame")),
            (),
            (*marks, frame),
            form=Form.TIMELINE,
            axis=Axis(dates=True),
            as_of=date(2025, 7, 1),
            title="A fab",
            subtitle="Thick: latest date.",
        )
        return scene_of(figure, look).draw(View(600, 400, **view))  # type: ignore[arg-type]

    return drawn


def boxes(drawing: Drawing, name: str) -> list[Box]:
    return [shape for shape in drawing.rows if isinstance(shape, Box) and shape.mark == name]


def test_that_work_is_dark_until_the_as_of_date_and_outlined_after_it(draw: Callable[..., Drawing], look: Look) -> None:
    past, planned = boxes(draw(mark("work", "2024-07-01", "2025-10-01")), "a.work")

    assert past.rect == pytest.approx(Rect(at("2024-07-01"), TOP + 4, at("2025-07-01") - at("2024-07-01"), 7))
    assert past.fill == look.tokens.mark
    assert (planned.rect.x, planned.rect.right) == pytest.approx((at("2025-07-01"), at("2025-10-01")))
    assert (planned.fill, planned.pen and planned.pen.colour) == (look.tokens.mark_soft, look.tokens.mark)


def test_that_a_vague_end_is_as_wide_as_it_was_said(draw: Callable[..., Drawing]) -> None:
    (hatched,) = boxes(draw(mark("vague", "2025-Q4")), "a.vague")

    assert (hatched.rect.x, hatched.rect.right) == pytest.approx((at("2025-10-01"), RIGHT))
    assert hatched.pattern == "diagonal up"


def test_that_the_first_plan_is_firm_up_to_the_period_of_its_end_and_dotted_over_it(
    draw: Callable[..., Drawing],
) -> None:
    drawing = draw(mark("first_plan", "2024-04-01", "2025-H1"))

    firm, dotted = (shape for shape in drawing.rows if isinstance(shape, Stroke) and shape.mark == "a.first_plan")
    assert (firm.x1, firm.x2, firm.y1) == pytest.approx((at("2024-04-01"), at("2025-01-01"), TOP + 16.25))
    assert (dotted.x1, dotted.x2) == pytest.approx((at("2025-01-01"), at("2025-07-01")))
    assert not firm.pen.dash
    assert dotted.pen.dash


def test_that_a_bar_ends_before_the_cap_of_an_exact_day(draw: Callable[..., Drawing]) -> None:
    drawing = draw(mark("work", "2024-07-01", "2025-10-01"), mark("cap", "2025-10-01"))

    (cap,) = boxes(drawing, "a.cap")
    assert (cap.rect.width, cap.rect.height) == (2, 11)
    # the cap stands in the middle of its day, a bar of 4 px less than its edge ends before it
    assert boxes(drawing, "a.work")[-1].rect.right == pytest.approx(at("2025-10-01") - 1 - 4)


def test_that_money_is_hollow_while_preliminary(draw: Callable[..., Drawing], look: Look) -> None:
    final = draw(mark("money", "2024-12-01", stage=Stage.FINAL))
    hollow = draw(mark("money", "2024-12-01", stage=Stage.PRELIMINARY))

    diamonds = [[shape for shape in drawing.rows if isinstance(shape, Polygon)][-1] for drawing in (final, hollow)]
    assert [each.fill for each in diamonds] == [look.tokens.warn, look.tokens.surface]
    assert diamonds[1].pen


def test_that_a_halt_is_solid_and_one_that_was_denied_hollow(draw: Callable[..., Drawing], look: Look) -> None:
    real = boxes(draw(mark("status", "2025-01-01", status="paused")), "a.status")
    denied = boxes(draw(mark("status", "2025-01-01", status="paused", order=DrawingOrder(went_on=True))), "a.status")

    assert [box.fill for box in real] == [look.tokens.text] * 2
    assert [box.fill for box in denied] == [look.tokens.surface] * 2


def test_that_marks_are_cut_to_the_part_of_the_axis_that_is_seen(draw: Callable[..., Drawing]) -> None:
    span = (float(date(2025, 1, 1).toordinal()), float(date(2025, 4, 1).toordinal()))
    drawing = draw(mark("work", "2024-07-01", "2025-10-01"), mark("fact", "2024-08-01"), span=span)

    (work,) = boxes(drawing, "a.work")
    assert (work.rect.x, work.rect.right) == (LEFT, RIGHT)
    assert not [shape for shape in drawing.rows if isinstance(shape, Disc)]
    assert [hit.mark for hit in drawing.hits] == ["a.work", "frame"]


def test_that_years_give_way_to_quarters_and_months_as_the_axis_is_zoomed(draw: Callable[..., Drawing]) -> None:
    def names(first: date, last: date) -> list[str]:
        drawing = draw(mark("fact", "2024-08-01"), span=(float(first.toordinal()), float(last.toordinal())))
        return [shape.text for shape in drawing.back if isinstance(shape, Text) and shape.size == 11]

    assert names(date(2015, 1, 1), date(2025, 1, 1))[:2] == ["2015", "2016"]
    assert names(date(2024, 1, 1), date(2025, 7, 1)) == ["Q1 2024", "Q2", "Q3", "Q4", "Q1 2025", "Q2"]
    assert names(date(2024, 12, 1), date(2025, 4, 1)) == ["Dec", "Jan 2025", "Feb", "Mar"]


def test_that_the_known_to_line_and_today_are_named_on_either_side(draw: Callable[..., Drawing], look: Look) -> None:
    drawing = draw(mark("fact", "2024-08-01"), today=date(2025, 7, 15))

    known, today = (shape for shape in drawing.front if isinstance(shape, Text))
    assert (known.text, today.text) == ("Known to 1 Jul 2025", "Today, 15 Jul 2025")
    assert known.rect.right == pytest.approx(at("2025-07-01") - 8)
    assert known.colour == look.tokens.accent
    assert today.left == pytest.approx(at("2025-07-15") + 8)


def test_that_rows_out_of_view_are_not_laid_out(timeline: Figure, look: Look) -> None:
    drawing = scene_of(timeline, look).draw(View(856, 300))

    # 300 px less 174 above and 26 below the rows: a heading of 21 and four rows of 20, the last by one px
    assert {hit.mark.split(".")[0] for hit in drawing.hits if hit.mark[0] != "."} == {"k1", "k2", "chitose", "koshi"}


def test_that_events_take_at_most_four_lanes_and_never_meet(timeline: Figure, look: Look) -> None:
    drawing = scene_of(timeline, look).draw(View(856, 600))

    titles = [text for text in drawing.back if isinstance(text, Text) and text.mark.startswith(".event")]
    assert len({text.y for text in titles}) <= 4
    assert not [(a.text, b.text) for a in titles for b in titles if a is not b and a.rect.meets(b.rect)]


def test_that_the_lanes_of_events_stay_while_the_axis_is_panned(timeline: Figure, look: Look) -> None:
    scene = scene_of(timeline, look)
    low, high = scene.opening() or (0, 1)

    def lanes(by: float) -> dict[str, float]:
        drawing = scene.draw(View(856, 600, span=(low + by, high + by)))
        return {hit.mark: hit.rect.y for hit in drawing.hits if hit.mark.startswith(".event")}

    before, after = lanes(0), lanes(-200)
    assert {key: y for key, y in after.items() if key in before} == {key: before[key] for key in after if key in before}


def test_that_phases_bear_their_patterns_dark_up_to_the_known_day(draw: Callable[..., Drawing]) -> None:
    drawing = draw(mark("work", "2024-01-01", "2025-10-01"), mark("tools", "2024-07-01", "2025-10-01"))
    (plain, _), (past, planned) = boxes(drawing, "a.work"), boxes(drawing, "a.tools")
    assert (plain.pattern, past.pattern, planned.pattern) == ("", "vertical", "vertical")
    assert past.fill == plain.fill != planned.fill
    assert past.rect.right == planned.rect.x
    assert {box.pattern for box in boxes(draw(mark("ramp", "2024-07-01", "2025-10-01")), "a.ramp")} == {"dots"}


def test_that_each_stage_of_money_has_a_diamond_of_its_own(draw: Callable[..., Drawing]) -> None:
    stages = (Stage.PRELIMINARY, Stage.FINAL, Stage.DISBURSED, Stage.CONVERTED, Stage.CANCELLED)
    drawn = []
    for stage in stages:
        shapes = draw(mark("money", "2024-08-01", stage=stage)).rows
        drawn.append(str([shape for shape in shapes if getattr(shape, "mark", "") == "a.money"]))
    assert len(set(drawn)) == len(stages)


def test_that_events_without_a_title_are_counted_beside_the_band(timeline: Figure, look: Look) -> None:
    # ten more on one day: four lanes cannot hold their titles
    crowd = tuple(replace(timeline.band[2], id=f"more.{at}", label=f"US: one more act, {at}") for at in range(10))
    drawing = scene_of(replace(timeline, band=(*timeline.band, *crowd)), look).draw(View(900, 500))
    events = {mark.id for mark in (*timeline.band, *crowd)}

    named = {text.mark for text in drawing.back if isinstance(text, Text) and text.mark in events}
    counts = [text.text for text in drawing.back if isinstance(text, Text) and text.text.endswith("on the page Policy")]

    assert counts == [f"+{len(events) - len(named)} on the page Policy"]


def test_that_a_band_without_an_event_in_the_years_seen_first_takes_no_room(timeline: Figure, look: Look) -> None:
    later = Axis(dates=True, low=float(date(2027, 1, 1).toordinal()), high=float(date(2030, 1, 1).toordinal()))
    without = scene_of(replace(timeline, band=(), axis=later), look).draw(View(900, 500))
    with_events = scene_of(replace(timeline, axis=later), look).draw(View(900, 500))

    assert with_events.body.y == without.body.y
    assert "Policy" not in {shape.text for shape in with_events.back if isinstance(shape, Text)}
