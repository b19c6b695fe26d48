"""An act on an axis of dates: a point for a day or month, hatched where its source named no more than a year or so."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.domain.drawing_order import DrawingOrder
from desktop_app.domain.figure import Field, Mark
from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.part import Part
from desktop_app.domain.working import FactRef
from desktop_app.figures.wording import fuzzy_date
from desktop_app.i18n import Say


def act_mark(
    fact: FactRef,
    label: str,
    when: FuzzyDate,
    kind: str,
    status: str,
    source: str,
    summary: str,
    fields: Mapping[str, Field],
    say: Say,
) -> Mark:
    """Return the mark of one act; its title is in the field ``name``, ``status`` is its kind as in the facts."""
    return Mark(
        id=fact.id,
        row=fact.id,
        label=label,
        value=None,
        unit="",
        text=fuzzy_date(when, say),
        kind=kind,
        part=Part.ACT,
        when=when,
        status=status,
        sources=(source,),
        facts=(fact,),
        note=summary,
        fields=fields,
        order=DrawingOrder(name=str(fields["name"])),
    )
