"""Countries without a bar, and why: missing is shown as missing."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from desktop_app.domain.amount import Amount, added
from desktop_app.domain.figure import Row
from desktop_app.domain.vocabulary import Instrument, Level, Stage
from desktop_app.domain.working import LeftOut, Taken
from desktop_app.figures.countries.no_bar import NoBar
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import beside, instrument_words, money


def gap_rows(reading: Reading, nothing: NoBar, shown: Collection[str]) -> list[Row]:
    """Return one row per reason, naming its countries and what is known of their money.

    Without a choice of countries, those are asked for which any programme or award known by the as-of date names.
    """
    say = reading.say
    reasons: dict[str, list[str]] = {}
    for country in reading.state.countries or _all(reading):
        if country not in shown:
            why, rows = nothing.why(country)
            known, name = _sums(reading, rows), reading.ledger.country_name(country, say.language)
            reasons.setdefault(why, []).append(say("{name} ({share})", name=name, share=known) if known else name)
    texts = [say("{countries}: {reason}", countries=beside(say, *names), reason=why) for why, names in reasons.items()]
    label = say("No bar")
    return [Row(f"gap.{place}", "" if place else label, gap=text, rule=not place) for place, text in enumerate(texts)]


def _all(reading: Reading) -> list[str]:
    programmes = {row.country for row in reading.ledger.programmes(reading.as_of)}
    return sorted(programmes | {row.country for row in reading.ledger.awards(reading.as_of)})


def _sums(reading: Reading, rows: Sequence[Taken | LeftOut]) -> str:
    """Return the money of rows as stated: one sum per instrument and currency, what is only proposed left out.

    A country with proposals alone is told with them.
    """
    ledger, say, as_of = reading.ledger, reading.say, reading.as_of
    known = ledger.programmes(as_of) if reading.state.level is Level.PROGRAMMES else ledger.awards(as_of)
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
