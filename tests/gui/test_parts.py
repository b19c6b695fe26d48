from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStyle, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.i18n import Say
from desktop_app.theme.theme import Theme
from desktop_app.widgets.bar_row import BarRow
from desktop_app.widgets.buttons import Button
from desktop_app.widgets.empty_state import EmptyState
from desktop_app.widgets.flow_layout import FlowLayout
from desktop_app.widgets.focus_ring import FocusRing
from desktop_app.widgets.labels import ElidedLabel, Label
from desktop_app.widgets.message_bar import MessageBar
from desktop_app.widgets.shortcuts import Shortcuts
from desktop_app.widgets.side_panel import SidePanel
from desktop_app.widgets.table_model import TableColumn
from desktop_app.widgets.table_view import TableView

Show = Callable[[QWidget], QWidget]
COLUMNS = (
    TableColumn("Country"),
    TableColumn("% of GDP", number=True, text=lambda cell: "–" if cell is None else f"{cell:.2f}"),
)
ROWS = (("Japan", 0.94), ("Belgium", None), ("South Korea", 1.37), ("Aland\nislands", 0.1))


class TestTable:
    @pytest.fixture
    def table(self, theme: Theme, show: Show) -> TableView:
        made = TableView("Support", theme)
        made.fill(COLUMNS, ROWS, ("JPN", "BEL", "KOR", "ALA"))
        made.resize(400, 300)
        show(made)
        return made

    def test_that_missing_cells_stay_last_in_both_directions(self, table: TableView) -> None:
        for order, first in ((Qt.SortOrder.AscendingOrder, "ALA"), (Qt.SortOrder.DescendingOrder, "KOR")):
            table.sortByColumn(1, order)
            assert table.table.key(0) == first
            assert table.table.key(3) == "BEL"

    def test_that_it_copies_with_heads_one_line_a_row(self, table: TableView, qtbot: QtBot) -> None:
        table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        table.clearSelection()
        qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        lines = QGuiApplication.clipboard().text().split("\n")
        assert lines == ["Country\t% of GDP", "Aland islands\t0.10", "Belgium\t–", "Japan\t0.94", "South Korea\t1.37"]

    def test_that_only_selected_rows_are_copied_where_some_are(self, table: TableView) -> None:
        table.choose("KOR")
        assert table.as_tsv() == "Country\t% of GDP\nSouth Korea\t1.37"

    def test_that_all_rows_of_a_key_are_selected_and_the_first_is_in_sight(self, table: TableView) -> None:
        rows = tuple((f"row {place}", float(place)) for place in range(60))
        table.fill(COLUMNS, rows, tuple("late" if place > 57 else str(place) for place in range(60)))
        table.choose("late")
        assert sorted(index.row() for index in table.selectionModel().selectedRows()) == [58, 59]
        assert table.viewport().rect().intersects(table.visualRect(table.table.index(58, 0)))
        table.choose("")
        assert not table.selectionModel().selectedRows()

    def test_that_what_is_copied_may_have_more_digits_than_what_is_read(self, table: TableView) -> None:
        share = TableColumn("%", number=True, text=lambda cell: f"{cell:.2f}", copied=lambda cell: str(cell))
        table.fill((COLUMNS[0], share), (("Japan", 0.936885),), ("JPN",))
        assert table.table.text(0, 1) == "0.94"
        assert table.as_tsv() == "Country\t%\nJapan\t0.936885"

    def test_that_no_copied_text_is_a_formula_and_numbers_stay_numbers(self, table: TableView) -> None:
        texts = ("=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", " =1+1", "plain")
        month = TableColumn("=Months", number=True, copied=lambda cell: str(cell))
        table.fill((COLUMNS[0], month), tuple((text, -6) for text in texts))
        head, *rows = (line.split("\t") for line in table.as_tsv().split("\n"))
        assert head == ["Country", "'=Months"]
        assert [row[0] for row in rows] == ["'=1+1", "'+1", "'-1", "'@SUM(A1)", "'＝1+1", "'=1+1", "plain"]
        assert {row[1] for row in rows} == {"-6"}

    def test_that_a_column_sorts_by_what_its_cells_stand_for_and_empty_cells_stay_last(self, table: TableView) -> None:
        when = TableColumn("When", order=lambda cell: {"Q1": 1, "Nov": 11}[str(cell)])
        table.fill((when,), (("Nov",), ("",), ("Q1",)), ("nov", "none", "q1"))
        for order, keys in (
            (Qt.SortOrder.AscendingOrder, "q1 nov none"),
            (Qt.SortOrder.DescendingOrder, "nov q1 none"),
        ):
            table.sortByColumn(0, order)
            assert [table.table.key(row) for row in range(3)] == keys.split()
            assert table.table.shown == tuple(("nov", "none", "q1").index(key) for key in keys.split())

    def test_that_heads_stand_over_their_cells(self, table: TableView) -> None:
        style = table.style()
        head = style.pixelMetric(QStyle.PixelMetric.PM_HeaderMargin, None, table.horizontalHeader())
        cell = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, table) + 1
        assert head == cell

    def test_that_enter_chooses_the_row(self, table: TableView, qtbot: QtBot) -> None:
        table.choose("KOR")
        with qtbot.waitSignal(table.row_chosen) as heard:
            qtbot.keyClick(table, Qt.Key.Key_Return)
        assert heard.args == ["KOR"]

    def test_that_a_new_table_starts_in_its_own_order(self, table: TableView) -> None:
        table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
        table.fill(COLUMNS, ROWS[:2], ("JPN", "BEL"))
        assert [table.table.key(row) for row in range(2)] == ["JPN", "BEL"]
        assert not table.grab().isNull()

    def test_that_tab_leaves_the_table(self, table: TableView) -> None:
        assert not table.tabKeyNavigation()


class TestMessageBar:
    def test_that_details_unfold_and_the_message_can_be_closed(
        self, theme: Theme, say: Say, show: Show, qtbot: QtBot
    ) -> None:
        holder = QWidget()
        row = QHBoxLayout(holder)
        bar = MessageBar(theme, say)
        row.addWidget(bar)
        show(holder)
        assert not bar.isVisible()
        bar.show_message("bad", "This edition fails its checksum.", "It was changed.")
        details, close = bar.findChildren(QPushButton)[0], bar.findChildren(QWidget, "")
        assert bar.accessibleName() == "This edition fails its checksum."
        more = next(label for label in bar.findChildren(QLabel) if label.text() == "It was changed.")
        assert not more.isVisible()
        qtbot.mouseClick(details, Qt.MouseButton.LeftButton)
        assert more.isVisible()
        assert not bar.grab().isNull()
        next(each for each in close if each.accessibleName() == "Close message").click()
        assert not bar.isVisible()

    def test_that_without_details_there_is_no_button_for_them(self, theme: Theme, say: Say, show: Show) -> None:
        bar = MessageBar(theme, say)
        show(bar)
        bar.show_message("warn", "Old.")
        assert not bar.findChildren(QPushButton)[0].isVisible()

    @pytest.fixture
    def bar(self, theme: Theme, say: Say, show: Show, qtbot: QtBot) -> Iterator[MessageBar]:
        holder = QWidget()
        row = QHBoxLayout(holder)
        made = MessageBar(theme, say)
        row.addWidget(made)
        with qtbot.waitActive(holder):
            show(holder)
            holder.activateWindow()
        yield made
        holder.close()

    def test_that_information_goes_when_it_can_have_been_read(self, bar: MessageBar) -> None:
        bar.show_message("info", "The table is on the clipboard.")
        # thirty letters at some 180 words a minute, after six seconds in which to notice them
        assert bar.leaving.interval() == 7800
        bar.leaving.timeout.emit()
        assert not bar.isVisible()

    @pytest.mark.parametrize(("tone", "details"), [("bad", ""), ("warn", ""), ("info", "More of it.")])
    def test_that_a_fault_or_a_message_with_details_waits_to_be_closed(
        self, bar: MessageBar, tone: str, details: str
    ) -> None:
        bar.show_message("info", "The table is on the clipboard.")
        bar.show_message(tone, "Not written.", details)
        assert bar.isVisible()
        assert not bar.leaving.isActive()

    def test_that_a_message_that_has_the_focus_does_not_go(self, bar: MessageBar) -> None:
        bar.show_message("info", "Written.")
        close = next(each for each in bar.findChildren(QWidget) if each.accessibleName() == "Close message")
        close.setFocus()
        bar.leaving.timeout.emit()
        assert bar.isVisible()
        assert bar.leaving.isActive()
        close.clearFocus()
        bar.leaving.timeout.emit()
        assert not bar.isVisible()

    def test_that_a_message_under_the_pointer_does_not_go(self, bar: MessageBar) -> None:
        bar.show_message("info", "Written.")
        bar.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
        bar.leaving.timeout.emit()
        assert bar.isVisible()
        bar.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
        bar.leaving.timeout.emit()
        assert not bar.isVisible()

    @pytest.mark.parametrize(("tone", "urgent"), [("info", False), ("warn", True), ("bad", True)])
    def test_that_a_message_is_said_aloud(
        self, bar: MessageBar, monkeypatch: pytest.MonkeyPatch, tone: str, urgent: bool
    ) -> None:
        said: list[tuple[str, bool]] = []

        def heard(event: QAccessibleAnnouncementEvent) -> None:
            polite = QAccessible.AnnouncementPoliteness.Polite
            said.append((event.message(), event.politeness() != polite))

        monkeypatch.setattr(QAccessible, "updateAccessibility", heard)
        bar.show_message(tone, "Written.")
        assert said == [("Written.", urgent)]


def test_that_an_empty_state_offers_its_way_out(theme: Theme, show: Show, qtbot: QtBot) -> None:
    empty = EmptyState(theme)
    empty.explain("No award fits these filters.", "Clear instrument: loans")
    show(empty)
    button = empty.findChild(QPushButton)
    assert button.isVisible()
    with qtbot.waitSignal(empty.action_requested):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    empty.explain("Nothing is known of it.")
    assert not button.isVisible()
    assert not empty.grab().isNull()


class TestSidePanel:
    def test_that_escape_and_the_button_close_it(self, theme: Theme, say: Say, show: Show, qtbot: QtBot) -> None:
        panel = SidePanel("Says who?", theme, say)
        show(panel)
        panel.take_focus()
        with qtbot.waitSignal(panel.closed):
            qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_Escape)
        with qtbot.waitSignal(panel.closed):
            qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_Space)

    def test_that_cleared_sections_are_gone(self, theme: Theme, say: Say, show: Show, qtbot: QtBot) -> None:
        panel = SidePanel("Says who?", theme, say)
        panel.set_title("Japan")
        for words in ("first", "second"):
            panel.add_section(Label(words, theme, wrap=True))
        show(panel)
        panel.clear_sections()
        panel.add_section(Label("third", theme))
        qtbot.waitUntil(
            lambda: (
                [each.text() for each in panel.findChildren(Label) if each.text() in {"first", "third"}] == ["third"]
            )
        )
        assert not panel.grab().isNull()


def test_that_badges_flow_into_lines(show: Show) -> None:
    holder = QWidget()
    flow = FlowLayout(4, holder)
    for _ in range(6):
        label = QLabel("badge")
        label.setFixedSize(50, 20)
        flow.addWidget(label)
    holder.resize(170, 100)
    show(holder)
    assert flow.heightForWidth(170) == 2 * 20 + 4
    assert flow.heightForWidth(50) == 6 * 20 + 5 * 4
    assert flow.heightForWidth(1000) == 20


class TestBarRow:
    @pytest.fixture
    def row(self, show: Show) -> tuple[QWidget, BarRow, list[QWidget]]:
        holder = QWidget()
        row = BarRow()
        holder.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        boxes: list[QWidget] = []
        for _ in range(3):
            box = QWidget()
            box.setFixedSize(100, 30)
            row.addWidget(box)
            boxes.append(box)
        row.insertStretch(2, 1)
        holder.resize(500, 200)
        show(holder)
        return holder, row, boxes

    def test_that_a_stretch_takes_the_rest(self, row: tuple[QWidget, BarRow, list[QWidget]]) -> None:
        _, _, boxes = row
        assert [box.x() for box in boxes] == [0, 110, 400]

    def test_that_a_short_row_wraps_and_cuts_nothing(self, row: tuple[QWidget, BarRow, list[QWidget]]) -> None:
        holder, layout, boxes = row
        holder.resize(230, 200)
        layout.activate()
        assert [(box.x(), box.y()) for box in boxes] == [(0, 0), (110, 0), (0, 40)]
        assert layout.heightForWidth(230) == 70

    def test_that_the_row_never_forces_its_window_to_be_wide(self, row: tuple[QWidget, BarRow, list[QWidget]]) -> None:
        assert row[1].minimumSize().width() == 100


def test_that_a_long_label_ends_in_a_sign_and_tells_the_whole_in_its_tooltip(theme: Theme, show: Show) -> None:
    label = ElidedLabel("European Semiconductor Manufacturing Company", theme)
    label.setMaximumWidth(80)
    show(label)
    assert label.toolTip() == "European Semiconductor Manufacturing Company"
    assert not label.grab().isNull()
    label.setMaximumWidth(2000)
    label.resize(1000, 24)
    assert label.toolTip() == ""


def test_that_the_ring_follows_the_keyboard_only(theme: Theme, show: Show, qtbot: QtBot) -> None:
    window = QWidget()
    row = QHBoxLayout(window)
    first, second = Button("One", theme), Button("Two", theme)
    row.addWidget(first)
    row.addWidget(second)
    ring = FocusRing(theme, window)
    show(window)
    window.activateWindow()
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    first.setFocus(Qt.FocusReason.MouseFocusReason)
    assert ring.widget() is None
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert ring.widget() is second
    assert ring.geometry().contains(second.geometry())
    assert not window.grab().isNull()


def test_that_a_bound_key_acts_and_stands_in_the_list(show: Show, qtbot: QtBot) -> None:
    window = QWidget()
    shortcuts, done = Shortcuts(), []
    shortcuts.bind(window, "Ctrl+1", "Window", "Go to Countries", lambda: done.append("one"))
    shortcuts.note("S", "Figure", "Says who?")
    shortcuts.note("S", "Figure", "Says who?")
    show(window)
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert done == ["one"]
    assert [(line.section, line.keys, line.text) for line in shortcuts.lines] == [
        ("Window", "Ctrl+1", "Go to Countries"),
        ("Figure", "S", "Says who?"),
    ]
