"""Reading a CSV table as text with line numbers; reports whatever is not RFC 4180 in UTF-8 with LF.

Python's own reader and not that of pandas: pandas drops the line numbers, fills short rows silently and stops at the
first long one.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from desktop_app.press.description import Described
from desktop_app.press.fault import Fault
from desktop_app.press.table import Table, empty_table

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_table(folder: Path, described: Described) -> tuple[Table, list[Fault]]:
    """Read one table and all that is wrong with the file itself."""
    file = described.file
    try:
        data = (folder / file).read_bytes()
    except FileNotFoundError:
        return empty_table(described), [Fault(file, 0, "", "", "is missing; the description names it")]
    except OSError as error:
        return empty_table(described), [Fault(file, 0, "", "", f"cannot be read: {error.strerror}")]
    if not data:
        return empty_table(described), [Fault(file, 0, "", "", "is empty; the first line names the columns")]
    if data.startswith(_UTF16) or b"\x00" in data:
        return empty_table(described), [Fault(file, 1, "", "", "is not UTF-8 text (UTF-16?); save it as UTF-8")]
    text, faults = _text(data, file)
    table, more = _table(text, described)
    return table, faults + more


def _text(data: bytes, file: str) -> tuple[str, list[Fault]]:
    """Decode the file; go on after each fault, so that the rest can be checked too."""
    faults = []
    if data.startswith(codecs.BOM_UTF8):
        faults.append(Fault(file, 1, "", "\ufeff", "begins with a byte order mark; save it as UTF-8 without one"))
        data = data.removeprefix(codecs.BOM_UTF8)
    crlf = data.count(b"\r\n")
    if crlf:
        line = data[: data.index(b"\r\n")].count(b"\n") + 1
        faults.append(Fault(file, line, "", "\r\n", f"{crlf} lines end with CR LF, the first here; end lines with LF"))
        data = data.replace(b"\r\n", b"\n")
    for number, written in enumerate(data.split(b"\n"), start=1):
        try:
            written.decode()
        except UnicodeDecodeError as error:
            bad = written[error.start : error.end].decode(errors="backslashreplace")
            faults.append(Fault(file, number, "", bad, "is not UTF-8; save the file as UTF-8"))
    if not data.endswith(b"\n"):
        last = data.count(b"\n") + 1
        faults.append(Fault(file, last, "", "", "the last line has no line end; the file may be cut off"))
    return data.decode(errors="backslashreplace"), faults


def _table(text: str, described: Described) -> tuple[Table, list[Fault]]:
    records = _records(text)
    _, header = next(records)
    faults = _header_faults(header, described)
    if isinstance(header, csv.Error) or sorted(header) != sorted(described.names):
        return empty_table(described), faults
    rows: dict[int, list[str]] = {}
    lost: set[str] = set()
    whole = True
    for line, record in records:
        match record:
            case csv.Error():
                whole = False
                faults.append(Fault(described.file, line, "", "", _quoting(record)))
            case []:
                faults.append(Fault(described.file, line, "", "", "is an empty line; take it out"))
            case [*cells] if len(cells) != len(header):
                lost.add(cells[0])
                counts = f"{len(cells)} cells where the header names {len(header)}"
                faults.append(Fault(described.file, line, "", cells[0], f"{counts}; quote cells that hold commas"))
            case [*cells]:
                rows[line] = cells
    frame = pd.DataFrame(list(rows.values()), index=pd.Index(rows, dtype=int), columns=header, dtype=object)
    return Table(described, frame[described.names], frozenset(lost), whole), faults


def _records(text: str) -> Iterator[tuple[int, list[str] | csv.Error]]:
    """Give each record with the line on which it begins; after an error go on with the next."""
    # newline="\n": a lone CR stays in its cell, where it is found
    reader = csv.reader(io.StringIO(text, newline="\n"), strict=True)
    while True:
        line = reader.line_num + 1
        try:
            yield line, next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield line, error


def _header_faults(header: list[str] | csv.Error, described: Described) -> list[Fault]:
    file = described.file
    if isinstance(header, csv.Error):
        return [Fault(file, 1, "", "", _quoting(header))]
    names = described.names
    missing = [
        Fault(file, 1, name, "", "this column is missing from the header") for name in names if name not in header
    ]
    strange = [
        Fault(file, 1, name, name, f"is no column of this table; its columns are {','.join(names)}")
        for name in header
        if name not in names
    ]
    twice = [Fault(file, 1, name, name, "stands twice in the header") for name in names if header.count(name) > 1]
    faults = missing + strange + twice
    if not faults and header != names:
        faults = [Fault(file, 1, "", ",".join(header), f"the columns stand in the order {','.join(names)}")]
    return faults


def _quoting(error: csv.Error) -> str:
    if "unexpected end of data" in str(error):
        return "a quote opened in this row is never closed; all that follows is swallowed"
    return f"the quoting of this row is broken ({error}); double each quote inside a quoted cell"
