"""Settings and the last view outlive every way in which the program can end."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop_app.domain.view_state import ViewState
from desktop_app.main_window import MainWindow
from desktop_app.settings import NAME, Settings

Make = Callable[..., MainWindow]
WITHIN_MS = 3000
TOLD = "Your settings and this view cannot be kept: their file cannot be written."


def stored(folder: Path) -> dict[str, object]:
    file = folder / NAME
    return dict(json.loads(file.read_text(encoding="utf-8"))) if file.exists() else {}


def told(window: MainWindow) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def test_that_a_view_is_kept_without_closing_the_window(make_window: Make, qtbot: QtBot, tmp_path: Path) -> None:
    window = make_window()
    wanted = ViewState(countries=("JPN", "KOR"))
    window.page("countries").state_requested.emit(wanted)
    qtbot.waitUntil(lambda: stored(tmp_path / "config").get("state") == wanted.to_dict(), timeout=WITHIN_MS)
    assert list((tmp_path / "config").iterdir()) == [tmp_path / "config" / NAME]


def test_that_a_setting_and_a_size_are_kept_without_closing_the_window(
    make_window: Make, qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    window = make_window()
    settings.set("zoom", 125)
    qtbot.waitUntil(lambda: stored(tmp_path / "config").get("zoom") == 125, timeout=WITHIN_MS)
    before = stored(tmp_path / "config")["geometry"]
    window.resize(1000, 700)
    qtbot.waitUntil(lambda: stored(tmp_path / "config")["geometry"] != before, timeout=WITHIN_MS)


def test_that_many_changes_are_written_together(
    make_window: Make, qtbot: QtBot, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window()
    window.keeper.save()
    written: list[int] = []
    save = settings.save

    def saved() -> bool:
        written.append(settings.number("zoom"))
        return save()

    monkeypatch.setattr(settings, "save", saved)
    for zoom in range(101, 151):
        settings.set("zoom", zoom)
    qtbot.waitUntil(lambda: written == [150], timeout=WITHIN_MS)


def test_that_a_folder_that_cannot_be_written_is_told_once(make_window: Make, qtbot: QtBot, tmp_path: Path) -> None:
    window = make_window()
    (tmp_path / "config").write_text("a file where the folder should be", encoding="utf-8")
    window.keeper.save()
    assert TOLD in told(window)
    failed: list[str] = []
    window.keeper.failed.connect(failed.append)
    for countries in (("JPN",), ("KOR",)):
        window.page("countries").state_requested.emit(ViewState(countries=countries))
        window.keeper.save()
    assert failed == []


PROBE = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog
from desktop_app import app
from desktop_app.main_window import MainWindow

def end():
    (window,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)]
    if not window.findChildren(Endings):
        QTimer.singleShot(20, end)
        return
    window.store.request(window.store.state.with_(countries=("KOR",)))
    {end}

from desktop_app.frame.shutdown import Endings
made = app.application()
QTimer.singleShot(0, end)
print("exit", app.run(Path({edition!r})))
"""


def run_until(end: str, edition: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """Start the program, change its view, let it end in some way, and return how it ended."""
    names = ("XDG_CONFIG_HOME", "APPDATA", "LOCALAPPDATA", "HOME")
    env = {
        **os.environ,
        **{name: str(folder) for name in names},
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }
    probe = PROBE.format(end=end, edition=str(edition))
    return subprocess.run(
        [sys.executable, "-c", probe], env=env, capture_output=True, text=True, timeout=60, check=False
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signals")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGHUP"])
def test_that_a_program_told_to_stop_keeps_its_view_and_ends_well(
    edition_file: Path, tmp_path: Path, name: str
) -> None:
    done = run_until(f"os.kill(os.getpid(), signal.{name})", edition_file, tmp_path)
    assert "exit 0" in done.stdout, done.stderr
    (file,) = tmp_path.rglob(NAME)
    assert stored(file.parent)["state"]["countries"] == ["KOR"]  # type: ignore[index]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signals")
def test_that_an_open_dialog_does_not_keep_a_program_from_stopping(edition_file: Path, tmp_path: Path) -> None:
    stop = "QTimer.singleShot(50, lambda: os.kill(os.getpid(), signal.SIGTERM)); QDialog(window).exec()"
    done = run_until(stop, edition_file, tmp_path)
    assert "exit 0" in done.stdout, done.stderr


def test_that_the_end_of_the_session_keeps_the_view(edition_file: Path, tmp_path: Path) -> None:
    """What a session manager sends cannot be made by hand: the slot is called as Qt would, and the process dies."""
    ending = "window.findChild(Endings)._on_session_ending(None); os._exit(0)"
    done = run_until(ending, edition_file, tmp_path)
    assert done.returncode == 0, done.stderr
    (file,) = tmp_path.rglob(NAME)
    assert stored(file.parent)["state"]["countries"] == ["KOR"]  # type: ignore[index]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_that_a_program_killed_a_while_after_a_change_has_kept_it(edition_file: Path, tmp_path: Path) -> None:
    done = run_until("QTimer.singleShot(1500, lambda: os.kill(os.getpid(), signal.SIGKILL))", edition_file, tmp_path)
    assert done.returncode == -signal.SIGKILL
    (file,) = tmp_path.rglob(NAME)
    assert stored(file.parent)["state"]["countries"] == ["KOR"]  # type: ignore[index]
