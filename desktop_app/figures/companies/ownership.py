"""Who owns a company and what it owns: each joint venture stands under every owner, nothing is added up."""

from __future__ import annotations

from desktop_app.domain.company import Company
from desktop_app.domain.figure import Figure
from desktop_app.domain.working import FactRef
from desktop_app.figures.companies.subjects import asked, heading, names, share
from desktop_app.figures.entries import Entry, Words, list_columns, listed
from desktop_app.figures.reading import Reading
from desktop_app.figures.supply_chain.links import link_fact
from desktop_app.figures.wording import fuzzy_date, joined
from desktop_app.ledger import Ledger
from desktop_app.measures.holdings import Holding, holdings, owners

_NAMED = 3  # holdings named in the title


def build(reading: Reading) -> Figure:
    """Return the holdings and the owners of ``companies`` (empty: of all) in percent, as known on the as-of date."""
    ledger, say = reading.ledger, reading.say
    companies, links = asked(reading), ledger.links(reading.as_of)
    entries: list[Entry] = []
    held: dict[str, tuple[Holding, ...]] = {}
    owned: dict[str, tuple[Holding, ...]] = {}
    for company in companies:
        held[company.id] = tuple(sorted(holdings(company.id, ledger.known_companies(reading.as_of), links), key=_rank))
        owned[company.id] = owners(company, links, reading.as_of)
        owns, owner = heading(reading, company, say("Owns")), heading(reading, company, say("Owned by"))
        entries += [_entry(reading, company.id, each, "owns", owns) for each in held[company.id]]
        entries += [_entry(reading, company.id, each, "owned", owner) for each in owned[company.id]]
    words = Words(
        title=_title(reading, companies, held, owned),
        subtitle=say("Latest share on record, % of the company held. A joint venture stands under each of its owners."),
        basis=say("% of the company held"),
        empty=say("No owner and no holding of {companies} is on record.", companies=names(companies, say)),
        notes=(say("Shares are shown as stated and never added up: the rest of the owners may not be on record."),),
    )
    return listed(reading, entries, words, list_columns(say, value="%"))


def _rank(each: Holding) -> tuple[float, str]:
    return -(each.percent or 0.0), each.company_id


def _entry(reading: Reading, company: str, each: Holding, kind: str, group: str) -> Entry:
    ledger, say = reading.ledger, reading.say
    name = ledger.company(each.company_id).name
    stated = each.percent is not None
    record = FactRef("companies", each.company_id if kind == "owns" else company)
    return Entry(
        id=f"{company}.{kind}.{each.company_id}",
        name=name,
        sources=(each.source_id,),
        kind=fuzzy_date(each.since, say) if each.since else "",
        text=share(each.percent, each.note, say, sign=False) if each.percent is not None else say("share not stated"),
        group=group,
        spoken=say("{group}: {name}", group=group, name=name),
        value=each.percent,
        unit="%" if stated else "",
        status="" if stated else "missing",
        when=each.since,
        facts=(link_fact(each.link) if each.link else record,),
        note=each.note,
    )


def _title(
    reading: Reading,
    companies: tuple[Company, ...],
    held: dict[str, tuple[Holding, ...]],
    owned: dict[str, tuple[Holding, ...]],
) -> str:
    ledger, say = reading.ledger, reading.say
    if len(companies) != 1:
        count = sum(len(each) for each in held.values())
        return say.plural("{count} holding on record", "{count} holdings on record", count)
    (company,) = companies
    known = [each for each in held[company.id] if each.percent is not None][:_NAMED]
    if known:
        parts = [_part(reading, each) for each in known]
        return say("{company} holds {shares}", company=company.name, shares=joined(parts, say))
    first = next(iter(owned[company.id]), None)
    if first is None:
        return say("Owners of {company} are not on record", company=company.name)
    owner = ledger.company(first.company_id).name
    if first.percent is None:
        return say("{owner} is an owner of {company}", owner=owner, company=company.name)
    text = share(first.percent, first.note, say)
    return say("{owner} holds {share} of {company}", owner=owner, share=text, company=company.name)


def _part(reading: Reading, each: Holding) -> str:
    say = reading.say
    assert each.percent is not None
    return say("{share} of {company}", share=share(each.percent, each.note, say), company=_short(reading.ledger, each))


def _short(ledger: Ledger, each: Holding) -> str:
    """Return the abbreviation of a company whose name is long, where it has one."""
    company = ledger.company(each.company_id)
    short = [
        alias for alias in company.aliases if alias.isupper() and alias.isascii() and len(alias) < len(company.name)
    ]
    return min(short, key=len) if short and len(company.name) > 24 else company.name
