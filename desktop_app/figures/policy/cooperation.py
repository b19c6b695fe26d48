"""Cooperation: who with whom on what, over time; a row per act, by area, by kind or by those who take part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from desktop_app.domain.figure import Column, Empty, Field, Figure, Form, Mark, Row
from desktop_app.domain.policy import Cooperation
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.working import FactRef
from desktop_app.figures.marks import sources_of
from desktop_app.figures.policy.acts import act_mark, axis_of
from desktop_app.figures.policy.catalogue import AREAS
from desktop_app.figures.policy.words import FIRST, act_word, area_word, parties
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import beside, joined, number
from desktop_app.figures.wording.countries import in_text, sentence
from desktop_app.i18n import Say, say_in
from desktop_app.ledger import Ledger


def build(reading: Reading) -> Figure:
    """Return the acts of cooperation known by the as-of date, a row each; a proposal is a ring.

    ``group_by`` is ``area`` (default), ``kind`` or ``parties`` (the United States, Japan and South Korea first), and
    after a colon one of ``AREAS`` to which the acts are narrowed. ``countries``: with one, the acts in which it takes
    part; with several, those that join at least two of them. Raise ``LedgerError`` for another grouping.
    """
    ledger, state = reading.ledger, reading.state
    as_of = state.as_of
    assert as_of
    say = say_in(state.language)
    group, area = reading.option("group"), reading.option("area")
    acts = [act for act in ledger.cooperation(as_of) if (not area or act.area == area) and _joins(act, state)]
    ordered = _ordered(ledger, acts, group, say)
    marks = [_mark(ledger, act, say) for act in ordered]
    return Figure(
        state=state,
        form=Form.TIMELINE,
        title=_title(ledger, acts, say),
        subtitle=say("A row per act. Disc: agreed or held; ring: proposed; hatched: as vague as its source."),
        unit="",
        basis=say("dates as stated"),
        as_of=as_of,
        axis=axis_of(marks),
        rows=tuple(_row(ledger, act, group, say) for act in ordered),
        marks=tuple(marks),
        columns=_columns(say),
        sources=sources_of(ledger, marks),
        edition=ledger.info,
        aside_title=say("Kind") if group != "kind" else say("Area"),
        empty=None if marks else _empty(state, area, say),
    )


def _joins(act: Cooperation, state: ViewState) -> bool:
    asked = set(state.countries)
    return not asked or len(asked & set(act.countries)) >= min(2, len(asked))


def _ordered(ledger: Ledger, acts: Sequence[Cooperation], group: str, say: Say) -> list[Cooperation]:
    def rank(act: Cooperation) -> tuple[object, ...]:
        match group:
            case "area":
                return (AREAS.index(act.area) if act.area in AREAS else len(AREAS), act.area)
            case "kind":
                return (act_word(act.kind, say),)
        of_first = sum(each in act.countries for each in FIRST)
        return (-of_first, len(act.countries), parties(ledger, act.countries, say))

    return sorted(acts, key=lambda act: (*rank(act), act.date, act.id))


def _row(ledger: Ledger, act: Cooperation, group: str, say: Say) -> Row:
    who = parties(ledger, act.countries, say)
    area, kind = area_word(act.area, say), act_word(act.kind, say)
    heading = {"area": area, "kind": sentence(kind), "parties": who}[group]
    return Row(
        act.id,
        area if group == "parties" else who,
        group=heading,
        aside=area if group == "kind" else kind,
        fact=FactRef("cooperation", act.id),
    )


def _mark(ledger: Ledger, act: Cooperation, say: Say) -> Mark:
    names = beside(say, *(ledger.country_name(each, say.language) for each in act.countries))
    area, kind = area_word(act.area, say), act_word(act.kind, say)
    label = say("{parties}: {title}", parties=parties(ledger, act.countries, say), title=act.title)
    fields: dict[str, Field] = {
        "name": act.title,
        "country": names,
        "area": area,
        "what": kind,
        "members": len(act.countries),
    }
    words = beside(say, area, kind)
    fact = FactRef("cooperation", act.id)
    return act_mark(fact, label, act.date, words, act.kind, act.source_id, act.summary, fields, say)


def _title(ledger: Ledger, acts: Sequence[Cooperation], say: Say) -> str:
    """Return how many acts join the three of the interview, and on what most of these are."""
    if not acts:
        return say("No act to show")
    three = [act for act in acts if set(FIRST) <= set(act.countries)]
    told = three or list(acts)
    areas = Counter(act.area for act in told)
    area, times = min(areas.items(), key=lambda each: (-each[1], each[0]))
    words = area_word(area, say)
    what = words if say.language != "en" else words[:1].lower() + words[1:]
    if len(acts) == 1:
        return say("One act of cooperation, on {area}", area=what)
    if not three:
        return say(
            "{count} acts of cooperation; most often on {area} ({times})",
            count=number(len(acts), say),
            area=what,
            times=number(times, say),
        )
    names = joined([in_text(ledger, each, say) for each in FIRST], say)
    return say(
        "{three} of {count} acts join {countries}; most often on {area} ({times})",
        three=number(len(three), say),
        count=number(len(acts), say),
        countries=names,
        area=what,
        times=number(times, say),
    )


def _columns(say: Say) -> tuple[Column, ...]:
    return (
        Column("when", say("Date")),
        Column("country", say("Who takes part")),
        Column("members", say("Number"), number=True),
        Column("area", say("Area")),
        Column("what", say("Kind")),
        Column("name", say("Act")),
        Column("note", say("Summary")),
        Column("sources", say("Sources")),
    )


def _empty(state: ViewState, area: str, say: Say) -> Empty:
    plain = state.with_(countries=(), group_by=state.group_by.partition(":")[0], as_of=None)
    if state.countries or area:
        return Empty(say("No act of these countries and areas is on record by this day."), say("Show all acts"), plain)
    return Empty(say("No act of cooperation is on record by this day."), say("Show what is known today"), plain)
