"""Countries without a bar, and why: missing is shown as missing."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.amount import Amount, added
from desktop_app.domain.figure import Row
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.vocabulary import Instrument, Level, Stage
from desktop_app.domain.working import LeftOut, Taken, Working
from desktop_app.figures.wording import beside, instrument_words, money
from desktop_app.figures.wording.reasons import gap
from desktop_app.i18n import Say
from desktop_app.ledger import Ledger

_NO_DENOMINATOR = ("no_gdp", "no_population", "no_rate", "no_window", "no_project_cost", "no_project")


def gap_rows(ledger: Ledger, state: ViewState, working: Working, shown: set[str], say: Say) -> list[Row]:
    """Return one row per reason, naming its countries and what is known of their money.

    Without a choice of countries, those are asked for which any programme or award known by the as-of date names.
    """
    reasons: dict[str, list[str]] = {}
    for country in state.countries or _all(ledger, state):
        if country not in shown:
            why, known = _gap(country, ledger, state, working, say)
            name = ledger.country_name(country, state.language)
            reasons.setdefault(why, []).append(say("{name} ({share})", name=name, share=known) if known else name)
    texts = [say("{countries}: {reason}", countries=beside(say, *names), reason=why) for why, names in reasons.items()]
    label = say("No bar")
    return [Row(f"gap.{place}", "" if place else label, gap=text, rule=not place) for place, text in enumerate(texts)]


def _all(ledger: Ledger, state: ViewState) -> list[str]:
    assert state.as_of
    programmes = {row.country for row in ledger.programmes(state.as_of)}
    return sorted(programmes | {row.country for row in ledger.awards(state.as_of)})


def _gap(country: str, ledger: Ledger, state: ViewState, working: Working, say: Say) -> tuple[str, str]:
    # counted, but no exchange rate places it on the common axis
    placeless = [row for row in working.shown if row.country == country and row.amount]
    if placeless and placeless[0].amount:
        return gap("no_rate", placeless[0].amount.currency, say), _sums(placeless, ledger, state, say)
    left = [row for row in working.left_out if row.country == country]
    for code in _NO_DENOMINATOR:
        rows = [row for row in left if row.reason == code]
        if rows:
            return gap(code, rows[0].detail, say), _sums(rows, ledger, state, say)
    return gap(_why_nothing(left, state), "", say), ""


def _sums(rows: Sequence[Taken | LeftOut], ledger: Ledger, state: ViewState, say: Say) -> str:
    """Return the money of rows as stated: one sum per instrument and currency, what is only proposed left out.

    A country with proposals alone is told with them.
    """
    assert state.as_of
    known = ledger.programmes(state.as_of) if state.level is Level.PROGRAMMES else ledger.awards(state.as_of)
    facts = {row.id: row for row in known}
    firm = [row for row in rows if facts[row.fact.id].stage is not Stage.PROPOSED]
    sums: dict[tuple[Instrument, str], list[Amount]] = {}
    for row in firm or rows:
        if row.amount:
            sums.setdefault((facts[row.fact.id].instrument, row.amount.currency), []).append(row.amount)
    texts = [(instrument, money(added(amounts), say)) for (instrument, _), amounts in sums.items()]
    if len({instrument for instrument, _ in sums}) < 2:
        return beside(say, *(text for _, text in texts))
    return beside(
        say,
        *(say("{amount} of {instrument}", amount=text, instrument=instrument_words(each, say)) for each, text in texts),
    )


def _why_nothing(left: list[LeftOut], state: ViewState) -> str:
    if any(row.reason.startswith("filtered") for row in left):
        return "filtered"
    if any(row.reason == "programme_without_project" for row in left):
        return "programme_without_project"
    return "nothing_counted" if state.level is Level.PROGRAMMES else "nothing_awarded"
