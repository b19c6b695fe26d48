"""A second start hands over to the first, whatever state the first was left in."""

from __future__ import annotations

import ctypes
import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest

from desktop_app.domain.view_state import ViewState
from desktop_app.open_requests import Arrivals
from desktop_app.single_instance import SingleInstance

_HOLD = """
import sys
from pathlib import Path
from desktop_app.single_instance import SingleInstance
held = SingleInstance(Path(sys.argv[1]))
print(held.claim(), flush=True)
sys.stdin.read()
"""


@pytest.fixture
def start(tmp_path):
    """Return a function that begins another start of the same user."""
    made = []

    def another(folder: Path = tmp_path / "session") -> SingleInstance:
        made.append(SingleInstance(folder))
        return made[-1]

    yield another
    for each in made:
        each.release()


def _view(path: Path, **changes: object) -> Path:
    path.write_text(ViewState().with_(**changes).to_json(), encoding="utf-8")
    return path


def test_that_only_the_first_start_shows_a_window(start):
    first = start()
    assert first.claim()
    assert not start().claim()
    first.release()
    assert start().claim()


def test_that_a_start_whose_folder_cannot_be_written_to_is_a_first_one(start, tmp_path):
    (tmp_path / "file").touch()
    assert start(tmp_path / "file" / "session").claim()
    assert start(tmp_path / "file" / "session").claim()


def test_that_the_lock_of_a_killed_program_is_taken_over(start, tmp_path):
    command = [sys.executable, "-c", _HOLD, str(tmp_path / "session")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline().strip() == "True"
        assert not start().claim()
        process.kill()
    assert start().claim()


def test_that_files_reach_the_first_and_the_second_is_told_so(start, qtbot, tmp_path):
    first, second = start(), start()
    first.claim()
    first.listen()
    answers = []
    view = tmp_path / "半導体 #1.slstate"
    hands = threading.Thread(target=lambda: answers.append(second.hand_over([view])))
    with qtbot.waitSignal(first.asked) as asked:
        hands.start()
    hands.join()
    assert asked.args == [[view]]
    assert answers == [True]


def test_that_what_was_asked_before_the_first_listened_is_not_lost(start, qtbot):
    first, second = start(), start()
    first.claim()
    hands = threading.Thread(target=lambda: second.hand_over([]))
    hands.start()
    inbox = first._inbox
    qtbot.waitUntil(lambda: bool(list(inbox.glob("*.request"))))
    with qtbot.waitSignal(first.asked):
        first.listen()
    hands.join()


def test_that_a_first_that_does_not_answer_is_not_waited_for_forever(start):
    first = start()
    first.claim()
    assert not start().hand_over([], longest=0.1)
    assert list(first._inbox.iterdir()) == []


@pytest.mark.parametrize("content", ["", "{", "[]", '{"files": 3, "tokens": {}}', '{"files": []}', "\x00"])
def test_that_a_request_that_is_not_ours_is_removed_and_ignored(start, qtbot, content):
    first = start()
    first.claim()
    request = first._inbox / "foreign.request"
    request.write_text(content, encoding="utf-8")
    with qtbot.assertNotEmitted(first.asked):
        first.listen()
    assert not request.exists()


def test_that_the_token_of_the_window_manager_comes_along(start, monkeypatch):
    first = start()
    first.claim()
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "of the second start")
    hands = threading.Thread(target=lambda: start().hand_over([], longest=5))
    hands.start()
    hands_seen = []
    while not hands_seen:
        hands_seen = [json.loads(each.read_text()) for each in first._inbox.glob("*.request")]
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "of the first start")
    first.listen()
    hands.join()
    assert hands_seen[0]["tokens"] == {"XDG_ACTIVATION_TOKEN": "of the second start"}
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "of the second start"


def test_that_windows_is_asked_to_let_the_first_come_to_the_front(start, monkeypatch):
    first = start()
    first.claim()
    let_through = []
    user32 = SimpleNamespace(AllowSetForegroundWindow=let_through.append)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(user32=user32), raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    start().hand_over([], longest=0.1)
    assert let_through == [os.getpid()]


def test_that_files_of_the_command_line_and_of_later_starts_are_shown(make_window, start, tmp_path):
    window = make_window()
    first = start()
    first.claim()
    arrivals = Arrivals(window, first, [_view(tmp_path / "a.slstate", page="projects", figure="timeline")])
    arrivals.receive()
    assert window.store.state.name == "projects/timeline"
    window.showMinimized()
    first.asked.emit([_view(tmp_path / "b.slstate", page="companies", figure="public_money")])
    assert window.store.state.name == "companies/public_money"
    assert not window.isMinimized()


def test_that_a_file_that_holds_no_view_is_told_and_changes_nothing(make_window, tmp_path, monkeypatch):
    window = make_window()
    told = []
    monkeypatch.setattr(window, "tell", lambda tone, words, details="": told.append((tone, words)))
    broken = tmp_path / "broken.slstate"
    broken.write_text("{", encoding="utf-8")
    Arrivals(window, None, [broken, tmp_path / "missing.slstate"]).receive()
    assert [tone for tone, _ in told] == ["bad", "bad"]
    assert window.store.state == ViewState()
