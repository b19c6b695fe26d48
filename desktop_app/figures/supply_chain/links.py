"""Links between companies in words, and as marks of a chain."""

from __future__ import annotations

from desktop_app.domain.company import CompanyLink
from desktop_app.domain.drawing_order import DrawingOrder
from desktop_app.domain.figure import Mark
from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.part import Part
from desktop_app.domain.working import FactRef
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import beside, fuzzy_date, number, percent
from desktop_app.i18n import Say
from desktop_app.measures.chain import PARTNERS, Edge

LINK = Part.LINK
UNDIRECTED = "undirected"  # status of a link between partners, drawn without a head


def link_kind_word(kind: str, say: Say) -> str:
    """Return the kind of a link; one that a later edition adds stays as it is."""
    words = {
        "shareholder": say("shareholder"),
        "joint_venture": say("joint venture"),
        "supplier": say("supplier"),
        "customer": say("customer"),
        "technology_partner": say("technology partner"),
        "licensor": say("licensor"),
        "research_partner": say("research partner"),
    }
    return words.get(kind, kind)


def link_fact(link: CompanyLink) -> FactRef:
    """Return the place of a link in its table: both ends, kind, date and source."""
    parts = (link.from_id, link.to_id, link.kind, str(link.since or ""), link.source_id)
    return FactRef("company_links", "/".join(parts))


def link_share(link: CompanyLink, say: Say) -> str:
    """Return what the share of a link is a share of; empty where none is stated."""
    if link.share_pct is None:
        return ""
    value = percent(link.share_pct, say)
    return say("{share} of revenue", share=value) if link.kind == "customer" else value


def link_mark(reading: Reading, edge: Edge) -> Mark:
    """Return the mark of all statements of one link; its value is the latest share stated, in percent."""
    say = reading.say
    source, target = (reading.ledger.company(each).name for each in edge.pair)
    shared = [link for link in edge.links if link.share_pct is not None]
    latest = max(shared, key=lambda link: (_since(link), link.known_from)) if shared else None
    kinds = list(dict.fromkeys(link_kind_word(link.kind, say) for link in edge.links))
    when = max((link.since for link in edge.links if link.since), default=None)
    words = beside(say, *kinds)
    return Mark(
        id=f"{edge.source}>{edge.target}",
        row=edge.source,
        label=say("{source} → {target}", source=source, target=target),
        value=latest.share_pct if latest else None,
        unit="%" if latest else "",
        text=number(latest.share_pct, say) if latest and latest.share_pct is not None else words,
        kind=f"{_share_of(latest, say)} ({words})" if latest else words,
        part=LINK,
        when=latest.since if latest else when,
        status=UNDIRECTED if all(link.kind in PARTNERS for link in edge.links) else "",
        sources=edge.sources,
        facts=tuple(link_fact(link) for link in edge.links),
        note=" · ".join(dict.fromkeys(link.note for link in edge.links if link.note)),
        fields={
            "from": source,
            "to": target,
            "what": say("link"),
            "counted": len(edge.sources),
        },
        target=edge.target,
        order=DrawingOrder(count=len(edge.sources)),
    )


def _share_of(link: CompanyLink, say: Say) -> str:
    """Return what the share is a share of, and when."""
    what = say("of revenue") if link.kind == "customer" else say("of the shares")
    return beside(say, what, fuzzy_date(link.since, say) if link.since else "")


def _since(link: CompanyLink) -> FuzzyDate:
    return link.since or FuzzyDate.parse("0001")
