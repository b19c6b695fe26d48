"""Reading ``datapackage.json`` (Frictionless Data Package) into a ``Package``."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from desktop_app.domain.edition_format import SCHEMA_VERSION
from desktop_app.press.description import Column, Described, Kind, ListCell, Meaning, Package, Reference
from desktop_app.press.fault import Fault
from desktop_app.press.needed import missing_from

FILE = "datapackage.json"
_OURS = "silicon-ledger:"
_NAME = re.compile(r"[a-z][a-z0-9_]*", re.ASCII)  # becomes a name in SQL


class DescriptionError(Exception):
    """The description cannot be used; carries its fault."""

    def __init__(self, place: str, right: str) -> None:
        self.fault = Fault(FILE, 0, "", place, right)
        super().__init__(str(self.fault))


def read_package(folder: Path) -> Package:
    """Read the description in ``folder``; raise ``DescriptionError`` where it is missing or cannot be used."""
    try:
        data = json.loads((folder / FILE).read_bytes())
    except FileNotFoundError:
        raise DescriptionError("", "is missing; it describes the tables and lies beside them") from None
    except OSError as error:
        raise DescriptionError("", f"cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise DescriptionError("", f"is not JSON in UTF-8: {error}") from error
    try:
        return _package(data)
    except (KeyError, TypeError, ValueError, IndexError, AttributeError, re.error) as error:
        raise DescriptionError("", f"is no description of our tables: {type(error).__name__} {error}") from error


def _package(data: dict[str, Any]) -> Package:
    schema = data.get(f"{_OURS}schema")
    if schema != SCHEMA_VERSION:
        raise DescriptionError(f"{_OURS}schema", f"is {schema!r}; this program presses schema {SCHEMA_VERSION}")
    version = data["version"]
    if not re.fullmatch(r"[0-9]{4}\.(0[1-9]|1[0-2])(\.[0-9]+)?", version):
        raise DescriptionError("version", f"is {version!r}; write year and month of the edition, such as 2026.07")
    tables = tuple(_table(resource) for resource in data["resources"])
    package = Package(version, data["title"], data["licenses"][0]["name"], data["created"], tables)
    for table, column in missing_from(package):
        lacking = f"column {column} of table {table}" if column else f"table {table}"
        raise DescriptionError("resources", f"lack {lacking}, which the press reads")
    return package


def _table(resource: dict[str, Any]) -> Described:
    schema = resource["schema"]
    path = resource["path"]
    if path != f"{resource['name']}.csv":
        raise DescriptionError(resource["name"], f"has path {path!r}; a table lies beside the description as NAME.csv")
    foreign = {
        key["fields"]: Reference(key["reference"]["resource"] or resource["name"], key["reference"]["fields"])
        for key in schema.get("foreignKeys", ())
    }
    known = resource.get(f"{_OURS}known-from")
    columns = tuple(_column(field, foreign) for field in schema["fields"])
    unknown = {*schema["primaryKey"], *foreign} - {column.name for column in columns}
    if unknown:
        raise DescriptionError(resource["name"], f"has a key over {sorted(unknown)}, which are no columns of it")
    return Described(
        _name(resource["name"]), path, columns, tuple(schema["primaryKey"]), known["column"] if known else None
    )


def _column(field: dict[str, Any], foreign: dict[str, Reference]) -> Column:
    limits = field.get("constraints", {})
    kind = Kind(field["type"])
    cell = field.get(f"{_OURS}list")
    chosen = dict(field.get(f"{_OURS}reference", {}))
    words = limits.get("enum") or (cell or {}).get("enum") or ()
    if kind is Kind.FLAG and not words:
        words = field["trueValues"] + field["falseValues"]
    return Column(
        _name(field["name"]),
        kind,
        Meaning(field.get(f"{_OURS}means", "")),
        limits.get("required", False),
        tuple(words),
        re.compile(limits["pattern"], re.ASCII) if "pattern" in limits else None,
        limits.get("minimum"),
        limits.get("maximum"),
        _list_cell(cell) if cell else None,
        _reference(cell["reference"]) if cell and "reference" in cell else foreign.get(field["name"]),
        chosen.pop("by", ""),
        {word: _reference(reference) for word, reference in chosen.items()},
    )


def _list_cell(cell: dict[str, Any]) -> ListCell:
    table = cell.get("table", "")
    return ListCell(cell["separator"], _name(table) if table else "", _name(cell["column"]) if table else "")


def _reference(reference: dict[str, str]) -> Reference:
    return Reference(reference["resource"], reference["fields"])


def _name(text: str) -> str:
    if not _NAME.fullmatch(text):
        raise DescriptionError(text, "is no name of a table or column; write a-z, 0-9 and _")
    return text
