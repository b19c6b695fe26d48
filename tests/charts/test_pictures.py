"""PNG at any scale, from the pixels."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from desktop_app.domain.figure import Figure
from desktop_app.exports.figure_png import picture
from desktop_app.exports.render import render_figure
from desktop_app.exports.render_options import RenderOptions
from desktop_app.theme.tokens import tokens

pytestmark = pytest.mark.usefixtures("qapp")


def run_of(image: QImage, colour: str, places: list[tuple[int, int]]) -> int:
    """Return the longest unbroken run of pixels of exactly one colour along some places."""
    wanted, longest, now = QColor(colour).rgb(), 0, 0
    for x, y in places:
        now = now + 1 if image.pixel(x, y) == wanted else 0
        longest = max(longest, now)
    return longest


@pytest.mark.parametrize("scale", [1, 2, 4])
def test_that_lines_grow_with_the_scale(support: Figure, scale: int) -> None:
    image = picture(support, RenderOptions((900, 700), scale))

    # the zero line at 160, above the first bar: the axis ends at 96, the first bar begins at 107
    across = [(x, 100 * scale) for x in range(140 * scale, 180 * scale)]
    assert run_of(image, tokens("light").line_strong, across) == scale


def test_that_bars_grow_with_the_scale(support: Figure) -> None:
    heights = []
    for scale in (1, 4):
        image = picture(support, RenderOptions((900, 700), scale))
        hue = QColor(tokens("light").instruments["mixed"]).rgb()
        # through the outline at the left edge of the first bar, 107 to 118
        x = 160 * scale + scale // 2
        column = [y for y in range(100 * scale, 123 * scale) if image.pixel(x, y) == hue]
        heights.append(max(column) - min(column) + 1)
    assert heights == [11, 44]


def test_that_type_grows_with_the_scale(support: Figure) -> None:
    def ink(scale: int) -> tuple[int, int]:
        """Return how wide and high the ink of the title is."""
        image = picture(support, RenderOptions((900, 700), scale))
        ground = QColor(tokens("light").surface).rgb()
        dark = [
            (x, y)
            for x in range(20 * scale, 890 * scale)
            for y in range(18 * scale, 44 * scale)
            if image.pixel(x, y) != ground
        ]
        return max(x for x, _ in dark) - min(x for x, _ in dark), max(y for _, y in dark) - min(y for _, y in dark)

    small, large = ink(1), ink(4)
    assert large[0] == pytest.approx(4 * small[0], rel=0.02)
    assert large[1] == pytest.approx(4 * small[1], abs=6)


def test_that_a_picture_has_the_size_asked_for_times_the_scale(nothing: Figure) -> None:
    image = picture(nothing, RenderOptions((640, 480), 1.5))

    assert (image.width(), image.height()) == (960, 720)
    assert image.dotsPerMeterX() == round(96 / 0.0254 * 1.5)


def test_that_a_figure_with_more_rows_than_fit_gets_a_higher_picture(support: Figure) -> None:
    assert picture(support, RenderOptions((900, 200))).height() > 500


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_that_a_picture_stands_on_the_surface_of_its_theme(timeline: Figure, theme: str) -> None:
    image = picture(timeline, RenderOptions((900, 700), theme=theme))

    assert image.pixelColor(2, 2).name().upper() == tokens(theme).surface


def test_that_the_same_figure_gives_the_same_bytes(
    support: Figure, tmp_path: Path, bars_figure: Callable[..., Figure]
) -> None:
    for ending in ("png", "svg", "json", "csv"):
        first, second = tmp_path / f"a.{ending}", tmp_path / f"b.{ending}"
        render_figure(support, first)
        render_figure(replace(support), second)
        assert first.read_bytes() == second.read_bytes()
