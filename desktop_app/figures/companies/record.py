"""Where the record on a company is disputed: claims about it, and processes that two sources describe differently."""

from __future__ import annotations

from desktop_app.domain.figure import Figure
from desktop_app.domain.supply_chain import Process
from desktop_app.figures.claim_entry import claim_entry, said_by
from desktop_app.figures.companies.subjects import asked, names
from desktop_app.figures.entries import Entry, Words, list_columns, listed
from desktop_app.figures.reading import Reading
from desktop_app.figures.supply_chain.process_words import architecture_word, process_fact
from desktop_app.figures.wording import fuzzy_date
from desktop_app.i18n import Say
from desktop_app.measures.processes import disputed_architectures


def build(reading: Reading) -> Figure:
    """Return the processes of ``companies`` (empty: of all) with rival statements, then the claims about them."""
    ledger, say = reading.ledger, reading.say
    companies = asked(reading)
    wanted = {company.id for company in companies}
    rivals = disputed_architectures(ledger.processes(reading.as_of))
    claims = [each for each in ledger.claims(reading.as_of) if wanted & set(each.company_ids)]
    entries = [
        *(_process(reading, row) for key, rows in rivals.items() if key[0] in wanted for row in rows),
        *(claim_entry(reading, each, say("Claims about it")) for each in claims),
    ]
    count = sum(1 for company, _ in rivals if company in wanted)
    words = Words(
        title=_title(count, len(claims), names(companies, say), say),
        subtitle=say("Each statement as its source makes it, to be set against the tables."),
        basis=say("statements as made"),
        empty=say("No claim about {companies} is on record.", companies=names(companies, say)),
    )
    return listed(reading, entries, words, list_columns(say))


def _process(reading: Reading, row: Process) -> Entry:
    say = reading.say
    source = reading.ledger.source(row.source_id)
    said = row.stated_on or source.published
    kind = said_by(source.publisher, fuzzy_date(said, say) if said else "", say)
    name = say(
        "{process} is {architecture}", process=row.process, architecture=architecture_word(row.architecture, say)
    )
    return Entry(
        id=f"{row.company_id}.{row.process}.{row.architecture}",
        name=name,
        sources=(row.source_id,),
        kind=kind,
        group=say("Rival statements"),
        when=said,
        facts=(process_fact(row),),
        note=row.note,
    )


def _title(disputes: int, claims: int, subject: str, say: Say) -> str:
    if disputes:
        return say.plural(
            "Where the record is disputed: {count} process of {subject}",
            "Where the record is disputed: {count} processes of {subject}",
            disputes,
            subject=subject,
        )
    return say.plural("{count} claim about {subject}", "{count} claims about {subject}", claims, subject=subject)
