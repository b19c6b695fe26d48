"""Citations as CSL-JSON, the input of citation processors such as those of Zotero and Pandoc."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from desktop_app.exports.citation.entry import Entry
from desktop_app.exports.citation.kinds import kind_names


def written(entries: Sequence[Entry]) -> str:
    """Return a JSON array with one item for each entry."""
    return json.dumps([_item(entry) for entry in entries], ensure_ascii=False, indent=1) + "\n"


def _item(entry: Entry) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": entry.key,
        "type": kind_names(entry.kind).csl,
        "title": entry.title,
        "author": [{"literal": entry.author}],
        "publisher": entry.author,
        "container-title": entry.container,
        "URL": entry.url,
        "language": entry.language,
        "version": entry.edition,
        "note": entry.note,
    }
    if entry.date_parts:
        item["issued"] = {"date-parts": [list(entry.date_parts)]}
    return {name: value for name, value in item.items() if value}
