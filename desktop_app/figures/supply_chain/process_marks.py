"""The marks of one process: first plan, latest plan or fact of each stage, and what is disputed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.domain.figure import Field, Mark
from desktop_app.domain.fuzzy_date import FuzzyDate, Precision
from desktop_app.domain.part import Part
from desktop_app.domain.supply_chain import Process
from desktop_app.domain.vocabulary import Basis
from desktop_app.figures.reading import Reading
from desktop_app.figures.supply_chain.process_words import (
    architecture_word,
    node_words,
    process_fact,
    process_stage_word,
)
from desktop_app.figures.wording import beside, fuzzy_date, signed
from desktop_app.measures.roadmap import RESEARCH, RISK, VOLUME, Line, Step

DISPUTED = "disputed"
_NARROW = (Precision.DAY, Precision.MONTH)  # a fact said so exactly needs no hatching under its disc


class ProcessMarks:
    """Makes the marks of one row; ``row`` is its id."""

    def __init__(self, reading: Reading, line: Line, row: str) -> None:
        self._ledger = reading.ledger
        self._line = line
        self._row = row
        self._say = reading.say
        self._company = reading.ledger.company(line.company_id).name
        self._name = f"{self._company} {line.process}"

    def marks(self) -> list[Mark]:
        """Return the marks in the order in which a reader walks through them."""
        found: list[Mark] = []
        for step in self._line.steps:
            found += self._volume(step) if step.stage == VOLUME else self._early(step)
        found += [self._given_up(row, place) for place, row in enumerate(self._line.given_up)]
        found += [self._disputed(row, place) for place, row in enumerate(self._line.disputed)]
        return found

    def _early(self, step: Step) -> list[Mark]:
        """Return facts of research as rings and of risk production as half discs; without a fact the latest plan."""
        part = {RESEARCH: Part.ANNOUNCED, RISK: Part.STATUS}[step.stage]
        if not step.facts:
            return [self._planned(step, step.plans)]
        return [
            self._mark(
                f"{step.stage}.{place}",
                part,
                (row,),
                process_stage_word(step.stage, self._say),
                _dated(row),
                status=RISK if step.stage == RISK else "",
            )
            for place, row in enumerate(step.facts)
        ]

    def _volume(self, step: Step) -> list[Mark]:
        """Return the thin line of the first plan, the dashed one to the latest date, and that date; it has the slip."""
        words = process_stage_word(VOLUME, self._say)
        latest = step.latest
        when = _dated(latest)
        marks: list[Mark] = []
        first = step.first
        if first:
            said = first.stated_on or _dated(first)
            begin = said if said.earliest < _dated(first).latest else _dated(first)
            what = self._say("first plan, {stage}", stage=words)
            marks.append(self._mark("first_plan", Part.FIRST_PLAN, (first,), what, begin, _dated(first)))
            if said.earliest < when.earliest:
                what = self._say("from the first plan to {stage}", stage=words)
                marks.append(self._mark("until", Part.WORK_UNKNOWN, (first, latest), what, said, when))
        if latest.basis != Basis.ACTUAL:
            return [*marks, self._planned(step, step.plans)]
        if when.precision not in _NARROW:
            marks.append(self._mark("volume.period", Part.VAGUE, (latest,), words, when, status="fact"))
        rows = (first, latest) if first else (latest,)
        marks.append(self._mark("volume", Part.FACT, rows, words, when, slip=step.slip, status="fact"))
        return marks

    def _planned(self, step: Step, plans: Sequence[Process]) -> Mark:
        latest = plans[-1]
        rows = (plans[0], latest) if plans[0] is not latest else (latest,)
        part = Part.CAP if _dated(latest).precision is Precision.DAY else Part.VAGUE
        what = self._say("{stage}, planned", stage=process_stage_word(step.stage, self._say))
        slip = step.slip if step.stage == VOLUME else None
        return self._mark(f"{step.stage}.planned", part, rows, what, _dated(latest), slip=slip, status="planned")

    def _given_up(self, row: Process, place: int) -> Mark:
        when = row.stated_on or FuzzyDate.day(row.known_from)
        return self._mark(f"given_up.{place}", Part.STATUS, (row,), self._say("given up"), when, status="cancelled")

    def _disputed(self, row: Process, place: int) -> Mark:
        """Return the sign at the day of a statement that names another architecture, with the sources of both."""
        say = self._say
        others = [each for each in self._line.rows if each.architecture == self._line.architecture]
        against = max(others, key=lambda each: (each.date is not None, len(each.note)))
        when = row.stated_on or FuzzyDate.day(row.known_from)
        source = self._ledger.source(row.source_id)
        what = say(
            "disputed: {one} by {publisher}, {other} by others",
            one=architecture_word(row.architecture, say),
            publisher=source.publisher or source.title,
            other=architecture_word(self._line.architecture, say),
        )
        rows = tuple(dict.fromkeys((row, against, *others)))
        mark = self._mark(f"disputed.{place}", Part.STATUS, rows, what, when, status=DISPUTED)
        return replace(mark, note=" · ".join(each.note for each in (row, against) if each.note))

    def _mark(
        self,
        key: str,
        part: Part,
        rows: Sequence[Process],
        what: str,
        when: FuzzyDate,
        until: FuzzyDate | None = None,
        *,
        status: str = "",
        slip: int | None = None,
    ) -> Mark:
        say = self._say
        dates = fuzzy_date(when, say)
        if until is not None and until != when:
            dates = f"{dates} – {fuzzy_date(until, say)}"
        notes = dict.fromkeys(row.note for row in rows if row.note)
        return Mark(
            id=f"{self._row}.{key}",
            row=self._row,
            label=beside(say, self._name, what),
            value=float(slip) if slip is not None else None,
            unit="months" if slip is not None else "",
            text=signed(slip, say) if slip is not None else dates,
            kind=dates if slip is not None else "",
            part=part,
            when=when,
            until=until,
            status=status,
            sources=tuple(dict.fromkeys(row.source_id for row in rows)),
            facts=tuple(process_fact(row) for row in rows),
            note=" · ".join(notes),
            fields=self._fields(what, rows[-1]),
        )

    def _fields(self, what: str, row: Process) -> dict[str, Field]:
        return {
            "company": self._company,
            "process": self._line.process,
            "node": self._line.node_nm,
            "transistor": node_words(None, row.architecture, self._say),
            "what": what,
            "said_on": str(row.stated_on or ""),
        }


def _dated(row: Process) -> FuzzyDate:
    assert row.date
    return row.date
