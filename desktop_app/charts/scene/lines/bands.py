"""Planned money as bands behind the lines: from zero to its amount, over the years it is meant for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.charts.scene.drawing import Box, Pen, Rect, Shape, Stroke
from desktop_app.charts.scene.lines.axes import Axes
from desktop_app.charts.scene.lines.series import Series, Spot
from desktop_app.charts.scene.lines.style import Style
from desktop_app.charts.scene.look import Look, mixed

_TINT, _TINT_DARK, _EDGE = 0.09, 0.16, 0.6  # of the tone in a band and in its edge
_DASH = (5.0, 3.0)


@dataclass(frozen=True, slots=True)
class SeenBand:
    """A band at its place; ``begins`` and ``ends`` tell whether its own edges are in view."""

    spot: Spot
    rect: Rect
    tone: str
    tint: str
    begins: bool
    ends: bool


def bands_of(series: Sequence[Series], styles: Sequence[Style], axes: Axes, look: Look) -> list[SeenBand]:
    """Return the bands in view, the highest first, so that lower ones are painted on them."""
    tokens = look.tokens
    part = _TINT_DARK if tokens.dark else _TINT
    found: list[SeenBand] = []
    for each, style in zip(series, styles, strict=True):
        for band in each.bands:
            left, right = max(axes.plot.x, axes.x(band.first)), min(axes.plot.right, axes.x(band.end))
            if right <= left:
                continue
            low = band.mark.low if band.mark.low is not None and band.mark.low < band.value else 0.0
            top, bottom = axes.y(band.value), axes.y(max(low, axes.values[0]))
            rect = Rect(left, top, right - left, max(1.0, bottom - top))
            found.append(
                SeenBand(
                    band,
                    rect,
                    style.tone,
                    mixed(style.tone, tokens.surface, part),
                    axes.shows(band.first),
                    axes.shows(band.end),
                )
            )
    return sorted(found, key=lambda band: (-band.spot.value, -band.rect.width))


def drawn(bands: Sequence[SeenBand], look: Look) -> list[Shape]:
    """Return tints, then dashed edges: what is planned is not yet there."""
    shapes: list[Shape] = [Box(band.rect, band.tint, mark=band.spot.mark.id) for band in bands]
    for band in bands:
        rect, mark = band.rect, band.spot.mark.id
        pen = Pen(mixed(band.tone, look.tokens.surface, _EDGE), 1.0, _DASH)
        shapes.append(Stroke(rect.x, rect.y, rect.right, rect.y, pen, mark))
        sides = ((band.begins, rect.x), (band.ends, rect.right))
        shapes += [Stroke(x, rect.y, x, rect.bottom, pen, mark) for shown, x in sides if shown]
    return shapes
