"""Who said it."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.vocabulary import Weight


@dataclass(frozen=True, slots=True)
class Source:
    """A text in which figures were read; ``published`` and ``licence`` are empty where the source says nothing."""

    id: str
    title: str
    publisher: str
    kind: str
    published: FuzzyDate | None
    url: str
    language: str
    weight: Weight
    licence: str
