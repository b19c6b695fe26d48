"""Acts of cooperation in words, and who takes part."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import joined, number
from desktop_app.figures.wording.countries import short
from desktop_app.i18n import Say

FIRST = ("USA", "JPN", "KOR")  # the three of the interview stand first wherever countries are listed
_NAMED = 4  # countries named before the rest is only counted


def area_word(area: str, say: Say) -> str:
    """Return what an act is about; an area that a later edition adds stays as it is."""
    words = {
        "early_warning": say("Early warning"),
        "export_control": say("Export control"),
        "research": say("Research"),
        "workforce": say("Workforce"),
        "standards": say("Standards"),
        "defence": say("Defence"),
        "investment_screening": say("Screening of investment"),
        "supply_chain": say("Supply chain"),
        "subsidy_transparency": say("Transparency of subsidies"),
    }
    return words.get(area, area)


def act_word(kind: str, say: Say) -> str:
    """Return the kind of an act of cooperation; one that a later edition adds stays as it is."""
    words = {
        "declaration": say("declaration"),
        "agreement": say("agreement"),
        "dialogue": say("dialogue"),
        "joint_project": say("joint project"),
        "proposal": say("proposal"),
    }
    return words.get(kind, kind)


def parties(reading: Reading, countries: Sequence[str]) -> str:
    """Return who takes part, those of the interview first; many are counted."""
    say = reading.say
    ordered = [*(each for each in FIRST if each in countries), *(each for each in countries if each not in FIRST)]
    names = [short(reading.ledger, each, say.language) for each in ordered]
    rest = len(names) - _NAMED
    if rest <= 1:
        return joined(names, say)
    others = say.plural("{number} other", "{number} others", rest, number=number(rest, say))
    return joined([*names[:_NAMED], others], say)
