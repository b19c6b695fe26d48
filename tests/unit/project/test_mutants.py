"""The mutants: what is changed, what is left as it is, and which of them the tests of a room kill."""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tools import mutant_trial, mutants, mutation
from tools.mutants import Room
from tools.telling import SetUpError

SUMS = """
def larger(one: int, other: int) -> int:
    return max(one, other)


def untested(number: int) -> int:
    return number * 2


def count(most: int) -> int:
    number = 0
    while number < most:
        number += 1
    return number
"""
TESTS = """
import pytest
from room.sums import count, larger

def test_that_the_larger_is_returned():
    assert larger(1, 2) == 2

@pytest.mark.parametrize("most", [3, pytest.param(4, id="a[b]::c d")])
def test_that_it_counts(most):
    assert count(most) == most
"""


def drawn(source, tmp_path):
    """Return all mutants of a file that holds ``source``, as the changes of one draw after another."""
    file = tmp_path / "file.py"
    file.write_text(source, encoding="utf-8")
    return {mutant.change for seed in range(20) for mutant in mutation.mutants([file], 50, seed)}


@pytest.mark.parametrize(
    ("source", "changes"),
    [
        ("a = b + c", {"b + c → b - c"}),
        ("a = b | c", {"b | c → b & c"}),
        ("a //= b", {"a //= b → a *= b"}),
        ("a = b < c", {"b < c → b <= c", "b < c → b >= c"}),
        ("a = b is not None", {"b is not None → b is None"}),
        ("a = b in c", {"b in c → b not in c"}),
        ("a = b and c", {"b and c → b or c"}),
        ("a = not b", {"not b → b"}),
        ("a = -b", {"-b → b"}),
        ("a = 12", {"12 → 13", "12 → 11"}),
        ("a = 0.5", {"0.5 → 1.5", "0.5 → -0.5"}),
        ("a = True", {"True → False"}),
        ("a = min(b, default=c)", {"min(b, default=c) → max(b, default=c)"}),
        ("a = sorted(b, key=c)", {"sorted(b, key=c) → list(b)"}),
        ("a = abs(b)", {"abs(b) → b"}),
        ("def a(): return b", {"return b → return"}),
        ("a = b if c else d", {"c → not c"}),
        ("if a.b(): pass", {"a.b() → not a.b()"}),
    ],
)
def test_that_each_kind_of_fault_is_made(source, changes, tmp_path):
    assert drawn(source, tmp_path) == changes


@pytest.mark.parametrize(
    "source",
    [
        '"""Three < four."""',
        "a: Literal[1] | None",
        "def a(b: Literal[1]) -> Literal[2] | None: ...",
        "@dataclass(frozen=True)\nclass A: ...",
        "assert a < 1",
        "__all__ = ['a'] + ['b']",
        "A = B | C | D",
        "isinstance(a, B | C)",
        "zip(a, b, strict=True)",
        "if TYPE_CHECKING:\n    a = 1",
        "a = f'{b:.{c}f}'",
        "def a(): return ''",
    ],
)
def test_that_what_no_test_can_see_is_left_as_it_is(source, tmp_path):
    assert drawn(source, tmp_path) == set()


def test_that_a_mutant_is_the_file_with_one_change(tmp_path):
    file = tmp_path / "file.py"
    file.write_text(SUMS, encoding="utf-8")
    right = ast.unparse(ast.parse(SUMS)).splitlines()
    made = mutation.mutants([file], 50, 7)
    assert len({mutant.source for mutant in made}) == len(made) > 5
    for mutant in made:
        before, _, after = mutant.change.partition(" → ")
        (changed,) = [pair for pair in zip(right, mutant.source.splitlines(), strict=True) if pair[0] != pair[1]]
        assert changed[0].replace(before, after) == changed[1]
        assert changed[0] in SUMS.splitlines()[mutant.line - 1]
        assert mutant.line in mutant.lines


def test_that_a_seed_draws_the_same_mutants_again(tmp_path):
    files = [tmp_path / "one.py", tmp_path / "two.py"]
    for file in files:
        file.write_text(SUMS, encoding="utf-8")
    assert mutation.mutants(files, 4, 3) == mutation.mutants(reversed(files), 4, 3)
    assert len({tuple(mutation.mutants(files, 4, seed)) for seed in range(5)}) > 1
    assert len(mutation.mutants(files, 4, 3)) == 4


def test_that_a_statement_is_reached_by_its_own_lines_and_not_by_those_it_holds(tmp_path):
    file = tmp_path / "file.py"
    file.write_text("if (a\n    and b):\n    c = (\n        1\n    )\n", encoding="utf-8")
    lines = {mutant.change[0]: mutant.lines for mutant in mutation.mutants([file], 9, 1)}
    assert lines == {"a": range(1, 3), "1": range(3, 6)}


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """Return a small source tree, a room and its tests, in place of the real one."""
    root = tmp_path / "root"
    for name, text in {"room/sums.py": SUMS, "tests/test_sums.py": TESTS, "conftest.py": "", "tools/a.py": ""}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for module in (mutants, mutant_trial):
        monkeypatch.setattr(module, "ROOT", root)
    monkeypatch.setattr(mutant_trial, "processes", lambda: 0)  # its few tests need no others
    return root


def test_that_a_mutant_is_killed_by_a_failing_test_or_by_running_without_end(tree, tmp_path):
    bench = mutant_trial.Bench(tmp_path / "bench", Path(sys.executable))
    reached = bench.reached("room", ["tests"])
    made = {mutant.change: mutant for mutant in mutation.mutants([tree / "room" / "sums.py"], 99, 1)}
    fates = {  # the change: seconds a test run may take, and whether it is killed
        "max(one, other) → min(one, other)": (600, True),
        "number * 2 → number / 2": (600, False),
        "number += 1 → number -= 1": (4, True),
    }
    killed = {change: bench.kills(made[change], ["tests"], reached, limit) for change, (limit, _) in fates.items()}
    assert killed == {change: fate for change, (_, fate) in fates.items()}
    assert (tree / "room" / "sums.py").read_text(encoding="utf-8") == SUMS


def test_that_tests_which_fail_without_a_mutant_come_first(tree, tmp_path, monkeypatch):
    bench = mutant_trial.Bench(tmp_path / "bench", Path(sys.executable))
    monkeypatch.setattr(bench, "_run", lambda *_: CompletedProcess([], 1, "FAILED test_that_fails"))
    with pytest.raises(SetUpError, match="test_that_fails"):
        bench.reached("room", ["tests"])


class EasyBench:
    """Kills all mutants but those of the untested function."""

    def __init__(self, *_):
        pass

    def reached(self, *_):
        return {}

    def kills(self, mutant, tests, *_):
        assert tests == ["tests"]  # not those that are still to be written
        return mutant.line != SUMS.splitlines().index("    return number * 2") + 1


@pytest.mark.parametrize(("goal", "code"), [(70, 0), (71, 1)])
def test_that_mutants_alive_are_told_and_below_the_goal_the_command_fails(tree, monkeypatch, capsys, goal, code):
    monkeypatch.setattr(mutants, "Bench", EasyBench)
    monkeypatch.setitem(mutants.ROOMS, "measures", Room("room", ("tests", "tests/golden"), goal))
    assert mutants.run(Path(sys.executable), ["measures", "--count", "99", "--seed", "1"]) == code
    said = capsys.readouterr().out.splitlines()
    assert [line for line in said if line.startswith("ALIVE ")] == [
        "ALIVE   room/sums.py:7  return number * 2 → return",
        "ALIVE   room/sums.py:7  2 → 3",
        "ALIVE   room/sums.py:7  number * 2 → number / 2",
    ]
    assert said[-1] == f"measures: 7 of 10 killed (70 %); the goal is {goal} %"
