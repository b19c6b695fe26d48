"""What a profile rests on: every source about a company, with its weight and what it says."""

from __future__ import annotations

from desktop_app.domain.figure import Column, Figure
from desktop_app.domain.source import Source
from desktop_app.domain.vocabulary import Weight
from desktop_app.figures.companies.subjects import asked, names
from desktop_app.figures.entries import Entry, Words, list_columns, listed
from desktop_app.figures.evidence.citing_rows import counted_tables
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import date_or_undated, weight_word
from desktop_app.i18n import Say
from desktop_app.measures.company_facts import sources_about


def build(reading: Reading) -> Figure:
    """Return the sources of all rows about ``companies`` (empty: of all) by weight, those of most rows first."""
    ledger, say = reading.ledger, reading.say
    companies = asked(reading)
    rows: dict[str, dict[str, int]] = {}
    for company in companies:
        for source, tables in sources_about(ledger, company.id, reading.as_of).items():
            known = rows.setdefault(source, {})
            for table, count in tables.items():
                known[table] = known.get(table, 0) + count
    order = list(Weight)
    ranked = sorted(rows, key=lambda each: (order.index(ledger.source(each).weight), -sum(rows[each].values()), each))
    entries = [_entry(ledger.source(each), rows[each], say) for each in ranked]
    weak = sum(1 for each in rows if ledger.source(each).weight is Weight.WEAK)
    words = Words(
        title=_title(len(rows), weak, names(companies, say), say),
        subtitle=say("Most reliable first. Beside the publisher, what of the profile rests on it."),
        basis=say("rows of the ledger"),
        empty=say("No source about {companies} is on record.", companies=names(companies, say)),
    )
    more = (Column("weight", say("Weight")), Column("publisher", say("Publisher")), Column("rests", say("Rests on it")))
    return listed(reading, entries, words, list_columns(say, *more))


def _entry(source: Source, tables: dict[str, int], say: Say) -> Entry:
    """Return a source with its publisher, date and what rests on it."""
    date = date_or_undated(source.published, say)
    rests = counted_tables(tables, say)
    weight = weight_word(source.weight, say)
    return Entry(
        id=f"source.{source.id}",
        name=source.title,
        sources=(source.id,),
        kind=say("{publisher}, {date}", publisher=source.publisher, date=date),
        text="",
        below=rests,
        group=weight,
        when=source.published,
        status=source.weight.value,
        fields={"weight": weight, "publisher": source.publisher, "rests": rests},
    )


def _title(count: int, weak: int, subject: str, say: Say) -> str:
    text = say.plural("{subject} rests on {count} source", "{subject} rests on {count} sources", count, subject=subject)
    if not weak:
        return say("{text}, none of them weak", text=text)
    return say.plural("{text}, {count} of them weak", "{text}, {count} of them weak", weak, text=text)
