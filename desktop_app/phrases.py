"""Where a line of Japanese or Chinese may break: these have no spaces, so it breaks where a phrase ends.

A phrase is a run of Chinese letters, katakana, Latin letters and digits with the hiragana after it (its particles and
endings) and closing signs: 公的資金の｜合計は、｜2025年に｜…
"""

from __future__ import annotations

import re
from functools import cache

FIRST_WIDE = "\u3000"  # a text without a letter from here on has nothing of these scripts
WIDE = "\u3000-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff00-\uffef"
NO_START = "、。，．）」』】〕！？：；・％ー"
SIGNS = "≤≥<"  # stay with the number after them
BREAKS = " \t\n"  # in a set of letters: the spaces at which a line may break; a no-break space is none of them
_NO_END = "（「『【〔"
_PARTICLES = "\u3040-\u309f"
_JOINER = "\N{WORD JOINER}"
_LONGEST = 14  # letters held together: longer ones may have to break in a narrow column


def phrases(text: str) -> list[str]:
    """Return a text in its phrases and the spaces between them; Korean and Western words are phrases by themselves."""
    return _phrases().findall(text)


def held_together(text: str) -> str:
    """Return a text with invisible joiners inside its phrases, for widgets that break between any two such letters."""
    if max(text, default="") < FIRST_WIDE:
        return text
    return "".join(_inside().sub(_JOINER, each) if len(each) <= _LONGEST else each for each in phrases(text))


@cache
def _phrases() -> re.Pattern[str]:
    """Return the pattern of phrases; compiled when first needed, as that takes its time."""
    stem = rf"[^{BREAKS}{_PARTICLES}{NO_START}{_NO_END}]"
    return re.compile(
        rf"[{_NO_END}]*(?:[{SIGNS}][{BREAKS}]+)?(?:{stem}+[{_PARTICLES}]*|[{_PARTICLES}]+)[{NO_START}]*"
        rf"|[{NO_START}{_NO_END}]+|[{BREAKS}]+"
    )


@cache
def _inside() -> re.Pattern[str]:
    """Return the pattern of places beside a letter of these scripts, not at the ends."""
    return re.compile(rf"(?<=[{WIDE}])(?=\S)|(?<=\S)(?=[{WIDE}])")
