"""Makes an edition with a hundred times the money rows of the bundled one, for measurements only.

Every programme and award is repeated under other ids, so counting, converting and drawing have a hundred times the
work; sources, companies and projects stay. The copies are no facts: the edition is written to a folder of your choice
and nowhere else.
"""

from __future__ import annotations

import csv
import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TIMES = 100
_IDS = {
    "programmes": ("programme_id", "part_of", "same_as"),
    "awards": ("award_id", "programme_id", "money_id", "part_of_money"),
}


def make(out: Path, times: int = TIMES) -> int:
    """Press the multiplied tables to ``out``; return the exit code of the press."""
    from desktop_app.press.command import run

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "data", folder, dirs_exist_ok=True)
        for table, ids in _IDS.items():
            _multiply(folder / f"{table}.csv", ids, times)
        return run(folder, out)


def _multiply(path: Path, ids: tuple[str, ...], times: int) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        names = list(reader.fieldnames or ())
        rows = list(reader)
    copies = [
        {key: f"{value}-x{number:02}" if number and key in ids and value else value for key, value in row.items()}
        for number in range(times)
        for row in rows
    ]
    copies.sort(key=lambda row: row[ids[0]])
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names, lineterminator="\n")
        writer.writeheader()
        writer.writerows(copies)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    raise SystemExit(make(Path(sys.argv[1])))
