"""Cooperation: who with whom on what, over time; a row per act, by area, by kind or by those who take part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from desktop_app.domain.figure import Column, Empty, Field, Figure, Form, Mark, Row
from desktop_app.domain.policy import Cooperation
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.working import FactRef
from desktop_app.figures.day_axis import day_axis
from desktop_app.figures.marks import sources_of
from desktop_app.figures.nothing_to_show import nothing_to_show
from desktop_app.figures.policy.acts import act_mark
from desktop_app.figures.policy.catalogue import AREAS
from desktop_app.figures.policy.words import FIRST, act_word, area_word, parties
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import beside, joined, number
from desktop_app.figures.wording.countries import in_text, sentence
from desktop_app.i18n import Say


def build(reading: Reading) -> Figure:
    """Return the acts of cooperation known by the as-of date, a row each; a proposal is a ring.

    The option ``group`` heads them by area, kind or parties (the United States, Japan and South Korea first), ``area``
    narrows them. ``countries``: with one, the acts in which it takes part; with several, those that join at least two.
    """
    ledger, say, group = reading.ledger, reading.say, reading.option("group")
    known = ledger.cooperation(reading.as_of)
    acts = [act for act in known if reading.option("area") in ("", act.area) and _joins(act, reading.state)]
    ordered = _ordered(reading, acts, group)
    marks = [_mark(reading, act) for act in ordered]
    return Figure(
        state=reading.state,
        form=Form.TIMELINE,
        title=_title(reading, acts),
        subtitle=say("A row per act. Disc: agreed or held; ring: proposed; hatched: as vague as its source."),
        unit="",
        basis=say("dates as stated"),
        as_of=reading.as_of,
        axis=day_axis(marks),
        rows=tuple(_row(reading, act, group) for act in ordered),
        marks=tuple(marks),
        columns=_columns(say),
        sources=sources_of(ledger, marks),
        edition=ledger.info,
        aside_title=say("Kind") if group != "kind" else say("Area"),
        empty=None if marks else _empty(reading, on_record=bool(known)),
    )


def _joins(act: Cooperation, state: ViewState) -> bool:
    asked = set(state.countries)
    return not asked or len(asked & set(act.countries)) >= min(2, len(asked))


def _ordered(reading: Reading, acts: Sequence[Cooperation], group: str) -> list[Cooperation]:
    say = reading.say

    def rank(act: Cooperation) -> tuple[object, ...]:
        match group:
            case "area":
                return (AREAS.index(act.area) if act.area in AREAS else len(AREAS), act.area)
            case "kind":
                return (act_word(act.kind, say),)
        of_first = sum(each in act.countries for each in FIRST)
        return (-of_first, len(act.countries), parties(reading, act.countries))

    return sorted(acts, key=lambda act: (*rank(act), act.date, act.id))


def _row(reading: Reading, act: Cooperation, group: str) -> Row:
    say = reading.say
    who = parties(reading, act.countries)
    area, kind = area_word(act.area, say), act_word(act.kind, say)
    heading = {"area": area, "kind": sentence(kind), "parties": who}[group]
    return Row(
        act.id,
        area if group == "parties" else who,
        group=heading,
        aside=area if group == "kind" else kind,
        fact=FactRef("cooperation", act.id),
    )


def _mark(reading: Reading, act: Cooperation) -> Mark:
    say = reading.say
    names = beside(say, *(reading.ledger.country_name(each, say.language) for each in act.countries))
    area, kind = area_word(act.area, say), act_word(act.kind, say)
    label = say("{parties}: {title}", parties=parties(reading, act.countries), title=act.title)
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


def _title(reading: Reading, acts: Sequence[Cooperation]) -> str:
    """Return how many acts join the three of the interview, and on what most of these are."""
    say = reading.say
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
    if not three and times == len(acts):
        return say("{count} acts of cooperation, all on {area}", count=number(times, say), area=what)
    if not three:
        return say(
            "{count} acts of cooperation; most often on {area} ({times})",
            count=number(len(acts), say),
            area=what,
            times=number(times, say),
        )
    names = joined([in_text(reading.ledger, each, say) for each in FIRST], say)
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


def _empty(reading: Reading, *, on_record: bool) -> Empty:
    words = reading.say("No act of cooperation is on record by this day.")
    return nothing_to_show(reading, words, on_record=on_record)
