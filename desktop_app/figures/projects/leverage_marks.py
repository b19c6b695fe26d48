"""The marks of private per public money: one investment, a country's sum, and what others counted or want."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.amount import Amount, added, joint_kind
from desktop_app.domain.figure import Field, Mark
from desktop_app.domain.part import Part
from desktop_app.domain.policy import Claim
from desktop_app.domain.vocabulary import AmountKind
from desktop_app.domain.working import FactRef
from desktop_app.figures.projects.group_evidence import sources_in_order
from desktop_app.figures.projects.prepared import Drawn
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import instrument_words, joined, money, money_rounded, number, sign_of
from desktop_app.figures.wording.claim_words import claim_value
from desktop_app.i18n import Say
from desktop_app.measures.division import Division
from desktop_app.measures.leverage import Lever, together

TIMES = "times"
_DIGITS = 3  # of converted sums


def lever_mark(lever: Lever, drawn: Drawn, row: str, part: Part, say: Say, entered: Division | None = None) -> Mark:
    """Return the mark of one investment; ``kind`` tells both amounts.

    ``entered`` are the amounts with which it is in a sum beside it: dollars are told, with the source of their rates,
    where they are the ratio's own or that sum's.
    """
    used = entered or lever.own
    low, high = bounds(lever.ratio, lever.kind)
    words = joined([instrument_words(each, say) for each in dict.fromkeys(r.instrument for r in lever.rows)], say)
    public = _public(lever, say)
    kind = say(
        "{public} of {instruments} in {investment}",
        public=public,
        instruments=words,
        investment=money(lever.capex, say),
    )
    return Mark(
        id=f"{lever.project.id}.{part}",
        row=row,
        label=say("{project}, private per public money", project=drawn.name),
        value=lever.ratio,
        unit=TIMES,
        text=ratio_text(lever.ratio, lever.kind, say),
        kind=kind,
        line=f"{row}.{part}",
        low=low,
        high=high,
        amount_kind=lever.kind,
        part=part,
        status=drawn.outlook.status or "",
        # those of the money last: the last one is told beside the investment in a country's evidence
        sources=tuple(dict.fromkeys((lever.project.source_id, *_rates(used), *_of_money(lever)))),
        facts=(FactRef("projects", lever.project.id), *(each.fact for each in lever.rows)),
        note=_inside(lever, say),
        fields={
            **drawn.fields,
            **_divided(lever.own, say),
            "invested_usd_m": used.invested if used.currency == "USD" else None,
            "public_usd_m": used.public if used.currency == "USD" else None,
            "projects": len(lever.members),
        },
    )


def sum_mark(country: str, name: str, levers: Sequence[Lever], points: Sequence[Mark], say: Say) -> Mark:
    """Return the mark of a country: the sum of private over the sum of public money of its projects that go on."""
    total, kind = together(levers), joint_kind(each.kind for each in levers)
    ratio = total.ratio
    low, high = bounds(ratio, kind)
    return Mark(
        id=f"{country}.sum",
        row=country,
        label=say("{country}, private per public money", country=name),
        value=ratio,
        unit=TIMES,
        text=ratio_text(ratio, kind, say),
        kind=say.plural("{count} investment", "{count} investments", len(levers)),
        line=f"{country}.sum",
        low=low,
        high=high,
        amount_kind=kind,
        part=Part.SUM,
        sources=tuple(dict.fromkeys((*sources_in_order(points), *_rates(total)))),
        facts=tuple(dict.fromkeys(fact for point in points for fact in point.facts)),
        fields={
            "name": name,
            "country": name,
            **_divided(total, say),
            "invested_usd_m": total.invested if total.currency == "USD" else None,
            "public_usd_m": total.public if total.currency == "USD" else None,
            "projects": sum(len(each.members) for each in levers),
        },
    )


def claim_mark(reading: Reading, claim: Claim, row: str) -> Mark:
    """Return what somebody counted, estimated or wants; in a unit of its own, so that it has no bar."""
    say = reading.say
    said = claim.statement.casefold()
    goal = "goal" in said
    word = say("goal") if goal else say("estimate") if "estimate" in said else say("count")
    value = float(claim.value)
    text = claim_value(claim, say)
    source = reading.ledger.source(claim.source_id)
    return Mark(
        id=f"claim.{claim.id}",
        row=row,
        label=say("{publisher}: {word}", publisher=source.publisher or source.title, word=word),
        value=value,
        unit=claim.unit,
        text=text,
        kind=say("{word}: {statement}", word=word, statement=claim.statement),
        line=row,
        low=value,
        high=value,
        length=0.0,
        part=Part.GOAL if goal else Part.CLAIM,
        sources=(claim.source_id,),
        facts=(FactRef("claims", claim.id),),
        note=claim.statement,
        fields={"name": claim.statement, "formula": word},
    )


def ratio_text(ratio: float, kind: AmountKind, say: Say) -> str:
    """Return a ratio with its sign: "≥ 1.4", one digit from ten on."""
    return sign_of(kind, say) + number(ratio, say, 0 if ratio >= 100 else 1)


def bounds(ratio: float, kind: AmountKind) -> tuple[float | None, float | None]:
    """Return the least and greatest ratio; None where there is no such bound."""
    match kind:
        case AmountKind.FLOOR:
            return ratio, None
        case AmountKind.CEILING:
            return 0.0, ratio
    return ratio, ratio


def _divided(division: Division, say: Say) -> dict[str, Field]:
    """Return the columns that recompute the ratio, in the currency in which it is divided, and it in words."""
    amounts = (Amount(each, division.currency) for each in (division.invested, division.public))
    whole, part = (money_rounded(each, say, _DIGITS) if division.inputs else money(each, say) for each in amounts)
    return {
        "currency": division.currency,
        "invested_m": division.invested,
        "public_m": division.public,
        "private_m": division.private,
        "formula": say("({invested} − {public}) ÷ {public}", invested=whole, public=part),
    }


def _of_money(lever: Lever) -> tuple[str, ...]:
    return tuple(source for row in lever.rows for source in row.sources)


def _rates(division: Division) -> tuple[str, ...]:
    return tuple(source for each in division.inputs for source in each.sources)


def _public(lever: Lever, say: Say) -> str:
    """Return the public money in its own currency where it has one, else in US dollars."""
    amounts = [row.amount for row in lever.rows if row.amount]
    if len({amount.currency for amount in amounts}) == 1:
        return money(added(amounts), say)
    kind = joint_kind(amount.kind for amount in amounts)
    return money_rounded(Amount(lever.dollars.public, "USD", kind), say, _DIGITS)


def _inside(lever: Lever, say: Say) -> str:
    others = len(lever.members) - 1
    if not others:
        return ""
    return say.plural(
        "With the public money of {count} project inside this investment.",
        "With the public money of {count} projects inside this investment.",
        others,
    )
