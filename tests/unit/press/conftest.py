"""A small folder of tables to tamper with, and their edition."""

from __future__ import annotations

import csv
import io
import shutil
from pathlib import Path

import pytest

from desktop_app.press.checks import read_tables
from desktop_app.press.command import run
from desktop_app.press.describing import read_package
from desktop_app.press.fault import Fault

REPOSITORY = Path(__file__).parents[3]
SMALL = Path(__file__).parent / "small"


class Folder:
    """A folder of small tables without faults; each method changes one file."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def text(self, table: str) -> str:
        return (self.path / f"{table}.csv").read_text(encoding="utf-8")

    def write(self, table: str, content: str | bytes) -> None:
        data = content.encode() if isinstance(content, str) else content
        (self.path / f"{table}.csv").write_bytes(data)

    def rows(self, table: str) -> list[list[str]]:
        return list(csv.reader(io.StringIO(self.text(table))))

    def put(self, table: str, line: int, **cells: str) -> None:
        """Put values into cells of the row on a line (each row of these tables takes one line)."""
        rows = self.rows(table)
        for column, value in cells.items():
            rows[line - 1][rows[0].index(column)] = value
        self._store(table, rows)

    def copy_row(self, table: str, line: int, **cells: str) -> int:
        """Repeat the row of a line behind it, with other values; return the new line."""
        rows = self.rows(table)
        rows.insert(line, list(rows[line - 1]))
        self._store(table, rows)
        self.put(table, line + 1, **cells)
        return line + 1

    def faults(self) -> list[Fault]:
        return read_tables(self.path, read_package(self.path))[1]

    def _store(self, table: str, rows: list[list[str]]) -> None:
        written = io.StringIO()
        csv.writer(written, lineterminator="\n").writerows(rows)
        self.write(table, written.getvalue())


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    path = tmp_path / "data"
    path.mkdir()
    shutil.copy(REPOSITORY / "data" / "datapackage.json", path)
    for table in read_package(path).tables:
        if (SMALL / table.file).exists():
            shutil.copy(SMALL / table.file, path)
        else:
            (path / table.file).write_text(",".join(table.names) + "\n")
    return Folder(path)


@pytest.fixture
def small_edition(folder: Folder, tmp_path: Path) -> Path:
    path = tmp_path / "small.sqlite"
    assert run(folder.path, path) == 0
    return path
