"""What stands behind the median of a group: every chain in it, with the two statements that it compares."""

from __future__ import annotations

from desktop_app.domain.evidence import Evidence, Saying, Section
from desktop_app.domain.figure import Figure, Mark
from desktop_app.i18n import say_in
from desktop_app.ledger import Ledger


def group_evidence(ledger: Ledger, figure: Figure, mark: Mark) -> Evidence:
    """Return the chains of a group, longest slip first, each with the source of its latest statement."""
    say = say_in(figure.state.language)
    points = [each for each in figure.marks if each.row == mark.row and each.part == "point"]
    sayings = tuple(
        Saying(
            each.label,
            each.text,
            ledger.source(each.sources[-1]),
            say("{first} → {latest}", first=each.fields["first"], latest=each.fields["latest"]),
            (ledger.source(each.sources[-1]).weight.value,),
            each.note,
        )
        for each in reversed(points)
    )
    counted = say.plural("Counted: {count} chain", "Counted: {count} chains", len(points))
    return Evidence(
        title=mark.label,
        value=say("{months} months", months=mark.text),
        formula=say("the value in the middle; of an even number of chains, half-way between the middle two"),
        sections=(Section(counted, sayings),),
        sources=tuple(ledger.source(each) for each in mark.sources),
    )
