"""Why a figure is empty: the selection leaves out all that is on record, or nothing is on record by the day."""

from __future__ import annotations

from desktop_app.domain.figure import Empty
from desktop_app.figures.reading import Reading


def nothing_to_show(reading: Reading, none_yet: str, *, on_record: bool) -> Empty:
    """Return the reason and the way out: what narrows is taken away, or the day set to the edition's own.

    ``on_record``: whether the figure would show anything on this day if nothing narrowed it; ``none_yet`` says that it
    would not.
    """
    from desktop_app.figures.narrowing import narrowings, widened  # of no use to figures that show something

    say, last = reading.say, reading.ledger.info.facts_to
    state = reading.state.with_(as_of=reading.as_of if reading.as_of < last else None)
    criteria = narrowings(reading.spec, reading.ledger, state, say) if on_record else ()
    if criteria:
        for each in criteria:
            state = widened(reading.spec, state, each.key)
        words = "; ".join(each.words for each in criteria)
        reason = say("Nothing that this figure shows by this day fits the selection – {criteria}.", criteria=words)
        return Empty(reason, say("Clear all filters"), state)
    if state.as_of is None:
        return Empty(none_yet)
    return Empty(none_yet, say("Show what is known today"), state.with_(as_of=None))
