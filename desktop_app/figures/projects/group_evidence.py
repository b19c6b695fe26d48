"""What stands behind the median or the sum of a group: every project in it, with the source of its latest row."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.evidence import Evidence, Saying, Section
from desktop_app.domain.figure import Figure, Mark
from desktop_app.domain.part import Part
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import date_or_undated


def group_evidence(reading: Reading, figure: Figure, mark: Mark) -> Evidence:
    """Return the single values of a group, largest first: slips with the dates they compare, ratios with their amounts."""
    ledger, say = reading.ledger, reading.say
    points = [each for each in figure.marks if each.row == mark.row and each.part == Part.POINT]
    sayings = tuple(
        Saying(
            each.label,
            each.text,
            ledger.source(each.sources[-1]),
            date_or_undated(ledger.source(each.sources[-1]).published, say),
            (ledger.source(each.sources[-1]).weight.value,),
            "; ".join(words for words in (each.kind, each.note) if words),
        )
        for each in reversed(points)
    )
    chains = mark.part == Part.MEDIAN
    counted = (
        say.plural("Counted: {count} chain", "Counted: {count} chains", len(points))
        if chains
        else say.plural("Counted: {count} investment", "Counted: {count} investments", len(points))
    )
    middle = say("the value in the middle; of an even number of chains, half-way between the middle two")
    return Evidence(
        title=mark.label,
        value=say("{months} months", months=mark.text) if chains else mark.text,
        formula=middle if chains else str(mark.fields["formula"]),
        sections=(Section(counted, sayings),),
        sources=tuple(ledger.source(each) for each in mark.sources),
    )


def sources_in_order(points: Sequence[Mark]) -> tuple[str, ...]:
    """Return the sources of a group's values: first those that stand beside them, largest value first, then all others."""
    shown = [point.sources[-1] for point in reversed(points)]
    return tuple(dict.fromkeys((*shown, *(source for point in points for source in point.sources))))
