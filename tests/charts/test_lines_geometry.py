"""The layout of lines in numbers worked out by hand: every letter is half as wide as its size (see ``six_px``)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise, product

import pytest

from desktop_app.charts.scene.drawing import Box, Disc, Shape, Stroke, Text
from desktop_app.charts.scene.lines.axes import Axes
from desktop_app.charts.scene.lines.series import series_of
from desktop_app.charts.scene.lines.style import styles
from desktop_app.charts.scene.look import LABEL, Look
from desktop_app.charts.scene.scene import View, scene_of
from desktop_app.domain.drawing_order import DrawingOrder
from desktop_app.domain.figure import Axis, Figure, Mark, Row
from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.theme.tokens import contrast_ratio, tokens
from tests.charts.line_parts import HEIGHT, WIDTH, drawn, ordinal, point_of, strokes, texts, value, x_of

Make = Callable[..., Figure]


@pytest.fixture
def make(lines_figure: Make) -> Make:
    return lines_figure


@pytest.fixture
def japan(make: Make) -> Figure:
    """Return Japan's share of chip sales as METI gave it, with an estimate and a forecast."""
    return make(
        (Row("jpn", "Japan", "METI"),),
        (
            value("jpn", "1988", 50.0),
            value("jpn", "1990", 49.0, "estimate"),
            value("jpn", "2019", 10.0, order=DrawingOrder(after_gap=True)),
            value("jpn", "2021", 6.0),
            value("jpn", "2030", 0.0, "forecast", order=DrawingOrder(after_gap=True)),
        ),
    )


@pytest.fixture
def awards(make: Make) -> Figure:
    """Return a running total of two awards, with what was planned."""
    return make(
        (Row("jpn", "Japan, grants"),),
        (
            value("jpn", "2021", 10_500.0, "band", text="¥1.2tn", kind="planned", until=FuzzyDate.parse("2025")),
            value("jpn", "2022-06-17", 4_760.0, "step"),
            value("jpn", "2024-02-24", 7_320.0, "step"),
        ),
        value_axis=Axis("US dollars", "USD m", low=0.0),
    )


def test_that_a_value_of_a_year_stands_in_the_middle_of_the_year(japan: Figure, look: Look) -> None:
    drawing = drawn(japan, look)
    point = point_of(drawing, "jpn.1988.point")

    assert isinstance(point, Disc)
    # half of the 366 days of 1988
    assert point.x == pytest.approx(x_of(drawing, ordinal("1988-01-01") + 183))
    # 50 is the highest gridline
    assert point.y == drawing.plot.y


def test_that_the_axis_of_values_begins_at_zero_and_ends_at_a_round_value(japan: Figure, look: Look) -> None:
    drawing = drawn(japan, look)
    forecast = point_of(drawing, "jpn.2030.forecast")

    assert isinstance(forecast, Disc)
    assert forecast.y == drawing.plot.bottom
    assert {"0", "10", "20", "30", "40", "50"} <= texts(drawing).keys()
    assert texts(drawing)["% of sales"].rect.bottom < drawing.plot.y


def test_that_the_axis_of_values_can_begin_above_zero_where_the_figure_says_so(make: Make, look: Look) -> None:
    marks = (value("tsmc", "2019-Q1", 48.1), value("tsmc", "2025-Q4", 70.4))
    figure = make((Row("tsmc", "TSMC"),), marks, value_axis=Axis("%", "%", low=40.0))

    words = texts(drawn(figure, look))

    assert "40" in words
    assert "0" not in words


def test_that_the_dates_run_over_all_periods_with_room_at_both_ends(japan: Figure, look: Look) -> None:
    limits = scene_of(japan, look).limits()

    # 1 January 1988 to 31 December 2030 are 15,706 days; 1.5 % of them are 235.6
    assert limits == (ordinal("1988-01-01") - 236, ordinal("2031-01-01") + 236)


def test_that_estimates_and_forecasts_are_hollow_and_observations_filled(japan: Figure, look: Look) -> None:
    drawing = drawn(japan, look)

    fills = {mark.id: point_of(drawing, mark.id).fill for mark in japan.marks}

    hollow = {mark for mark, fill in fills.items() if fill == look.tokens.surface}
    assert hollow == {"jpn.1990.estimate", "jpn.2030.forecast"}
    assert fills["jpn.1988.point"] == look.tokens.mark


def test_that_missing_periods_are_dotted_and_a_forecast_is_dashed(japan: Figure, look: Look) -> None:
    to_1990, to_2019, to_2021, to_2030 = strokes(drawn(japan, look), look.tokens.mark)

    assert (to_1990.pen.dash, to_2021.pen.dash) == ((), ())
    dotted, dashed = to_2019.pen.dash, to_2030.pen.dash
    assert 0 < dotted[0] < dashed[0]
    assert (to_1990.pen.width, to_2021.pen.width) == (2, 2)


def test_that_the_last_point_of_a_single_series_is_in_the_accent_with_its_value(make: Make, look: Look) -> None:
    figure = make((Row("jpn", "Japan"),), (value("jpn", "2019", 10.0), value("jpn", "2021", 6.0)))
    drawing = drawn(figure, look)

    last, first = point_of(drawing, "jpn.2021.point"), point_of(drawing, "jpn.2019.point")

    assert isinstance(last, Disc)
    assert (last.fill, first.fill) == (look.tokens.accent, look.tokens.mark)
    assert texts(drawing)["6"].bold
    # value and name stand 8 px right of the year 2021
    assert texts(drawing)["6"].left == pytest.approx(x_of(drawing, ordinal("2022-01-01")) + 8)
    assert texts(drawing)["Japan"].y == pytest.approx(last.y)


def test_that_a_running_total_is_made_of_steps(awards: Figure, look: Look) -> None:
    drawing = drawn(awards, look)
    line = [each for each in strokes(drawing, look.tokens.mark) if each.pen.width == 2]

    assert all(each.x1 == each.x2 or each.y1 == each.y2 for each in line)
    rise, hold, again, on = line
    first, second = x_of(drawing, ordinal("2022-06-17")), x_of(drawing, ordinal("2024-02-24"))
    assert (rise.x1, rise.x2) == (pytest.approx(first), pytest.approx(first))
    assert rise.y2 == pytest.approx(drawing.plot.bottom + 1)  # half of the line's width closes the corner
    assert (hold.x1, hold.x2) == (pytest.approx(first), pytest.approx(second))
    assert again.x1 == pytest.approx(second)
    # the total holds until the day up to which things are known
    assert on.x2 == pytest.approx(x_of(drawing, ordinal("2026-07-04")))


def test_that_planned_money_is_a_band_from_zero_to_its_amount_over_its_years(awards: Figure, look: Look) -> None:
    drawing = drawn(awards, look)

    band = next(shape.rect for shape in drawing.rows if isinstance(shape, Box) and shape.mark == "jpn.2021.band")

    assert band.x == pytest.approx(x_of(drawing, ordinal("2021-01-01")))
    assert band.right == pytest.approx(x_of(drawing, ordinal("2026-01-01")))
    assert band.bottom == drawing.plot.bottom
    # the highest gridline is 12bn
    assert band.y == pytest.approx(drawing.plot.bottom - drawing.plot.height * 10.5 / 12)
    assert "planned" in texts(drawing)


def test_that_a_date_is_drawn_as_wide_as_it_was_said(make: Make, look: Look) -> None:
    figure = make(
        (Row("a", "A"),), (value("a", "2019", 10.0), value("a", "2021-06-01", 8.0), value("a", "2023-02", 6.0))
    )
    drawing = drawn(figure, look)

    bars = [shape for shape in drawing.rows if isinstance(shape, Box) and shape.mark]

    assert [bar.mark for bar in bars] == ["a.2019.point"]
    assert bars[0].rect.x == pytest.approx(x_of(drawing, ordinal("2019-01-01")))
    assert bars[0].rect.right == pytest.approx(x_of(drawing, ordinal("2020-01-01")))


def test_that_a_missing_value_is_a_dashed_box_and_the_line_dotted_across_it(make: Make, look: Look) -> None:
    missing = value("a", "2020", None, note="not published")
    figure = make((Row("a", "A"),), (value("a", "2019", 10.0), missing, value("a", "2021", 8.0)))
    drawing = drawn(figure, look)

    (line,) = strokes(drawing, look.tokens.mark)
    box = next(shape for shape in drawing.rows if isinstance(shape, Box) and shape.mark == missing.id)

    assert line.pen.dash
    assert box.pen is not None
    assert box.pen.dash
    assert missing.id in {hit.mark for hit in drawing.hits}


def test_that_a_row_without_a_value_is_named_below_with_its_reason(make: Make, look: Look) -> None:
    rows = (Row("a", "Japan"), Row("b", "India", gap="no share was ever stated"))
    drawing = drawn(make(rows, (value("a", "2019", 10.0),)), look)

    reason = texts(drawing)["India: no share was ever stated"]

    assert reason.y > drawing.plot.bottom


def test_that_a_mark_without_a_date_is_named_below(make: Make, look: Look) -> None:
    undated = value("a", "", 12.0, note="the source names no year")
    drawing = drawn(make((Row("a", "Korea"),), (value("a", "2019", 10.0), undated)), look)

    assert "a: 12  the source names no year" in texts(drawing)
    assert undated.id in {hit.mark for hit in drawing.hits}


def test_that_twelve_series_are_told_apart_without_colour(make: Make, look: Look) -> None:
    rows = tuple(Row(f"r{place}", f"Country {place}") for place in range(12))
    figure = make(rows, tuple(value(row.id, "2020", 10.0) for row in rows))

    found = styles(series_of(figure), look.tokens)

    assert len({(style.dash, style.shape) for style in found}) == 12
    assert len({(style.tone, style.dash) for style in found}) == 12


def test_that_lines_take_no_hue_of_an_instrument_and_keep_their_contrast(make: Make) -> None:
    rows = tuple(Row(f"r{place}", "", strong=place == 3) for place in range(12))
    for theme, strong in product(("light", "dark"), (True, False)):
        marks = tuple(value(row.id, "2020", 10.0) for row in (rows if strong else rows[:3]))
        colours = tokens(theme)
        for style in styles(series_of(make(rows, marks)), colours):
            assert style.tone not in colours.instruments.values()
            assert contrast_ratio(style.tone, colours.surface) >= 3


def test_that_equal_values_at_the_end_have_their_words_apart_with_leaders(make: Make, look: Look) -> None:
    rows = tuple(Row(f"r{place}", f"Country {place}") for place in range(5))
    marks = tuple(value(row.id, year, 20.0 if year == "2021" else 5.0) for row in rows for year in ("2019", "2021"))
    drawing = drawn(make(rows, marks, value_axis=Axis("%", "%", low=0.0, high=40.0)), look)

    # the names at the starts of the lines are smaller
    names = [shape for shape in drawing.shapes if isinstance(shape, Text) and shape.size == LABEL]
    heights = sorted(text.y for text in names if text.text.startswith("Country"))

    # 16 px apart around the common end
    assert [after - before for before, after in pairwise(heights)] == [16] * 4
    end = point_of(drawing, "r0.2021.point")
    assert isinstance(end, Disc)
    assert heights[2] == pytest.approx(end.y)
    leaders = [each for each in strokes(drawing, look.tokens.line_strong) if each.mark.endswith("2021.point")]
    assert len(leaders) == 4  # the words in the middle did not move


def test_that_sixty_points_stay_apart(make: Make, look: Look) -> None:
    marks = tuple(value("a", f"{2010 + place // 4}-Q{place % 4 + 1}", 30.0 + place % 7) for place in range(60))
    drawing = drawn(make((Row("a", "A"),), marks), look, 500.0)

    discs = [shape for shape in drawing.rows if isinstance(shape, Disc)][:-1]

    assert len(discs) == 59
    assert all(before.x + before.radius < after.x - after.radius for before, after in pairwise(discs))


def test_that_ten_thousand_steps_cost_no_more_shapes_than_the_plot_is_wide(make: Make, look: Look) -> None:
    days = (date.fromordinal(730_000 + place) for place in range(10_000))
    marks = tuple(value("a", day.isoformat(), float(place), "step") for place, day in enumerate(days))
    drawing = drawn(make((Row("a", "A"),), marks), look)

    # four spots a column, each with a point and two strokes at most
    assert len(drawing.rows) < 4 * 3 * WIDTH
    assert "9999" in texts(drawing)


def test_that_a_single_day_stands_in_the_middle_of_the_axis(make: Make, look: Look) -> None:
    figure = make((Row("a", "A"),), (value("a", "2024-02-24", 12.5),))
    drawing = drawn(figure, look)
    point = point_of(drawing, "a.2024-02-24.point")

    assert isinstance(point, Disc)
    assert point.x == pytest.approx(drawing.plot.x + drawing.plot.width / 2, abs=drawing.plot.width / 92)


def test_that_nothing_but_reasons_leaves_empty_axes(make: Make, look: Look) -> None:
    drawing = drawn(make((Row("b", "India", gap="no share was ever stated"),), ()), look)

    assert drawing.hits == ()
    assert "India: no share was ever stated" in texts(drawing)


def test_that_years_are_named_then_quarters_then_months_as_the_span_narrows(japan: Figure, look: Look) -> None:
    assert "1990" in texts(drawn(japan, look))
    start = ordinal("2019-01-01")
    assert "Q1 2019" in texts(drawn(japan, look, span=(start - 10, start + 1400)))
    assert "Feb" in texts(drawn(japan, look, span=(start - 5, start + 300)))


def test_that_lines_are_cut_at_the_edges_of_the_plot_when_zoomed(japan: Figure, look: Look) -> None:
    middle_1990, middle_2019 = ordinal("1990-07-02") + 0.5, ordinal("2019-07-02") + 0.5
    quarter = (middle_2019 - middle_1990) / 4
    drawing = drawn(japan, look, span=(middle_1990 + quarter, middle_1990 + 3 * quarter))

    (line,) = strokes(drawing, look.tokens.mark)

    assert (line.x1, line.x2) == (pytest.approx(drawing.plot.x), pytest.approx(drawing.plot.right))
    # from 49 to 10: a quarter of the way is 39.25, three quarters are 19.75
    height = drawing.plot.height / 50
    assert line.y1 == pytest.approx(drawing.plot.bottom - 39.25 * height)
    assert line.y2 == pytest.approx(drawing.plot.bottom - 19.75 * height)
    # the line goes on: its name, without a value, stands where it leaves
    assert texts(drawing)["Japan"].left > drawing.plot.right
    assert drawing.hits == ()


def test_that_the_years_that_a_figure_names_are_seen_first_and_the_others_can_be_panned_to(
    japan: Figure, look: Look
) -> None:
    named = Axis(dates=True, low=ordinal("2015-01-01"), high=ordinal("2031-01-01"))
    scene = scene_of(replace(japan, axis=named), look)

    assert scene.draw(View(WIDTH, HEIGHT)).axis == (ordinal("2015-01-01"), ordinal("2031-01-01"))
    assert scene.limits() == scene_of(japan, look).limits()


def test_that_the_known_to_line_is_in_the_accent_where_its_day_is_in_view(japan: Figure, look: Look) -> None:
    drawing = drawn(japan, look)
    line = next(each for each in strokes(drawing, look.tokens.accent) if each.x1 == each.x2)

    assert line.x1 == pytest.approx(x_of(drawing, ordinal("2026-07-04")))
    assert texts(drawing)["Known to 4 Jul 2026"].colour == look.tokens.accent
    before = drawn(japan, look, span=(ordinal("1988-01-01"), ordinal("2020-01-01")))
    assert "Known to 4 Jul 2026" not in texts(before)


def test_that_today_is_a_dashed_line_with_its_name(japan: Figure, look: Look) -> None:
    drawing = drawn(japan, look, today=date(2026, 11, 23))

    assert "Today, 23 Nov 2026" in texts(drawing)
    assert not texts(drawing)["Today, 23 Nov 2026"].rect.meets(texts(drawing)["Known to 4 Jul 2026"].rect)


def test_that_events_stand_in_a_band_above_with_a_line_through_the_plot(make: Make, look: Look) -> None:
    event = Mark("event.1986", "", "US-Japan agreement", None, "", "", part="event", when=FuzzyDate.parse("1986-09-02"))
    figure = make((Row("jpn", "Japan"),), (value("jpn", "1988", 50.0), value("jpn", "2021", 6.0)), band=(event,))
    scene = scene_of(figure, look)
    drawing = scene.draw(View(WIDTH, HEIGHT))

    words = texts(drawing)["US-Japan agreement"]
    (line,) = [each for each in strokes(drawing, look.tokens.line) if each.mark == event.id]

    assert words.rect.bottom < drawing.plot.y
    assert line.x1 == line.x2 == pytest.approx(x_of(drawing, ordinal("1986-09-02") + 0.5))
    assert line.y2 == drawing.plot.bottom
    assert scene.lines[0] == (event.id,)
    assert scene.along(event.id) is not None
    assert event.id in {hit.mark for hit in drawing.hits}


def test_that_every_mark_is_walked_to_by_date_and_pointed_at(japan: Figure, awards: Figure, look: Look) -> None:
    for figure in (japan, awards):
        scene = scene_of(figure, look)
        drawing = scene.draw(View(WIDTH, HEIGHT))

        assert [mark for line in scene.lines for mark in line] == [mark.id for mark in figure.marks]
        assert {hit.mark for hit in drawing.hits} == {mark.id for mark in figure.marks}
        assert all(scene.along(mark.id) is not None for mark in figure.marks)


def test_that_the_selected_point_has_a_halo_and_the_selected_row_a_wider_line(japan: Figure, look: Look) -> None:
    drawing = drawn(japan, look, selected="jpn.2019.point")

    halos = [shape for shape in drawing.rows if isinstance(shape, Disc) and shape.fill == look.tokens.accent_bg]
    assert len(halos) == 1
    plain, wide = (strokes(drawn(japan, look, selected=which), look.tokens.mark)[0] for which in ("", "jpn"))
    assert wide.pen.width > plain.pen.width


def test_that_the_plot_keeps_its_place_while_dates_are_panned(japan: Figure, look: Look) -> None:
    scene = scene_of(japan, look)
    start = ordinal("1989-01-01")

    plots = {scene.draw(View(WIDTH, HEIGHT, span=(start + by, start + by + 2000))).plot for by in (0, 500, 9000)}

    assert len(plots) == 1


def test_that_nothing_of_a_zoomed_figure_leaves_the_plot_to_the_left(awards: Figure, look: Look) -> None:
    start = ordinal("2023-01-01")
    drawing = drawn(awards, look, span=(start, start + 200))

    shapes: list[Shape] = [shape for shape in drawing.rows if getattr(shape, "mark", "")]
    edges = [shape.rect.x for shape in shapes if isinstance(shape, Box)]
    edges += [min(shape.x1, shape.x2) for shape in drawing.rows if isinstance(shape, Stroke)]
    assert min(edges) >= drawing.plot.x - 1
    assert Axes(drawing.plot, WIDTH, drawing.axis, (0, 1), ()).x(start) == drawing.plot.x


def test_that_a_value_too_small_for_any_axis_stands_on_the_base_line(make: Make, look: Look) -> None:
    drawing = drawn(make((Row("a", "A"),), (value("a", "2020-01-01", 5e-324),)), look)
    point = point_of(drawing, "a.2020-01-01.point")

    assert isinstance(point, Disc)
    assert point.y == drawing.plot.bottom


def test_that_points_covered_by_others_are_reached_too(make: Make, look: Look) -> None:
    # five equal values within five days of ten years lie in one column of px
    days = [value("jpn", f"2024-03-0{day}", 50.0) for day in range(1, 6)]
    figure = make((Row("jpn", "Japan"),), (value("jpn", "2015", 10.0), *days, value("jpn", "2025", 20.0)))
    drawing = drawn(figure, look, 400.0)
    assert {mark.id for mark in figure.marks} == {hit.mark for hit in drawing.hits}
    assert {mark for line in scene_of(figure, look).lines for mark in line} == {hit.mark for hit in drawing.hits}
