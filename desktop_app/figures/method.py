"""How the ledger counts, what is disputed, what it cannot say: the method page, as plain text."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.vocabulary import Weight
from desktop_app.figures.wording import day_text, number, percent
from desktop_app.i18n import Say, say_in
from desktop_app.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading and its points, each a paragraph."""

    title: str
    points: tuple[str, ...]


def method(ledger: Ledger, today: date, language: str = "en") -> tuple[Chapter, ...]:
    """Return the method page for an edition, in reading order."""
    say = say_in(language)
    return (
        Chapter(say("This edition"), _edition(ledger, today, say)),
        Chapter(say("What is counted"), _counting(say)),
        Chapter(say("Conversion"), _conversion(say)),
        Chapter(say("Dates and slips"), _dates(say)),
        Chapter(say("What is disputed"), _disputes(say)),
        Chapter(say("What the ledger cannot say"), _limits(say)),
        Chapter(say("Sources and licences"), _sources(ledger, say)),
    )


def _edition(ledger: Ledger, today: date, say: Say) -> tuple[str, ...]:
    info = ledger.info
    return (
        say(
            "Edition {name}, with facts to {day}: {age} days old today.",
            name=info.name,
            day=day_text(info.facts_to, say),
            age=number(info.age_days(today), say),
        ),
        say(
            "{sources} sources, {programmes} programmes, {awards} award statements, {projects} projects with"
            " {milestones} dated statements, {shares} shares.",
            sources=number(info.rows["sources"], say),
            programmes=number(info.rows["programmes"], say),
            awards=number(info.rows["awards"], say),
            projects=number(info.rows["projects"], say),
            milestones=number(info.rows["milestones"], say),
            shares=number(info.rows["market_shares"], say),
        ),
        say("Checksum of the content (SHA-256): {checksum}", checksum=info.checksum),
    )


def _counting(say: Say) -> tuple[str, ...]:
    return (
        say(
            "1. Announced support of a country is the sum of its programmes that count, by instrument and stage."
            " Proposed money is shown apart, in no total. A tax credit is revenue forgone by estimate, a loan or guarantee is"
            " principal, equity buys an asset: they are never one bar unless you stack them."
        ),
        say(
            "2. Awards on a day: sums over several pieces and parts of a piece are left out. Each piece of money counts"
            " once, at its latest stage known by that day; cancelled money counts as nothing. Where the latest"
            " statement names no amount, the latest amount that was named stands."
        ),
        say(
            "3. A date cut short counts from its first day. An award without a date counts from the date of its source;"
            " where neither is dated, only the edition’s own day knows it."
        ),
        say(
            "4. A stage is selected after rule 2: money that was preliminary and became final is no longer preliminary."
            " What was paid out is known for few awards and is never a country’s total."
        ),
        say(
            "5. Programmes and awards are never added: awards are paid out of programmes. Money for important projects"
            " of common European interest is national but counted once, under the European Union. Programmes of US"
            " states count for the United States."
        ),
        say(
            "6. A share of GDP names the years of the money and the one year of the GDP. Money is converted at the rates of"
            " its own years, which are named."
        ),
        say(
            "7. Investment is the sum of project costs without those inside another project’s cost; paused, suspended,"
            " sold and cancelled projects are shown apart."
        ),
        say(
            "A programme is known from the day its source was published. Earlier statements of the same money are not"
            " put in its place on earlier days; they stand beside it as rival statements."
        ),
    )


def _conversion(say: Say) -> tuple[str, ...]:
    return (
        say(
            "Amounts are kept in their original currency. A programme that names the years of its money is converted at"
            " the mean of the yearly average rates of those years, without years still to come on the as-of date; with an"
            " open end at the rate of its first year. An award is converted at the average rate of the year of its date."
            " Where the table has none of the years, the nearest one stands in, and the figure says so."
        ),
        say(
            "In local currency, bars of several currencies are drawn at their length in US dollars; the values beside"
            " them stay in each currency."
        ),
        say(
            "Purchasing power uses GDP in PPP dollars over GDP in US dollars, the mean of the same years. Values per head divide"
            " by the population of the year chosen for GDP. Denominators are chosen by year, whatever the as-of date."
        ),
    )


def _dates(say: Say) -> tuple[str, ...]:
    return (
        say("A date is a period as wide as its source said it: “2027” is the whole year, never 1 January."),
        say(
            "A slip compares the first planned statement of one milestone (start of production, or volume production"
            " where a project has no plan for the first) with the latest statement or the fact: the months between the"
            " ends of the two periods. Plans that were only recalled after they had been given up do not count."
        ),
    )


def _disputes(say: Say) -> tuple[str, ...]:
    return (
        say(
            "Support as a share of GDP: a panel of Japan’s Finance Ministry counted {panel} for Japan and {panel_us} for"
            " the United States (April 2024), without tax measures, several years of money over one year’s GDP; the trade"
            " ministry {trade} and {trade_us} (May 2024), with tax measures and real GDP.",
            panel=percent(0.71, say, 2),
            panel_us=percent(0.21, say, 2),
            trade=percent(0.68, say, 2),
            trade_us=percent(0.50, say, 2),
        ),
        say(
            "The tariffs of 1987: the interview speaks of memory chips, others name computers, power tools and"
            " television sets."
        ),
        say(
            "Secure Enclave: $3.5bn in the press, $3.0bn announced, $3.2bn in the equity deal; one piece of money."
            " Intel’s $8.9bn of equity replaces grants."
        ),
        say(
            "JASM’s second fab: ¥732bn was granted for 6/7 nm; 3 nm was announced later, no new decision on the aid seen."
        ),
        say(
            "European Chips Act: €43bn and €86bn are public and private money that it is to move; €3.3bn is the budget"
            " of the Union. Germany’s 14, 20, 15 and 12 billion are one envelope at four dates."
        ),
        say(
            "China: the capital of the Big Funds is registered, not paid in; larger funds were reported, never confirmed."
        ),
    )


def _limits(say: Say) -> tuple[str, ...]:
    return (
        say("Missing is shown as missing, with the reason; it is never zero. “≤” marks a ceiling, “≥” a floor."),
        say("The ledger has no GDP for Belgium, Switzerland and Thailand, and none in euro for the European Union."),
        say("Tax credits of Korea, Taiwan and Singapore have no envelope; one estimate exists (Korea, 2023)."),
        say(
            "Where a figure rests on weak sources alone (aggregators, forums, encyclopaedias), the source’s badge says"
            " so."
        ),
    )


def _sources(ledger: Ledger, say: Say) -> tuple[str, ...]:
    weights = Counter(source.weight for source in ledger.sources())
    licences = sorted({source.licence for source in ledger.sources() if source.licence})
    return (
        say(
            "Of the sources, {primary} are primary (states, laws, companies, filings), {press} press or research and"
            " {weak} weak.",
            primary=number(weights[Weight.PRIMARY], say),
            press=number(weights[Weight.PRESS], say),
            weak=number(weights[Weight.WEAK], say),
        ),
        say("The facts may be reused under CC BY 4.0, naming Silicon Ledger and the edition."),
        *(
            say("Shares read from sources under {licence} carry that licence; every export names it.", licence=licence)
            for licence in licences
        ),
    )
