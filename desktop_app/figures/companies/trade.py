"""Whom a company sells to, buys from and works with; each link as a source names it."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.domain.company import Company, CompanyLink
from desktop_app.domain.figure import Figure
from desktop_app.figures.companies.subjects import asked, heading, names
from desktop_app.figures.entries import Entry, Words, list_columns, listed
from desktop_app.figures.reading import Reading
from desktop_app.figures.supply_chain.links import link_fact
from desktop_app.figures.wording import beside, date_or_undated, fuzzy_date, joined, number, percent
from desktop_app.i18n import Say
from desktop_app.measures.holdings import shared_plants

_PARTNERS = ("technology_partner", "licensor", "research_partner")
_NAMED = 2  # customers named in the title
_SHORT = 48  # letters of a note that stands beside the name


def build(reading: Reading) -> Figure:
    """Return customers (% of the seller's revenue), suppliers and partners of ``companies`` (empty: of all)."""
    say = reading.say
    companies, links = asked(reading), reading.ledger.links(reading.as_of)
    plants = shared_plants(links)
    entries = [entry for each in companies for entry in _of(reading, each, links, plants)]
    words = Words(
        title=_title(companies, entries, say),
        subtitle=say("As named by the sources: shares of revenue are those of the seller; most links have none."),
        basis=say("% of the seller’s revenue"),
        empty=say("No customer, supplier or partner of {companies} is on record.", companies=names(companies, say)),
    )
    return listed(reading, entries, words, list_columns(say, value="%"))


def _of(reading: Reading, company: Company, links: tuple[CompanyLink, ...], plants: list[CompanyLink]) -> list[Entry]:
    """Return the entries of one company; a link is read from both of its ends."""
    say = reading.say

    def head(words: str) -> str:
        return heading(reading, company, words)

    sold = [link for link in links if link.kind == "customer" and link.to_id == company.id]
    largest = _by_other([link for link in sold if link.share_pct is not None], company.id)
    entries = [_largest(reading, company.id, rows, head(say("Largest customers, % of revenue"))) for rows in largest]
    entries.sort(key=lambda entry: -(entry.value or 0.0))
    buyers = [link for link in sold if link.share_pct is None]
    buyers += [link for link in links if link.kind == "supplier" and link.from_id == company.id]
    sellers = [link for link in links if link.kind == "supplier" and link.to_id == company.id]
    sellers += [link for link in links if link.kind == "customer" and link.from_id == company.id]
    partners = [link for link in (*links, *plants) if link.kind in _PARTNERS or link in plants]
    own = [link for link in dict.fromkeys(partners) if company.id in (link.from_id, link.to_id)]
    named = {entry.fields["other"] for entry in entries}
    for words, found in (
        (say("Customers"), [link for link in buyers if _other(link, company.id) not in named]),
        (say("Supplied by"), sellers),
        (say("Partners"), own),
    ):
        entries += [_plain(reading, company.id, rows, head(words)) for rows in _by_other(found, company.id)]
    return entries


def _other(link: CompanyLink, company: str) -> str:
    return link.to_id if link.from_id == company else link.from_id


def _by_other(links: Iterable[CompanyLink], company: str) -> list[list[CompanyLink]]:
    found: dict[str, list[CompanyLink]] = {}
    for link in links:
        found.setdefault(_other(link, company), []).append(link)
    return list(found.values())


def _largest(reading: Reading, company: str, rows: list[CompanyLink], group: str) -> Entry:
    """Return a customer with the share of the latest year, and what was said of the years before."""
    say = reading.say
    rows = sorted(rows, key=lambda link: (link.since is not None, link.since, link.known_from), reverse=True)
    latest = [link for link in rows if link.since == rows[0].since]
    shares = [link.share_pct for link in latest if link.share_pct is not None]
    one = len(set(shares)) == 1  # two sources may differ on one year
    text = number(shares[0], say) if one else say(" or ").join(percent(each, say) for each in dict.fromkeys(shares))
    name = reading.ledger.company(_other(rows[0], company)).name
    kind = fuzzy_date(rows[0].since, say) if rows[0].since else ""
    before = [link for link in rows if link not in latest]
    if before:
        kind = say("{year} (before: {shares})", year=kind, shares=_years(before, say))
    return Entry(
        id=f"{company}.customer.{_other(rows[0], company)}",
        name=name,
        sources=tuple(dict.fromkeys(link.source_id for link in rows)),
        kind=kind,
        text=text,
        group=group,
        spoken=say("Customer: {name}", name=name),
        value=shares[0] if one else None,
        unit="%" if one else "",
        when=rows[0].since,
        facts=tuple(map(link_fact, rows)),
        note=latest[0].note,
        fields={"other": _other(rows[0], company), "share": percent(shares[0], say) if one else text},
    )


def _years(links: list[CompanyLink], say: Say) -> str:
    by_year: dict[str, list[str]] = {}
    for link in links:
        year = date_or_undated(link.since, say)
        by_year.setdefault(year, []).append(percent(link.share_pct or 0.0, say))
    return beside(say, *(f"{year} {say(' or ').join(dict.fromkeys(texts))}" for year, texts in by_year.items()))


def _plain(reading: Reading, company: str, rows: list[CompanyLink], group: str) -> Entry:
    say = reading.say
    other = _other(rows[0], company)
    name = reading.ledger.company(other).name
    notes = dict.fromkeys(link.note for link in rows if link.note)
    kinds = dict.fromkeys(_kind(link, company, say) for link in rows)
    since = next((link.since for link in rows if link.since), None)
    words = [*(kind for kind in kinds if kind), *([fuzzy_date(since, say)] if since else [])]
    note = " ".join(notes)
    short = len(notes) == 1 and len(note) <= _SHORT and not words
    return Entry(
        id=f"{company}.{'-'.join(sorted({link.kind for link in rows}))}.{other}.{rows[0].from_id == company}",
        name=name,
        sources=tuple(dict.fromkeys(link.source_id for link in rows)),
        kind=note.rstrip(".") if short else beside(say, *words),
        below="" if short else note,
        group=group,
        spoken=say("{group}: {name}", group=group, name=name),
        when=since,
        facts=tuple(map(link_fact, rows)),
        note=note,
        fields={"other": other},
    )


def _kind(link: CompanyLink, company: str, say: Say) -> str:
    """Return what a partner is; customers and suppliers are told by their group."""
    ours = link.from_id == company
    words = {
        "technology_partner": say("technology"),
        "research_partner": say("research"),
        "licensor": say("licence to it") if ours else say("licence from it"),
        "joint_venture": say("shared plant"),
    }
    return words.get(link.kind, "")


def _title(companies: tuple[Company, ...], entries: list[Entry], say: Say) -> str:
    largest = [entry for entry in entries if "share" in entry.fields]
    if len(companies) == 1 and largest:
        parts = [say("{name} ({share})", name=entry.name, share=entry.fields["share"]) for entry in largest[:_NAMED]]
        return say.plural(
            "Largest customer named: {customers}", "Largest customers named: {customers}", len(parts),
            customers=joined(parts, say),
        )  # fmt: skip
    count = len({entry.fields["other"] for entry in entries})
    return say.plural(
        "{subject}: {count} customer, supplier or partner on record",
        "{subject}: {count} customers, suppliers and partners on record",
        count,
        subject=names(companies, say),
    )
