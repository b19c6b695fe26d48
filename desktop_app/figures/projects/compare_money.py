"""The cells of a comparison about public money: sums by instrument and stage, and their share of the cost."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.domain.amount import Amount
from desktop_app.domain.part import Part
from desktop_app.domain.public_money import Money
from desktop_app.domain.vocabulary import AmountKind
from desktop_app.domain.working import FactRef, Input
from desktop_app.domain.years import Years
from desktop_app.figures.projects.compare_entry import MISSING, Entry
from desktop_app.figures.projects.covered import place_of_money
from desktop_app.figures.projects.prepared import Drawn, prepared
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import beside, instrument_words, money, percent, sign_of, stage_word
from desktop_app.i18n import Say
from desktop_app.measures.conversion import Unconverted, to_usd
from desktop_app.measures.denominators import denominators_of
from desktop_app.measures.investment import stated_investment
from desktop_app.measures.investment_root import investment_root, of_one_investment
from desktop_app.measures.project_money import StageSum, by_stage

_SHARE = "% of project cost"


class MoneyCells:
    """Makes the entries of one project's money as known on a day; rates that were used are put into ``inputs``."""

    def __init__(self, reading: Reading, drawn: Drawn, inputs: list[Input]) -> None:
        self._reading, self._drawn = reading, drawn
        self._ledger, self._say = reading.ledger, reading.say
        self._project = drawn.outlook.project
        self._known = denominators_of(self._ledger.economy())
        self._inputs = inputs

    def largest(self) -> StageSum | None:
        """Return the largest sum of one instrument that is more than proposed and was not cancelled."""
        given = [each for each in self._sums() if each.stage.counted]
        return max(given, key=lambda each: each.usd, default=None)

    def public_money(self) -> Iterator[Entry]:
        """Return public money by instrument and stage."""
        for each in self._sums():
            amount = each.amount or Amount(each.usd, "USD", each.kind)
            text = money(amount, self._say)
            rates = () if each.amount else each.inputs
            yield self._of_sum(each, text, amount.millions, f"{amount.currency} m", self._for(each), rates)
        booked = {piece.id for piece in self._drawn.outlook.money}
        for piece in self._drawn.outlook.shared:
            if piece.id not in booked and piece.latest.project_id != self._project.id and piece.amount:
                yield self._elsewhere(piece, piece.amount)

    def together(self, each: StageSum) -> str:
        """Return the projects for which the money of a sum is besides this one, by name; empty where it is for none."""
        covers = tuple(dict.fromkeys(project for piece in each.pieces for project in piece.covers))
        if len(covers) < 2:
            return ""
        company = self._ledger.company(each.pieces[0].latest.company_id)
        return place_of_money(self._reading, self._project.id, covers, company)

    def share_of_cost(self) -> Iterator[Entry]:
        """Return the same sums in percent of the investment: in their own currency where it is stated in that too."""
        say, sums = self._say, self._sums()
        if not sums:
            return
        every = {key: each.outlook.project for key, each in prepared(self._reading).known.items()}
        inside = investment_root(self._project, every).id != self._project.id
        cost = None if inside else stated_investment(self._project, self._reading.as_of)
        dollars = to_usd(cost, Years.only(self._project.known_from.year), self._known) if cost else None
        if cost is None or dollars is None or isinstance(dollars, Unconverted):
            yield self._gap(say("no investment of its own to divide by"))
            return
        for each in sums:
            if not of_one_investment((one for piece in each.pieces for one in piece.covers), every):
                yield self._gap(say("for {projects} together, the split not stated", projects=self.together(each)))
            elif each.amount and each.amount.currency == cost.currency:
                share = 100 * each.amount.millions / cost.millions
                yield self._of_sum(each, _share_text(share, each.kind, say), share, _SHARE)
            else:
                share = 100 * each.usd / dollars.value
                self._inputs += dollars.inputs
                through = say("both in US dollars")
                rates = (*each.inputs, *dollars.inputs)
                yield self._of_sum(each, _share_text(share, each.kind, say), share, _SHARE, through, rates)

    def _sums(self) -> list[StageSum]:
        sums = by_stage(self._drawn.outlook.money, self._known)
        self._inputs += [each for one in sums for each in one.inputs]
        return sums

    def _for(self, each: StageSum) -> str:
        together = self.together(each)
        return self._say("for {projects}", projects=together) if together else ""

    def _elsewhere(self, piece: Money, amount: Amount) -> Entry:
        """Return money that covers the project and is booked under another one: told, in no sum of this one."""
        row = piece.latest
        company = self._ledger.company(row.company_id)
        text = self._say(
            "{amount} of {instrument} for {projects} together",
            amount=money(amount, self._say),
            instrument=instrument_words(row.instrument, self._say),
            projects=place_of_money(self._reading, row.project_id, piece.covers, company),
        )
        return Entry(text, sources=piece.sources, facts=(FactRef("awards", row.id),), part=MISSING)

    def _of_sum(
        self, each: StageSum, text: str, value: float, unit: str, further: str = "", inputs: tuple[Input, ...] = ()
    ) -> Entry:
        say = self._say
        kind = say(
            "{instrument}, {stage}",
            instrument=instrument_words(each.instrument, say),
            stage=stage_word(each.stage, say),
        )
        low = {AmountKind.CEILING: 0.0}.get(each.kind, value)
        high = None if each.kind is AmountKind.FLOOR else value
        said = (source for piece in each.pieces for source in piece.sources)
        return Entry(
            text, beside(say, kind, further), value, unit, low, high,
            tuple(dict.fromkeys((*said, *(source for one in inputs for source in one.sources)))),
            tuple(FactRef("awards", piece.latest.id) for piece in each.pieces), Part.MONEY, each.stage, each.instrument, each.kind,
        )  # fmt: skip

    def _gap(self, reason: str) -> Entry:
        outlook, facts = self._drawn.outlook, (FactRef("projects", self._project.id),)
        return Entry(reason, sources=outlook.sources if outlook.row_known else (), facts=facts, part=MISSING)


def _share_text(share: float, kind: AmountKind, say: Say) -> str:
    return sign_of(kind, say) + percent(share, say, 0 if share >= 10 else 1)
