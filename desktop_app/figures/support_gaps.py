"""Countries without a bar, and why: missing is shown as missing."""

from __future__ import annotations

from desktop_app.domain.figure import Row
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.vocabulary import Level
from desktop_app.domain.working import LeftOut, Working
from desktop_app.figures.reasons import gap
from desktop_app.figures.wording import beside, money
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
            why, known = _gap(country, state, working, say)
            name = ledger.country_name(country, state.language)
            reasons.setdefault(why, []).append(say("{name} ({share})", name=name, share=known) if known else name)
    texts = [say("{countries}: {reason}", countries=beside(say, *names), reason=why) for why, names in reasons.items()]
    label = say("No bar")
    return [Row(f"gap.{place}", "" if place else label, gap=text, rule=not place) for place, text in enumerate(texts)]


def _all(ledger: Ledger, state: ViewState) -> list[str]:
    assert state.as_of
    programmes = {row.country for row in ledger.programmes(state.as_of)}
    return sorted(programmes | {row.country for row in ledger.awards(state.as_of)})


def _gap(country: str, state: ViewState, working: Working, say: Say) -> tuple[str, str]:
    for taken in working.taken:  # counted, but no exchange rate places it on the common axis
        if taken.country == country and taken.amount:
            return gap("no_rate", taken.amount.currency, say), money(taken.amount, say)
    left = [row for row in working.left_out if row.country == country]
    for code in _NO_DENOMINATOR:
        for row in left:
            if row.reason == code:
                return gap(code, row.detail, say), money(row.amount, say) if row.amount else ""
    return gap(_why_nothing(left, state), "", say), ""


def _why_nothing(left: list[LeftOut], state: ViewState) -> str:
    if any(row.reason.startswith("filtered") for row in left):
        return "filtered"
    if any(row.reason == "programme_without_project" for row in left):
        return "programme_without_project"
    return "nothing_counted" if state.level is Level.PROGRAMMES else "nothing_awarded"
