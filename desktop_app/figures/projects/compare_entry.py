"""One entry of a comparison, its mark, and what its words and sources are taken from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.domain.company import CompanyLink
from desktop_app.domain.drawing_order import DrawingOrder
from desktop_app.domain.figure import Mark
from desktop_app.domain.part import Part
from desktop_app.domain.vocabulary import AmountKind, Instrument, Stage
from desktop_app.domain.working import FactRef
from desktop_app.figures.projects.mark_maker import fact_ref
from desktop_app.figures.projects.prepared import Drawn
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import fuzzy_date
from desktop_app.figures.wording.source_words import publishers_and_dates
from desktop_app.i18n import Say
from desktop_app.measures.milestones import Said

MISSING = Part.GAP


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a cell; ``missing`` ones say why there is nothing.

    ``dates`` are those in its words, as a code: of two the first and the last with a slash between them.
    """

    text: str
    kind: str = ""
    value: float | None = None
    unit: str = ""
    low: float | None = None
    high: float | None = None
    sources: tuple[str, ...] = ()
    facts: tuple[FactRef, ...] = ()
    part: Part = Part.WORDS
    stage: Stage | None = None
    instrument: Instrument | None = None
    amount_kind: AmountKind | None = None
    note: str = ""
    status: str = ""
    dates: str = ""


def since(link: CompanyLink, say: Say) -> str:
    """Return from when a link holds; empty where no source says."""
    return say("since {date}", date=fuzzy_date(link.since, say)) if link.since else ""


def sources_of_links(links: Iterable[CompanyLink]) -> tuple[str, ...]:
    """Return the sources of links."""
    return tuple(dict.fromkeys(link.source_id for link in links))


def said_in(said: tuple[Said, ...]) -> tuple[str, ...]:
    """Return the sources of statements."""
    return tuple(dict.fromkeys(row.source_id for each in said for row in each.rows))


def told_by(said: tuple[Said, ...]) -> tuple[FactRef, ...]:
    """Return the rows of statements."""
    return tuple(dict.fromkeys(fact_ref(row) for each in said for row in each.rows))


def mark_of(reading: Reading, drawn: Drawn, at: tuple[str, str, int], entry: Entry) -> Mark:
    """Return the mark of an entry; ``at`` is its row, what the row is called, and its place in the cell."""
    row, name, place = at
    project = drawn.outlook.project.id
    say = reading.say
    said_by = publishers_and_dates(map(reading.ledger.source, entry.sources), say)
    return Mark(
        id=f"{project}.{row}.{place}",
        row=row,
        column=project,
        label=say("{project}, {what}", project=drawn.name, what=name),
        value=entry.value,
        unit=entry.unit,
        text=entry.text,
        kind=entry.kind,
        low=entry.low,
        high=entry.high,
        stage=entry.stage,
        instrument=entry.instrument,
        amount_kind=entry.amount_kind,
        part=entry.part,
        status=entry.status,
        sources=entry.sources,
        facts=entry.facts,
        note=entry.note,
        fields={**drawn.fields, "what": name, "said_by": said_by, "dates": entry.dates},
        order=DrawingOrder(below=said_by),
    )
