"""What a file says of itself: title, basis, date, edition, filters, notes; shared by spreadsheets and archives."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app import PRODUCT, __version__
from desktop_app.domain.figure import Figure
from desktop_app.domain.source import Source
from desktop_app.domain.vocabulary import Stage
from desktop_app.exports.licences import licence_lines
from desktop_app.figures.marks import kind_of_total
from desktop_app.figures.wording import day_text, number, sign_of
from desktop_app.figures.wording.values import unit_words
from desktop_app.i18n import Say, say_in

Told = tuple[str, str]  # what it is, and what it is here


def about(figure: Figure, sources: Iterable[Source] | None = None) -> list[Told]:
    """Return what is to be known of a figure before it is quoted, label and text, in the reader's language.

    ``sources`` are those of the file where it holds more than the figure.
    """
    say = say_in(figure.state.language)
    told = [
        (say("Title"), figure.title),
        (say("What is shown"), figure.subtitle),
        (say("Figure"), figure.name),
        (say("Basis"), figure.basis),
        (say("Unit"), _units(figure, say)),
        (say("As of"), day_text(figure.as_of, say)),
        (say("Total"), _total(figure, say)),
        (say("Nothing to see"), figure.empty.reason if figure.empty else ""),
        *edition(figure, say),
        *figure.applied,
        *((say("Note"), note) for note in figure.notes),
        *((say("Licence"), line) for line in licence_lines(figure.sources if sources is None else sources, say)),
    ]
    return [(label, text) for label, text in told if text]


def _total(figure: Figure, say: Say) -> str:
    """Return what the counted marks add up to, in the unit of the data; or that rule 1 lets nothing be added."""
    if figure.total is None:
        return say("none: see the counting rules")
    sign = sign_of(kind_of_total(figure.marks), say)
    text = say("{total} ({unit})", total=f"{sign}{number(figure.total, say)}", unit=figure.unit)
    proposed = any(mark.stage is Stage.PROPOSED for mark in figure.marks)
    return say("{total}, without what is only proposed", total=text) if proposed else text


def _units(figure: Figure, say: Say) -> str:
    """Return the units of the values, as words and as they stand in the data."""
    units = sorted({mark.unit for mark in figure.marks} - {""})
    return "; ".join(_unit(unit, say) for unit in units)


def _unit(unit: str, say: Say) -> str:
    words = unit_words(unit, say)
    if unit.removesuffix(" a year").endswith(" m"):
        return say("millions of {currency} ({unit})", currency=words, unit=unit)
    return words


def edition(figure: Figure, say: Say) -> list[Told]:
    """Return which facts were used, and by which program."""
    return [
        (say("Edition"), figure.edition.name),
        (say("Facts to"), day_text(figure.edition.facts_to, say)),
        (say("SHA-256 of the edition"), figure.edition.checksum),
        (say("Program"), f"{PRODUCT} {__version__}"),
    ]
