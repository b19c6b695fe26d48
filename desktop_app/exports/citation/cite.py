"""The citation of a view or of one value, followed by what it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop_app.domain.figure import Figure
from desktop_app.domain.source import Source
from desktop_app.exports.citation import bibtex, csl_json, ris, text
from desktop_app.exports.citation.entry import Entry, entries_of, of_figure, of_mark
from desktop_app.exports.citation.style import Style
from desktop_app.i18n import Say, say_in


def cite_figure(figure: Figure, style: Style) -> str:
    """Return the citation of a view and an entry for each of its sources."""
    say = say_in(figure.state.language)
    if style is Style.TEXT:
        return text.with_sources(text.view(figure, say), entries_of(figure.sources, say), say)
    return _written((of_figure(figure), *entries_of(figure.sources, say)), style, say)


def cite_mark(figure: Figure, mark_id: str, style: Style) -> str:
    """Return the citation of one value and of its own sources; raise ``KeyError`` for an unknown mark."""
    say = say_in(figure.state.language)
    mark = figure.by_id[mark_id]
    by_id = {source.id: source for source in figure.sources}
    sources = entries_of((by_id[each] for each in mark.sources), say)
    if style is Style.TEXT:
        return text.with_sources(text.value(figure, mark, say), sources, say)
    return _written((of_mark(figure, mark), *sources), style, say)


def cite_sources(sources: Iterable[Source], style: Style, language: str = "en") -> str:
    """Return a bibliography: one entry for each source, in order."""
    say = say_in(language)
    return _written(entries_of(sources, say), style, say)


def _written(entries: Sequence[Entry], style: Style, say: Say) -> str:
    match style:
        case Style.TEXT:
            return text.bibliography(entries, say)
        case Style.BIBTEX:
            return bibtex.written(entries)
        case Style.RIS:
            return ris.written(entries)
        case Style.CSL_JSON:
            return csl_json.written(entries)
