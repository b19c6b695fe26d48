"""The finding over concentrated segments, in grammatical English for none, one and more of them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from desktop_app.figures.supply_chain.concentration_words import Asked, title
from desktop_app.i18n import Say

# the index calls a market highly concentrated above 1,800; four fifths are 80 %
TITLES = [
    ("hhi", "company", (900, 1000), "None of two segments is highly concentrated whoever holds the rest"),
    ("hhi", "company", (900, 2000), "One of two segments is highly concentrated whoever holds the rest"),
    ("hhi", "country", (2500, 2000, 100), "Two of three segments are highly concentrated whoever holds the rest"),
    ("top3", "company", (50, 60), "In none of two segments do three firms hold at least four fifths"),
    ("top3", "company", (50, 80), "In one of two segments three firms hold at least four fifths"),
    ("top5", "country", (50, 60), "In none of two segments do five countries hold at least four fifths"),
    ("top5", "country", (90, 60), "In one of two segments five countries hold at least four fifths"),
]


@pytest.mark.parametrize(("measure", "holder", "lows", "words"), TITLES)
def test_that_the_finding_is_grammatical(measure: str, holder: str, lows: Sequence[float], words: str) -> None:
    assert title(Asked(measure, holder), lows, Say()) == words
