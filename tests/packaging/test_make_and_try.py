"""The command of continuous integration: what cannot be tried is skipped loudly, what fails fails."""

from __future__ import annotations

import make_and_try
import pytest

MADE, FAILED, LACKS = 0, 1, 3


@pytest.fixture
def scripts(tmp_path, monkeypatch):
    """Return a function that puts scripts with these exit codes in the place of the build and the trials."""
    monkeypatch.setattr(make_and_try, "_HERE", tmp_path)
    monkeypatch.setattr(make_and_try, "_provide", lambda _system: None)

    def put(build: int, verify: int) -> None:
        for name, code in (("build", build), ("verify", verify)):
            (tmp_path / f"{name}.py").write_text(f"raise SystemExit({code})", encoding="utf-8")

    return put


@pytest.mark.parametrize(
    ("build", "verify", "code", "told"),
    [
        (MADE, MADE, 0, ["made     linux: build", "passed   linux: trials"]),
        (MADE, FAILED, 1, ["made     linux: build", "FAILED   linux: trials"]),
        (MADE, LACKS, 0, ["made     linux: build", "SKIPPED  linux: trials"]),
        (LACKS, MADE, 0, ["SKIPPED  linux: build"]),
        (FAILED, MADE, 1, ["FAILED   linux: build"]),
    ],
)
def test_that_only_a_failure_fails(scripts, capsys, build, verify, code, told):
    scripts(build, verify)
    assert make_and_try.main(["linux", "--short"]) == code
    said = capsys.readouterr().out
    assert [line in said for line in told] == [True] * len(told)
    assert ("was SKIPPED" in said) == any("SKIPPED" in line for line in told)
    assert "linux: trials" not in said or len(told) == 2


def test_that_a_part_that_would_begin_too_late_is_skipped_with_the_command_to_type(scripts, capsys):
    scripts(MADE, MADE)
    assert make_and_try.main(["linux", "--short", "--minutes", "-1"]) == 0
    assert "no time is left. By hand: python3 packaging/build.py linux --short" in capsys.readouterr().out


def test_that_what_is_only_made_is_said_not_to_be_tried(scripts, capsys):
    scripts(MADE, FAILED)
    assert make_and_try.main(["windows", "--short", "--untried"]) == 0
    assert "By hand: python3 packaging/verify.py windows --short" in capsys.readouterr().out


def put_failing_first(folder, times: int) -> None:
    """Put trials that fail so many times and pass from then on."""
    (folder / "verify.py").write_text(
        "import pathlib, sys\n"
        "tries = pathlib.Path(__file__).with_name('tries')\n"
        "done = int(tries.read_text()) if tries.exists() else 0\n"
        "tries.write_text(str(done + 1))\n"
        f"sys.exit(1 if done < {times} else 0)\n",
        encoding="utf-8",
    )


@pytest.mark.parametrize(("failures", "code", "word"), [(1, 0, "passed  "), (2, 1, "FAILED  ")])
def test_that_trials_under_wine_have_a_second_try_that_is_told_as_one(scripts, tmp_path, capsys, failures, code, word):
    scripts(MADE, MADE)
    put_failing_first(tmp_path, failures)
    assert make_and_try.main(["windows", "--short"]) == code
    said = capsys.readouterr().out
    assert "windows: trials FAILED, see above" in said
    assert f"{word} windows: trials, at the second try" in said


def test_that_trials_for_linux_have_one_try(scripts, tmp_path):
    scripts(MADE, MADE)
    put_failing_first(tmp_path, 1)
    assert make_and_try.main(["linux", "--short"]) == 1


def test_that_a_second_try_for_which_no_time_is_left_is_the_failure_of_the_first(scripts, tmp_path, monkeypatch):
    scripts(MADE, MADE)
    put_failing_first(tmp_path, 1)
    part = make_and_try._part
    skipped = make_and_try.Outcome("windows: trials, at the second try", "SKIPPED", 0)
    monkeypatch.setattr(make_and_try, "_part", lambda name, *rest: skipped if "second" in name else part(name, *rest))
    assert make_and_try.main(["windows", "--short"]) == 1
