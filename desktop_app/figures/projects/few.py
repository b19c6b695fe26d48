"""Two or three projects, chosen one by one: those that are shown, and why others are not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop_app.domain.figure import Omission
from desktop_app.figures.projects.catalogue import MOST_AT_ONCE
from desktop_app.figures.projects.left_out import not_yet, without
from desktop_app.figures.projects.prepared import Drawn, prepared
from desktop_app.figures.reading import Reading
from desktop_app.i18n import Say


@dataclass(frozen=True, slots=True)
class Few:
    """The ``reading`` names its projects; ``shown`` are the first three that were on record by its day."""

    reading: Reading
    shown: tuple[Drawn, ...]
    left_out: tuple[Omission, ...]


def few(reading: Reading, usual: Iterable[str], too_many: str) -> Few:
    """Return the projects of the state, where it names none those of ``usual`` that the edition has.

    ``too_many`` is said of those after the third.
    """
    known, every = prepared(reading).known, {row.id for row in reading.ledger.all_projects()}
    asked = reading.state.projects or tuple(each for each in usual if each in every)
    reading = reading.with_(projects=asked)
    first = asked[:MOST_AT_ONCE]
    left = (
        without(reading, known[each], too_many) if each in known else not_yet(reading, reading.ledger.project(each))
        for each in asked
        if each not in first or each not in known
    )
    return Few(reading, tuple(known[each] for each in first if each in known), tuple(left))


def telling_left_out(subtitle: str, left_out: Sequence[Omission], say: Say) -> str:
    """Return the line below the title with what was chosen and is not there: of so few, each is missed at once."""
    if not left_out:
        return subtitle
    told = (say("{label}: {value}", label=each.label, value=each.reason) for each in left_out)
    words = say("Not shown – {projects}.", projects="; ".join(told))
    return say("{sentence} {next}", sentence=subtitle, next=words)
