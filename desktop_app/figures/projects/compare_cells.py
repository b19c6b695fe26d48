"""The cells of a comparison: what one project says in each row, every entry with its source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from desktop_app.domain.amount import Amount
from desktop_app.domain.company import CompanyLink
from desktop_app.domain.figure import Mark
from desktop_app.domain.part import Part
from desktop_app.domain.project import Project
from desktop_app.domain.working import FactRef, Input
from desktop_app.domain.years import Years
from desktop_app.figures.projects.about_project import capacity_words, coordinates, place_words
from desktop_app.figures.projects.compare_entry import (
    MISSING,
    Entry,
    mark_of,
    said_in,
    since,
    sources_of_links,
    told_by,
)
from desktop_app.figures.projects.compare_money import MoneyCells
from desktop_app.figures.projects.mark_maker import fact_ref
from desktop_app.figures.projects.prepared import Drawn
from desktop_app.figures.projects.slip_words import dates, months, ranged
from desktop_app.figures.reading import Reading
from desktop_app.figures.supply_chain.links import link_kind_word
from desktop_app.figures.wording import (
    beside,
    fuzzy_date,
    joined,
    milestone_word,
    money,
    money_rounded,
    number,
    percent,
    project_kind_word,
    status_word,
)
from desktop_app.figures.wording.countries import sentence
from desktop_app.figures.wording.not_yet_published import mark_of_later, not_known_yet
from desktop_app.measures.conversion import Unconverted, to_usd
from desktop_app.measures.denominators import Denominators, denominators_of
from desktop_app.measures.investment import stated_investment
from desktop_app.measures.partners import OWNERS, bets_on, links_of_project
from desktop_app.measures.project_status import furthest, standing_halt


class Cells:
    """Makes the cells of one project as known on a day; ``inputs`` collects the rates that were used."""

    def __init__(self, reading: Reading, drawn: Drawn) -> None:
        self._reading, self._drawn = reading, drawn
        self._ledger, self._as_of, self._say = reading.ledger, reading.as_of, reading.say
        self._known: Denominators = denominators_of(self._ledger.economy())
        self._own = drawn.outlook.sources
        self._fact = (FactRef("projects", drawn.outlook.project.id),)
        self._row_known = drawn.outlook.row_known
        source = drawn.outlook.project.source_id
        self._later = mark_of_later(self._ledger, source, self._as_of, self._say)
        self._unknown = "" if self._row_known else not_known_yet(self._ledger, source, self._say)
        self.inputs: list[Input] = []
        self.money = MoneyCells(reading, drawn, self.inputs)

    @property
    def project(self) -> Project:
        """Return the project of the column."""
        return self._drawn.outlook.project

    def marks(self, row: str, name: str) -> list[Mark]:
        """Return the marks of the cell in row ``row``, called ``name``."""
        entries = list(getattr(self, row)()) or [self._gap(self._say("nothing on record"))]
        return [mark_of(self._reading, self._drawn, (row, name, place), entry) for place, entry in enumerate(entries)]

    def status(self) -> Iterator[Entry]:
        """Return where the project stands."""
        outlook = self._drawn.outlook
        if outlook.status is None:
            yield self._gap(self._say("status not on record"))
            return
        because = outlook.then.because
        if outlook.then.own:  # the row does not say since when: a fact that shows the same is the better witness
            shown = furthest(outlook.chains)
            halt = standing_halt(outlook.chains)
            because = shown.because if shown and shown.status is outlook.status else None if outlook.live else halt
        sources = because.sources if because else self._own
        facts = tuple(map(fact_ref, because.rows)) if because else self._fact
        yield Entry(
            sentence(status_word(outlook.status, self._say)), sources=sources, facts=facts, status=outlook.status
        )

    def place(self) -> Iterator[Entry]:
        """Return town, region, country and position."""
        words = place_words(self._reading, self.project)
        yield self._named(words, coordinates(self.project, self._say))

    def investment(self) -> Iterator[Entry]:
        """Return what is invested, private and public together."""
        say, project = self._say, self.project
        amount = stated_investment(project, self._as_of)
        if amount is None:
            if not self._row_known and (project.capex or project.capex_in):
                yield self._gap(self._unknown)
            elif project.capex_in:
                inside = self._ledger.project(project.capex_in).name
                yield self._gap(say("inside the investment of {project}", project=inside))
            else:
                yield self._gap(say("not published"))
            return
        dollars = to_usd(amount, Years.only(project.known_from.year), self._known)
        converted = ""
        if amount.currency != "USD" and not isinstance(dollars, Unconverted):
            self.inputs += dollars.inputs
            converted = say(
                "{dollars} at the rate of {year}",
                dollars=money_rounded(Amount(dollars.value, "USD"), say, 3),
                year=project.known_from.year,
            )
        yield Entry(
            money(amount, say), converted, amount.millions, f"{amount.currency} m",
            sources=self._own, facts=self._fact, amount_kind=amount.kind,
        )  # fmt: skip

    def public_money(self) -> Iterator[Entry]:
        """Return public money by instrument and stage."""
        yield from self.money.public_money()

    def share_of_cost(self) -> Iterator[Entry]:
        """Return the same sums in percent of the investment."""
        yield from self.money.share_of_cost()

    def owners(self) -> Iterator[Entry]:
        """Return shareholders with their shares; those without a stated share together."""
        say = self._say
        held = [link for link in self._links() if link.kind == OWNERS]
        for link in held:
            if link.share_pct is not None:
                text = say("{company} {share}", company=self._name(link), share=percent(link.share_pct, say))
                day = str(link.since or "")
                yield Entry(
                    text, since(link, say), link.share_pct, "%", sources=(link.source_id,), note=link.note, dates=day
                )
        rest = [link for link in held if link.share_pct is None]
        if rest:
            yield Entry(
                joined([self._name(link) for link in rest], say),
                say("shareholders, share not stated"),
                sources=sources_of_links(rest),
            )
        if not held and not self._row_known:
            yield self._gap(self._unknown)
        elif not held:
            yield Entry(
                joined([self._ledger.company(each).name for each in (self.project.company_id, *self.project.partner_ids)], say),
                say("owner and partners; no shareholding on record"),
                sources=self._own,
                facts=self._fact,
            )  # fmt: skip

    def partners(self) -> Iterator[Entry]:
        """Return the other companies by what they are to the project."""
        by_kind: dict[str, list[CompanyLink]] = defaultdict(list)
        for link in self._links():
            if link.kind != OWNERS:
                by_kind[link.kind].append(link)
        for kind, links in by_kind.items():
            names = joined([self._name(link) for link in links], self._say)
            yield Entry(names, link_kind_word(kind, self._say), sources=sources_of_links(links))

    def technology(self) -> Iterator[Entry]:
        """Return kind and technology."""
        kind = sentence(project_kind_word(self.project.kind, self._say))
        words = self.project.technology
        if not self._row_known:
            yield self._named(kind)
        else:
            yield Entry(words or kind, kind if words else "", sources=self._own, facts=self._fact)
        if words and not self._row_known:
            yield self._gap(self._unknown)

    def capacity(self) -> Iterator[Entry]:
        """Return wafers a month."""
        words = capacity_words(self.project, self._say)
        if words and not self._row_known:
            yield self._gap(self._unknown)
        elif words:
            value = self.project.capacity_wpm
            yield Entry(words, "", value, "wafers a month", sources=self._own, facts=self._fact)

    def jobs(self) -> Iterator[Entry]:
        """Return jobs at the plant."""
        jobs = self.project.jobs
        if jobs is not None and not self._row_known:
            yield self._gap(self._unknown)
        elif jobs is not None:
            yield Entry(number(jobs, self._say), "", jobs, "jobs", sources=self._own, facts=self._fact)

    def production(self) -> Iterator[Entry]:
        """Return the latest date of production, or of the step nearest to it."""
        end = self._drawn.outlook.end
        if end is not None:
            words = milestone_word(end.first.milestone, self._say)
            kind = words if end.fact else self._say("{milestone}, planned", milestone=words)
            yield Entry(
                fuzzy_date(end.period, self._say), kind,
                sources=said_in((end,)), facts=told_by((end,)), dates=str(end.period),
            )  # fmt: skip

    def slip(self) -> Iterator[Entry]:
        """Return the slip of production with the two dates that it compares."""
        slip = self._drawn.outlook.slip
        if slip is None:
            yield self._gap(self._say("no two dates to compare"))
            return
        yield Entry(
            self._say("{months} months", months=months(slip.months, self._say)),
            dates(slip, self._say),
            float(slip.months),
            "months",
            None if slip.least is None else float(slip.least),
            float(slip.most),
            note=ranged(slip, self._say),
            sources=said_in((slip.first, slip.latest)),
            facts=told_by((slip.first, slip.latest)),
            dates=f"{slip.first.period}/{slip.latest.period}",
        )

    def bet(self) -> Iterator[Entry]:
        """Return what sources say about the risk of the project, in their words of the claims."""
        for claim in bets_on(self.project, self._ledger.claims(self._as_of)):
            yield Entry(claim.statement, self._say("opinion"), sources=(claim.source_id,), part=Part.CLAIM)

    def _links(self) -> Sequence[CompanyLink]:
        return links_of_project(self.project, self._ledger.links(self._as_of))

    def _name(self, link: CompanyLink) -> str:
        return self._ledger.company(link.from_id).name

    def _named(self, words: str, kind: str = "") -> Entry:
        """Return what the project would be unrecognisable without, marked where only a later source states it."""
        kind = beside(self._say, *(each for each in (kind, self._later) if each))
        return Entry(words, kind, sources=(self.project.source_id,), facts=self._fact)

    def _gap(self, reason: str) -> Entry:
        sources = self._own if self._row_known else ()  # a later source is named by the reason
        return Entry(reason, sources=sources, facts=self._fact, part=MISSING)
