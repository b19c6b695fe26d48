from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QSlider, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.i18n import Say
from desktop_app.theme.theme import Theme
from desktop_app.widgets.badge import Badge
from desktop_app.widgets.buttons import Button, IconButton, LinkButton
from desktop_app.widgets.check_list import CheckEntry, CheckList
from desktop_app.widgets.date_slider import DateSlider, _Stops
from desktop_app.widgets.drop_down import DropDown
from desktop_app.widgets.picker import Picker, PickerEntry
from desktop_app.widgets.segmented import Segmented

Show = Callable[[QWidget], QWidget]
UNITS = (("local", "Local"), ("usd", "USD"), ("gdp", "% of GDP"))
DAYS = (date(2024, 1, 1), date(2025, 3, 31), date(2026, 7, 4))


def test_that_every_control_has_a_name_to_be_spoken(theme: Theme, say: Say) -> None:
    controls: list[QWidget] = [
        Button("Export", theme, icon="export"),
        IconButton("close", "Close panel", theme),
        LinkButton("Why", theme),
        Segmented("Basis", UNITS, theme),
        CheckList("Stage", theme),
        DateSlider("Known as of", theme),
        DropDown("Figure", UNITS),
        Picker("Countries", theme, say),
    ]
    assert [control.accessibleName() for control in controls] == [
        "Export",
        "Close panel",
        "Why",
        "Basis",
        "Stage",
        "Known as of",
        "Figure",
        "Countries: All 0",
    ]
    for control in controls:
        control.deleteLater()


class TestSegmented:
    def test_that_arrow_keys_choose_and_stop_at_the_ends(self, theme: Theme, show: Show, qtbot: QtBot) -> None:
        row = Segmented("Basis", UNITS, theme)
        show(row)
        row.set_current("usd")
        heard: list[str] = []
        row.chosen.connect(heard.append)
        row.findChildren(QWidget)[0].setFocus()
        for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
            qtbot.keyClick(row.focusWidget() or row, key)
        assert heard == ["gdp", "usd"]
        assert row.current == "usd"

    def test_that_only_the_chosen_button_is_a_tab_stop(self, theme: Theme, show: Show) -> None:
        row = Segmented("Basis", UNITS, theme)
        show(row)
        row.set_current("gdp")
        stops = [button for button in row.findChildren(QWidget) if button.focusPolicy() & Qt.FocusPolicy.TabFocus]
        assert [button.accessibleName() for button in stops] == ["Basis: % of GDP"]

    def test_that_a_choice_made_by_the_program_is_not_sent(self, theme: Theme, show: Show, qtbot: QtBot) -> None:
        row = Segmented("Basis", UNITS, theme)
        show(row)
        with qtbot.assertNotEmitted(row.chosen):
            row.set_current("gdp")

    def test_that_a_forbidden_choice_is_passed_over_and_says_why(self, theme: Theme, show: Show, qtbot: QtBot) -> None:
        row = Segmented("Basis", UNITS, theme)
        show(row)
        row.set_choice_enabled("usd", enabled=False, reason="Choose awards")
        with qtbot.waitSignal(row.chosen) as heard:
            qtbot.keyClick(row.findChildren(QWidget)[0], Qt.Key.Key_Right)
        assert heard.args == ["gdp"]
        assert "Choose awards" in [button.toolTip() for button in row.findChildren(QWidget)]

    def test_that_choosing_moves_nothing(self, theme: Theme, show: Show) -> None:
        row = Segmented("Basis", UNITS, theme)
        show(row)
        before = row.sizeHint()
        row.set_current("gdp")
        assert row.sizeHint() == before


class TestCheckList:
    @pytest.fixture
    def stages(self, theme: Theme, show: Show) -> CheckList:
        swatch = QIcon(QPixmap(18, 12))
        made = CheckList("Stage", theme)
        made.set_entries(
            [CheckEntry("proposed", "Proposed", 5, swatch), CheckEntry("final", "Final", 0), CheckEntry("x", "X")]
        )
        show(made)
        return made

    def test_that_all_is_checked_at_first_and_told_as_nothing(self, stages: CheckList, qtbot: QtBot) -> None:
        assert stages.checked == ("proposed", "final", "x")
        rows = stages.findChildren(QWidget)
        with qtbot.waitSignal(stages.changed) as heard:
            qtbot.mouseClick(rows[1], Qt.MouseButton.LeftButton, pos=QPoint(60, 8))
        assert heard.args == [("proposed", "x")]
        with qtbot.waitSignal(stages.changed) as heard:
            qtbot.mouseClick(rows[1], Qt.MouseButton.LeftButton, pos=QPoint(60, 8))
        assert heard.args == [()]

    def test_that_switching_the_last_one_off_shows_all_again(self, stages: CheckList, qtbot: QtBot) -> None:
        stages.set_checked(["x"])
        with qtbot.waitSignal(stages.changed) as heard:
            qtbot.keyClick(stages.findChildren(QWidget)[2], Qt.Key.Key_Space)
        assert heard.args == [()]
        assert stages.checked == ("proposed", "final", "x")

    def test_that_arrow_keys_walk_and_tab_leaves(self, stages: CheckList, qtbot: QtBot) -> None:
        first, second, _ = stages.findChildren(QWidget)
        first.setFocus()
        qtbot.keyClick(first, Qt.Key.Key_Down)
        assert second.hasFocus()
        stops = [row for row in stages.findChildren(QWidget) if row.focusPolicy() & Qt.FocusPolicy.TabFocus]
        assert stops == [second]

    def test_that_name_and_count_are_spoken(self, stages: CheckList) -> None:
        assert [row.accessibleName() for row in stages.findChildren(QWidget)] == ["Proposed, 5", "Final, 0", "X"]

    def test_that_new_counts_keep_checks(self, stages: CheckList) -> None:
        stages.set_checked(["final"])
        stages.set_entries(
            [CheckEntry("proposed", "Proposed", 6), CheckEntry("final", "Final", 1), CheckEntry("x", "X", 2)]
        )
        assert stages.checked == ("final",)
        assert not stages.grab().isNull()


class TestDateSlider:
    @pytest.fixture
    def known(self, theme: Theme, show: Show) -> DateSlider:
        made = DateSlider("Known as of", theme)
        made.set_days(DAYS)
        show(made)
        return made

    def test_that_it_begins_at_the_last_day(self, known: DateSlider) -> None:
        assert known.day == DAYS[-1]
        assert not known.grab().isNull()

    def test_that_the_slider_stops_at_the_days_given(self, known: DateSlider, qtbot: QtBot) -> None:
        with qtbot.waitSignal(known.chosen) as heard:
            qtbot.keyClick(known.findChild(QSlider), Qt.Key.Key_Left)
        assert heard.args == [date(2025, 3, 31)]

    def test_that_a_tick_stands_where_a_year_begins(self, theme: Theme, show: Show) -> None:
        made = DateSlider("Known as of", theme)
        made.set_days([date(2023, 5, 1), date(2023, 6, 1), date(2024, 2, 1), date(2024, 3, 1), date(2025, 1, 1)])
        show(made)
        slider = made.findChild(QSlider)
        assert isinstance(slider, _Stops)
        # 2025 begins at the last stop, 2024 half-way to it
        last, middle = slider.ticks()
        handle = theme.px(14)
        assert last == pytest.approx(slider.width() - handle / 2, abs=1)
        assert middle == pytest.approx(slider.width() / 2, abs=1)
        slider.grab()

    def test_that_any_day_of_the_range_can_be_shown(self, known: DateSlider, qtbot: QtBot) -> None:
        with qtbot.assertNotEmitted(known.chosen):
            known.set_day(date(2025, 6, 1))
        assert known.day == date(2025, 6, 1)
        assert known.findChild(QSlider).value() == 1

    def test_that_a_day_outside_is_brought_into_the_range(self, known: DateSlider) -> None:
        known.set_day(date(1999, 1, 1))
        assert known.day == DAYS[0]

    def test_that_without_days_it_cannot_be_used(self, theme: Theme, show: Show) -> None:
        made = DateSlider("Known as of", theme)
        made.set_days(())
        show(made)
        assert not made.isEnabled()
        assert made.day is None


class TestPicker:
    @pytest.fixture
    def countries(self, theme: Theme, say: Say, show: Show) -> Picker:
        made = Picker("Countries", theme, say)
        made.set_entries(
            [
                PickerEntry("JPN", "Japan", "Nippon 日本"),
                PickerEntry("KOR", "South Korea"),
                PickerEntry("USA", "United States"),
            ]
        )
        show(made)
        return made

    def test_that_it_tells_how_many_are_chosen(self, countries: Picker) -> None:
        told = []
        for keys in ((), ("JPN",), ("JPN", "KOR")):
            countries.set_keys(keys)
            told.append(countries.text())
        assert told == ["All 3", "Japan", "2 of 3"]
        assert countries.accessibleName() == "Countries: 2 of 3"

    def test_that_unchecking_one_sends_the_others(self, countries: Picker, qtbot: QtBot) -> None:
        countries.open()
        popup = countries.popup
        assert popup is not None
        with qtbot.waitSignal(countries.chosen) as heard:
            popup.list.item(2).setCheckState(Qt.CheckState.Unchecked)
        assert heard.args == [("JPN", "KOR")]
        with qtbot.waitSignal(countries.chosen) as heard:
            popup.list.item(2).setCheckState(Qt.CheckState.Checked)
        assert heard.args == [()]
        popup.close()

    def test_that_the_search_finds_other_names(self, countries: Picker, qtbot: QtBot) -> None:
        countries.open()
        popup = countries.popup
        assert popup is not None
        qtbot.keyClicks(popup.search, "nippon")
        assert [row for row in range(3) if not popup.list.item(row).isHidden()] == [0]
        popup.close()

    def test_that_none_and_then_one_found_chooses_that_one(self, countries: Picker, qtbot: QtBot) -> None:
        countries.open()
        popup = countries.popup
        assert popup is not None
        with qtbot.assertNotEmitted(countries.chosen):
            popup.check_shown(on=False)
        popup.search.setText("korea")
        with qtbot.waitSignal(countries.chosen) as heard:
            popup.check_shown(on=True)
        assert heard.args == [("KOR",)]
        popup.close()


def test_that_the_wheel_changes_no_choice(theme: Theme, show: Show, qtbot: QtBot) -> None:
    down = DropDown("Figure", UNITS)
    show(down)
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QWheelEvent

    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    down.wheelEvent(event)
    assert down.current == "local"
    assert not event.isAccepted()


def test_that_a_drop_down_keeps_its_choice_when_the_choices_change(show: Show, theme: Theme) -> None:
    down = DropDown("Year", UNITS)
    show(down)
    down.set_current("gdp")
    down.set_choices((("gdp", "% of GDP"), ("new", "New")))
    assert down.current == "gdp"
    down.set_choices((("new", "New"),))
    assert down.current == "new"


def test_that_a_badge_keeps_to_its_words(theme: Theme, show: Show) -> None:
    badge = Badge("weak", theme, tone="warn")
    show(badge)
    assert badge.sizeHint().width() < theme.px(80)
    assert not badge.grab().isNull()
