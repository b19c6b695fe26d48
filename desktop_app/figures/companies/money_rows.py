"""How one piece of a company's public money is named and printed in its row."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.domain.figure import Row
from desktop_app.domain.working import Taken
from desktop_app.figures.money.bars import digits_of
from desktop_app.figures.projects.covered import place_of_money
from desktop_app.figures.projects.names import short_name
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import beside, instrument_word, money, stage_word
from desktop_app.figures.wording.countries import short as short_country
from desktop_app.figures.wording.values import value_text
from desktop_app.measures.conversion import AS_STATED


@dataclass(frozen=True, slots=True)
class Printed:
    """An amount as stated: ``both`` with the conversion and the year of its rate, ``kind`` the words behind it.

    The kind repeats the conversion, with the year of the rate only where that is not the year of the money.
    """

    stated: str
    both: str
    kind: str


class MoneyRows:
    """Names the rows of one company's money, and of what came through companies that it shares in.

    Rows through the same company leave out what the names of its projects begin with alike: "through JASM Fab 2".
    """

    def __init__(self, reading: Reading, company: str, taken: Iterable[Taken]) -> None:
        self._reading, self._company = reading, company
        self._ledger, self._say = reading.ledger, reading.say
        self._alike: dict[str, int] = {}
        places: dict[str, set[str]] = {}
        for row in taken:
            if row.company_id != company and row.project_id:
                places.setdefault(row.company_id, set()).add(self._place(row))
        for through, names in places.items():
            self._alike[through] = _words_alike([name.split(" ") for name in names])

    def row(self, row: Taken) -> Row:
        """Return the row of a piece: the granting country, and the project or the company that it came through."""
        say, place = self._say, self._place(row) if row.project_id else ""
        if row.company_id != self._company:
            rest = " ".join(place.split(" ")[self._alike.get(row.company_id, 0) :])
            called = " ".join(each for each in (self._called(row), rest) if each)
            place = say("through {company}", company=called)
        return Row(row.fact.id, self._country(row.country), place)

    def label(self, row: Taken) -> str:
        """Return the row in words."""
        line = self.row(row)
        return beside(self._say, line.label, line.sublabel)

    def words(self, row: Taken) -> str:
        """Return instrument, stage and year."""
        words = beside(self._say, instrument_word(row.instrument, self._say), stage_word(row.stage, self._say))
        year = row.span[:4]
        return f"{words} {year}" if year else words

    def printed(self, row: Taken, unit: str) -> Printed | None:
        """Return the amount in its original currency; None where the figure's unit is no money, or is that currency."""
        if row.amount is None or row.formula == AS_STATED or not unit.endswith(" m"):
            return None
        say, dollars = self._say, value_text(row.value, unit, self._say, digits=digits_of((row,)))
        stated, words = money(row.amount, say), self.words(row)
        used = next((each.years for each in row.inputs if each.role == "rate"), None)
        dated = say("{amount}, rate of {year}", amount=dollars, year=used) if used else dollars
        short = dollars if str(used) == row.span[:4] else dated
        return Printed(
            stated,
            say("{amount} ({dollars})", amount=stated, dollars=dated),
            say("{amount} ({dollars})", amount=words, dollars=short),
        )

    def _country(self, country: str) -> str:
        """Return the granting country; in Japanese and Korean as newspapers call it, as the project stands beside it."""
        if self._say.language == "en":
            return self._ledger.country_name(country, "en")
        return short_country(self._ledger, country, self._say.language)

    def _place(self, row: Taken) -> str:
        company = self._ledger.company(row.company_id)
        return place_of_money(self._reading, row.project_id, row.covers, company)

    def _called(self, row: Taken) -> str:
        company = self._ledger.company(row.company_id)
        if not row.project_id:
            return company.name
        project = self._ledger.project(row.project_id)
        return short_name(project, company)[1] if project.company_id == company.id else company.name


def _words_alike(names: list[list[str]]) -> int:
    """Return with how many words all names begin alike; 0 for a single name, which has nothing to be told from.

    A number keeps the word before it: "Fab 2" rather than "2".
    """
    if len(names) < 2:
        return 0
    count = 0
    for words in zip(*names, strict=False):
        if len(set(words)) > 1:
            return count - 1 if count and any(word[0].isdigit() for word in words) else count
        count += 1
    return count
