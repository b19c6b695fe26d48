"""The language of the window: chosen in the menu, changed at once, the same in window, figure and Qt's own words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QDateEdit, QDialogButtonBox, QLabel, QTabBar
from pytestqt.qtbot import QtBot

from desktop_app.app import first_state, make_window, opener
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.vocabulary import Level
from desktop_app.frame import qt_language
from desktop_app.main_window import MainWindow
from desktop_app.pages.shared.figure_pane import TABLE, WORKING
from desktop_app.policy_file import Policy
from desktop_app.settings import Settings
from desktop_app.theme.theme import Theme
from desktop_app.widgets.labels import Label

TODAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def english_afterwards(qapp: QApplication):
    yield
    qt_language.speak(qapp, "en")
    qapp.sendPostedEvents()


@pytest.fixture
def open_window(qapp: QApplication, qtbot: QtBot, edition_file: Path) -> Callable[[Settings], MainWindow]:
    """Return a function that opens the real window, its first figure drawn."""

    def opened(settings: Settings, state: ViewState | None = None) -> MainWindow:
        window = make_window(qapp, settings)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.begin(opener(edition_file), edition_file, state or first_state(window), TODAY)
        window.furnish()
        qtbot.waitUntil(lambda: window.drawn)
        return window

    return opened


def choose(window: MainWindow, name: str, qtbot: QtBot) -> None:
    window.buttons.open_menu()
    action = next(each for each in window.buttons.menu.actions() if each.text() == name)
    with qtbot.waitSignal(window.language_chosen):
        action.trigger()
        window.buttons.menu.close()
    qtbot.waitUntil(lambda: window.page(window.current_key).isVisible())
    with qtbot.waitActive(window):  # the offscreen platform gives the focus to nobody when a menu closes
        window.activateWindow()


def tabs(window: MainWindow) -> list[str]:
    bar = window.findChild(QTabBar)
    return [bar.tabText(at) for at in range(bar.count())]


def test_that_window_and_figure_change_their_language_at_once(open_window, settings: Settings, qtbot: QtBot) -> None:
    window = open_window(settings, ViewState(countries=("JPN", "USA")))
    choose(window, "日本語", qtbot)
    assert tabs(window)[:3] == ["国", "企業", "プロジェクト"]
    figure = window.page("countries").figure
    assert figure.state.language == "ja"
    assert figure.state.countries == ("JPN", "USA")
    assert "日本" in figure.title
    choose(window, "한국어", qtbot)
    assert tabs(window)[:3] == ["국가", "기업", "프로젝트"]
    assert window.page("countries").figure.state.language == "ko"


@pytest.mark.parametrize("form", [TABLE, WORKING])
def test_that_the_form_of_every_page_stays_in_the_new_language(
    open_window, settings: Settings, qtbot: QtBot, form: str
) -> None:
    window = open_window(settings)
    window.page("countries").show_form(form)
    window.store.visit("sources", "weak")
    window.page("sources").show_form(TABLE)
    choose(window, "日本語", qtbot)
    assert window.page("sources").form == TABLE
    choose(window, "한국어", qtbot)
    window.store.undo()
    assert window.current_key == "countries"
    assert window.page("countries").form == form
    assert window.page("countries").forms.current == form
    assert window.page("countries").pane.table(form).isVisible()


def test_that_the_way_back_stays_open_in_the_new_language(open_window, settings: Settings, qtbot: QtBot) -> None:
    window = open_window(settings)
    window.store.request(window.store.state.with_(level=Level.AWARDS))
    choose(window, "日本語", qtbot)
    window.store.undo()
    assert window.page("countries").figure.state.level is Level.PROGRAMMES
    assert window.page("countries").figure.state.language == "ja"
    assert not window.store.can_undo


def test_that_keys_and_footer_work_after_the_change(open_window, settings: Settings, qtbot: QtBot) -> None:
    window = open_window(settings)
    window._on_checked(None)
    choose(window, "日本語", qtbot)
    words = [label.text() for label in window.footer.findChildren(QLabel) if label.isVisible()]
    assert "チェックサム確認済み" in words
    assert "日本語" in words
    assert len(window.shortcuts.lines) == len({line.keys for line in window.shortcuts.lines})
    qtbot.keyClick(window, Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    assert window.theme.zoom == 110


def test_that_the_choice_holds_at_the_next_start(open_window, settings: Settings, qtbot: QtBot) -> None:
    window = open_window(settings)
    choose(window, "한국어", qtbot)
    window.close()
    again = open_window(settings)
    assert again.say.language == "ko"
    assert tabs(again)[0] == "국가"


def test_that_a_view_saved_in_another_language_is_shown_in_that_of_the_window(open_window, settings: Settings) -> None:
    window = open_window(settings, ViewState(language="ja"))
    assert window.page("countries").figure.state.language == "en"


def test_that_a_language_of_the_administrator_cannot_be_changed(open_window, tmp_path: Path) -> None:
    policy = Policy(locked={"language": "ja"})
    window = open_window(Settings(tmp_path / "config", policy))
    window.buttons.open_menu()
    actions = {action.text(): action for action in window.buttons.menu.actions()}
    window.buttons.menu.close()
    assert actions["日本語"].isChecked()
    assert not actions["English"].isEnabled()
    assert "管理者により言語が設定されています" in actions


def test_that_dates_and_qts_own_buttons_follow_the_language(open_window, settings: Settings, qtbot: QtBot) -> None:
    window = open_window(settings, ViewState(as_of=date(2025, 1, 31)))
    english = window.findChild(QDateEdit).text()
    choose(window, "日本語", qtbot)
    assert (english, window.findChild(QDateEdit).text()) == ("31 Jan 2025", "2025年1月31日")
    assert QLocale().language() == QLocale.Language.Japanese
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    qtbot.addWidget(box)
    assert box.buttons()[0].text() == "閉じる"


def test_that_a_label_breaks_japanese_between_phrases_and_is_read_out_and_copied_as_it_is(theme: Theme) -> None:
    text = "公的資金は2025年11月6日の発表"
    label = Label(text, theme, wrap=True)
    shown = QLabel.text(label)
    assert shown == "公+的+資+金+は2025+年+11+月+6+日+の発+表".replace("+", "\N{WORD JOINER}")
    assert (label.text(), label.accessibleName()) == (text, text)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    assert (QLabel.text(label), label.accessibleName()) == (text, "")
    label.setText("Public money")
    assert (QLabel.text(label), label.accessibleName()) == ("Public money", "")
