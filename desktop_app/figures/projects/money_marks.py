"""The diamonds of public money on a project's row, one per dated statement of an award."""

from __future__ import annotations

from desktop_app.domain.figure import Mark
from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.part import Part
from desktop_app.domain.public_money import Award
from desktop_app.domain.vocabulary import AmountKind
from desktop_app.domain.working import FactRef
from desktop_app.figures.projects.covered import place_of_money
from desktop_app.figures.projects.mark_maker import Place
from desktop_app.figures.projects.outlook import Outlook
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import beside, instrument_word, money, stage_word


def money_marks(reading: Reading, outlook: Outlook, place: Place) -> list[Mark]:
    """Return a mark for each stage of a project's money, in its own currency, by date; ``money`` names its piece."""
    rows = sorted(outlook.awards, key=lambda row: (row.known_from, row.id))
    return [_mark(reading, row, outlook.covering.get(row.money_id, ()), place) for row in rows]


def _mark(reading: Reading, row: Award, covers: tuple[str, ...], place: Place) -> Mark:
    ledger, say = reading.ledger, reading.say
    source = ledger.source(row.source_id)
    when = row.date or source.published or FuzzyDate.day(row.known_from)
    what = beside(say, instrument_word(row.instrument, say), stage_word(row.stage, say))
    amount = row.amount
    notes = [row.note] if row.note else []
    if row.date is None:
        notes.insert(0, say("No date of its own: it stands at the date of its source."))
    if covers:
        names = place_of_money(reading, row.project_id, covers, ledger.company(row.company_id))
        notes.insert(0, say("For {projects} together.", projects=names))
    return Mark(
        id=f"{row.project_id}.money.{row.id}",
        row=row.project_id,
        label=beside(say, place.name, what),
        value=amount.millions if amount else None,
        unit=f"{amount.currency} m" if amount else "",
        text=money(amount, say) if amount else say("no amount published"),
        kind=what,
        low=_low(row),
        high=amount.millions if amount and amount.kind is not AmountKind.FLOOR else None,
        stage=row.stage,
        instrument=row.instrument,
        amount_kind=amount.kind if amount else None,
        part=Part.MONEY,
        when=when,
        status=row.stage,
        sources=(row.source_id,),
        facts=(FactRef("awards", row.id),),
        note=" ".join(notes),
        fields={**place.fields, "what": what, "said_on": str(source.published or ""), "money": row.money_id},
    )


def _low(row: Award) -> float | None:
    if row.amount is None:
        return None
    return 0.0 if row.amount.kind is AmountKind.CEILING else row.amount.millions
