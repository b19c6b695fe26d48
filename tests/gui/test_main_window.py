from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QTabBar
from pytestqt.qtbot import QtBot

from desktop_app.app import first_state
from desktop_app.domain.stored_state import from_data
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.vocabulary import Level
from desktop_app.ledger import Ledger
from desktop_app.main_window import MainWindow
from desktop_app.settings import Settings

Make = Callable[..., MainWindow]


def words_of(window: MainWindow) -> list[str]:
    return [label.text() for label in window.footer.findChildren(QLabel) if label.isVisible()]


def test_that_a_page_is_built_on_its_first_visit(make_window: Make, qtbot: QtBot) -> None:
    window = make_window()
    assert window.built_pages == ("countries",)
    window.findChild(QTabBar).setCurrentIndex(2)
    assert window.built_pages == ("countries", "projects")
    assert window.store.state.name == "projects/timeline"


def test_that_the_window_opens_on_the_page_of_its_state(make_window: Make) -> None:
    window = make_window(ViewState(page="companies", figure="public_money", companies=("tsmc",)))
    assert window.current_key == "companies"
    assert window.findChild(QTabBar).currentIndex() == 1
    assert window.page("companies").shown == [window.store.state]


def test_that_what_is_shared_goes_along_to_another_page_and_back(make_window: Make) -> None:
    window = make_window(ViewState(countries=("JPN",), as_of=date(2025, 1, 31), level=Level.AWARDS))
    tabs = window.findChild(QTabBar)
    tabs.setCurrentIndex(1)
    assert window.store.state.countries == ("JPN",)
    assert window.store.state.as_of == date(2025, 1, 31)
    assert window.store.state.level is Level.PROGRAMMES
    window.page("companies").state_requested.emit(window.store.state.with_(companies=("tsmc",)))
    tabs.setCurrentIndex(0)
    assert window.store.state.level is Level.AWARDS
    assert window.store.state.companies == ("tsmc",)


def test_that_alt_left_and_alt_right_walk_through_the_states(make_window: Make, qtbot: QtBot) -> None:
    window = make_window()
    page = window.page("countries")
    page.state_requested.emit(ViewState(level=Level.AWARDS))
    window.findChild(QTabBar).setCurrentIndex(1)
    for _ in range(2):
        qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.store.state == ViewState()
    assert window.current_key == "countries"
    qtbot.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.store.state == ViewState(level=Level.AWARDS)


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier),
    ],
)
def test_that_ctrl_z_takes_a_view_back_and_ctrl_y_brings_it_again(
    make_window: Make, qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    window = make_window()
    window.page("countries").state_requested.emit(ViewState(level=Level.AWARDS))
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    undone = window.store.state
    qtbot.keyClick(window, key, modifiers)
    assert (undone, window.store.state) == (ViewState(), ViewState(level=Level.AWARDS))


@pytest.mark.parametrize("text", ["Rapidus", ""])
def test_that_ctrl_z_in_a_field_undoes_what_was_typed_and_leaves_the_view(
    make_window: Make, qtbot: QtBot, text: str
) -> None:
    window = make_window()
    window.page("countries").state_requested.emit(ViewState(level=Level.AWARDS))
    field = QLineEdit(window.page("countries"))
    field.show()
    field.setFocus()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    undone = field.text()
    qtbot.keyClick(field, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert (undone, field.text()) == ("", text)
    assert window.store.state == ViewState(level=Level.AWARDS)
    assert not window.store.can_redo


def test_that_back_can_be_pressed_only_where_there_is_a_way(make_window: Make) -> None:
    window = make_window()
    steps = [button.isEnabled() for button in window.buttons.steps]
    window.page("countries").state_requested.emit(ViewState(level=Level.AWARDS))
    after = [button.isEnabled() for button in window.buttons.steps]
    window.store.undo()
    undone = [button.isEnabled() for button in window.buttons.steps]
    assert (steps, after, undone) == ([False, False], [True, False], [False, True])


def test_that_the_footer_says_which_edition_how_old_and_as_of_when(
    make_window: Make, qtbot: QtBot, ledger: Ledger
) -> None:
    window = make_window(ViewState(as_of=date(2025, 1, 31)))
    # 4 July to 23 November 2026: 27 + 31 + 30 + 31 + 23 days
    assert words_of(window)[:2] == ["Edition 2026-07 · facts to 4 Jul 2026", "142 days old"]
    assert "Known as of 31 Jan 2025" in words_of(window)
    assert not any("checksum" in words for words in words_of(window))
    window.verify(ledger.path)
    qtbot.waitUntil(lambda: "checksum verified" in words_of(window))
    assert not window.grab().isNull()


def test_that_an_edition_that_fails_its_check_is_told_in_a_bar(make_window: Make, qtbot: QtBot, tmp_path: Path) -> None:
    window = make_window()
    window.verify(tmp_path / "missing.sqlite")
    qtbot.waitUntil(lambda: "checksum wrong" in words_of(window))
    said = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    assert any(words.startswith("This edition fails its check") for words in said)


@pytest.mark.parametrize(
    ("size", "zoom"),
    [((640, 400), 100), ((1280, 720), 100), ((1440, 900), 150), ((1280, 720), 200), ((2560, 1440), 200)],
)
def test_that_no_word_of_the_footer_is_cut_off(
    make_window: Make, qtbot: QtBot, size: tuple[int, int], zoom: int
) -> None:
    window = make_window(zoom=zoom, size=size)
    told = [label for label in window.footer.findChildren(QLabel) if label.text() and label.isVisible()]
    assert len(told) == 6

    def nothing_is_cut() -> None:
        for label in told:
            wanted = label.sizeHint()
            assert label.width() >= wanted.width(), label.text()
            assert label.height() >= wanted.height() - 2, label.text()

    qtbot.waitUntil(nothing_is_cut)


def test_that_ctrl_plus_minus_and_0_zoom(make_window: Make, qtbot: QtBot, settings: Settings) -> None:
    window = make_window()
    seen = []
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0):
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        seen.append(window.theme.zoom)
    assert seen == [110, 125, 110, 100]
    assert "100\N{NARROW NO-BREAK SPACE}%" in words_of(window)


def test_that_f1_lists_the_keys_and_is_freed_when_closed(make_window: Make, qtbot: QtBot) -> None:
    window = make_window()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    dialog = window.findChild(QDialog)
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert {"Alt+Left", "Back to the view before", "Ctrl+1", "Go to Countries", "F1"} <= set(said)
    dialog.close()
    qtbot.waitUntil(lambda: window.findChild(QDialog) is None)


def test_that_the_menu_chooses_the_theme(make_window: Make, qtbot: QtBot, settings: Settings) -> None:
    window = make_window()
    window.buttons.open_menu()
    texts = {action.text(): action for action in window.buttons.menu.actions()}
    assert texts["Light"].isChecked()
    texts["Dark"].trigger()
    window.buttons.menu.close()
    assert window.theme.tokens.name == "dark"
    assert settings.text("theme") == "dark"
    window.theme.choose("light")


def test_that_the_window_remembers_where_it_was_left(make_window: Make, settings: Settings, tmp_path: Path) -> None:
    window = make_window()
    window.page("countries").state_requested.emit(ViewState(countries=("JPN", "KOR")))
    window.close()
    again = Settings(tmp_path / "config")
    assert from_data(again.object("state")).state == ViewState(countries=("JPN", "KOR"))
    assert again.text("geometry")


def test_that_settings_that_cannot_be_read_are_told_in_a_bar(
    make_window: Make, settings: Settings, qtbot: QtBot
) -> None:
    settings.problem = "The settings in settings.json cannot be read."
    window = make_window()
    said = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    assert "Your settings could not be read. Defaults are used." in said


def test_that_the_first_paint_is_told_once(make_window: Make, qtbot: QtBot) -> None:
    window = make_window()
    told: list[int] = []
    window.first_painted.connect(lambda: told.append(1))
    qtbot.waitUntil(lambda: told == [1])
    window.repaint()
    qtbot.wait(20)
    assert told == [1]


@pytest.mark.parametrize("stored", [{"page": "elsewhere", "figure": "x"}, {"version": 99}, {"page": 3}])
def test_that_a_stored_state_that_is_no_use_now_gives_the_first_view(
    make_window: Make, settings: Settings, stored: dict[str, object]
) -> None:
    window = make_window()
    first = first_state(window)
    settings.set("state", stored)
    assert first_state(window) == first
    assert first.name == "countries/support"
