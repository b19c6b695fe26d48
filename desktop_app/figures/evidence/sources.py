"""What stands behind a source, a claim, or a value of weak sources: the rows themselves."""

from __future__ import annotations

from desktop_app.domain.evidence import Evidence, Saying, Section
from desktop_app.domain.figure import Mark
from desktop_app.figures.announce import value_words
from desktop_app.figures.reading import Reading
from desktop_app.figures.sources.row_words import row_words, table_word
from desktop_app.figures.wording import date_or_undated
from desktop_app.figures.wording.code_words import source_kind_word
from desktop_app.ledger import Ledger
from desktop_app.measures.citing_rows import Rest, rows_by_source
from desktop_app.measures.claims import Counterpart, counterparts


def source_evidence(reading: Reading, mark: Mark) -> Evidence:
    """Return a source, then every row that rests on it, by table."""
    say, source_id = reading.say, mark.facts[0].id
    rows = rows_by_source(reading.ledger, reading.as_of).get(source_id, ())
    tables: dict[str, list[Rest]] = {}
    for rest in rows:
        tables.setdefault(rest.table, []).append(rest)
    sections = [Section(say("Source"), (_of_source(reading, source_id),))]
    for table, own in tables.items():
        title = say("{table}: {count}", table=table_word(table, say), count=len(own))
        sections.append(Section(title, tuple(_of_row(reading, rest) for rest in own)))
    return _evidence(reading.ledger, mark, say("{count} rows", count=len(rows)), sections)


def claim_evidence(reading: Reading, mark: Mark) -> Evidence:
    """Return who makes a claim, then who says the same and who says something else."""
    ledger, say = reading.ledger, reading.say
    claim = next(each for each in ledger.claims(reading.as_of) if each.id == mark.facts[0].id)
    beside = counterparts(ledger, claim, reading.as_of)
    sections = [
        Section(say("Said by"), (_of_source(reading, claim.source_id),)),
        Section(say("Others say the same"), tuple(_beside(reading, each) for each in beside if each.same)),
        Section(say("Others say otherwise"), tuple(_beside(reading, each) for each in beside if not each.same)),
    ]
    return _evidence(ledger, mark, value_words(mark, say), sections)


def _evidence(ledger: Ledger, mark: Mark, value: str, sections: list[Section]) -> Evidence:
    return Evidence(
        title=mark.label,
        value=value,
        formula="",
        sections=tuple(section for section in sections if section.sayings),
        sources=tuple(ledger.source(each) for each in mark.sources),
        note=mark.note,
    )


def _of_source(reading: Reading, source_id: str) -> Saying:
    say = reading.say
    source = reading.ledger.source(source_id)
    date = date_or_undated(source.published, say)
    badges = [source_kind_word(source.kind, say), source.language, source.weight.value]
    return Saying(source.title, "", source, date, tuple(badge for badge in badges if badge))


def _of_row(reading: Reading, rest: Rest) -> Saying:
    name, text = row_words(reading, rest.row)
    return Saying(name, text, None, "", (), str(getattr(rest.row, "note", "") or getattr(rest.row, "summary", "")))


def _beside(reading: Reading, each: Counterpart) -> Saying:
    say = reading.say
    source = reading.ledger.source(each.row.source_id)
    name, text = row_words(reading, each.row)
    date = date_or_undated(source.published, say)
    return Saying(name, text, source, date, (source.weight.value,), str(getattr(each.row, "note", "")))
