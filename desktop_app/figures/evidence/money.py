"""What stands behind a value of money: the rows counted, rival statements, rates, what is apart or left out."""

from __future__ import annotations

from desktop_app.domain.evidence import Evidence, Saying, Section
from desktop_app.domain.figure import Figure, Mark
from desktop_app.domain.vocabulary import AmountKind, Stage
from desktop_app.domain.working import Input, LeftOut, Taken
from desktop_app.figures.announce import value_words
from desktop_app.figures.evidence.rivals import award_saying, rivals
from desktop_app.figures.projects.covered import place_of_money
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import (
    amount_kind_word,
    beside,
    date_or_undated,
    instrument_word,
    money,
    stage_word,
)
from desktop_app.figures.wording.code_words import input_note, input_text, number_text, role_words
from desktop_app.figures.wording.reasons import reason
from desktop_app.i18n import Say


def money_evidence(reading: Reading, figure: Figure, mark: Mark) -> Evidence:
    """Return the rows behind a mark by the working of its figure; its sources where it has none."""
    say = reading.say
    taken = _taken(figure, mark)
    sections = [
        Section(_counted(figure, taken, say), tuple(each for row in taken for each in _of_taken(reading, row))),
        Section(say("Others count differently"), tuple(rivals(reading, mark, taken))),
        Section(say("Calculated with"), tuple(_of_input(reading, each) for each in _inputs(taken))),
        Section(say("Shown apart"), tuple(_apart(reading, figure, mark))),
        Section(say("Left out"), tuple(_left(reading, figure, mark))),
    ]
    if not taken:
        sections.insert(0, Section(say("Said by"), tuple(_of_source(reading, each) for each in mark.sources)))
    return Evidence(
        title=mark.label,
        value=value_words(mark, say),
        formula=_formula(taken, say),
        sections=tuple(section for section in sections if section.sayings),
        sources=tuple(reading.ledger.source(each) for each in mark.sources),
        note=mark.note,
    )


def _taken(figure: Figure, mark: Mark) -> tuple[Taken, ...]:
    if figure.working is None:
        return ()
    wanted = set(mark.facts)
    return tuple(row for row in figure.working.shown if row.fact in wanted)


def _counted(figure: Figure, rows: tuple[Taken, ...], say: Say) -> str:
    """Return what the rows of a mark are to a total; those of one mark all enter it, or none does."""
    if figure.working and figure.working.taken and set(rows) <= set(figure.working.taken):
        return say.plural("Counted: {count} row", "Counted: {count} rows", len(rows))
    return say.plural("Shown apart, in no total: {count} row", "Shown apart, in no total: {count} rows", len(rows))


def _formula(taken: tuple[Taken, ...], say: Say) -> str:
    """Return the formula of a single row with its numbers; for a sum the count stands in the heading."""
    if len(taken) != 1:
        return ""
    row = taken[0]
    if row.amount is None:
        return ""
    numbers = [say("{label}: {value}", label=role_words(each, say), value=input_text(each, say)) for each in row.inputs]
    text = money(row.amount, say)
    if row.formula == "amount ÷ GDP":
        gdp = row.inputs[-1]
        return say("{amount} ÷ {gdp}, GDP of {year}", amount=text, gdp=input_text(gdp, say), year=gdp.year)
    return "; ".join([text, *numbers]) if numbers else text


def _inputs(taken: tuple[Taken, ...]) -> tuple[Input, ...]:
    return tuple(dict.fromkeys(each for row in taken for each in row.inputs))


def _input_name(reading: Reading, each: Input) -> str:
    """Return what a rate or denominator is, in words."""
    say = reading.say
    country = reading.ledger.country_name(each.country, say.language)
    match each.role:
        case "gdp":
            return say("GDP of {country}, {year}", country=country, year=each.year)
        case "population":
            return say("Population of {country}, {year}", country=country, year=each.year)
        case "rate" if each.parts:
            return say("Exchange rate, mean of the years {years}", years=each.years)
        case "rate":
            return say("Exchange rate, average of {year}", year=each.year)
        case "ppp_factor":
            return say("Purchasing power of {country}, {year}", country=country, year=each.years)
        case role if role.startswith("cost:"):
            return say("Cost of {project} and others counted with it", project=reading.ledger.project(role[5:]).name)
        case other:
            return other


def _of_input(reading: Reading, each: Input) -> Saying:
    say = reading.say
    source = reading.ledger.source(each.source_id)
    name = _input_name(reading, each)
    badges = [source.weight.value]
    if each.note:
        badges.insert(0, input_note(each, say))
    yearly = [say("{label}: {value}", label=part.year, value=number_text(part, say)) for part in each.parts]
    return Saying(
        name,
        input_text(each, say),
        source,
        date_or_undated(source.published, say),
        tuple(badges),
        say("Mean of {values}.", values=beside(say, *yearly)) if yearly else "",
    )


def _of_taken(reading: Reading, row: Taken) -> tuple[Saying, ...]:
    """Return what a row says, and where it states no amount also the earlier one that does."""
    ledger, say = reading.ledger, reading.say
    source = ledger.source(row.source_id)
    badges = [stage_word(row.stage, say), instrument_word(row.instrument, say)]
    if row.amount and row.amount.kind is not AmountKind.EXACT and not row.amount_from:
        badges.insert(0, amount_kind_word(row.amount.kind, say))
    badges += [row.span] if row.span else []
    badges.append(source.weight.value)
    name = ledger.company(row.company_id).name if row.company_id else row.name
    if row.covers:
        company = ledger.company(row.company_id)
        name = beside(say, name, place_of_money(reading, row.project_id, row.covers, company))
    elif row.project_id:
        name = beside(say, name, ledger.project(row.project_id).name)
    own = Saying(
        name, _amount(row, say), source, date_or_undated(source.published, say), tuple(badges), row.note, row.fact
    )
    return (own, *_earlier(reading, row))


def _amount(row: Taken | LeftOut, say: Say) -> str:
    """Return the amount that the source of a row states itself."""
    if row.amount_from:
        return say("no amount published")
    return money(row.amount, say) if row.amount else ""


def _earlier(reading: Reading, row: Taken | LeftOut) -> tuple[Saying, ...]:
    return (award_saying(reading, row.amount_from),) if row.amount_from else ()


def _of_source(reading: Reading, source_id: str) -> Saying:
    say = reading.say
    source = reading.ledger.source(source_id)
    return Saying(source.title, "", source, date_or_undated(source.published, say), (source.weight.value,))


def _apart(reading: Reading, figure: Figure, mark: Mark) -> list[Saying]:
    """Return proposed money of the same row where the mark itself is more than proposed."""
    if figure.working is None or mark.stage is Stage.PROPOSED:
        return []
    own = _taken(figure, mark)
    countries = {row.country for row in own}
    recipients = {row.company_id for row in own if "companies" in reading.spec.subject}
    rows = [
        row
        for row in figure.working.apart
        if row.stage is Stage.PROPOSED
        and row.country in countries
        and (not recipients or row.company_id in recipients)
        and row not in own
    ]
    return [each for row in rows for each in _of_taken(reading, row)]


def _left(reading: Reading, figure: Figure, mark: Mark) -> list[Saying]:
    if figure.working is None:
        return []
    own = _taken(figure, mark)
    countries = {row.country for row in own}
    recipients = {row.company_id for row in own if row.company_id}
    kept = [
        row
        for row in figure.working.left_out
        if row.country in countries and (not recipients or row.name in recipients) and row.reason != "same_money"
    ]
    return [each for row in kept for each in _of_left(reading, row)]


def _of_left(reading: Reading, row: LeftOut) -> tuple[Saying, ...]:
    say = reading.say
    source = reading.ledger.source(row.source_id)
    name = reading.ledger.company(row.name).name if row.fact.table == "awards" else row.name
    day, badges = date_or_undated(source.published, say), (source.weight.value,)
    why = reason(row, say, lambda each: reading.ledger.company(each).name)
    own = Saying(name, _amount(row, say), source, day, badges, why, row.fact)
    return (own, *_earlier(reading, row))
