from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPlainTextEdit, QPushButton
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from desktop_app import startup_problems
from desktop_app.app import Start, make_window
from desktop_app.errors import ExitCode, LedgerError
from desktop_app.frame.bug_dialog import BugDialog, BugReporter
from desktop_app.frame.problems_dialog import ProblemsDialog
from desktop_app.i18n import Say, say_in
from desktop_app.open_requests import Arrivals
from desktop_app.settings import Settings


def spoil(edition: Path, target: Path, how: str) -> Path:
    content = bytearray(edition.read_bytes())
    if how == "foreign":
        content = bytearray(b"PK\x03\x04 a spreadsheet")
    elif how == "schema":
        content[60:64] = (99).to_bytes(4, "big")
    elif how == "damaged inside":
        for at in range(3 * 4096, len(content), 4096):  # the heads of all pages but the first
            content[at : at + 200] = b"\xff" * 200
    elif how == "cut off":
        content = content[: len(content) // 2]
    target.write_bytes(content)
    return target


@pytest.mark.parametrize(
    ("how", "code"),
    [("foreign", ExitCode.FOREIGN), ("schema", ExitCode.SCHEMA), ("cut off", ExitCode.DAMAGED)],
)
def test_that_an_unfit_edition_is_known_before_the_window(
    edition_file: Path, tmp_path: Path, how: str, code: ExitCode
) -> None:
    (problem,) = startup_problems.edition_problems(spoil(edition_file, tmp_path / "e.sqlite", how))
    assert problem.code == code
    assert problem.remedy


def test_that_a_sound_edition_has_no_problems(edition_file: Path) -> None:
    assert startup_problems.edition_problems(edition_file) == []


def test_that_damage_found_after_the_window_ends_the_program_with_its_message(
    edition_file: Path,
    tmp_path: Path,
    settings: Settings,
    qtbot: QtBot,
    qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    damaged = spoil(edition_file, tmp_path / "e.sqlite", "damaged inside")
    assert startup_problems.edition_problems(damaged) == []
    shown: list[LedgerError] = []
    monkeypatch.setattr(
        startup_problems, "show", lambda problems, _say: shown.extend(problems) or int(problems[0].code)
    )
    ended: list[int] = []
    monkeypatch.setattr(QApplication, "exit", ended.append)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    window = make_window(qapp, settings)
    qtbot.addWidget(window)
    start = Start(window, damaged, Arrivals(window, None, ()))
    with qtbot.waitSignal(window.first_painted):
        window.first_painted.connect(start.go_on)
        window.show()
    assert [problem.code for problem in shown] == [ExitCode.DAMAGED]
    assert (ended, start.exit_code) == ([ExitCode.DAMAGED], ExitCode.DAMAGED)
    assert not window.isVisible()


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="the superuser may read everything")
def test_that_a_folder_that_cannot_be_read_is_told(edition_file: Path, tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir()
    spoil(edition_file, folder / "e.sqlite", "not at all")
    folder.chmod(0)
    try:
        (problem,) = startup_problems.edition_problems(folder / "e.sqlite")
    finally:
        folder.chmod(0o700)
    assert problem.code == ExitCode.UNREADABLE


def test_that_all_problems_stand_in_one_window_and_can_be_copied(qtbot: QtBot) -> None:
    problems = [
        LedgerError("There is no edition at e.sqlite.", "Take a copy."),
        LedgerError("No font is installed.", "Install one."),
    ]
    dialog = ProblemsDialog(problems, say_in("en"))
    qtbot.addWidget(dialog)
    dialog.show()
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    for problem in problems:
        assert problem.happened in said
        assert problem.remedy in said
    next(button for button in dialog.findChildren(QPushButton) if button.text() == "Copy").click()
    assert (
        QGuiApplication.clipboard().text()
        == "There is no edition at e.sqlite. Take a copy.\nNo font is installed. Install one."
    )


def test_that_showing_problems_also_tells_them_on_stderr_and_gives_the_first_code(
    qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    problems = [LedgerError("Cut off.", "Take a copy.", ExitCode.DAMAGED), LedgerError("No font.", "Install one.")]
    QTimer.singleShot(0, lambda: QApplication.activeModalWidget().close())
    assert startup_problems.show(problems, say_in("en")) == ExitCode.DAMAGED
    assert capsys.readouterr().err.splitlines() == [
        "silicon-ledger: Cut off. Take a copy.",
        "silicon-ledger: No font. Install one.",
    ]


def test_that_no_font_at_all_is_told_with_what_to_install(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    assert startup_problems.font_problems() == []
    monkeypatch.setattr(QFontDatabase, "families", lambda *_: [])
    (problem,) = startup_problems.font_problems()
    assert "Install one" in problem.remedy


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a screen")
@pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_that_a_screen_of_any_kind_is_enough(monkeypatch: pytest.MonkeyPatch, variable: str) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert len(startup_problems.screen_problems()) == 1
    monkeypatch.setenv(variable, ":7")
    assert startup_problems.screen_problems() == []


class TestBugDialog:
    def fault(self) -> BaseException:
        try:
            1 // 0  # noqa: B018
        except ZeroDivisionError as fault:
            return fault
        raise AssertionError

    def test_that_a_fault_of_ours_is_shown_once_with_details_to_copy(
        self, qtbot: QtBot, say: Say, capsys: pytest.CaptureFixture[str]
    ) -> None:
        reporter, fault = BugReporter(lambda: say), self.fault()
        reporter.report(type(fault), fault, fault.__traceback__)
        reporter.report(type(fault), fault, fault.__traceback__)
        (dialog,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, BugDialog)]
        details = dialog.findChild(QPlainTextEdit).toPlainText()
        assert "ZeroDivisionError" in details
        assert "Silicon Ledger" in details
        next(button for button in dialog.findChildren(QPushButton) if button.text() == "Copy details").click()
        assert QGuiApplication.clipboard().text() == details
        assert capsys.readouterr().err.count("ZeroDivisionError") == 2
        with qtbot.waitSignal(dialog.destroyed):
            dialog.close()

    def test_that_after_it_was_closed_the_next_fault_is_shown_again(self, qtbot: QtBot, say: Say) -> None:
        reporter, fault = BugReporter(lambda: say), self.fault()
        for _ in range(2):
            reporter.report(type(fault), fault, fault.__traceback__)
            (dialog,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog)]
            with qtbot.waitSignal(dialog.destroyed):
                dialog.close()

    def test_that_the_program_goes_on_after_a_fault_in_a_slot(
        self, qtbot: QtBot, say: Say, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sys, "excepthook", sys.excepthook)
        reporter = BugReporter(lambda: say)
        with capture_exceptions():
            reporter.install()
            QTimer.singleShot(0, lambda: 1 // 0)
            qtbot.waitUntil(lambda: any(isinstance(each, BugDialog) for each in QApplication.topLevelWidgets()))
        (dialog,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, BugDialog)]
        with qtbot.waitSignal(dialog.destroyed):
            dialog.close()
