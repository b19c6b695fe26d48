"""The test command: its checks side by side, the tests in several processes, further words handed on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import checks
from tools.telling import SetUpError

PYTHON = Path("python")


@pytest.fixture
def called(monkeypatch):
    """Return the words of each call of pytest; they succeed, and so do the checks."""
    calls = []
    monkeypatch.setattr(checks, "call", lambda command, **_: calls.append([str(word) for word in command[3:]]) or 0)
    monkeypatch.setattr(checks, "quiet_call", lambda *_, **__: None)
    return calls


@pytest.mark.parametrize(("cores", "processes"), [(None, "2"), (1, "2"), (2, "2"), (6, "6"), (64, "8")])
def test_that_tests_run_in_a_process_for_each_core_but_at_least_two(called, monkeypatch, cores, processes):
    monkeypatch.setattr(checks.os, "cpu_count", lambda: cores)
    assert checks.everything(PYTHON) == []
    assert called == [["-n", processes, "--dist", "worksteal"]]


def test_that_further_words_come_last_so_that_they_win(called):
    checks.tests(PYTHON, ["-n0", "tests/ledger"])
    assert called[0][-2:] == ["-n0", "tests/ledger"]


@pytest.mark.parametrize("word", ["-s", "--pdb"])
def test_that_what_needs_the_terminal_runs_in_one_process(called, word):
    checks.tests(PYTHON, [word, "tests/ledger"])
    assert called == [[word, "tests/ledger"]]


def test_that_each_check_that_fails_is_named_and_the_tests_run_all_the_same(called, monkeypatch, capsys):
    def failing(what, command, **_):
        if "mypy" in command or "format" in command:
            raise SetUpError(f"{what}: wrong in line 3")

    monkeypatch.setattr(checks, "quiet_call", failing)
    assert checks.everything(PYTHON) == ["types", "format"]
    assert len(called) == 1
    assert "types: wrong in line 3" in capsys.readouterr().out
