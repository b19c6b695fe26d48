"""The SQL of the edition's tables, made from their description."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.press.description import Column, Described, Kind, ListCell, Meaning, Package, Reference

_DAY = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"
_TYPES = {Kind.TEXT: "TEXT", Kind.NUMBER: "REAL", Kind.INTEGER: "INTEGER", Kind.FLAG: "INTEGER"}

_EDITION = 'CREATE TABLE "edition" ("key" TEXT PRIMARY KEY NOT NULL, "value" TEXT NOT NULL) STRICT, WITHOUT ROWID'
_EDITION_TABLES = (
    'CREATE TABLE "edition_tables" ("name" TEXT PRIMARY KEY NOT NULL, "rows" INTEGER NOT NULL CHECK ("rows" >= 0))'
    " STRICT, WITHOUT ROWID"
)
_SEARCH_DOCUMENTS = (
    'CREATE TABLE "search_documents" ("position" INTEGER PRIMARY KEY, "kind" TEXT NOT NULL, "id" TEXT NOT NULL,'
    ' "title" TEXT NOT NULL, "body" TEXT NOT NULL, UNIQUE ("kind", "id")) STRICT'
)
_FULL_TEXT = (
    "CREATE VIRTUAL TABLE \"{name}\" USING fts5(title, body, content='search_documents',"
    " content_rowid='position', tokenize='{tokenizer}')"
)
# words for European languages; parts of words for Chinese, Japanese and Korean, which write none apart
SEARCH_TABLES = {"search_words": "unicode61 remove_diacritics 2", "search_trigrams": "trigram"}


def create_tables(package: Package) -> Iterator[str]:
    """Give a statement for each table of facts, of list entries, of the edition and of the search."""
    ids = {table.name: table.id for table in package.tables}
    for table in package.tables:
        yield _create_table(table, ids)
        for column in table.columns:
            if column.list_cell and column.list_cell.table:
                yield _create_list(table, column, column.list_cell, ids)
    yield from (_EDITION, _EDITION_TABLES, _SEARCH_DOCUMENTS)
    for name, tokenizer in SEARCH_TABLES.items():
        yield _FULL_TEXT.format(name=name, tokenizer=tokenizer)


def create_indexes(package: Package) -> Iterator[str]:
    """Give a statement for each key over several columns and each column by which rows are looked up."""
    for table in package.tables:
        if not table.id:
            parts = [_distinct(table.column(name)) for name in table.key]
            yield f'CREATE UNIQUE INDEX "{table.name}_key" ON "{table.name}" ({", ".join(parts)})'
        looked_up = [column.name for column in table.columns if column.reference and not column.list_cell]
        chosen = [column.name for column in table.columns if column.reference_by]
        known = ["known_from"] if table.known_by is not None else []
        pieces = ["money_id"] if "money_id" in table.names else []
        for name in (*looked_up, *chosen, *pieces, *known):
            if name == table.key[0]:  # the key's index serves
                continue
            yield f'CREATE INDEX "{table.name}_{name}" ON "{table.name}" ("{name}")'
        for column in table.columns:
            cell = column.list_cell
            if cell and cell.table and column.reference:
                yield f'CREATE INDEX "{cell.table}_{cell.column}" ON "{cell.table}" ("{cell.column}")'


def stays(column: Column) -> bool:
    """Tell whether a column stays in its table; the others are lists that have tables of their own."""
    return not (column.list_cell and column.list_cell.table)


def _create_table(table: Described, ids: dict[str, str]) -> str:
    parts = [] if table.id else ['"position" INTEGER PRIMARY KEY']
    parts += [_column(column, table, ids) for column in table.columns if stays(column)]
    if table.known_by is not None:
        parts.append(f'"known_from" TEXT NOT NULL CHECK ("known_from" GLOB \'{_DAY}\')')
    return f'CREATE TABLE "{table.name}" ({", ".join(parts)}) STRICT'


def _column(column: Column, table: Described, ids: dict[str, str]) -> str:
    words = [f'"{column.name}" {_TYPES[column.kind]}']
    if column.name == table.id:
        words.append("PRIMARY KEY")
    if column.required or column.kind is Kind.FLAG:
        words.append("NOT NULL")
    words += [f"CHECK ({check})" for check in _checks(column)]
    if column.reference and not column.list_cell:
        words += _references(column.reference, ids)
    return " ".join(words)


def _checks(column: Column) -> Iterator[str]:
    name = f'"{column.name}"'
    if column.kind is Kind.FLAG:
        yield f"{name} IN (0, 1)"
    elif column.vocabulary and not column.list_cell:
        yield f"{name} IN ({', '.join(_text(word) for word in column.vocabulary)})"
    elif column.meaning is Meaning.DATE:
        yield f"{name} GLOB '[0-9][0-9][0-9][0-9]*'"
    elif column.kind is Kind.TEXT:
        yield f"{name} <> ''"  # unknown is NULL
    if column.minimum is not None:
        yield f"{name} >= {column.minimum}"
    if column.maximum is not None:
        yield f"{name} <= {column.maximum}"


def _create_list(table: Described, column: Column, cell: ListCell, ids: dict[str, str]) -> str:
    words = [f'"{cell.column}" TEXT NOT NULL']
    if column.vocabulary:
        words.append(f'CHECK ("{cell.column}" IN ({", ".join(_text(word) for word in column.vocabulary)}))')
    if column.reference:
        words += _references(column.reference, ids)
    owner = table.id
    return (
        f'CREATE TABLE "{cell.table}" ("{owner}" TEXT NOT NULL REFERENCES "{table.name}" ("{owner}"),'
        f' "position" INTEGER NOT NULL CHECK ("position" >= 1), {" ".join(words)},'
        f' PRIMARY KEY ("{owner}", "position")) STRICT, WITHOUT ROWID'
    )


def _references(reference: Reference, ids: dict[str, str]) -> list[str]:
    """Return the foreign key; SQL has none on columns in which a value may stand in several rows (``money_id``)."""
    if ids[reference.table] != reference.column:
        return []
    return [f'REFERENCES "{reference.table}" ("{reference.column}") DEFERRABLE INITIALLY DEFERRED']


def _distinct(column: Column) -> str:
    """Return the column as part of a unique key; two NULLs would not count as equal."""
    if column.required:
        return f'"{column.name}"'
    empty = "''" if column.kind is Kind.TEXT else "-1"
    return f'coalesce("{column.name}", {empty})'


def _text(word: str) -> str:
    return "'" + word.replace("'", "''") + "'"
