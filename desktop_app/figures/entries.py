"""Figures that are lists: one entry per line, with its words, its value and its sources."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from desktop_app.domain.drawing_order import DrawingOrder
from desktop_app.domain.figure import Axis, Column, Field, Figure, Form, Mark, Omission, Row
from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.part import Part
from desktop_app.domain.working import FactRef
from desktop_app.figures.nothing_to_show import nothing_to_show
from desktop_app.figures.reading import Reading
from desktop_app.i18n import Say


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a list: ``name`` and ``kind`` at the left, ``text`` at the right, ``below`` in small print.

    ``value`` is in ``unit``; ``text`` has no sign of percent where the unit is one. The status ``missing`` says that
    ``text`` tells why there is no value. ``spoken`` is its label where the
    name alone would not tell what it is; ``fields`` are further columns of its table.
    """

    id: str
    name: str
    sources: tuple[str, ...]
    kind: str = ""
    text: str = ""
    below: str = ""
    group: str = ""
    spoken: str = ""
    value: float | None = None
    unit: str = ""
    when: FuzzyDate | None = None
    status: str = ""
    strong: bool = False
    facts: tuple[FactRef, ...] = ()
    note: str = ""
    fields: Mapping[str, Field] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Words:
    """What stands around a list: finding, second line, basis, and what is said where nothing is on record for it."""

    title: str
    subtitle: str
    basis: str
    empty: str
    notes: tuple[str, ...] = ()


def listed(
    reading: Reading,
    entries: Sequence[Entry],
    words: Words,
    columns: tuple[Column, ...],
    left_out: Sequence[Omission] = (),
    marks: tuple[Mark, ...] | None = None,
    *,
    on_record: bool = False,
) -> Figure:
    """Return the figure of a list; entries of one group follow each other.

    ``marks`` are those of the entries, where they have been kept from before; ``on_record`` tells of an empty list
    whether it would hold anything if nothing narrowed it.
    """
    marks = tuple(map(mark_of, entries)) if marks is None else marks
    used = dict.fromkeys(source for mark in marks for source in mark.sources)
    units = {mark.unit for mark in marks if mark.unit}
    return Figure(
        state=reading.state,
        form=Form.TABLE,
        title=words.title,
        subtitle=words.subtitle,
        unit=units.pop() if len(units) == 1 else "",
        basis=words.basis,
        as_of=reading.as_of,
        axis=Axis(),
        rows=tuple(Row(each.id, each.name, each.kind, each.group, strong=each.strong) for each in entries),
        marks=marks,
        columns=columns,
        sources=tuple(map(reading.ledger.source, used)),
        edition=reading.ledger.info,
        left_out=left_out,
        notes=words.notes,
        empty=None if marks else nothing_to_show(reading, words.empty, on_record=on_record),
    )


def list_columns(say: Say, *more: Column, value: str = "") -> tuple[Column, ...]:
    """Return the columns that all lists have, with further ones before the note."""
    number = (Column("value", value, number=True),) if value else ()
    return (
        Column("group", say("Group")),
        Column("name", say("Name")),
        Column("what", say("What")),
        Column("text", say("As stated")),
        *number,
        Column("when", say("Date")),
        *more,
        Column("note", say("Note")),
        Column("sources", say("Sources")),
    )


def mark_of(each: Entry) -> Mark:
    """Return the mark of an entry."""
    return Mark(
        id=each.id,
        row=each.id,
        label=each.spoken or each.name,
        value=each.value,
        unit=each.unit,
        text=each.text,
        kind=each.kind,
        part=Part.ENTRY,
        when=each.when,
        status=each.status,
        sources=each.sources,
        facts=each.facts,
        note=each.note,
        fields={"group": each.group, "name": each.name, "what": each.kind, **each.fields},
        order=DrawingOrder(below=each.below),
    )
