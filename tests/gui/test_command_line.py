"""The commands as they are called, each in a process of its own where Qt or the exit code matter."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from desktop_app import __version__
from desktop_app.__main__ import main
from desktop_app.errors import ExitCode

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run() -> Run:
    """Return a function that runs the program with a clean environment, without a screen."""
    kept = {
        key: value for key, value in os.environ.items() if key not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    kept["PYTHONPATH"] = str(Path(__file__).parents[2])

    def started(*words: str | Path, **env: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "desktop_app", *map(str, words)]
        return subprocess.run(command, env={**kept, **env}, capture_output=True, text=True, timeout=300, check=False)

    return started


@pytest.fixture
def state_file(tmp_path: Path) -> Path:
    file = tmp_path / "state.json"
    file.write_text(
        json.dumps({"page": "countries", "figure": "support", "basis": {"unit": "gdp_share"}}), encoding="utf-8"
    )
    return file


def test_that_the_version_is_told(run: Run) -> None:
    done = run("--version")
    assert (done.returncode, done.stdout) == (0, f"Silicon Ledger {__version__}\n")


def test_that_help_and_errors_call_a_command_by_its_word(run: Run) -> None:
    said = run("--help").stdout
    assert "commands:\n  COMMAND\n    press " in said
    assert "argument COMMAND: invalid choice: 'paint'" in run("paint").stderr


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a screen")
def test_that_without_a_screen_the_window_says_so_and_what_to_do(run: Run, edition_file: Path) -> None:
    done = run("--edition", edition_file)
    assert done.returncode == ExitCode.UNREADABLE
    assert "There is no screen" in done.stderr
    assert "silicon-ledger picture" in done.stderr
    assert "Traceback" not in done.stderr


def test_that_unknown_words_are_refused(run: Run) -> None:
    done = run("paint")
    assert done.returncode == ExitCode.USAGE
    assert "paint" in done.stderr


def test_that_a_picture_has_the_size_asked_for_and_needs_no_screen(
    run: Run, edition_file: Path, state_file: Path
) -> None:
    out = state_file.with_name("out.png")
    done = run("picture", state_file, "-o", out, "--edition", edition_file, "--size", "1280x720")
    assert done.returncode == 0, done.stderr
    image = QImage(str(out))
    assert (image.width(), image.height()) == (1280, 720)
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("state", "code", "said"),
    [
        ({"page": "countries", "figure": "nothing"}, ExitCode.STATE, "There is no figure 'countries/nothing'"),
        ({"page": "nowhere", "figure": "x"}, ExitCode.STATE, "There is no figure 'nowhere/x'"),
        ({"colour": "red"}, ExitCode.STATE, "Key 'colour' is not known"),
        ({"countries": ["XXX"]}, ExitCode.STATE, "XXX"),
    ],
)
def test_that_a_state_that_cannot_be_shown_gives_one_sentence(
    run: Run, edition_file: Path, tmp_path: Path, state: dict[str, object], code: int, said: str
) -> None:
    file = tmp_path / "state.json"
    file.write_text(json.dumps(state), encoding="utf-8")
    done = run("picture", file, "-o", tmp_path / "out.png", "--edition", edition_file)
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert done.returncode == code
    assert not (tmp_path / "out.png").exists()


def test_that_a_picture_that_cannot_be_written_is_told(run: Run, edition_file: Path, state_file: Path) -> None:
    done = run("picture", state_file, "-o", state_file / "out.png", "--edition", edition_file)
    assert done.returncode == ExitCode.UNREADABLE
    assert "cannot be written" in done.stderr


def test_that_a_wrong_size_is_refused(run: Run, state_file: Path) -> None:
    done = run("picture", state_file, "-o", "out.png", "--size", "large")
    assert done.returncode == ExitCode.USAGE
    assert "'large' is not a size such as 1440x900" in done.stderr


def test_that_a_missing_edition_is_told_with_its_code(
    tmp_path: Path, state_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["check", str(tmp_path / "none.sqlite")])
    assert code == ExitCode.UNREADABLE
    assert "There is no edition at" in capsys.readouterr().err


@pytest.mark.slow
def test_that_the_self_test_draws_and_exports_every_page(run: Run, edition_file: Path) -> None:
    done = run("self-test", "--edition", edition_file)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines[0] == f"edition {edition_file}: sound"
    for page in ("countries", "companies", "projects"):
        assert any(line.startswith(f"page {page}: built") for line in lines)


def test_that_the_self_test_fails_with_the_code_of_what_is_wrong(run: Run, tmp_path: Path) -> None:
    foreign = tmp_path / "foreign.sqlite"
    foreign.write_bytes(b"not a database at all")
    done = run("self-test", "--edition", foreign)
    assert done.returncode == ExitCode.FOREIGN
    assert "Traceback" not in done.stderr
