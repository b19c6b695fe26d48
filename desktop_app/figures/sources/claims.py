"""The claims of the interview, and of those who dispute it, with what the tables say beside them."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.domain.figure import Column, Figure
from desktop_app.domain.policy import Claim
from desktop_app.domain.supply_chain import Process
from desktop_app.figures.claim_entry import claim_entry
from desktop_app.figures.entries import Entry, Words, list_columns, listed
from desktop_app.figures.reading import Reading
from desktop_app.figures.sources.claim_view import claim_view
from desktop_app.figures.sources.row_words import row_words
from desktop_app.figures.supply_chain.process_words import architecture_word
from desktop_app.i18n import Say
from desktop_app.measures.claims import Counterpart, counterparts

INTERVIEW = "brookings-duchatel-interview-2024"
_NAMED = 3  # counterparts of one kind named below a claim


def build(reading: Reading) -> Figure:
    """Return the claims known by the as-of date: those of the interview first.

    The option ``show`` narrows to the interview or to disputed ones, beside which a table says something else;
    ``companies`` and ``countries`` to what is said about them.
    """
    ledger, say = reading.ledger, reading.say
    told = [(claim, counterparts(ledger, claim, reading.as_of)) for claim in ledger.claims(reading.as_of)]
    kept = [pair for pair in told if _kept(reading, *pair)]
    kept.sort(key=lambda pair: (pair[0].source_id != INTERVIEW, pair[0].id))
    entries = [_entry(reading, claim, beside) for claim, beside in kept]
    disputed = sum(1 for _, beside in kept if _disputes(beside))
    words = Words(
        title=_title(len(kept), disputed, say),
        subtitle=say("Below each, what other sources say of the same thing. Enter shows all of it."),
        basis=say("statements as made"),
        empty=say("No claim is on record by this day."),
    )
    more = (
        Column("verdict", say("Others")),
        Column("beside", say("Others say otherwise")),
        Column("same", say("Others say the same")),
        Column("figure", say("Figure")),
    )
    return listed(reading, entries, words, list_columns(say, *more), on_record=bool(told))


def _kept(reading: Reading, claim: Claim, beside: tuple[Counterpart, ...]) -> bool:
    companies, countries = reading.state.companies, reading.state.countries
    if companies and not set(claim.company_ids) & set(companies):
        return False
    if countries and not set(claim.countries) & set(countries):
        return False
    if reading.option("show") == "interview":
        return claim.source_id == INTERVIEW
    return reading.option("show") != "disputed" or _disputes(beside)


def _disputes(beside: tuple[Counterpart, ...]) -> bool:
    return any(not each.same for each in beside)


def _entry(reading: Reading, claim: Claim, beside: tuple[Counterpart, ...]) -> Entry:
    say = reading.say
    group = say("The interview") if claim.source_id == INTERVIEW else say("Other sources")
    entry = claim_entry(reading, claim, group)
    verdict = _verdict(beside, say)
    otherwise, same = (_all_said(reading, [each for each in beside if each.same is agree]) for agree in (False, True))
    fields = {
        **entry.fields,
        "verdict": verdict,
        "beside": otherwise,
        "same": same,
        "figure": claim_view(reading.ledger, claim, reading.state).name,
    }
    parts = ((say("Others say otherwise"), otherwise), (say("Others say the same"), same))
    told = [say("{verdict}: {said}", verdict=words, said=said) for words, said in parts if said]
    return replace(entry, below=" · ".join(told) or verdict, fields=fields)


def _all_said(reading: Reading, beside: list[Counterpart]) -> str:
    """Return what counterparts say, the first of them by name."""
    say = reading.say
    said = "; ".join(_said(reading, each) for each in beside[:_NAMED])
    rest = len(beside) - _NAMED
    return say.plural("{said}; {count} more", "{said}; {count} more", rest, said=said) if rest > 0 else said


def _said(reading: Reading, each: Counterpart) -> str:
    say = reading.say
    if isinstance(each.row, Process):
        name, text = "", f"{each.row.process} {architecture_word(each.row.architecture, say)}"
    else:
        name, text = row_words(reading, each.row)
    publisher = reading.ledger.source(each.row.source_id).publisher
    return say("{value} ({publisher})", value=text or name, publisher=publisher)


def _verdict(beside: tuple[Counterpart, ...], say: Say) -> str:
    if not beside:
        return say("No other count on record")
    if all(each.same for each in beside):
        return say("Others say the same")
    return say("Others say otherwise") if not any(each.same for each in beside) else say("Others disagree")


def _title(count: int, disputed: int, say: Say) -> str:
    text = say.plural("{count} claim", "{count} claims", count)
    if not disputed:
        return text
    return say.plural(
        "{text}; beside {count} of them another source says something else",
        "{text}; beside {count} of them another source says something else",
        disputed,
        text=text,
    )
