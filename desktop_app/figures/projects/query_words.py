"""What projects are looked for by, in words."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.domain.project_query import WITH, WITHOUT
from desktop_app.domain.vocabulary import Stage
from desktop_app.figures.wording import stage_word
from desktop_app.i18n import N_, Say

ANCHORS: Mapping[str, str] = {
    "kumamoto": N_("Around Kumamoto"),
    "chitose": N_("Around Chitose"),
    "phoenix": N_("Around Phoenix"),
    "dresden": N_("Around Dresden"),
    "hsinchu": N_("Around Hsinchu"),
    "pyeongtaek": N_("Around Pyeongtaek"),
}


def anchor_words(anchor: str, say: Say) -> str:
    """Return around which place projects are looked for."""
    return say.marked(ANCHORS[anchor])


def money_words(money: str, say: Say) -> str:
    """Return which public money projects are to have: any, none, or some at a stage."""
    if money in (WITH, WITHOUT):
        return say("With public money") if money == WITH else say("Without public money")
    return say("Money {stage}", stage=stage_word(Stage(money), say))
