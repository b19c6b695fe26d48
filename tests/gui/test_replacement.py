"""Another program is put in the place of the one whose window is open, as a package manager does it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.app import Start
from desktop_app.frame import upgrade_watch as replacement
from desktop_app.frame.bug_dialog import BugDialog, BugReporter
from desktop_app.frame.upgrade_watch import Replacement
from desktop_app.i18n import Say
from desktop_app.open_requests import Arrivals
from desktop_app.widgets.labels import Label


@pytest.fixture(autouse=True)
def short_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(replacement, "REST_MS", 20)


@pytest.fixture
def program(tmp_path: Path) -> Path:
    file = tmp_path / "silicon-ledger"
    file.write_bytes(b"the older")
    return file


def put_anew(program: Path) -> None:
    """Write beside it and rename, as dpkg and rpm do; another file even where its content is the same."""
    new = program.with_suffix(".dpkg-new")
    new.write_bytes(program.read_bytes())
    new.replace(program)


def test_that_a_file_put_in_its_place_is_found_once(program: Path, qtbot: QtBot) -> None:
    owner = QObject()
    watched = Replacement(program, owner)
    assert not watched.look()
    found: list[bool] = []
    watched.found.connect(found.append)
    with qtbot.waitSignal(watched.found):
        put_anew(program)
    assert watched.look()
    assert found == [True]


def test_that_a_program_that_is_gone_is_found(program: Path, qtbot: QtBot) -> None:
    owner = QObject()
    watched = Replacement(program, owner)
    with qtbot.waitSignal(watched.found) as told:
        program.unlink()
    assert told.args == [False]


def test_that_other_permissions_are_no_other_program_and_it_goes_on_watching(program: Path, qtbot: QtBot) -> None:
    owner = QObject()
    watched = Replacement(program, owner)
    with qtbot.assertNotEmitted(watched.found, wait=100):
        program.chmod(0o755)
    with qtbot.waitSignal(watched.found):
        put_anew(program)


def test_that_the_window_says_so_and_a_fault_that_follows_is_not_called_ours(
    make_window, program: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    window = make_window()
    start = Start(window, program, Arrivals(window, None, []))
    start._watch(program)
    reporter = BugReporter(lambda: window.say, start._is_replaced)
    os.utime(program, ns=(0, 0))  # seen at the next fault, though the watcher may not have told yet
    reporter.report(ValueError, ValueError("no such entry in the archive"), None)
    assert not [each for each in QApplication.topLevelWidgets() if isinstance(each, BugDialog)]
    assert "no such entry" in capsys.readouterr().err
    said = [label.text() for label in window.findChildren(Label) if label.isVisible()]
    assert any("was installed anew while this window is open" in text for text in said)


def test_that_the_window_says_that_the_program_is_gone(make_window, program: Path, qtbot: QtBot) -> None:
    window = make_window()
    start = Start(window, program, Arrivals(window, None, []))
    start._watch(program)
    program.unlink()
    qtbot.waitUntil(
        lambda: any("was removed while" in each.text() for each in window.findChildren(Label) if each.isVisible())
    )


def test_that_a_source_tree_is_not_watched(make_window, program: Path, say: Say) -> None:
    window = make_window()
    start = Start(window, program, Arrivals(window, None, []))
    start._watch(None)
    assert not start._is_replaced()
