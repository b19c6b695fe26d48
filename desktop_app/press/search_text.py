"""What the search finds: one document for each record that has a name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from desktop_app.press.rows import Row
from desktop_app.press.table import Table

# table: title and the columns searched beside it; names first, so that a list of hits can tell why it found them
_SEARCHED = {
    "companies": ("name", ("name_native", "aliases", "ticker", "summary")),
    "projects": ("name", ("company_id", "partner_ids", "city", "region", "technology", "note")),
    "programmes": ("name", ("name_native", "legal_basis", "scope", "note")),
    "sources": ("title", ("publisher",)),
    "segments": ("name", ("summary",)),
    "policy_events": ("title", ("summary",)),
    "cooperation": ("title", ("summary",)),
    "claims": ("statement", ()),
}


def search_documents(tables: Mapping[str, Table]) -> list[Row]:
    """Return the documents in a fixed order; ``kind`` is the table, ``body`` has one text a line."""
    names = _company_names(tables["companies"])
    documents: list[Row] = []
    for kind, (title, columns) in _SEARCHED.items():
        table = tables[kind]
        for cells in table.frame.to_dict("records"):
            body = "\n".join(text for column in columns for text in _texts(table, column, cells[column], names))
            documents.append(
                {
                    "position": len(documents) + 1,
                    "kind": kind,
                    "id": cells[table.described.id],
                    "title": cells[title],
                    "body": body,
                }
            )
    return documents


def _company_names(companies: Table) -> dict[str, str]:
    """Return each company's names, so that its projects are found under all of them."""
    columns = ["company_id", "name", "name_native", "aliases"]
    return {
        company: "\n".join(filter(None, (name, native, *aliases.split(";"))))
        for company, name, native, aliases in companies.frame[columns].itertuples(index=False, name=None)
    }


def _texts(table: Table, column: str, cell: str, names: Mapping[str, str]) -> Iterator[str]:
    described = table.described.column(column)
    for entry in described.entries(cell):
        yield names[entry] if described.reference and described.reference.table == "companies" else entry
