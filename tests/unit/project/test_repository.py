"""What README, change log and records say is so, and nothing in the repository speaks of a machine."""

from __future__ import annotations

import csv
import re
import subprocess
from pathlib import Path

import pytest

import desktop_app.__main__
from tools.commands import COMMANDS

ROOT = Path(__file__).parents[3]
RECORDS = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
LONGEST_FILE, LONGEST_TESTS = 300, 450  # lines

# rows carried over from the first collection of facts; the tables only grow
LEAST_ROWS = {
    "sources": 1024,
    "programmes": 151,
    "awards": 233,
    "companies": 256,
    "company_links": 144,
    "projects": 180,
    "milestones": 533,
    "market_shares": 535,
    "segments": 104,
    "policy_events": 201,
    "cooperation": 50,
    "technology": 83,
    "economy": 242,
    "claims": 65,
}


def _own_files() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("not a git work tree")
    paths = [ROOT / name for name in listed.stdout.decode().split("\0") if name]
    return [path for path in paths if path.is_file()]


def _texts(*endings: str) -> dict[str, str]:
    files = [path for path in _own_files() if path.suffix in endings]
    return {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in files}


def test_that_no_text_names_a_machine_or_a_package_index():
    machine = re.compile(r"/work/|/tmp/w/|/root/|pythonhosted|" + "pypi" + r"\.org")
    texts = _texts(".py", ".md", ".toml", ".txt", ".sh", ".json", ".yml", "")
    found = {
        name: machine.findall(text) for name, text in texts.items() if name != "tests/unit/project/test_repository.py"
    }
    assert {name: hits for name, hits in found.items() if hits} == {}


def test_that_every_dev_command_a_text_names_exists():
    named = {
        word for text in _texts(".md", ".toml", "").values() for word in re.findall(r"python3 dev\.py ([a-z]+)", text)
    }
    assert {"run", "test"} <= named <= set(COMMANDS)


def test_that_every_command_the_readme_names_exists():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"silicon-ledger ([a-z-]+)", text))
    known = desktop_app.__main__._parser().format_help()
    assert len(named) >= 5
    assert [name for name in named if f"  {name} " not in known] == []


def test_that_every_file_the_readme_links_to_is_there():
    linked = re.findall(r"\]\(([^):]+)\)", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert linked
    assert [name for name in linked if not (ROOT / name).exists()] == []


def test_that_the_change_log_knows_the_version():
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## [{desktop_app.__version__}]" in text


def test_that_records_are_numbered_without_a_gap():
    assert [int(record.name[:4]) for record in RECORDS] == list(range(1, len(RECORDS) + 1))


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.stem)
def test_that_a_record_says_what_why_and_what_was_rejected(record):
    text = record.read_text(encoding="utf-8")
    assert text.startswith(f"# {record.name[:4]} ")
    for part in ("**Decided.**", "**Why.**", "**Rejected.**\n- "):
        assert part in text


def test_that_no_row_of_the_first_collection_was_lost():
    rows = {}
    for name in LEAST_ROWS:
        with (ROOT / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            rows[name] = sum(1 for _ in csv.DictReader(file))
    assert {name: rows[name] for name, least in LEAST_ROWS.items() if rows[name] < least} == {}


def test_that_no_source_file_is_too_long_to_read():
    lengths = {name: text.count("\n") for name, text in _texts(".py").items()}
    most = {name: LONGEST_TESTS if name.startswith("tests/") else LONGEST_FILE for name in lengths}
    assert {name: length for name, length in lengths.items() if length > most[name]} == {}
