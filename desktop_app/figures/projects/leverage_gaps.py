"""Projects without a ratio of private to public money, and why: the record lacks an amount, or the instruments differ."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from desktop_app.domain.figure import Omission
from desktop_app.domain.working import LeftOut
from desktop_app.figures.projects.investments import Investments
from desktop_app.figures.projects.left_out import not_yet, without
from desktop_app.figures.projects.prepared import Drawn
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import number, status_word
from desktop_app.figures.wording.reasons import gap
from desktop_app.measures.leverage import Lever


def without_ratio(reading: Reading, asked: Investments) -> Iterator[Omission]:
    """Yield the projects asked for that are in no ratio, where bars are sums also the halted ones that are in none."""
    for row in asked.left:
        yield without(reading, asked.known[row.fact.id], _why(reading, row))
    yield from _without_money(reading, asked)
    if reading.option("bars"):
        yield from (_halted(reading, lever, asked.known[lever.project.id]) for lever in asked.halted)
    for project in asked.asked:
        if project.id not in asked.known:
            yield not_yet(reading, project)


def _without_money(reading: Reading, asked: Investments) -> Iterator[Omission]:
    """Yield the projects of whose public money no amount can be counted; what is inside an investment goes with it."""
    say = reading.say
    told = {row.fact.id for row in asked.left} | {member for lever in asked.found for member in lever.members}
    for project in asked.asked:
        if project.id not in asked.known or not told.isdisjoint((project.id, asked.root_of[project.id])):
            continue
        drawn = asked.known[project.id]
        stages = [piece.latest.stage for piece in drawn.outlook.money]
        if not stages:
            yield without(reading, drawn, say("no public money on record"))
        elif not any(stage.counted for stage in stages):
            yield without(reading, drawn, say("its public money is only proposed, or was cancelled"))
        else:
            yield without(reading, drawn, say("no amount of its public money published"))


def _halted(reading: Reading, lever: Lever, drawn: Drawn) -> Omission:
    say, status = reading.say, drawn.outlook.status
    words = status_word(status, say) if status else ""
    text = say("{ratio} times", ratio=number(lever.ratio, say, 1))
    return replace(without(reading, drawn, words), text=text)


def _why(reading: Reading, row: LeftOut) -> str:
    say = reading.say
    match row.reason:
        case "only_other_instruments" if reading.state.instruments:
            return say("its public money is of other instruments than those chosen")
        case "only_other_instruments":
            return say("its public money is of other instruments")
        case "no_investment":
            return say("no investment published or known yet")
        case "money_of_several_investments":
            return say("some of its public money is for other investments as well, the split not stated")
        case "public_exceeds_investment":
            return say("its public money is not less than the stated investment")
    return gap(row.reason, row.detail, say)
