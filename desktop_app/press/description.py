"""The tables as ``datapackage.json`` describes them: the only place where columns, vocabularies and keys are written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """How a column is stored."""

    TEXT = "string"
    NUMBER = "number"
    INTEGER = "integer"
    FLAG = "boolean"  # yes or empty; yes or no where the column is required


class Meaning(StrEnum):
    """What a text or whole number stands for, where its type alone does not say how it is to be written."""

    PLAIN = ""
    ID = "id"
    DATE = "date"
    YEAR = "year"
    COUNTRY = "country"
    CURRENCY = "currency"
    LANGUAGE = "language"
    URL = "url"


@dataclass(frozen=True, slots=True)
class Reference:
    """A cell names a row of ``table`` by the column ``column``."""

    table: str
    column: str


@dataclass(frozen=True, slots=True)
class ListCell:
    """A cell holds several entries; in the edition they move to ``table`` (empty: the cell stays as written)."""

    separator: str
    table: str
    column: str


@dataclass(frozen=True, slots=True)
class Column:
    """One column; ``reference_by`` names the column whose word chooses between ``references``."""

    name: str
    kind: Kind
    meaning: Meaning
    required: bool
    vocabulary: tuple[str, ...]
    pattern: re.Pattern[str] | None
    minimum: float | None
    maximum: float | None
    list_cell: ListCell | None
    reference: Reference | None
    reference_by: str
    references: Mapping[str, Reference]

    def entries(self, cell: str) -> list[str]:
        """Return what the cell says: several entries in a list, none where it is empty."""
        if not cell:
            return []
        return cell.split(self.list_cell.separator) if self.list_cell else [cell]


@dataclass(frozen=True, slots=True)
class Described:
    """One table; ``known_by`` is the column that dates its statements (empty: their source does), None: undated."""

    name: str
    file: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    known_by: str | None

    @property
    def names(self) -> list[str]:
        """Return the names of the columns in their order."""
        return [column.name for column in self.columns]

    @property
    def id(self) -> str:
        """Return the key's one column, or an empty text where the key has several."""
        return self.key[0] if len(self.key) == 1 else ""

    def column(self, name: str) -> Column:
        """Return one column; raise ``KeyError`` for an unknown name."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)


@dataclass(frozen=True, slots=True)
class Package:
    """All tables and what is said of them together; ``version`` such as ``2026.07``."""

    version: str
    title: str
    licence: str
    created: str
    tables: tuple[Described, ...]

    @property
    def edition_name(self) -> str:
        """Return the edition's name, such as ``2026-07``."""
        return self.version.replace(".", "-")
