"""Citations as BibTeX in UTF-8, for BibTeX and biblatex alike."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.exports.citation.entry import Entry
from desktop_app.exports.citation.kinds import kind_names

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")  # macros of BibTeX
_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "$": r"\$",
        "&": r"\&",
        "%": r"\%",
        "#": r"\#",
        "_": r"\_",
        "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}",
        "<": r"\ensuremath{<}",  # not \textless, which parsers of BibTeX drop
        ">": r"\ensuremath{>}",
        "|": r"\ensuremath{|}",
        "\n": " ",
    }
)
# Addresses stand unescaped, as the package url wants them, except for what would end the field.
_IN_ADDRESSES = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})


def written(entries: Sequence[Entry]) -> str:
    """Return one entry after the other."""
    return "\n".join(map(_entry, entries))


def escaped(text: str) -> str:
    """Return a text as LaTeX prints it; letters of all scripts stay."""
    return text.translate(_ESCAPES)


def _entry(entry: Entry) -> str:
    kind = kind_names(entry.kind).bibtex
    lines = [f"  {name} = {value},\n" for name, value in _fields(entry, kind).items() if value]
    return f"@{kind}{{{entry.key},\n{''.join(lines)}}}\n"


def _fields(entry: Entry, kind: str) -> dict[str, str]:
    year, month, day = (*entry.date_parts, 0, 0, 0)[:3]
    fields = {
        "author": f"{{{{{escaped(entry.author)}}}}}",  # the inner braces: a body, not a person to be turned around
        "title": f"{{{{{escaped(entry.title)}}}}}",  # the inner braces keep the capitals
        "year": f"{{{year}}}" if year else "",
        "month": _MONTHS[month - 1] if month else "",
        "day": f"{{{day}}}" if day else "",
        "edition": _braced(entry.edition),
        "url": f"{{{entry.url.translate(_IN_ADDRESSES)}}}" if entry.url else "",
        "language": _braced(entry.language),
        "note": _braced(entry.note),
    }
    match kind:
        case "techreport":
            fields["institution"] = _braced(entry.author)
        case "article":
            fields["journal"] = _braced(entry.container or entry.author)
        case _:
            fields["howpublished"] = _braced(entry.container)
    return fields


def _braced(text: str) -> str:
    return f"{{{escaped(text)}}}" if text else ""
