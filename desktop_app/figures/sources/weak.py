"""What is known from weak sources only: aggregators, forums, blogs, encyclopaedias, machine-translated pages."""

from __future__ import annotations

from desktop_app.domain.figure import Figure
from desktop_app.figures.entries import Entry, Words, list_columns, listed
from desktop_app.figures.reading import Reading
from desktop_app.figures.sources.row_facts import row_fact
from desktop_app.figures.sources.row_words import row_words, table_word
from desktop_app.figures.wording import joined
from desktop_app.measures.citing_rows import Rest, weak_only

_NAMED = 2  # publishers beside a value


def build(reading: Reading) -> Figure:
    """Return the values that weak sources alone state by the as-of date, by table."""
    say = reading.say
    values = weak_only(reading.ledger, reading.as_of)
    entries = [_entry(reading, rows, place) for place, rows in enumerate(values)]
    words = Words(
        title=say.plural(
            "{count} value rests on weak sources alone", "{count} values rest on weak sources alone", len(values)
        ),
        subtitle=say("Not to be quoted without a better source: aggregators, forums, blogs, encyclopaedias."),
        basis=say("values as stated"),
        empty=say("Nothing rests on weak sources alone."),
    )
    return listed(reading, entries, words, list_columns(say))


def _entry(reading: Reading, rows: tuple[Rest, ...], place: int) -> Entry:
    say = reading.say
    rest = rows[-1]
    name, text = row_words(reading, rest.row)
    sources = tuple(dict.fromkeys(each.source_id for each in rows))
    publishers = list(dict.fromkeys(reading.ledger.source(each).publisher for each in sources))[:_NAMED]
    return Entry(
        id=f"{rest.table}.{place}",
        name=name,
        sources=sources,
        kind=joined(publishers, say),
        text=text,
        when=getattr(rest.row, "date", None),
        group=table_word(rest.table, say),
        facts=tuple(map(row_fact, rows)),
        note=str(getattr(rest.row, "note", "")),
    )
