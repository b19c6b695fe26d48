"""The sheet that says what the others show, and what they leave out."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.figure import Figure
from desktop_app.exports.about import Told, about
from desktop_app.exports.citation import Style, cite_figure
from desktop_app.exports.sheets.book import Book
from desktop_app.i18n import say_in


def write(book: Book, figure: Figure) -> None:
    """Write what a reader must know before quoting, one thing a row; then each omission with its reason."""
    say = say_in(figure.state.language)
    gaps = [(say("No value"), f"{row.label}: {row.gap}" if row.label else row.gap) for row in figure.rows if row.gap]
    omissions = []
    for row in figure.left_out:
        reason = f"{row.reason} ({row.text})" if row.text else row.reason
        omissions.append((say("Left out"), f"{row.label}: {reason}", "; ".join(row.sources)))
    write_told(book, figure, about(figure), (*gaps, *omissions))


def write_told(book: Book, figure: Figure, told: Sequence[Told], more: Sequence[tuple[str, ...]] = ()) -> None:
    """Write labels and texts, then how to cite, then ``more``."""
    say = say_in(figure.state.language)
    sheet = book.sheet(say("Metadata"))
    cited = cite_figure(figure, Style.TEXT).partition("\n")[0]
    for label, *texts in (*told, (say("How to cite"), cited), *more):
        sheet.told(label, *texts)
    sheet.finish()
