"""Says who? What stands behind one mark, as plain data for the source panel and for files."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.source import Source
from desktop_app.domain.working import FactRef


@dataclass(frozen=True, slots=True)
class Saying:
    """One statement with its source: ``value`` as stated, ``badges`` such as stage, kind of amount, years, weight.

    ``date`` is when it was said, in words; ``stages`` the way of the money so far (stage, reached) where it has one.
    """

    name: str
    value: str
    source: Source | None
    date: str
    badges: tuple[str, ...] = ()
    note: str = ""
    fact: FactRef | None = None
    resting: str = ""  # what else rests on the source, in words


@dataclass(frozen=True, slots=True)
class Section:
    """A block of the panel with its heading."""

    title: str
    sayings: tuple[Saying, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the panel shows of a mark, in its fixed order: value and formula, counted, rivals, apart, left out."""

    title: str
    value: str
    formula: str
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]
    note: str = ""
