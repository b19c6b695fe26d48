"""The page of countries as a reader uses it: what a filter chooses is what the figure says."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget

from desktop_app.domain.stored_state import from_json
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.vocabulary import Level
from desktop_app.i18n import say_in
from desktop_app.ledger import Ledger
from desktop_app.main_window import MainWindow
from desktop_app.pages.countries.page import CountriesPage
from desktop_app.pages.registry import pages
from desktop_app.pages.shared.export_dialog import ExportDialog
from desktop_app.theme.theme import Theme
from desktop_app.widgets.drop_down import DropDown
from desktop_app.widgets.segmented import Segmented


@pytest.fixture
def window(qapp, qtbot, settings, ledger: Ledger) -> MainWindow:
    say = say_in("en")
    look = Theme(qapp, "light")
    made = MainWindow(look, settings, say, pages(say))
    look.setParent(made)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    made.begin(lambda: ledger, ledger.path, ViewState(), date(2026, 11, 23))
    made.furnish()
    qtbot.waitUntil(lambda: made.drawn and made.page("countries").isVisible())
    return made


def choose(window: MainWindow, qtbot, name: str, key: str) -> None:
    """Choose an entry of a row of buttons with the mouse."""
    row = next(each for each in window.page("countries").findChildren(Segmented) if each.accessibleName() == name)
    segment = next(each for each in row.findChildren(QPushButton) if getattr(each, "key", "") == key)
    qtbot.mouseClick(segment, Qt.MouseButton.LeftButton)


def test_that_awards_chosen_with_the_mouse_are_told_as_awards(window: MainWindow, qtbot) -> None:
    choose(window, qtbot, "Count", "awards")
    page = window.page("countries")
    assert isinstance(page, CountriesPage)
    assert page.figure
    assert page.figure.title.startswith("The United States committed ")
    assert page.figure.subtitle.startswith("Each piece of money once")


def test_that_a_choice_leaves_the_same_state_as_its_stored_form(window: MainWindow, qtbot) -> None:
    choose(window, qtbot, "Count", "awards")
    state = window.store.state
    stored = from_json(state.to_json()).state
    kinds = {field.name: type(getattr(state, field.name)) for field in fields(ViewState)}
    assert kinds == {field.name: type(getattr(stored, field.name)) for field in fields(ViewState)}
    assert state.level is Level.AWARDS


def test_that_the_export_dialog_takes_a_file_on_enter_and_remembers_what_was_chosen(
    window: MainWindow, qtbot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    page = window.page("countries")
    assert isinstance(page, CountriesPage)
    offered: list[Path] = []

    def choose_file(_dialog: object, _title: str, path: str) -> tuple[str, str]:
        offered.append(Path(path))
        return str(tmp_path / "figure"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose_file)
    for _ in range(2):
        dialog = ExportDialog(page.context, page.figure, window)
        dialog.show()
        qtbot.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Return)
        assert dialog.result() == ExportDialog.DialogCode.Accepted
        assert dialog.path() == tmp_path / "figure.png"
        dialog.deleteLater()
    assert offered[0].parent.is_dir()
    assert offered[1].parent == tmp_path


@pytest.mark.parametrize(("country", "first"), [("de_DE", True), ("en_GB", False), ("ja_JP", False)])
def test_that_the_decimal_sign_of_csv_is_that_of_the_computer_until_it_is_chosen(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, country: str, first: bool
) -> None:
    page = window.page("countries")
    assert isinstance(page, CountriesPage)
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(country))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "figure"), ""))
    dialog = ExportDialog(page.context, page.figure, window)
    assert dialog.options().decimal_comma is first
    signs = next(each for each in dialog.findChildren(DropDown) if each.accessibleName() == "Numbers in CSV")
    assert signs.isHidden()  # a picture has none
    dialog.findChildren(DropDown)[0].set_current("csv")
    dialog.findChildren(DropDown)[0].chosen.emit("csv")
    assert not signs.isHidden()
    signs.set_current("point" if first else "comma")
    dialog._choose_path()
    assert ExportDialog(page.context, page.figure, window).options().decimal_comma is not first


def test_that_every_part_of_the_window_follows_a_change_to_dark(window: MainWindow, qtbot) -> None:
    light = window.palette().windowText().color()
    window.theme.choose("dark")
    QApplication.processEvents()
    stale = [
        type(each).__name__
        for each in window.findChildren(QWidget)
        if each.isVisible() and each.palette().windowText().color() == light
    ]
    assert stale == []


def test_that_a_first_window_fits_the_screen_with_its_frame(qapp, qtbot, settings) -> None:
    say = say_in("en")
    look = Theme(qapp, "light")
    made = MainWindow(look, settings, say, pages(say))
    look.setParent(made)
    qtbot.addWidget(made)
    room = made.screen().availableSize()
    assert room.width() < 1440  # the usual size does not fit the screen of this platform
    assert made.width() <= room.width()
    assert made.height() <= room.height() - 30
