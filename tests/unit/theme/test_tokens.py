"""Contrasts are those printed in the design's tables (WCAG 2.2), to the digit given there."""

from __future__ import annotations

import pytest

from desktop_app.theme.tokens import contrast_ratio, contrast_tokens, ink_on, luminance, tokens

GROUNDS = ("surface", "panel", "row", "accent_bg")
LEAST = [
    ("text", 15.8, 12.6),
    ("text_2", 7.8, 8.3),
    ("text_3", 5.2, 5.7),
    ("accent", 5.6, 6.7),
    ("line_strong", 3.1, 4.0),
    ("mark", 4.8, 5.5),
    ("warn", 5.5, 7.8),
]


@pytest.mark.parametrize(("name", "light", "dark"), LEAST)
def test_that_a_colour_has_its_contrast_on_every_ground(name: str, light: float, dark: float) -> None:
    for theme, stated in (("light", light), ("dark", dark)):
        used = tokens(theme)
        least = min(contrast_ratio(getattr(used, name), getattr(used, ground)) for ground in GROUNDS)
        assert least == pytest.approx(stated, abs=0.06)


def test_that_text_on_the_accent_can_be_read() -> None:
    assert contrast_ratio(tokens("light").accent, tokens("light").on_accent) == pytest.approx(6.4, abs=0.06)
    assert contrast_ratio(tokens("dark").accent, tokens("dark").on_accent) == pytest.approx(8.5, abs=0.06)


def test_that_ink_on_the_ramp_is_dark_on_light_steps_and_light_on_dark_ones() -> None:
    used = tokens("light")
    assert used.ramp_ink == (used.text, used.text, used.text, used.surface, used.surface)


def test_that_every_instrument_has_a_hue_and_a_pattern_in_both_themes() -> None:
    for theme in ("light", "dark"):
        assert tokens(theme).instruments.keys() == tokens(theme).patterns.keys()
        assert len(set(tokens(theme).instruments.values())) == 8


def test_that_only_the_dark_theme_is_dark() -> None:
    assert tokens("dark").dark
    assert not tokens("light").dark


def test_that_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast_ratio("#000000", "#FFFFFF") == pytest.approx(21)
    assert (luminance("#000000"), luminance("#FFFFFF")) == (0, pytest.approx(1))
    assert ink_on("#FFFFFF", "#000000", "#DDDDDD") == "#000000"


def test_that_high_contrast_brings_no_colour_of_ours() -> None:
    system = {
        "surface": "#000000",
        "panel": "#000000",
        "text": "#FFFF00",
        "faint": "#808000",
        "accent": "#00FF00",
        "on_accent": "#000000",
    }
    made = contrast_tokens(system)
    words = [
        getattr(made, name) for name in ("window", "row", "line", "text_2", "mark", "mark_soft", "warn", "bad", "good")
    ]
    assert {*words, *made.instruments.values(), *made.ramp, *made.ramp_ink} <= set(system.values())
    assert made.contrast
    assert made.patterns == tokens("light").patterns
