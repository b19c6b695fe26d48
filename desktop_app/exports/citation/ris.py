"""Citations as RIS, which EndNote, Zotero and Mendeley read."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.exports.citation.entry import Entry
from desktop_app.exports.citation.kinds import kind_names

_END = "\r\n"  # the specification asks for both


def written(entries: Sequence[Entry]) -> str:
    """Return one record after the other, with an empty line between them."""
    return _END.join(map(_record, entries))


def _record(entry: Entry) -> str:
    year, month, day = (*entry.date_parts, 0, 0, 0)[:3]
    parts = (f"{year:04}", f"{month:02}" if month else "", f"{day:02}" if day else "", "")
    fields = [
        ("TY", kind_names(entry.kind).ris),
        ("ID", entry.key),
        ("AU", _body(entry.author)),
        ("TI", entry.title),
        ("T2", entry.container),
        ("PY", f"{year:04}" if year else ""),
        ("DA", "/".join(parts) if month else ""),  # year/month/day/more; empty parts keep their stroke
        ("PB", entry.author),
        ("ET", entry.edition),
        ("LA", entry.language),
        ("UR", entry.url),  # as it is: servers take "%3B" for another address than ";"
        ("N1", entry.note),
        ("ER", ""),
    ]
    return "".join(f"{tag}  - {_one_line(text)}{_END}" for tag, text in fields if text or tag == "ER")


def _body(name: str) -> str:
    """Return a body as an author, empty where programs would make a person of it.

    In RIS a comma divides a person's name from the first name and nothing can quote it; the publisher holds the name.
    """
    return "" if "," in name else name


def _one_line(text: str) -> str:
    """Return a value that cannot begin another tag."""
    return " ".join(text.split())
