"""All that a state chose of its figure, heading and words: for files, which must say exactly what was applied."""

from __future__ import annotations

from desktop_app.domain.vocabulary import Level
from desktop_app.figures.narrowing import heading, names_of, narrowings
from desktop_app.figures.reading import Reading

Applied = tuple[str, str]


def applied(reading: Reading) -> tuple[Applied, ...]:
    """Return subject, filters, what is counted and options of a figure; that there is no filter is said too."""
    spec, ledger, state, say = reading.spec, reading.ledger, reading.state, reading.say
    subject = [
        (heading(key, say), "; ".join(names_of(ledger, state, key, say))) for key in spec.subject if state.is_set(key)
    ]
    narrowed = [(each.heading, "; ".join(each.names)) for each in narrowings(spec, ledger, state, say)]
    told = [*subject, *narrowed] or [(say("Filters"), say("none"))]
    if spec.heeds("level", state):
        awards = state.level is Level.AWARDS
        told.append((say("Counted"), say("awards to single recipients") if awards else say("programmes of states")))
    options = [
        (say.marked(option.title), option.word(spec.value(state, option.key), say))
        for option in spec.options
        if not option.narrows and spec.value(state, option.key)
    ]
    return (*told, *options)
