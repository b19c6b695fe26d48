"""The command ``press``: tables in, edition out, or all faults at once."""

from __future__ import annotations

import sys
from collections.abc import Collection, Mapping
from pathlib import Path

from desktop_app.errors import ExitCode, LedgerError
from desktop_app.files.writing import write_whole
from desktop_app.press.building import build
from desktop_app.press.checks import read_tables
from desktop_app.press.describing import FILE, DescriptionError, read_package
from desktop_app.press.fault import Fault
from desktop_app.press.licences import without_licences as cut


def run(data_dir: Path, out: Path, without_licences: Collection[str] = ()) -> int:
    """Check the tables of ``data_dir`` and write the edition ``out``; return the exit code.

    Faults go to standard error, one a line, and no file is written. ``without_licences`` are SPDX names of licences
    whose rows are left out. Raise ``LedgerError`` where a folder or file cannot be read or written.
    """
    if not data_dir.is_dir():
        raise LedgerError(f"There is no folder {data_dir}.", f"Name the folder that holds {FILE} and the tables.")
    if out.suffix in {".csv", ".json", ".md"}:  # an argument forgotten, and a table of facts would be lost
        raise LedgerError(f"{out} is not a name for an edition.", "Give it one that ends in .sqlite.", ExitCode.USAGE)
    try:
        package = read_package(data_dir)
    except DescriptionError as error:
        return _report([error.fault])
    tables, faults = read_tables(data_dir, package)
    if faults:
        return _report(faults)
    if without_licences:
        parts = cut(tables, without_licences)
        tables = parts.tables
        _say(f"Rows left out under {', '.join(without_licences)}: {_counts(parts.left_out)}.")
        if parts.kept:
            _say(f"Rows kept, as others refer to them: {_counts(parts.kept)}.")
    file, said = build(package, tables)
    write_whole(out, file)
    rows = sum(len(table.frame) for table in tables.values())
    _say(f"{out}: edition {said['name']}, {rows:,} rows, facts to {said['facts_to']}, SHA-256 {said['checksum']}.")
    return ExitCode.OK


def _report(faults: list[Fault]) -> int:
    sys.stderr.write("".join(f"{fault}\n" for fault in faults))
    count = "1 fault" if len(faults) == 1 else f"{len(faults):,} faults"
    sys.stderr.write(f"{count}; no edition was written.\n")
    return ExitCode.FAULTS


def _say(sentence: str) -> None:
    sys.stdout.write(f"{sentence}\n")


def _counts(rows: Mapping[str, int]) -> str:
    return ", ".join(f"{count:,} of {name}" for name, count in rows.items()) or "nothing"
