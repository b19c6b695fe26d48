"""Makes the marks of one row of a timeline from what was said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.drawing_order import NO_ORDER, DrawingOrder
from desktop_app.domain.figure import Field, Mark
from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.part import Part
from desktop_app.domain.project import Statement
from desktop_app.domain.working import FactRef
from desktop_app.figures.wording import beside, fuzzy_date, signed
from desktop_app.i18n import Say
from desktop_app.measures.milestones import Said
from desktop_app.measures.slips import Slip

MONTHS = "months"


@dataclass(frozen=True, slots=True)
class Place:
    """Where marks stand: the ``row`` is the project's id, ``name`` begins their labels, ``fields`` are on all of them.

    ``as_of`` ends work whose end is not on record.
    """

    row: str
    name: str
    fields: Mapping[str, Field]
    as_of: date


class MarkMaker:
    """Makes marks at one place. Each mark names the statements that it shows and their sources."""

    def __init__(self, place: Place, say: Say) -> None:
        self._place = place
        self._say = say

    def make(
        self,
        part: Part,
        said: tuple[Said, ...],
        what: str,
        when: FuzzyDate,
        until: FuzzyDate | None = None,
        *,
        key: str = "",
        status: str = "",
        slip: Slip | None = None,
        order: DrawingOrder = NO_ORDER,
    ) -> Mark:
        """Return a mark; ``what`` is what it shows in words, ``key`` ends its id (empty: ``part``).

        With a slip the mark's value is its months; otherwise its text is its dates.
        """
        rows = tuple(dict.fromkeys(row for each in said for row in each.rows))
        dates = fuzzy_date(when, self._say)
        if until is not None and until != when:
            dates = f"{dates} – {fuzzy_date(until, self._say)}"
        return Mark(
            id=f"{self._place.row}.{key or part}",
            row=self._place.row,
            label=beside(self._say, self._place.name, what),
            value=float(slip.months) if slip else None,
            unit=MONTHS if slip else "",
            text=signed(slip.months, self._say) if slip else dates,
            kind=dates if slip else "",
            low=float(slip.least) if slip and slip.least is not None else None,
            high=float(slip.most) if slip else None,
            part=part,
            when=when,
            until=until,
            status=status,
            sources=tuple(dict.fromkeys(row.source_id for row in rows)),
            facts=tuple(map(fact_ref, rows)),
            note=rows[-1].note,
            fields={**self._place.fields, "what": what, "said_on": _said_on(rows[-1])},
            order=order,
        )


def fact_ref(row: Statement) -> FactRef:
    """Return the reference to a statement: project, milestone and its place in the table."""
    return FactRef("milestones", f"{row.project_id}/{row.milestone}/{row.position}")


def _said_on(row: Statement) -> str:
    return str(row.stated_on) if row.stated_on else ""
