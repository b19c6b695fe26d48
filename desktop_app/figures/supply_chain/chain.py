"""The chain into and out of a company: who supplies whom, each link with kind, share, date and sources."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from desktop_app.domain.figure import Axis, Column, Empty, Figure, Form, Head, Mark, Omission, Row
from desktop_app.domain.part import Part
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.working import FactRef
from desktop_app.figures.marks import sources_of
from desktop_app.figures.reading import Reading
from desktop_app.figures.supply_chain.catalogue import CENTRE
from desktop_app.figures.supply_chain.links import link_kind_word, link_mark
from desktop_app.figures.supply_chain.roles import role_word
from desktop_app.figures.wording import beside, joined, number, sentence
from desktop_app.figures.wording.not_yet_published import mark_of_later, not_known_yet
from desktop_app.i18n import Say, say_in
from desktop_app.ledger import Ledger
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
    are a chain of their own, with the links among them (``CHAINS`` of the catalogue). ``group_by`` chooses the links:
    empty for supply (supplier, customer, licensor), ``owners``, ``partners`` or ``all``. ``countries`` keeps the
    companies of these seats beside the centre. Raise ``LedgerError`` for another grouping.

    Marks: part ``node`` (``column`` is the layer, a ``Head``), and ``link`` from ``row`` to ``target`` with the latest
    share stated in percent; the field ``counted`` is the number of sources. Links that would run from right to left are
    told among what is left out.
    """
    ledger, state = reading.ledger, reading.state
    as_of = state.as_of
    assert as_of
    say = say_in(state.language)
    edges = edges_of(ledger.links(as_of), KINDS[state.group_by])
    chain, centre = _chain(ledger, state, edges)
    companies = sorted(chain.layers, key=lambda each: (chain.layers[each], ledger.company(each).name.casefold()))
    nodes = [_node(ledger, each, chain, as_of, say) for each in companies]
    links = [link_mark(ledger, edge, say) for edge in chain.edges]
    marks = [*nodes, *links] if links else []
    return Figure(
        state=state,
        form=Form.CHAIN,
        title=_title(ledger, chain, centre, state, say) if links else say("No link to show"),
        subtitle=_subtitle(state.group_by, say),
        unit="%",
        basis=say("links between companies as stated; shares in %"),
        as_of=as_of,
        axis=Axis(),
        rows=tuple(_row(ledger, each, centre, say) for each in companies) if links else (),
        marks=tuple(marks),
        columns=_columns(say),
        sources=sources_of(ledger, marks),
        edition=ledger.info,
        heads=_heads(chain, centre, state.group_by, say) if links else (),
        left_out=tuple(_back(ledger, edge, say) for edge in chain.back),
        notes=(say("A link is as old as its source: the ledger knows of no end of it unless one is stated."),),
        empty=None if links else _empty(ledger, state, centre, say),
    )


def _chain(ledger: Ledger, state: ViewState, edges: tuple[Edge, ...]) -> tuple[Chain, str]:
    """Return the chain and its centre, which a chain of chosen companies has not."""
    if len(state.companies) > 1:
        return among(edges, state.companies), ""
    centre = state.companies[0] if state.companies else CENTRE
    if state.countries:
        kept = {each.id for each in ledger.companies() if each.country in state.countries} | {centre}
        edges = tuple(edge for edge in edges if kept >= {*edge.pair})
    return around(edges, centre, STEPS), centre


def _node(ledger: Ledger, company_id: str, chain: Chain, as_of: date, say: Say) -> Mark:
    """Return a company; one that only a later source describes rests on the links that name it."""
    company = ledger.company(company_id)
    later = mark_of_later(ledger, company.source_id, as_of, say)
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


def _row(ledger: Ledger, company_id: str, centre: str, say: Say) -> Row:
    company = ledger.company(company_id)
    role = role_word(company.roles[0], say) if company.roles else ""
    return Row(
        company_id,
        company.name,
        role,
        aside=company.country,
        strong=company_id == centre,
        fact=FactRef("companies", company_id),
    )


def _heads(chain: Chain, centre: str, group_by: str, say: Say) -> tuple[Head, ...]:
    layers = sorted(set(chain.layers.values()))
    return tuple(Head(str(layer), _layer_words(layer, group_by, say) if centre else "") for layer in layers)


def _layer_words(layer: int, group_by: str, say: Say) -> str:
    if not layer or group_by in ("partners", "all"):
        return ""
    if group_by == "owners":
        return say("Owners") if layer < 0 else say("Held")
    if layer < 0:
        return say("Who supplies it") if layer == -1 else say("Who supplies them")
    return say("Whom it supplies") if layer == 1 else say("Whom they supply")


def _only(edge: Edge, say: Say) -> str:
    count = len(edge.sources)
    return say.plural("the only link rests on {count} source", "the only link rests on {count} sources", count)


def _title(ledger: Ledger, chain: Chain, centre: str, state: ViewState, say: Say) -> str:
    """Return how many companies stand before and behind the centre, and how many links rest on one source."""
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
        names = [ledger.company(each).name for each in state.companies if each in chain.layers]
        return say("{companies}: {rest}", companies=joined(names, say), rest=rest)
    before = sum(layer < 0 for layer in chain.layers.values())
    behind = sum(layer > 0 for layer in chain.layers.values())
    return say(
        "{company}: {before} companies before it and {behind} behind it in two steps; {rest}",
        company=ledger.company(centre).name,
        before=number(before, say),
        behind=number(behind, say),
        rest=rest,
    )


def _subtitle(group_by: str, say: Say) -> str:
    match group_by:
        case "":
            return say("Who supplies whom, left to right. At each arrow the number of its sources; Enter opens them.")
        case "owners":
            return say("Who owns whom, left to right. At each arrow the number of its sources; Enter opens them.")
    return say("Links as stated, left to right. At each line the number of its sources; Enter opens them.")


def _back(ledger: Ledger, edge: Edge, say: Say) -> Omission:
    source, target = (ledger.company(each).name for each in edge.pair)
    kinds = beside(say, *dict.fromkeys(link_kind_word(link.kind, say) for link in edge.links))
    return Omission(
        f"{edge.source}>{edge.target}",
        say("{source} → {target}", source=source, target=target),
        say("{kind}; would run from right to left", kind=kinds),
        edge.sources,
    )


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


def _empty(ledger: Ledger, state: ViewState, centre: str, say: Say) -> Empty:
    usual = state.with_(companies=(), countries=(), group_by="", as_of=None)
    if centre:
        reason = say("No link of this kind of {company} is on record by this day.", company=ledger.company(centre).name)
    else:
        reason = say("No link of this kind between these companies is on record by this day.")
    return Empty(reason, say("Show the chain around TSMC"), usual)
