"""The words around bars of public money: finding, second line, basis, notes, and why there is nothing to see."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from desktop_app.domain.figure import Empty
from desktop_app.domain.vocabulary import AmountKind, Level, Unit
from desktop_app.domain.working import Taken, Working
from desktop_app.figures.money.bars import BarGroup, digits_of, kind_in_title
from desktop_app.figures.money.one_axis import OneAxis
from desktop_app.figures.money.preliminary import naming_preliminary, preliminary
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import day_text, in_text, joined, sentence, with_percent
from desktop_app.figures.wording.money import DERIVED_DIGITS
from desktop_app.figures.wording.values import unit_words, value_text

_NAMED = 4  # countries named in a finding; more do not fit in two lines


class SupportWords:
    """Says in words what the bars of a reading show; ``arrangement`` is that of a figure that has the option."""

    def __init__(self, reading: Reading, axis: OneAxis, arrangement: str = "") -> None:
        self._ledger, self._state, self._say, self._as_of = reading.ledger, reading.state, reading.say, reading.as_of
        self._arrangement, self._axis = arrangement, axis

    def title(self, countries: list[list[BarGroup]]) -> str:
        """Return the finding: the largest firm bar of the first countries, each in its unit."""
        say = self._say
        ranked = [firm for groups in countries if (firm := [group for group in groups if not group.proposed])]
        if not ranked:
            return say("Only proposals are on record") if countries else say("Nothing to compare")
        named = [self._largest(groups) for groups in ranked[:_NAMED]]
        first, *others = named
        committed = any(preliminary(group.rows) for group in named)
        found = self._finding(sentence(self._name(first)), self._told(first, self._of_rows), committed)
        if not others:
            return found
        rest = [
            say("{country} {value}", country=self._name(group), value=self._told(group, self._short))
            for group in others
        ]
        return say("{finding}, {others}", finding=found, others=joined(rest, say))

    def subtitle(self) -> str:
        """Return what is measured, in which unit and year, and what is never added."""
        say = self._say
        if self._state.level is Level.AWARDS:
            what = say("Each piece of money once, at its latest stage, in {unit}.", unit=self.basis())
        else:
            what = say("Sum of each counted programme over the years beside it, in {unit}.", unit=self.basis())
        if self._arrangement == "stacked":
            return say(
                "{what} Instruments stacked: grants, credits, loans and equity cost the state different things.",
                what=what,
            )
        if self._arrangement == "nested":
            return say("{what} Thin: parts inside the bar above, added to nothing.", what=what)
        return say("{what} Instruments are never added.", what=what)

    def basis(self) -> str:
        """Return unit and denominator in one phrase."""
        say, basis = self._say, self._state.basis
        unit = unit_words(self._axis.axis_unit, say)
        match basis.unit:
            case Unit.LOCAL:
                own = say("each country’s own currency")
                words = say("{own}, bar lengths in {dollars}", own=own, dollars=self._at_rate(say("US dollars")))
                return words if self._axis.mixed else unit
            case Unit.USD | Unit.PPP:
                return self._at_rate(unit)
            case Unit.GDP_SHARE:
                return say("% of the GDP of {year}", year=basis.gdp_year) + self._yearly()
            case Unit.PER_HEAD:
                words = say("US dollars per head of the population of {year}", year=basis.gdp_year) + self._yearly()
                return self._at_rate(words)
            case Unit.PROJECT_SHARE:
                return say(
                    "% of the cost of the projects it goes to, in US dollars unless all is stated in one currency"
                )

    def _at_rate(self, unit: str) -> str:
        """Return a unit with the years of the exchange rates behind it; alone where nothing had to be converted."""
        say, rates = self._say, self._axis.rates
        if not rates:
            return unit
        if len(rates) == 1:
            (only,) = rates
            if only.first == only.last:
                return say("{unit} at the average rate of {year}", unit=unit, year=only)
            return say("{unit} at the mean of the yearly rates of {years}", unit=unit, years=only)
        if self._state.level is Level.AWARDS:
            return say("{unit} at the annual average rate of each amount’s year", unit=unit)
        return say("{unit} at the mean of the yearly rates of each programme’s years", unit=unit)

    def axis(self) -> str:
        """Return the words at the end of the axis."""
        return unit_words(self._axis.axis_unit, self._say)

    def notes(self, working: Working) -> tuple[str, ...]:
        """Return what a reader must know before quoting: rates that stand in, estimates, what is proposed."""
        say = self._say
        inputs = {each for row in working.shown for each in row.inputs}
        found = []
        stands_in = sorted({(each.note, str(each.years)) for each in inputs if each.role == "rate" and each.note})
        for wanted, used in stands_in:
            found.append(say("No rate of {wanted} in the ledger: that of {used} stands in.", wanted=wanted, used=used))
        if any(each.note == "estimate" for each in inputs):
            found.append(say("GDP of {year} is an estimate.", year=self._state.basis.gdp_year))
        return tuple(found)

    def empty(self, working: Working) -> Empty:
        """Return why no bar is left, and the one change that helps."""
        say, state = self._say, self._state
        reasons = {row.reason for row in working.left_out}
        if state.basis.unit is Unit.PROJECT_SHARE and state.level is Level.PROGRAMMES:
            return Empty(
                say("A programme has no project cost, so it cannot be shown as a share of one."),
                say("Show awards"),
                state.with_(level=Level.AWARDS),
            )
        if "no_gdp" in reasons or "no_population" in reasons:
            return Empty(
                say("The ledger has no GDP of {year} for these countries.", year=state.basis.gdp_year),
                say("Show local currency"),
                state.with_(basis=replace(state.basis, unit=Unit.LOCAL)),
            )
        if any(reason.startswith("filtered") for reason in reasons):
            return Empty(
                say("No money fits these filters."), say("Clear the filters"), state.with_(instruments=(), stages=())
            )
        if state.basis.per_year and "no_window" in reasons:
            return Empty(
                say("The sources do not state over which years this money runs."),
                say("Show whole amounts"),
                state.with_(basis=replace(state.basis, per_year=False)),
            )
        return self._nothing_known()

    def _nothing_known(self) -> Empty:
        say, state = self._say, self._state
        latest = self._ledger.info.facts_to
        known = self._ledger.awards(latest) if state.level is Level.AWARDS else self._ledger.programmes(latest)
        first = min((row.known_from for row in known), default=latest)
        if self._as_of < first:
            return Empty(
                say(
                    "Nothing was known on {day}: the first statement in the ledger is of {first}.",
                    day=day_text(self._as_of, say),
                    first=day_text(first, say),
                ),
                say("Show what is known today"),
                state.with_(as_of=None),
            )
        if state.countries or state.recipients or state.programmes:
            return Empty(
                say("Nothing is on record for this choice on {day}.", day=day_text(self._as_of, say)),
                say("Show all countries"),
                state.with_(countries=(), recipients=(), programmes=()),
            )
        return Empty(
            say("Nothing is counted on {day}.", day=day_text(self._as_of, say)),
            say("Show what is known today"),
            state.with_(as_of=None),
        )

    def _yearly(self) -> str:
        return self._say(", a year of the money’s window") if self._state.basis.per_year else ""

    def _finding(self, country: str, value: str, committed: bool) -> str:
        """Return what a country gave: its largest instrument, or all of them where the reader stacks them.

        Money that is partly in preliminary terms is ``committed``, not awarded.
        """
        say, awards = self._say, self._state.level is Level.AWARDS
        if self._arrangement == "stacked":
            if awards and committed:
                return say("{country} committed {value} for chips, instruments added", country=country, value=value)
            if awards:
                return say("{country} awarded {value} for chips, instruments added", country=country, value=value)
            return say("{country} announced {value} for chips, instruments added", country=country, value=value)
        if awards and committed:
            return say("{country} committed {value} for chips in its largest instrument", country=country, value=value)
        if awards:
            return say("{country} awarded {value} for chips in its largest instrument", country=country, value=value)
        return say("{country} announced {value} for chips in its largest instrument", country=country, value=value)

    def _told(self, group: BarGroup, write: Callable[[tuple[Taken, ...]], str]) -> str:
        """Return the value of a bar, in awards with what of it is preliminary."""
        if self._state.level is not Level.AWARDS:
            return write(group.rows)
        return naming_preliminary(write(group.rows), group.rows, self._short, self._say)

    def _largest(self, groups: list[BarGroup]) -> BarGroup:
        return max(groups, key=lambda each: sum(map(self._axis.drawn, each.rows)))

    def _name(self, group: BarGroup) -> str:
        return in_text(self._ledger, group.rows[0].country, self._say)

    def _short(self, rows: tuple[Taken, ...]) -> str:
        """Return the sum of rows whose unit was named before it."""
        unit = self._axis.unit(rows[0])
        kind = kind_in_title(rows, unit, self._say)
        text = value_text(sum(row.value for row in rows), unit, self._say, kind, digits_of(rows))
        return with_percent(text, self._say) if unit.startswith("%") else text

    def _of_rows(self, rows: tuple[Taken, ...]) -> str:
        value, unit = sum(row.value for row in rows), self._axis.unit(rows[0])
        return self.said(value, unit, kind_in_title(rows, unit, self._say), digits_of(rows))

    def said(
        self,
        value: float,
        unit: str,
        kind: AmountKind = AmountKind.EXACT,
        digits: int | None = DERIVED_DIGITS,
    ) -> str:
        """Return a value together with its unit, as a sentence needs it; ``digits`` as for ``value_text``."""
        plain = unit.removesuffix(" a year")
        if unit != plain:
            return self._say("{value} a year", value=self.said(value, plain, kind, digits))
        text = value_text(value, unit, self._say, kind, digits)
        if plain == "% of GDP":
            return self._say("{share} of GDP", share=with_percent(text, self._say))
        if plain == "% of project cost":
            return self._say("{share} of project cost", share=with_percent(text, self._say))
        if plain == "USD per head":
            return self._say("${value} per head", value=text)
        if plain.startswith("PPP"):
            return self._say("{value} (PPP)", value=text)
        return text
