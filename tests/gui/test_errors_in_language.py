"""Where an expected error is shown, it is in the reader's language: that of the window, of the command, of its state."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.__main__ import main
from desktop_app.domain.view_state import ViewState
from desktop_app.errors import ExitCode, LedgerError
from desktop_app.frame.problems_dialog import ProblemsDialog
from desktop_app.i18n import N_, say_in
from desktop_app.ledger.check import check
from desktop_app.main_window import MainWindow
from desktop_app.open_requests import Arrivals
from desktop_app.settings import Settings

WindowOf = Callable[[ViewState], MainWindow]


def words(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    path = tmp_path / "view.json"
    path.write_text("{", encoding="utf-8")
    return path


def test_that_a_file_that_cannot_be_opened_is_told_in_the_language_of_the_window(
    window_of: WindowOf, damaged: Path
) -> None:
    window = window_of(ViewState(language="ja"))
    happened, remedy = (
        "view.jsonは壊れています：テキストがJSONとして完全ではない。",
        "図をもう一度エクスポートするか、ファイルの別のコピーを開いてください。",
    )
    Arrivals(window, None, [damaged]).receive()
    assert {happened, remedy} <= set(words(window))
    window.page("countries").share.open_path(damaged)
    assert happened + remedy in words(window.page("countries"))


def test_that_an_edition_that_fails_its_check_is_told_in_the_language_of_the_window(
    window_of: WindowOf, tmp_path: Path
) -> None:
    window = window_of(ViewState(language="ko"))
    with pytest.raises(LedgerError) as problem:
        check(tmp_path / "none.sqlite")
    window._on_checked(problem.value)
    assert any(
        each.startswith(f"판이 없습니다: {tmp_path / 'none.sqlite'}. 프로그램을 받은 곳") for each in words(window)
    )


def test_that_settings_that_cannot_be_kept_are_told_in_the_language_of_the_window(
    window_of: WindowOf, settings: Settings, tmp_path: Path
) -> None:
    window = window_of(ViewState(language="ko"))
    (tmp_path / "config").write_text("in the way", encoding="utf-8")
    settings.set("zoom", 150)
    window.keeper.save()
    assert any(each.startswith("설정을 저장할 수 없습니다") for each in words(window))


def test_that_what_keeps_the_program_from_starting_is_told_and_copied_in_the_readers_language(qtbot: QtBot) -> None:
    problem = LedgerError(N_("{path} is empty."), N_("Take a newer edition."), path="e.sqlite")
    dialog = ProblemsDialog([problem], say_in("ko"))
    qtbot.addWidget(dialog)
    assert "e.sqlite: 빈 파일입니다.\n더 새로운 판을 쓰세요." in words(dialog)
    next(button for button in dialog.findChildren(QPushButton) if button.text() == "복사").click()
    assert QGuiApplication.clipboard().text() == "e.sqlite: 빈 파일입니다. 더 새로운 판을 쓰세요."


@pytest.mark.parametrize(
    ("language", "options", "said"),
    [
        (None, [], "silicon-ledger: This state cannot be used. Key 'colour' is not known. Mend the state;"),
        ("ja", [], "silicon-ledger: この表示の状態は使えません。キー「colour」は使えません。状態を直してください。"),
        ("ko", [], "silicon-ledger: 이 화면 상태는 사용할 수 없습니다. 알 수 없는 키: ‘colour’. 상태를 고치세요."),
        ("ko", ["--language", "ja"], "silicon-ledger: この表示の状態は使えません。"),
        ("ja", ["--language", "en"], "silicon-ledger: This state cannot be used."),
    ],
)
def test_that_a_command_answers_in_the_language_it_names_else_that_of_its_state(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str | None, options: list[str], said: str
) -> None:
    state = tmp_path / "state.json"
    state.write_text(json.dumps({"colour": "red", **({"language": language} if language else {})}), encoding="utf-8")
    command = ["picture", *options] if options else ["render"]
    assert main([*command, str(state), "-o", str(tmp_path / "out.png")]) == ExitCode.STATE
    assert capsys.readouterr().err.startswith(said)


def test_that_a_missing_state_is_told_in_english_unless_a_language_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paths = [str(tmp_path / "none.json"), "-o", str(tmp_path / "out.png")]
    assert main(["picture", *paths]) == ExitCode.UNREADABLE
    assert "cannot be read: No such file or directory. Give the path" in capsys.readouterr().err
    assert main(["picture", "--language", "ko", *paths]) == ExitCode.UNREADABLE
    assert "해당 파일이나 폴더가 없음" in capsys.readouterr().err
