"""The text that stands beside the files of an archive: what each is, what it shows, how to cite it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop_app.domain.figure import Figure
from desktop_app.exports.about import Told
from desktop_app.exports.citation import Style, cite_figure
from desktop_app.exports.rules_in_brief import rules_in_brief
from desktop_app.i18n import Say, say_in

README = "README.txt"
LICENCES = "LICENCES.txt"
STATE = "state.json"


def readme(figure: Figure, told: Sequence[Told], files: Iterable[str]) -> str:
    """Return the text; ``told`` says what is shown, ``files`` are the names in the archive."""
    say = say_in(figure.state.language)
    blocks = [
        [f"{label}: {text}" for label, text in told],
        [say("Files"), *(f"  {name}: {_what(name, say)}" for name in sorted(files))],
        [say("How to cite"), *cite_figure(figure, Style.TEXT).partition("\n")[0:1]],
        [say("How money is counted"), *(f"  {number}. {rule}" for number, rule in enumerate(rules_in_brief(say), 1))],
        [say("Where the facts say nothing, cells are empty: missing is never zero.")],
    ]
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _what(name: str, say: Say) -> str:
    """Return what a file of an archive is."""
    words = {
        README: say("this text"),
        LICENCES: say("under which licences the content may be used"),
        STATE: say("the view, for the command “silicon-ledger render”"),
        "figure.json": say("the figure as data; Silicon Ledger opens it, and this archive, again"),
        "citation.csl.json": say("citation as CSL-JSON, of the view and each source"),
    }
    ending = name.rpartition(".")[2]
    by_ending = {
        "png": say("the picture"),
        "svg": say("the picture as vectors, text as text"),
        "pdf": say("the picture as a page of vectors, text as text"),
        "csv": say("a table in UTF-8; it cannot carry the view, so open the JSON file for that"),
        "xlsx": say("data, metadata, working and sources as a spreadsheet"),
        "pptx": say("the figure as a slide"),
        "txt": say("citation as plain text, of the view and each source"),
        "bib": say("citation as BibTeX, of the view and each source"),
        "ris": say("citation as RIS, of the view and each source"),
    }
    return words.get(name) or by_ending.get(ending, ending)
