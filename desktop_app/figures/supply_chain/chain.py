"""The chain into and out of a company: who supplies whom, each link with kind, share, date and sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from desktop_app.domain.figure import Axis, Column, Empty, Figure, Form, Head, Mark, Omission, Row
from desktop_app.domain.part import Part
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.working import FactRef
from desktop_app.figures.marks import sources_of
from desktop_app.figures.nothing_to_show import nothing_to_show
from desktop_app.figures.reading import Reading
from desktop_app.figures.supply_chain.catalogue import CENTRE
from desktop_app.figures.supply_chain.links import link_kind_word, link_mark
from desktop_app.figures.supply_chain.roles import role_word
from desktop_app.figures.wording import beside, joined, number, sentence
from desktop_app.figures.wording.not_yet_published import mark_of_later, not_known_yet
from desktop_app.i18n import Say
from desktop_app.measures.chain import OWNERS, PARTNERS, SUPPLY, Chain, Edge, among, around, edges_of

STEPS = 2
KINDS: Mapping[str, frozenset[str]] = {
    "": SUPPLY,
    "owners": OWNERS,
    "partners": PARTNERS,
    "all": SUPPLY | OWNERS | PARTNERS,
}
NODE = Part.NODE


def build(reading: Reading) -> Figure:
    """Return companies as nodes in layers and the links between them, known by the as-of date.

    One id in ``companies`` is the centre (default: TSMC), with all that lies two steps before and behind it; several
    are a chain of their own, with the links among them (``CHAINS`` of the catalogue). The option ``links`` chooses their
    kind: supply (supplier, customer, licensor), owners, partners or all. ``countries`` keeps the companies of these
    seats beside the centre.

    Marks: part ``node`` (``column`` is the layer, a ``Head``), and ``link`` from ``row`` to ``target`` with the latest
    share stated in percent; the field ``counted`` is the number of sources. Links that would run from right to left are
    told among what is left out.
    """
    ledger, say = reading.ledger, reading.say
    edges = edges_of(ledger.links(reading.as_of), KINDS[reading.option("links")])
    chain, centre = _chain(reading, edges)
    companies = sorted(chain.layers, key=lambda each: (chain.layers[each], ledger.company(each).name.casefold()))
    nodes = [_node(reading, each, chain) for each in companies]
    links = [link_mark(reading, edge) for edge in chain.edges]
    marks = [*nodes, *links] if links else []
    return Figure(
        state=reading.state,
        form=Form.CHAIN,
        title=_title(reading, chain, centre) if links else say("No link to show"),
        subtitle=_subtitle(reading.option("links"), say),
        unit="%",
        basis=say("links between companies as stated; shares in %"),
        as_of=reading.as_of,
        axis=Axis(),
        rows=tuple(_row(reading, each, centre) for each in companies) if links else (),
        marks=tuple(marks),
        columns=_columns(say),
        sources=sources_of(ledger, marks),
        edition=ledger.info,
        heads=_heads(chain, centre, reading.option("links"), say) if links else (),
        left_out=(*(_back(reading, edge) for edge in chain.back), *_unlinked(reading, chain, centre)),
        notes=(say("A link is as old as its source: the ledger knows of no end of it unless one is stated."),),
        empty=None if links else _empty(reading, edges, centre),
    )


def _chain(reading: Reading, edges: tuple[Edge, ...]) -> tuple[Chain, str]:
    """Return the chain and its centre, which a chain of chosen companies has not."""
    companies, countries = reading.state.companies, reading.state.countries
    centre = "" if len(companies) > 1 else next(iter(companies), CENTRE)
    if countries:
        kept = {each.id for each in reading.ledger.companies() if each.country in countries} | {centre}
        edges = tuple(edge for edge in edges if kept >= {*edge.pair})
    return (around(edges, centre, STEPS) if centre else among(edges, companies)), centre


def _node(reading: Reading, company_id: str, chain: Chain) -> Mark:
    """Return a company; one that only a later source describes rests on the links that name it."""
    ledger, say = reading.ledger, reading.say
    company = ledger.company(company_id)
    later = mark_of_later(ledger, company.source_id, reading.as_of, say)
    linked = dict.fromkeys(
        each for edge in (*chain.edges, *chain.back) if company_id in edge.pair for each in edge.sources
    )
    country = ledger.country_name(company.country, say.language)
    roles = joined([role_word(role, say) for role in company.roles], say)
    return Mark(
        id=company_id,
        row=company_id,
        label=company.name,
        value=None,
        unit="",
        text=country,
        kind=roles,
        part=NODE,
        sources=tuple(linked) if later else (company.source_id,),
        facts=(FactRef("companies", company_id),),
        note=sentence(not_known_yet(ledger, company.source_id, say)) if later else company.summary,
        fields={"from": company.name, "what": say("company")},
        column=str(chain.layers[company_id]),
    )


def _row(reading: Reading, company_id: str, centre: str) -> Row:
    say = reading.say
    company = reading.ledger.company(company_id)
    role = role_word(company.roles[0], say) if company.roles else ""
    return Row(
        company_id,
        company.name,
        role,
        aside=company.country,
        strong=company_id == centre,
        fact=FactRef("companies", company_id),
    )


def _heads(chain: Chain, centre: str, kinds: str, say: Say) -> tuple[Head, ...]:
    layers = sorted(set(chain.layers.values()))
    return tuple(Head(str(layer), _layer_words(layer, kinds, say) if centre else "") for layer in layers)


def _layer_words(layer: int, kinds: str, say: Say) -> str:
    if not layer or kinds in ("partners", "all"):
        return ""
    if kinds == "owners":
        return say("Owners") if layer < 0 else say("Held")
    if layer < 0:
        return say("Who supplies it") if layer == -1 else say("Who supplies them")
    return say("Whom it supplies") if layer == 1 else say("Whom they supply")


def _only(edge: Edge, say: Say) -> str:
    count = len(edge.sources)
    return say.plural("the only link rests on {count} source", "the only link rests on {count} sources", count)


def _title(reading: Reading, chain: Chain, centre: str) -> str:
    """Return how many companies stand before and behind the centre, and how many links rest on one source."""
    say = reading.say
    single = sum(len(edge.sources) == 1 for edge in chain.edges)
    if len(chain.edges) == 1:
        rest = _only(chain.edges[0], say)
    else:
        rest = say.plural(
            "{single} of {count} link rests on one source",
            "{single} of {count} links rest on one source",
            len(chain.edges),
            single=number(single, say),
        )
    if not centre:
        names = [reading.ledger.company(each).name for each in reading.state.companies if each in chain.layers]
        return say("{companies}: {rest}", companies=joined(names, say), rest=rest)
    before = sum(layer < 0 for layer in chain.layers.values())
    behind = sum(layer > 0 for layer in chain.layers.values())
    return say.plural(
        "{company}: {before} company before it and {behind} behind it in two steps; {rest}",
        "{company}: {before} companies before it and {behind} behind it in two steps; {rest}",
        before,
        company=reading.ledger.company(centre).name,
        before=number(before, say),
        behind=number(behind, say),
        rest=rest,
    )


def _subtitle(kinds: str, say: Say) -> str:
    match kinds:
        case "":
            return say("Who supplies whom, left to right. At each arrow the number of its sources; Enter opens them.")
        case "owners":
            return say("Who owns whom, left to right. At each arrow the number of its sources; Enter opens them.")
    return say("Links as stated, left to right. At each line the number of its sources; Enter opens them.")


def _back(reading: Reading, edge: Edge) -> Omission:
    say = reading.say
    source, target = (reading.ledger.company(each).name for each in edge.pair)
    kinds = beside(say, *dict.fromkeys(link_kind_word(link.kind, say) for link in edge.links))
    return Omission(
        f"{edge.source}>{edge.target}",
        say("{source} → {target}", source=source, target=target),
        say("{kind}; would run from right to left", kind=kinds),
        edge.sources,
    )


def _unlinked(reading: Reading, chain: Chain, centre: str) -> Iterator[Omission]:
    """Return the companies of a chain of chosen ones that are linked to none of the others, and why."""
    say, countries = reading.say, reading.state.countries
    for company in [] if centre else map(reading.ledger.company, reading.state.companies):
        if company.id not in chain.layers:
            chosen = not countries or company.country in countries
            none = say("no link of this kind to the others is on record by this day")
            reason = none if chosen else say("its seat is in none of the countries chosen")
            yield Omission(company.id, company.name, reason, (company.source_id,))


def _columns(say: Say) -> tuple[Column, ...]:
    return (
        Column("what", say("What")),
        Column("from", say("From, company")),
        Column("to", say("To")),
        Column("kind", say("Kind")),
        Column("value", "%", number=True),
        Column("text", say("As stated")),
        Column("when", say("Since, year")),
        Column("counted", say("Number of sources"), number=True),
        Column("note", say("Note")),
        Column("sources", say("Sources")),
    )


def _empty(reading: Reading, edges: tuple[Edge, ...], centre: str) -> Empty:
    say, state = reading.say, reading.state
    if state.countries and _chain(reading.with_(countries=()), edges)[0].edges:
        return nothing_to_show(reading, "", on_record=True)
    usual = ViewState(page=state.page, figure=state.figure, language=state.language)
    if centre:
        reason = say(
            "No link of this kind of {company} is on record by this day.", company=reading.ledger.company(centre).name
        )
    else:
        reason = say("No link of this kind between these companies is on record by this day.")
    return Empty(reason, say("Show the chain around TSMC"), usual)
