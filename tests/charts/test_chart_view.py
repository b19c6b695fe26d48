"""A figure on the screen: keys, pointer, screen reader, theme, empty state."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.charts.view import ChartView
from desktop_app.domain.figure import Figure
from desktop_app.i18n import say_in
from desktop_app.theme.theme import Theme

Key = Qt.Key


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    palette, font = qapp.palette(), qapp.font()
    made = Theme(qapp, "light")
    yield made
    qapp.setPalette(palette)
    qapp.setFont(font)
    qapp.setStyle("Fusion")


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> ChartView:
    made = ChartView(theme, say_in("en"))
    made.today = date(2026, 11, 23)
    qtbot.addWidget(made)
    made.resize(900, 720)
    made.show()
    made.activateWindow()
    made.setFocus()
    return made


def press(view: ChartView, qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(view, key)


@pytest.mark.parametrize("name", ["support", "timeline", "crowded"])
def test_that_the_arrow_keys_reach_every_mark(
    view: ChartView, qtbot: QtBot, request: pytest.FixtureRequest, name: str
) -> None:
    figure: Figure = request.getfixturevalue(name)
    view.show_figure(figure)
    reached: list[str] = []
    view.mark_focused.connect(reached.append)

    for _ in range(len(view.order()) + 3):
        press(view, qtbot, Key.Key_Right)

    assert set(reached) == {mark.id for mark in (*figure.marks, *figure.band)}
    assert not view.grab().isNull()


def test_that_the_focused_mark_is_ringed_in_the_accent(
    view: ChartView, qtbot: QtBot, theme: Theme, support: Figure
) -> None:
    view.show_figure(support)
    press(view, qtbot, Key.Key_Right)

    rect = view.rect_of(view.focused)
    image = view.grab().toImage()
    # the ring of 2 px stands 2 px off the mark
    assert image.pixelColor(rect.center().x(), rect.top() - 3).name().upper() == theme.tokens.accent


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_S])
def test_that_a_key_opens_what_stands_behind_the_focused_mark(
    view: ChartView, qtbot: QtBot, support: Figure, key: Qt.Key
) -> None:
    view.show_figure(support)
    press(view, qtbot, Key.Key_Right)

    with qtbot.waitSignal(view.mark_activated) as caught:
        press(view, qtbot, key)

    assert caught.args == [support.marks[0].id]
    assert view.selected == support.marks[0].id


def test_that_w_asks_for_the_working(view: ChartView, qtbot: QtBot, support: Figure) -> None:
    view.show_figure(support)
    with qtbot.waitSignal(view.working_requested):
        press(view, qtbot, Key.Key_W)


def test_that_letters_with_control_are_left_to_the_window(view: ChartView, qtbot: QtBot, support: Figure) -> None:
    view.show_figure(support)
    press(view, qtbot, Key.Key_Right)
    with qtbot.assertNotEmitted(view.mark_activated):
        qtbot.keyClick(view, Key.Key_S, Qt.KeyboardModifier.ControlModifier)


def test_that_a_click_on_a_mark_opens_what_stands_behind_it(view: ChartView, qtbot: QtBot, support: Figure) -> None:
    view.show_figure(support)
    mark = support.marks[4].id
    place = view.rect_of(mark).center()

    with qtbot.waitSignal(view.mark_activated) as caught:
        qtbot.mouseClick(view.viewport.canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert caught.args == [mark]


def test_that_a_click_into_a_crowded_row_opens_the_shortest_mark_there(
    view: ChartView, qtbot: QtBot, crowded: Figure
) -> None:
    view.show_figure(crowded)
    place = view.rect_of("b.money.0").center()

    with qtbot.waitSignal(view.mark_activated) as caught:
        qtbot.mouseClick(view.viewport.canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert caught.args == ["b.money.0"]
    assert view.focus_rect().contains(place)
    assert not view.grab().isNull()


def test_that_a_screen_reader_is_told_how_many_marks_a_mark_overlaps(view: ChartView, crowded: Figure) -> None:
    view.show_figure(crowded)
    found = QAccessible.queryAccessibleInterface(view)
    first = found.child(view.order().index("b.work.0"))
    plain = found.child(view.order().index("a.work.0"))

    # January 2000 to the end of 2003 meets the other 15 bars that begin by then, the ring of 2001 and the cap of 2003
    assert first.text(QAccessible.Text.Description).endswith("overlaps 17 other marks.")
    assert "overlaps" not in plain.text(QAccessible.Text.Description)


def test_that_walking_scrolls_the_mark_into_view(view: ChartView, qtbot: QtBot, support: Figure) -> None:
    view.resize(800, 240)
    view.show_figure(support)

    press(view, qtbot, Key.Key_End)

    assert view.viewport.rect_of(view.order()[-1]) is not None
    assert view.viewport.canvas.seen.scroll > 0
    assert not view.grab().isNull()


def test_that_the_title_stays_while_the_rows_scroll(view: ChartView, qtbot: QtBot, support: Figure) -> None:
    view.resize(800, 240)
    view.show_figure(support)
    before = view.grab(view.rect().adjusted(0, 0, -40, -240 + 90)).toImage()

    view.viewport.scroll_pages(1)

    assert view.grab(view.rect().adjusted(0, 0, -40, -240 + 90)).toImage() == before


def test_that_a_screen_reader_finds_every_mark_named_and_placed(view: ChartView, support: Figure) -> None:
    view.show_figure(support)

    found = QAccessible.queryAccessibleInterface(view)
    assert found.role() == QAccessible.Role.Chart
    assert found.text(QAccessible.Text.Name) == support.title
    assert found.childCount() == len(support.marks)
    children = [found.child(place) for place in range(found.childCount())]
    names = [child.text(QAccessible.Text.Name) for child in children]
    assert names[0] == "South Korea, mixed, not split: 1.37\N{NARROW NO-BREAK SPACE}% of GDP"
    assert all(names)
    assert all(child.rect().isValid() and child.parent() is not None for child in children)
    assert all(found.indexOfChild(child) == place for place, child in enumerate(children))


def test_that_a_screen_reader_is_told_where_the_focus_is(view: ChartView, qtbot: QtBot, support: Figure) -> None:
    view.show_figure(support)
    press(view, qtbot, Key.Key_Right, Key.Key_Right)

    found = QAccessible.queryAccessibleInterface(view)
    assert (
        found.focusChild().text(QAccessible.Text.Name)
        == "South Korea, tax credits: 0.12\N{NARROW NO-BREAK SPACE}% of GDP"
    )
    centre = view.mapToGlobal(view.rect_of(view.focused).center())
    assert found.childAt(centre.x(), centre.y()).text(QAccessible.Text.Name) == found.focusChild().text(
        QAccessible.Text.Name
    )


def test_that_interfaces_of_marks_that_are_gone_are_invalid(view: ChartView, support: Figure) -> None:
    view.show_figure(support)
    found = QAccessible.queryAccessibleInterface(view)
    last = found.child(found.childCount() - 1)

    view.show_figure(replace(support, marks=support.marks[:3]))

    assert found.childCount() == 3
    assert not last.isValid()


def test_that_a_change_of_theme_restyles_the_living_figure(view: ChartView, theme: Theme, support: Figure) -> None:
    view.show_figure(support)
    canvas = view.viewport.canvas

    theme.choose("dark")

    assert view.viewport.canvas is canvas
    assert view.grab().toImage().pixelColor(3, 3) == QColor(theme.tokens.surface)
    assert QColor(theme.tokens.surface).lightness() < 60


def test_that_the_zoom_of_the_window_enlarges_the_figure(view: ChartView, theme: Theme, support: Figure) -> None:
    view.show_figure(support)
    before = view.rect_of(support.marks[0].id)

    theme.set_zoom(200)

    after = view.rect_of(support.marks[0].id)
    assert after.height() == pytest.approx(2 * before.height(), abs=2)


def test_that_an_empty_figure_says_why_and_offers_the_way_out(view: ChartView, qtbot: QtBot, nothing: Figure) -> None:
    view.show_figure(nothing)

    (box,) = view.way_out()
    assert box.isVisible()
    assert box.accessibleName() == "No award fits these filters."
    (button,) = box.findChildren(QPushButton)
    with qtbot.waitSignal(view.state_requested) as caught:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert nothing.empty
    assert caught.args == [nothing.empty.state]
    assert not view.grab().isNull()


def test_that_the_way_out_goes_when_there_is_something_to_see(
    view: ChartView, nothing: Figure, support: Figure
) -> None:
    view.show_figure(nothing)
    view.show_figure(support)

    assert view.way_out() == ()


def test_that_a_timeline_is_zoomed_and_panned_by_keys_within_its_limits(
    view: ChartView, qtbot: QtBot, timeline: Figure
) -> None:
    view.show_figure(timeline)
    low, high = view.viewport.canvas.seen.span

    press(view, qtbot, Key.Key_Plus, Key.Key_Plus)
    nearer = view.viewport.canvas.seen.span
    qtbot.keyClick(view, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    moved = view.viewport.canvas.seen.span
    press(view, qtbot, Key.Key_0)

    assert nearer[1] - nearer[0] == pytest.approx((high - low) / 1.25**2, rel=1e-6)
    assert moved[0] > nearer[0]
    assert moved[1] - moved[0] == pytest.approx(nearer[1] - nearer[0])
    assert view.viewport.canvas.seen.span == pytest.approx((low, high))
    press(view, qtbot, Key.Key_Minus, Key.Key_Minus)
    assert view.viewport.canvas.seen.span == pytest.approx((low, high))


def test_that_a_timeline_goes_to_a_day(view: ChartView, qtbot: QtBot, timeline: Figure) -> None:
    view.show_figure(timeline)
    press(view, qtbot, Key.Key_Plus, Key.Key_Plus, Key.Key_Plus)

    view.go_to_day(date(2024, 6, 1))

    low, high = view.viewport.canvas.seen.span
    assert (low + high) / 2 == pytest.approx(date(2024, 6, 1).toordinal(), abs=1)


def test_that_the_axis_shows_what_the_view_box_holds(view: ChartView, qtbot: QtBot, timeline: Figure) -> None:
    view.show_figure(timeline)
    press(view, qtbot, Key.Key_Plus)

    drawing = view.viewport.drawing
    assert drawing is not None
    assert drawing.axis == pytest.approx(view.viewport.canvas.seen.span)


def test_that_the_same_figure_anew_keeps_what_is_seen_of_it(view: ChartView, qtbot: QtBot, timeline: Figure) -> None:
    view.show_figure(timeline)
    press(view, qtbot, Key.Key_Plus, Key.Key_Plus)
    before = view.viewport.canvas.seen.span

    view.show_figure(replace(timeline))

    assert view.viewport.canvas.seen.span == pytest.approx(before)


def test_that_a_tooltip_comes_after_a_rest_and_says_the_value(
    view: ChartView, qtbot: QtBot, support: Figure, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr("PySide6.QtWidgets.QToolTip.showText", lambda _place, text, *_: shown.append(text))
    view.show_figure(support)

    press(view, qtbot, Key.Key_Right)

    qtbot.waitUntil(lambda: bool(shown))
    assert shown == [
        "<qt><b>South Korea, mixed, not split: 1.37\N{NARROW NO-BREAK SPACE}% of GDP</b><br>1 primary source.</qt>"
    ]


def test_that_the_pointer_over_nothing_hides_the_tooltip(view: ChartView, qtbot: QtBot, support: Figure) -> None:
    view.show_figure(support)
    qtbot.mouseMove(view.viewport.canvas.viewport(), QPoint(5, 5))

    assert view.viewport.canvas.cursor().shape() == Qt.CursorShape.ArrowCursor
